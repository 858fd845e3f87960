import { type Command, Option } from 'commander';
import type { CheckFlags } from '../check-all.js';
import { addLawOptions, count, refuseUnknownRules } from '../law-options.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** `policygen check`: says what is wrong and writes no page. */
export function registerCheck(program: Command, session: Session): void {
  const command = program
    .command('check')
    .description('say what is wrong with policies, and write nothing')
    .argument(
      '<policy.yaml...>',
      'policies, folders with a policy.yaml in or below them, or quoted globs; - is standard input',
      (path: string, before: string[] | undefined) => [...(before ?? []), named(path)],
    );
  addLawOptions(command)
    .option('--strict', 'fail on warnings too')
    .addOption(
      new Option('--max-warnings <number>', 'fail on more warnings than these').argParser(count),
    )
    .addOption(
      new Option(
        '--overrides <folder>',
        'templates, styles, words and services of your own; policygen eject begins one',
      ).argParser(named),
    )
    .option('-q, --quiet', 'report only what fails the check')
    .option('--stdin-filename <name>', 'the name of standard input in messages', named)
    .addHelpText(
      'after',
      `
Examples:
  policygen check policy.yaml
  policygen check --strict "shops/*/policy.yaml"
  policygen check . --reporter pretty,json:findings.json,sarif:findings.sarif
  policygen check policy.yaml --as-of 2020-07-15

Exit codes:
  0 no errors (--strict: nor warnings)   1 problems were found   2 wrong use
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      await refuseUnknownRules(command, flags);
      const { checkAll } = await import('../check-all.js');
      session.exitCode = await checkAll(session, paths, flags);
    });
}

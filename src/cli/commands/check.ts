import type { Command } from 'commander';
import type { CheckFlags } from '../check-all.js';
import { named } from '../options.js';
import type { Session } from '../session.js';

/** `policygen check`: says what is wrong and writes no file. */
export function registerCheck(program: Command, session: Session): void {
  program
    .command('check')
    .description('say what is wrong with policies, and write nothing')
    .argument(
      '<policy.yaml...>',
      'policies, or folders that hold a policy.yaml; - is standard input',
      (path: string, before: string[] | undefined) => [...(before ?? []), named(path)],
    )
    .option('--strict', 'fail on warnings too')
    .option('-q, --quiet', 'report only what fails the check')
    .option('--stdin-filename <name>', 'the name of standard input in messages', named)
    .addHelpText(
      'after',
      `
Examples:
  policygen check policy.yaml
  policygen check --strict shops/*/policy.yaml

Exit codes:
  0 no errors (--strict: nor warnings)   1 problems were found   2 wrong use
  3 something could not be read   70 a bug of policygen   130 interrupted`,
    )
    .action(async (paths: string[], flags: CheckFlags) => {
      const { checkAll } = await import('../check-all.js');
      session.exitCode = await checkAll(session, paths, flags);
    });
}

import type { Command } from 'commander';
import { refuseUnknownRules } from '../law-options.js';
import { addBuildOptions, type BuildFlags } from '../options.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** `policygen build`: a policy to pages, all or nothing. */
export function registerBuild(program: Command, session: Session): void {
  addBuildOptions(program.command('build'))
    .description('write the pages of a policy')
    .argument('<policy.yaml|->', 'the policy; - is standard input', named)
    .option('--check', 'write nothing, and fail where the folder is not what would be written')
    .option('--stdin-filename <name>', 'the name of standard input in messages', named)
    .addHelpText(
      'after',
      `
What the law objects to is summed up, and stops the build only with --strict.

Examples:
  policygen build policy.yaml
  policygen build policy.yaml --out public --format html --language da,en
  policygen build policy.yaml --reporter pretty,sarif:findings.sarif
  policygen build policy.yaml --check         are the committed pages those of the policy?

Exit codes:
  0 written (--check: up to date)   1 the policy has problems and nothing was written
  (--check: or the folder is not up to date)   2 wrong use
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    )
    .action(async (path: string, flags: BuildFlags, command: Command) => {
      await refuseUnknownRules(command, flags);
      const { buildAndTell } = await import('../build-and-tell.js');
      session.exitCode = await buildAndTell(session, path, flags);
    });
}

import type { Command } from 'commander';
import { refuseUnknownRules } from '../law-options.js';
import { addBuildOptions, type BuildFlags } from '../options.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** `policygen watch`: builds again on every save. */
export function registerWatch(program: Command, session: Session): void {
  addBuildOptions(program.command('watch'))
    .description('write the pages of a policy, and again whenever it is saved')
    .argument('<policy.yaml>', 'the policy', named)
    .addHelpText(
      'after',
      `
While the policy has problems, the pages of the last good one stay. Ctrl-C ends it.

Examples:
  policygen watch policy.yaml
  policygen watch policy.yaml --out public --overrides our-templates

Exit codes:
  2 wrong use   3 something could not be read or written at the start
  70 a bug of policygen   130 ended by Ctrl-C   143 ended by the system`,
    )
    .action(async (path: string, flags: BuildFlags, command: Command) => {
      if (path === '-') command.error('error: standard input cannot be watched, only a file');
      await refuseUnknownRules(command, flags);
      const { watchPolicy } = await import('../watch-policy.js');
      await watchPolicy(session, path, flags);
    });
}

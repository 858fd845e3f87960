import type { Command } from 'commander';
import { addBuildOptions, type BuildFlags, named } from '../options.js';
import type { Session } from '../session.js';

/** `policygen build`: a policy to pages, all or nothing. */
export function registerBuild(program: Command, session: Session): void {
  addBuildOptions(program.command('build'))
    .description('write the pages of a policy')
    .argument('<policy.yaml|->', 'the policy; - is standard input', named)
    .option('--stdin-filename <name>', 'the name of standard input in messages', named)
    .addHelpText(
      'after',
      `
Examples:
  policygen build policy.yaml
  policygen build policy.yaml --out public --format html --language da,en

Exit codes:
  0 written   1 the policy has problems and nothing was written   2 wrong use
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    )
    .action(async (path: string, flags: BuildFlags) => {
      const { buildAndTell } = await import('../build-once.js');
      session.exitCode = await buildAndTell(session, path, flags);
    });
}

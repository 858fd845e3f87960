import { type Command, Option } from 'commander';
import { refusingCollisions } from '../collisions.js';
import { refuseUnknownRules } from '../law-options.js';
import { jobs, shard } from '../many/shard.js';
import { addBuildOptions, type BuildFlags } from '../options.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** `policygen build`: policies to pages, each all or nothing. */
export function registerBuild(program: Command, session: Session): void {
  addBuildOptions(program.command('build'))
    .description('write the pages of policies')
    .argument(
      '<policy.yaml...>',
      'policies, folders with a policy.yaml in or below them, or quoted globs; - is standard input',
      (path: string, before: string[] | undefined) => [...(before ?? []), named(path)],
    )
    .option('--check', 'write nothing, and fail where the folder is not what would be written')
    .addOption(
      new Option('--shard <i/n>', 'build one part of the policies, as in 3/16').argParser(shard),
    )
    .addOption(
      new Option(
        '-j, --jobs <number>',
        'how many threads build (default: by cores and policies)',
      ).argParser(jobs),
    )
    .option(
      '--no-cache',
      'build also policies whose pages are there; only of several are any skipped',
    )
    .option('--stdin-filename <name>', 'the name of standard input in messages', named)
    .addHelpText(
      'after',
      `
What the law objects to is summed up, and stops the build only with --strict.

Examples:
  policygen build policy.yaml
  policygen build policy.yaml --out public --format html --language da,en
  policygen build policy.yaml --reporter pretty,sarif:findings.sarif
  policygen build 'sites/*/policy.yaml' --out public   each into a folder of its own
  policygen build policy.yaml --check         are the committed pages those of the policy?

Exit codes:
  0 written (--check: up to date)   1 the policy has problems and nothing was written
  (--check: or the folder is not up to date)   2 wrong use
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    )
    .action(async (args: string[], flags: BuildFlags, command: Command) => {
      await refuseUnknownRules(command, flags);
      const { findPolicies } = await import('../../io/find-policies.js');
      const { paths, failures, looks } = await findPolicies(args, session);
      const [path] = paths;
      if (args.length === 1 && path !== undefined && path === args[0]) {
        const { buildAndTell } = await import('../build-and-tell.js');
        session.exitCode = await buildAndTell(session, path, flags);
        return;
      }
      if (paths.includes('-')) {
        command.error('error: standard input is one policy, and cannot be one of several');
      }
      session.exitCode = await refusingCollisions(command, async () => {
        const { buildMany } = await import('../many/build-many.js');
        return buildMany(session, paths, failures, flags, looks);
      });
    });
}

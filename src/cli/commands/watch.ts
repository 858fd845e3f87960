import { type Command, InvalidArgumentError, Option } from 'commander';
import { refusingCollisions } from '../collisions.js';
import { refuseUnknownRules } from '../law-options.js';
import { addBuildOptions } from '../options.js';
import type { Session } from '../session.js';
import type { WatchFlags } from '../watch-policies.js';
import { named } from '../words.js';

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65_535) return Number(value);
  throw new InvalidArgumentError('Write a number up to 65535; 0 is any port that is free.');
}

/** `policygen watch`: builds again on every save, and shows the pages. */
export function registerWatch(program: Command, session: Session): void {
  addBuildOptions(program.command('watch'))
    .description('write the pages of policies, again whenever something is saved, and show them')
    .argument(
      '[policy.yaml...]',
      'policies, folders with a policy.yaml in or below them, or quoted globs (default: policy.yaml)',
      (path: string, before: string[] | undefined) => [...(before ?? []), named(path)],
    )
    .addOption(
      new Option(
        '--port <number>',
        'the port of the preview (default: the first free one of ten from 4321)',
      ).argParser(port),
    )
    .addOption(
      new Option(
        '--host <address>',
        'the interface of the preview; others reach one that is not loopback (default: 127.0.0.1)',
      ).argParser(named),
    )
    .option('--open', 'open the preview in the browser')
    .option('--no-serve', 'write the pages and show no preview')
    .addHelpText(
      'after',
      `
The preview shows the pages in the browser, loads them anew after each build and lists
what was found. While a policy has problems, the pages of the last good one stay. Pages
of several policies go into a folder each. Ctrl-C ends it.

Examples:
  policygen watch policy.yaml --open
  policygen watch policy.yaml --out public --overrides our-templates
  policygen watch shops --no-serve

Exit codes:
  2 wrong use   3 something could not be read or written at the start
  70 a bug of policygen   130 ended by Ctrl-C   143 ended by the system`,
    )
    .action(async (args: string[] | undefined, flags: WatchFlags, command: Command) => {
      const wanted = args?.length ? args : ['policy.yaml'];
      if (wanted.includes('-')) {
        command.error('error: standard input cannot be watched, only a file');
      }
      if (flags.open && !flags.serve) {
        command.error('error: with --no-serve there is no preview that --open could open');
      }
      await refuseUnknownRules(command, flags);
      const { findPolicies } = await import('../../io/find-policies.js');
      const { paths, failures } = await findPolicies(wanted, session);
      if (failures[0] !== undefined) throw failures[0];
      const { outputPlaces } = await import('../../io/output-places.js');
      await refusingCollisions(command, async () => {
        const { watchPolicies } = await import('../watch-policies.js');
        await watchPolicies(session, outputPlaces(paths, flags.out), flags);
      });
    });
}

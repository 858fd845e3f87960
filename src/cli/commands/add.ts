import type { Command } from 'commander';
import type { AddFlags } from '../add-service.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** `policygen add`: writes what the catalogue knows of a service into a policy. */
export function registerAdd(program: Command, session: Session): void {
  const command = program
    .command('add')
    .description('write what is known of a service (recipient, transfer, cookies) into a policy')
    .argument('[service]', 'its id or name; with --list, what to look for', named)
    .argument('[policy|-]', 'the policy; - is standard input, and the result goes to output', named)
    .option('--list', 'list the services: id, name, role and country')
    .option('--activity <id>', 'name it among the recipients of this activity too', named)
    .option('--cookies', 'write its cookies even where it may set none on your site')
    .option('--no-cookies', 'leave its cookies out')
    .option('--dry-run', 'print what would change, and write nothing')
    .addHelpText(
      'after',
      `
The policy is policy.yaml where none is named. Nothing that stands there changes.
Comments that begin with "confirm:" say what is for you to find out.

Examples:
  policygen add --list google
  policygen add google-analytics
  policygen add mailchimp --activity newsletter
  policygen add "one.com" shops/east/policy.yaml --dry-run

Exit codes:
  0 added   1 it is there already, or the policy does not allow it; nothing was written
  2 there is no such service or activity, or wrong use
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    );
  command.action(async (word: string | undefined, path: string | undefined, flags: AddFlags) => {
    if (word === undefined && !flags.list)
      command.error("error: missing required argument 'service'; --list shows them all");
    const { addToPolicy, list } = await import('../add-service.js');
    session.exitCode = flags.list
      ? list(session, word)
      : await addToPolicy(session, word ?? '', path ?? 'policy.yaml', flags);
  });
}

import { type Command, Option } from 'commander';
import type { EjectFlags } from '../eject.js';
import type { Session } from '../session.js';
import { listed, named } from '../words.js';

/** `policygen eject`: a shipped template, style, locale or service as a file of one's own. */
export function registerEject(program: Command, session: Session): void {
  program
    .command('eject')
    .description(
      'copy a template, style, locale or service to change it; without a name, list them',
    )
    .argument('[name]', 'what to copy, e.g. rights, page.css, da or one-com', named)
    .addOption(
      new Option('--overrides <folder>', 'where to write').default('overrides').argParser(named),
    )
    .addOption(
      new Option(
        '--key <keys>',
        'of a locale, only these words, e.g. sections.rights,page',
      ).argParser(listed),
    )
    .addOption(
      new Option(
        '--as <name>',
        'of a locale or service, a copy of another name: a language or service of your own',
      ).argParser(named),
    )
    .addHelpText(
      'after',
      `
No existing file is replaced. build, check and watch use the folder where they
are told so with --overrides.

Examples:
  policygen eject
  policygen eject page.css
  policygen eject da --key sections.rights,statements.retention.period
  policygen eject en --as nb
  policygen build policy.yaml --overrides overrides

Exit codes:
  0 written, or listed   1 there is such a file already   2 there is no such name, or wrong use
  3 something could not be read or written   70 a bug of policygen`,
    )
    .action(async (name: string | undefined, flags: EjectFlags) => {
      const { eject } = await import('../eject.js');
      session.exitCode = eject(session, name, flags);
    });
}

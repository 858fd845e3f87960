import { type Command, InvalidArgumentError, Option } from 'commander';
import type { InitFlags } from '../init.js';
import { day } from '../law-options.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

const country = (value: string): string => {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new InvalidArgumentError('Write two letters, like DK.');
  return value.toUpperCase();
};

/** `policygen init`: the first policy, asked for or from answers. */
export function registerInit(program: Command, session: Session): void {
  program
    .command('init')
    .description('ask a few questions and write a first policy, with its schema beside it')
    .argument('[file]', 'the policy to write; nothing is overwritten', named, 'policy.yaml')
    .option(
      '-a, --answers <file|->',
      'take the answers from a YAML or JSON file instead of asking',
      named,
    )
    .option('-y, --yes', 'take what is proposed for all that can be proposed')
    .option(
      '-t, --template <name>',
      'begin from a kind of firm, such as bakery or consultant',
      named,
    )
    .option('-l, --lang <tag>', 'the language of questions and comments: da, nl or en', named)
    .addOption(
      new Option(
        '--country <code>',
        'the country of the firm, such as DK, for a template',
      ).argParser(country),
    )
    .addOption(
      new Option('--as-of <date>', 'the date of the policy (default: today)').argParser(day),
    )
    .addHelpText(
      'after',
      `
Without a terminal, --answers gives the answers; --yes or --template writes a draft with
placeholders for who you are, which check reports until they are filled in.

Examples:
  policygen init
  policygen init --template bakery --lang da
  policygen init shop/policy.yaml --answers answers.yaml --yes

Exit codes:
  0 written   1 the answers have problems and nothing was written   2 wrong use
  3 something could not be read or written, or is there already
  70 a bug of policygen   130 ended by Ctrl-C, and nothing was written`,
    )
    .action(async (path: string, flags: InitFlags) => {
      const { init } = await import('../init.js');
      session.exitCode = await init(session, path, flags);
    });
}

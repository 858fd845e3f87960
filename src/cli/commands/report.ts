import { type Command, InvalidArgumentError, Option } from 'commander';
import type { ReportFlags } from '../report-matrix.js';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** The names `--format` takes here. */
const FORMATS = ['markdown', 'html', 'json'];

/** `policygen report`: which sentence answers which article. */
export function registerReport(program: Command, session: Session): void {
  program
    .command('report')
    .description('show which sentence answers which duty of Articles 13 and 14')
    .argument('<policy.yaml|->', 'the policy; - is standard input', named)
    .addOption(
      new Option('-f, --format <name>', 'markdown, html or json')
        .default('markdown')
        .argParser((name: string) => {
          if (FORMATS.includes(name)) return name;
          throw new InvalidArgumentError(`There are ${FORMATS.join(', ')}.`);
        }),
    )
    .option(
      '-l, --language <tag>',
      "the language of the sentences (default: the policy's first)",
      named,
    )
    .option('--page <address>', 'where the page stands, for links to its sentences', 'index.html')
    .option('--stdin-filename <name>', 'the name of standard input in messages', named)
    .addHelpText(
      'after',
      `
Examples:
  policygen report policy.yaml
  policygen report policy.yaml --format html --page https://havblik.example/privatliv > report.html

Exit codes:
  0 written   1 the policy has problems   2 wrong use
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    )
    .action(async (path: string, flags: ReportFlags) => {
      const { reportMatrix } = await import('../report-matrix.js');
      session.exitCode = await reportMatrix(session, path, flags);
    });
}

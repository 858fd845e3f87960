import { Command } from 'commander';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { commands } from './commands/index.js';
import type { Session } from './session.js';
import { version } from './version.js';

/**
 * The command line. Nothing heavy is loaded before a command runs.
 *
 * @param wanted - the command where it is known: nobody asks for the options of the others then
 */
export function createProgram(session: Session, wanted?: string): Command {
  const program = new Command('policygen')
    .description(
      'Turns one YAML description of what you do with personal data into your privacy policy.',
    )
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .option('--color', 'colour the output even where it is no terminal')
    .option('--no-color', 'never colour the output (nor does NO_COLOR=1)')
    .exitOverride()
    .showSuggestionAfterError(true)
    .configureOutput({
      writeOut: session.out,
      writeErr: session.err,
      outputError: (text, write) => write(text.split('\n').map(escapeForTerminal).join('\n')),
      // Commander would ask the streams, which makes Node open them.
      getOutHelpWidth: () => session.look('out').width ?? 80,
      getErrHelpWidth: () => session.look('err').width ?? 80,
      // Our help has no colours, and asking Node would make it warn about contradicting variables.
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      `
Examples:
  policygen build policy.yaml --out public    write the pages into public/
  policygen check policy.yaml                 say what is wrong with a policy

Exit codes:
  0 done   1 the policy has problems   2 wrong use of a command
  3 something could not be read or written   70 a bug of policygen   130 interrupted`,
    );
  program.hook('preAction', () => {
    // Both flags set one value; without either, commander makes it true by itself.
    const given = program.getOptionValueSource('color') === 'cli';
    session.colourFlag = given ? program.getOptionValue('color') === true : undefined;
  });
  const only =
    wanted !== undefined && Object.hasOwn(commands, wanted) ? commands[wanted] : undefined;
  for (const register of only ? [only] : Object.values(commands)) register(program, session);
  return program;
}

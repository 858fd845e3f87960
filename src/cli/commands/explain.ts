import type { Command } from 'commander';
import type { Session } from '../session.js';

/** `policygen explain`: what a rule asks, and why. */
export function registerExplain(program: Command, session: Session): void {
  program
    .command('explain')
    .description('say what a rule asks, why, and what to write; without a name, list the rules')
    .argument('[rule]', 'the id of a rule')
    .addHelpText(
      'after',
      `
Examples:
  policygen explain
  policygen explain complaint-is-named

Exit codes:
  0 explained   2 there is no such rule, or wrong use   70 a bug of policygen`,
    )
    .action(async (id: string | undefined) => {
      const { explain } = await import('../explain.js');
      session.exitCode = explain(session, id);
    });
}

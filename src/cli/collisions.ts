import type { Command } from 'commander';

/** Runs what gives policies their folders; ends the command as misused where two would share one. */
export async function refusingCollisions<T>(command: Command, run: () => Promise<T>): Promise<T> {
  const { OutputCollision } = await import('../io/output-places.js');
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof OutputCollision)) throw error;
    const { escapeForTerminal } = await import('../diagnostics/escape.js');
    return command.error(`error: ${escapeForTerminal(error.message)}`);
  }
}

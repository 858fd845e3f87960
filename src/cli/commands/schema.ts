import type { Command } from 'commander';
import type { Session } from '../session.js';
import { named } from '../words.js';

/** `policygen schema`: the JSON Schema of policies, for editors. */
export function registerSchema(program: Command, session: Session): void {
  program
    .command('schema')
    .description('print the JSON Schema of policies, or write it beside one for your editor')
    .option(
      '-w, --write [file]',
      'write it there: a .json file, or a policy or folder to put it beside (default: here)',
      named,
    )
    .addHelpText(
      'after',
      `
A file that was written by this command before is replaced; any other is left alone.

Examples:
  policygen schema > policygen.schema.json
  policygen schema --write
  policygen schema --write shop/policy.yaml

Exit codes:
  0 done   2 wrong use   3 it could not be written   70 a bug of policygen`,
    )
    .action(async ({ write }: { write?: string | true }) => {
      const { printSchema, writeSchema } = await import('../schema.js');
      if (write === undefined) printSchema(session);
      else writeSchema(session, write === true ? '.' : write);
    });
}

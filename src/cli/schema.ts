import { dirname, join } from 'node:path';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { SCHEMA_FILE } from '../init/policy-text.js';
import { policyIn } from '../io/read-input.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { type NewFile, writeNew } from '../io/write-new.js';
import { EXIT } from './exit-codes.js';
import type { Session } from './session.js';

const schemaText = (): string => shippedAssets().read('schemas/policy.schema.json') ?? '';

/** The schema as a file beside a policy; an older one of ours is replaced. */
export const schemaBeside = (policy: string): NewFile => ({
  path: join(dirname(policy), SCHEMA_FILE),
  content: schemaText(),
  isOurs,
});

function isOurs(content: string): boolean {
  try {
    const { $id } = JSON.parse(content) as { $id?: unknown };
    return $id === (JSON.parse(schemaText()) as { $id: string }).$id;
  } catch {
    return false;
  }
}

export function printSchema(session: Session): void {
  session.out(schemaText());
  session.exitCode = EXIT.ok;
}

/**
 * Writes the schema into a .json file, or beside a policy.
 *
 * @throws WriteError where a file that is not ours stands there
 */
export function writeSchema(session: Session, place: string): void {
  const file = place.endsWith('.json')
    ? { ...schemaBeside(place), path: place }
    : schemaBeside(policyIn(place));
  writeNew([file]);
  session.err(`${escapeForTerminal(file.path)} is written.\n`);
  session.exitCode = EXIT.ok;
}

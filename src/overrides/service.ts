import type { Assets, OwnFiles } from '../assets.js';
import type { Diagnostic, Range } from '../diagnostics/diagnostic.js';
import validateService from '../generated/validate-service.js';
import { readSource } from '../source/read-source.js';
import type { Source } from '../source/source.js';
import type { Overlaid } from './locale.js';
import { placeOf } from './place-of.js';
import { type Flaw, HOW, lookUp, type Schema, tell } from './service-messages.js';

const SCHEMA = 'schemas/data/service.schema.json';

/** Whether a file of an override folder is named as an entry of the catalogue: `services/acme-mail.json`. */
export const isServiceName = (name: string): boolean =>
  /^services\/[a-z0-9]+(-[a-z0-9]+)*\.json$/.test(name);

/** An own entry of the catalogue of services, beside the shipped ones or in the place of one. */
export function overlayService(assets: Assets, own: OwnFiles, name: string): Overlaid {
  const file = own.nameOf(name);
  const text = own.read(name);
  const { source, diagnostics } = readSource(text, file);
  const nothing = { texts: new Map<string, string>() };
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { ...nothing, diagnostics: notJson(diagnostics, file, text) };
  }
  const schema = JSON.parse(assets.read(SCHEMA) ?? '{}') as Schema;
  const found = [
    ...(validateService(data) ? [] : tell(validateService.errors ?? [], data, schema)),
    ...checkId(data, name),
  ].map((flaw) => toDiagnostic(flaw, file, source));
  if (found.length > 0) return { ...nothing, diagnostics: found };
  return { texts: new Map([[`data/${name}`, text]]), diagnostics: [] };
}

/** The slip of syntax where the reader of YAML, of which JSON is a part, sees it too. */
function notJson(found: readonly Diagnostic[], file: string, text: string): Diagnostic[] {
  const errors = found.filter(
    ({ severity, rule }) => severity === 'error' && rule !== 'empty-file',
  );
  if (errors.length > 0) return errors;
  const flaw = { rule: 'not-json', severity: 'error' as const, file };
  const comma = strayComma(text);
  if (comma === undefined) return [{ ...flaw, message: 'This is not JSON.', help: HOW }];
  const message = 'JSON allows no comma before a closing bracket.';
  return [{ ...flaw, message, help: 'Leave it out.', range: comma }];
}

/** Where a comma stands before a bracket, which YAML allows. */
function strayComma(text: string): Range | undefined {
  for (const { index, 0: token } of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|,(?=\s*[}\]])/g)) {
    if (token !== ',') continue;
    const start = placeOf(text, index);
    return { start, end: { ...start, column: start.column + 1 } };
  }
  return undefined;
}

const toDiagnostic = ({ path, on, ...flaw }: Flaw, file: string, source: Source | null) => ({
  ...flaw,
  severity: 'error' as const,
  file,
  ...(source ? source.locate(path, on ?? 'value') : {}),
});

/** Other entries, the policy and the list of services know an entry by the name of its file. */
function checkId(data: unknown, name: string): Flaw[] {
  const id = name.slice('services/'.length, -'.json'.length);
  const said = lookUp(data, ['id']);
  if (typeof said !== 'string' || said === id) return [];
  return [
    {
      rule: 'wrong-id',
      message: `The id is "${said}", but the file is named ${id}.json.`,
      help: `Write "id": "${id}", or rename the file.`,
      path: ['id'],
    },
  ];
}

import type { ErrorObject } from 'ajv';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { formatPath, type Path, type Policy } from '../policy.js';
import type { Alike } from '../resolve/alike.js';
import type { Source } from '../source/source.js';
import { accepts } from './accepts.js';
import { findErrors } from './find-errors.js';
import { readLiterals } from './literals.js';
import { tell } from './messages.js';
import { lookUp, pathOfPointer, placeAt } from './shape.js';

/**
 * Stage 2: holds a file against the schema. `policy` is `null` where it does not fit.
 *
 * @param alike - where several policies are read: what fitted in others is not looked at again
 */
export function validate(
  source: Source,
  alike?: Alike,
): { policy: Policy | null; diagnostics: Diagnostic[] } {
  if (accepts(source.data, alike)) return { policy: source.data as Policy, diagnostics: [] };
  const { data, diagnostics } = readLiterals(source);
  const found = data !== source.data && accepts(data) ? [] : findErrors(data);
  if (found.length === 0) return { policy: data as Policy, diagnostics };
  const told = new Set<string>();
  const failed = new Set(
    found.filter((error) => error.keyword === 'type').map((error) => error.instancePath),
  );
  for (const error of found) {
    if (isEcho(error, failed)) continue;
    const path = pathOfPointer(data, error.instancePath);
    const diagnostic = toDiagnostic(error, path, data, source);
    const key = `${formatPath(path)} ${diagnostic?.message}`;
    if (!diagnostic || told.has(key)) continue;
    told.add(key);
    diagnostics.push(diagnostic);
  }
  return { policy: null, diagnostics };
}

/** Errors that only repeat another: the frame of an if/then, the branches of a choice, what follows from a wrong kind. */
function isEcho(error: ErrorObject, failed: ReadonlySet<string>): boolean {
  if (error.keyword === 'if') return true;
  if (/\/(oneOf|anyOf)\/\d+\/required$/.test(error.schemaPath)) return true;
  if (error.propertyName !== undefined && error.keyword !== 'propertyNames') return true;
  return error.keyword !== 'type' && failed.has(error.instancePath);
}

function toDiagnostic(
  error: ErrorObject,
  path: Path,
  data: unknown,
  source: Source,
): Diagnostic | null {
  const told = tell(error, placeAt(data, path), lookUp(data, path));
  if (!told) return null;
  const extra =
    error.keyword === 'additionalProperties'
      ? error.params.additionalProperty
      : error.params.propertyName;
  const onKey =
    extra !== undefined ||
    ['required', 'oneOf', 'anyOf', 'minProperties', 'minItems', 'dependencies'].includes(
      error.keyword,
    );
  const at = extra === undefined ? path : [...path, String(extra)];
  return {
    ...told,
    severity: 'error',
    ...source.locate(at, onKey ? 'key' : 'value'),
  };
}

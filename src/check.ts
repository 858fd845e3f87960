import type { Assets } from './assets.js';
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.js';
import type { Bases } from './extend/bases.js';
import type { ReadFile } from './extend/collect.js';
import { extend } from './extend/extend.js';
import { lint } from './lint/lint.js';
import { type ResolvedPolicy, resolve } from './resolve/resolve.js';
import type { Shared } from './shared.js';
import { readSource } from './source/read-source.js';
import type { Source } from './source/source.js';
import { checkReferences } from './validate/references.js';
import { validate } from './validate/validate.js';

export interface PolicyInput {
  /** The file as the user named it, for messages. */
  file: string;
  /** The bytes of the file, or its text. */
  content: Uint8Array | string;
}

export interface CheckOptions {
  /** The day on which the law is looked at (`2026-11-22`); the law is left out where absent. */
  asOf?: string;
  /** Ids of rules of the law that are not asked. */
  allow?: readonly string[];
  /** Ids of rules of the law whose findings are errors. */
  deny?: readonly string[];
  /** The languages that must be complete; all of the policy's where absent. */
  languages?: readonly string[];
  /** Reads the files that a policy extends; where absent, it can extend none. */
  bases?: Bases;
  /** What several policies share, where several are checked. */
  shared?: Shared;
}

export interface Checked {
  file: string;
  /** What was found, in the order of the file. Any error means that nothing can be built. */
  readonly diagnostics: Diagnostic[];
  /** The same in no order: enough to count, and quicker where nobody asks for places. */
  readonly found: readonly Diagnostic[];
  /** The policy with all that it extends. */
  source: Source | null;
  /** The policy, and every file that was read or looked for because it extends it. */
  files: readonly ReadFile[];
  /** The policy, ready to be built; `null` where there are errors. */
  resolved: ResolvedPolicy | null;
}

/** Stages 1 to 4: reads a policy and says what stands in the way of building it, and what the law objects to. */
export function check(input: PolicyInput, assets: Assets, options: CheckOptions = {}): Checked {
  const { file } = input;
  const read = readSource(input.content, file, { known: options.shared?.lines });
  const own = { file, ...(read.text === undefined ? {} : { text: read.text }) };
  const files: ReadFile[] = [own];
  const found = [...read.diagnostics];
  const done = (source: Source | null, resolved: ResolvedPolicy | null): Checked => {
    let ordered: Diagnostic[] | undefined;
    return {
      file,
      source,
      files,
      resolved,
      found,
      get diagnostics() {
        ordered ??= inOrder(found, files);
        return ordered;
      },
    };
  };
  if (!read.source || hasErrors(found)) return done(read.source, null);

  const extended = extend(read.source, options.bases);
  const { source } = extended;
  files.push(...extended.files);
  found.push(...extended.diagnostics);
  if (!source) return done(null, null);

  const { shared } = options;
  const valid = validate(source, shared?.alike);
  found.push(...valid.diagnostics);
  if (!valid.policy) return done(source, null);

  const resolved = resolve(valid.policy, shared?.alike);
  const kind = shared?.kinds.of(resolved.root);
  found.push(
    ...checkReferences(resolved, source, assets, options.languages, shared && { ...shared, kind }),
  );
  const sound = !hasErrors(found);
  if (sound && options.asOf !== undefined) {
    const { asOf, allow = [], deny = [] } = options;
    found.push(...lint(resolved, source, assets, { asOf, allow, deny, kind }));
  }
  return done(source, sound ? resolved : null);
}

/** The policy first, then what it extends; each file from its top. */
export function inOrder(
  diagnostics: readonly Diagnostic[],
  files: readonly ReadFile[],
): Diagnostic[] {
  // Of one alone nobody has to know the place.
  if (diagnostics.length < 2) return [...diagnostics];
  const order = files.map(({ file }) => file);
  const placed = diagnostics.map((diagnostic) => {
    const { line, column } = diagnostic.range?.start ?? { line: 0, column: 0 };
    return { diagnostic, file: order.indexOf(diagnostic.file), line, column };
  });
  return placed
    .sort((a, b) => a.file - b.file || a.line - b.line || a.column - b.column)
    .map(({ diagnostic }) => diagnostic);
}

import type { Assets } from './assets.js';
import { compose } from './compose/compose.js';
import type { PolicyDocument } from './compose/document.js';
import { unstated } from './compose/unstated.js';
import { type Diagnostic, hasErrors } from './diagnostics/diagnostic.js';
import type { Page } from './formats/format.js';
import { FORMATS } from './formats/index.js';
import { lint } from './lint/lint.js';
import { readLocale } from './locale/locale.js';
import { view } from './locale/view.js';
import { formatPath } from './policy.js';
import { type ResolvedPolicy, resolve } from './resolve/resolve.js';
import { readSource } from './source/read-source.js';
import type { Source } from './source/source.js';
import { checkReferences } from './validate/references.js';
import { statedPaths } from './validate/stated-paths.js';
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
}

export interface Checked {
  file: string;
  /** What was found, in the order of the file. Any error means that nothing can be built. */
  diagnostics: Diagnostic[];
  source: Source | null;
  /** The policy, ready to be built; `null` where there are errors. */
  resolved: ResolvedPolicy | null;
}

export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `index.html`, `en/index.md`. */
  path: string;
  content: string;
}

export interface BuildOptions {
  languages?: readonly string[];
  /** The names of the formats: `html`, `markdown`. */
  formats: readonly string[];
}

export interface Built {
  files: OutputFile[];
  /** The text in each language, block by block. */
  documents: PolicyDocument[];
  diagnostics: Diagnostic[];
}

/** Stages 1 to 4: reads a policy and says what stands in the way of building it, and what the law objects to. */
export function check(input: PolicyInput, assets: Assets, options: CheckOptions = {}): Checked {
  const read = readSource(input.content, input.file);
  const nothing = { file: input.file, source: read.source, resolved: null };
  if (!read.source || hasErrors(read.diagnostics))
    return { ...nothing, diagnostics: inOrder(read.diagnostics) };

  const valid = validate(read.source);
  const diagnostics = [...read.diagnostics, ...valid.diagnostics];
  if (!valid.policy) return { ...nothing, diagnostics: inOrder(diagnostics) };

  const resolved = resolve(valid.policy);
  diagnostics.push(...checkReferences(resolved, read.source, assets, options.languages));
  const sound = !hasErrors(diagnostics);
  if (sound && options.asOf !== undefined) {
    const { asOf, allow = [], deny = [] } = options;
    diagnostics.push(...lint(resolved, read.source, assets, { asOf, allow, deny }));
  }
  return {
    file: input.file,
    source: read.source,
    resolved: sound ? resolved : null,
    diagnostics: inOrder(diagnostics),
  };
}

/**
 * Stages 5 to 7: the files of the page, in every language and format asked for.
 *
 * @throws InputError where an override cannot be used
 */
export function build(checked: Checked, assets: Assets, options: BuildOptions): Built {
  const { resolved, source } = checked;
  if (!resolved || !source) return { files: [], documents: [], diagnostics: [] };
  const languages = resolved.languages.filter((tag) => options.languages?.includes(tag) ?? true);
  const formats = FORMATS.filter((format) => options.formats.includes(format.name));
  const documents = languages.map((tag) =>
    compose(resolved.policy, view(resolved, readLocale(assets, tag), assets), assets),
  );
  const folder = (tag: string) => (tag === resolved.languages[0] ? '' : `${tag}/`);

  const files = documents.flatMap((document) =>
    formats.map((format): OutputFile => {
      const page: Page = {
        document,
        words: readLocale(assets, document.lang).page,
        index: resolved.policy.site?.index ?? true,
        languages: languages.map((tag) => ({
          tag,
          name: readLocale(assets, tag).page.language_name ?? tag,
          href: `${folder(document.lang) === '' ? '' : '../'}${folder(tag)}${format.file}`,
          current: tag === document.lang,
        })),
      };
      return {
        path: `${folder(document.lang)}${format.file}`,
        content: format.render(page, assets),
      };
    }),
  );
  return { files, documents, diagnostics: unstatedDiagnostics(resolved, documents, source) };
}

/** What was declared and is on no page: a template of an override folder may leave it out. */
function unstatedDiagnostics(
  resolved: ResolvedPolicy,
  documents: PolicyDocument[],
  source: Source,
): Diagnostic[] {
  const paths = new Map(
    documents.flatMap((document) =>
      unstated(document, statedPaths(resolved)).map((path) => [formatPath(path), path]),
    ),
  );
  return [...paths].map(([name, path]) => ({
    rule: 'not-on-page',
    severity: 'warning',
    message: `"${name}" is declared but is not on the page.`,
    help: 'A template of the override folder may leave it out.',
    file: source.file,
    range: source.locate(path, 'key'),
  }));
}

function inOrder(diagnostics: Diagnostic[]): Diagnostic[] {
  const at = (diagnostic: Diagnostic) => diagnostic.range?.start ?? { line: 0, column: 0 };
  return diagnostics.toSorted((a, b) => at(a).line - at(b).line || at(a).column - at(b).column);
}

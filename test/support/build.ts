import type { PolicyDocument } from '../../src/compose/document.js';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { build, check, type OutputFile } from '../../src/pipeline.js';
import { ASSETS, readText } from './shipped.js';

export interface BuiltPolicy {
  /** The files by their names: `index.html`, `en/index.md`; none where the policy has errors. */
  files: Map<string, string>;
  documents: PolicyDocument[];
  diagnostics: Diagnostic[];
}

/** Builds a policy in memory, in all its languages and formats. */
export function buildText(
  content: string | Uint8Array,
  languages?: readonly string[],
  assets = ASSETS,
): BuiltPolicy {
  const options = languages ? { languages } : {};
  const checked = check({ file: 'policy.yaml', content }, assets, options);
  const built = build(checked, assets, { ...options, formats: ['html', 'markdown'] });
  return {
    files: new Map(built.files.map((file: OutputFile) => [file.path, file.content])),
    documents: built.documents,
    diagnostics: [...checked.diagnostics, ...built.diagnostics],
  };
}

/** A policy as data; JSON is YAML, so this goes through every stage. */
export const buildData = (policy: object): BuiltPolicy =>
  buildText(JSON.stringify(policy, null, 1));

export const exampleText = (name: string): string => readText(`examples/${name}/policy.yaml`);

/**
 * The engine alone, for a platform that has its own way to read and to write: nothing of Node is
 * in it, so it runs in a browser, in a worker or at the edge of a network.
 */
import type { Assets } from './assets.js';

export type { Assets } from './assets.js';
export type { PolicyDocument } from './compose/document.js';
export type { Diagnostic, Position, Range, Reference, Severity } from './diagnostics/diagnostic.js';
export { InputError } from './errors.js';
export {
  type BuildOptions,
  type Built,
  build,
  type Checked,
  type CheckOptions,
  check,
  type OutputFile,
  type PolicyInput,
} from './pipeline.js';
export type { Policy } from './policy.js';

/**
 * Assets from a plain map, such as the shipped ones in `@policygen/cli/assets.json`. Make them
 * once and keep them: what is read from them is kept with them.
 *
 * @param texts - by name, with forward slashes: `templates/locales/da.yaml`
 */
export function assetsFrom(texts: Readonly<Record<string, string>>): Assets {
  const folders = new Map<string, string[]>();
  // The names are ASCII, so this is the order of code points.
  for (const name of Object.keys(texts).sort()) {
    const at = name.lastIndexOf('/');
    const folder = name.slice(0, at);
    folders.set(folder, [...(folders.get(folder) ?? []), name.slice(at + 1)]);
  }
  return {
    read: (name) => (Object.hasOwn(texts, name) ? (texts[name] ?? null) : null),
    list: (folder) => folders.get(folder) ?? [],
  };
}

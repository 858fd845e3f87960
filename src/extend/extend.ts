import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { Mapping } from '../mapping.js';
import type { Source } from '../source/source.js';
import type { Bases } from './bases.js';
import { collect, type ReadFile } from './collect.js';
import { isMap, mergeFiles, type Origin, originOf, type Part } from './merge.js';
import { languagesOf, settleTexts } from './settle-texts.js';

export interface Extended {
  /** The policy with all that it extends; `null` where something stands in the way. */
  source: Source | null;
  diagnostics: Diagnostic[];
  /** The other files that were read or looked for. */
  files: ReadFile[];
}

/**
 * Lays a policy over the files that it extends. Each value keeps its place in the
 * file where it stands; a policy that extends nothing is given back as it is.
 *
 * @param bases reads these files; without it they cannot be read
 */
export function extend(policy: Source, bases: Bases | undefined): Extended {
  if (!isMap(policy.data) || !Object.hasOwn(policy.data, 'extends'))
    return { source: policy, diagnostics: [], files: [] };
  const { bases: found, diagnostics, files } = collect(policy, bases);
  if (hasErrors(diagnostics)) return { source: null, diagnostics, files };

  const declared = [...found.map(({ source }) => source), policy].map(({ data }) =>
    languagesOf(data),
  );
  const languages = declared.findLast((tags) => tags !== undefined) ?? [];
  const parts = found.map(({ source, bare }) =>
    partOf(source, settleTexts(source.data, { languages, bare })),
  );
  const whole = [...parts, partOf(policy, policy.data)].reduce((base, over) =>
    mergeFiles(base, over, languages[0]),
  );
  const sources = found.map(({ source }) => source);
  return { source: sourceOf(policy, sources, whole), diagnostics, files };
}

/** All that a file says, without the files it extends. */
function partOf(source: Source, data: unknown): Part {
  const value = new Mapping();
  for (const [key, each] of Object.entries(data as object))
    if (key !== 'extends') value[key] = each;
  const origin: Origin = { source, path: [] };
  return { value, origin };
}

function sourceOf(policy: Source, bases: readonly Source[], whole: Part): Source {
  const { value, origin: root } = whole;
  return {
    file: policy.file,
    text: policy.text,
    data: value,
    locate(path, what) {
      const at = originOf(root, path);
      return at.source.locate(at.path, what);
    },
    trace(path) {
      const { source, path: there } = originOf(root, path);
      return { file: source.file, path: there };
    },
    literal(path) {
      const { source, path: there } = originOf(root, path);
      return source.literal(there);
    },
    bases,
  };
}

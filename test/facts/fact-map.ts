import { existsSync, readFileSync } from 'node:fs';
import { compose } from '../../src/compose/compose.js';
import {
  type Block,
  type PolicyDocument,
  type Row,
  sourcesOf,
} from '../../src/compose/document.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { readLocale } from '../../src/locale/locale.js';
import { view } from '../../src/locale/view.js';
import { build, type Checked, check } from '../../src/pipeline.js';
import { formatPath, type Policy } from '../../src/policy.js';
import { type Leaf, leaves, type ResolvedPolicy, resolve } from '../../src/resolve/resolve.js';

/** A fact of a source document: where the policy declares it and where the page says it. */
export interface Fact {
  fact: string;
  /** What any honest page in the first language contains. */
  tokens: string[];
  /** As `formatPath` writes them. */
  paths: string[];
  /** The id of a block or of a row of a table; or `title`, `updated`. */
  block: string;
}

const assets = shippedAssets();

export function readFacts(name: string): Record<string, Fact> {
  const file = new URL(`./${name}.json`, import.meta.url);
  if (!existsSync(file)) return {};
  return JSON.parse(readFileSync(file, 'utf8')).facts;
}

export interface Example {
  resolved: ResolvedPolicy;
  document: PolicyDocument;
  /** In the first language. */
  html: string;
  markdown: string;
}

export function readExample(name: string): Example {
  const file = `examples/${name}/policy.yaml`;
  const content = readFileSync(new URL(`../../${file}`, import.meta.url));
  const checked: Checked = check({ file, content }, assets);
  const { resolved } = checked;
  if (!resolved) throw new Error(checked.diagnostics.map(({ message }) => message).join('\n'));
  const languages = [resolved.languages[0]];
  const built = build(checked, assets, { languages, formats: ['html', 'markdown'] });
  const page = (path: string) => built.files.find((one) => one.path === path)?.content ?? '';
  return {
    resolved,
    document: built.documents[0]!,
    html: page('index.html'),
    markdown: page('index.md'),
  };
}

/** The document of the policy without these values, whether or not that is a valid policy. */
export function documentWithout({ resolved }: Example, paths: readonly string[]): PolicyDocument {
  const policy = without(resolved.policy, paths) as Policy;
  const locale = readLocale(assets, resolved.languages[0]);
  return compose(policy, view(resolve(policy), locale, assets), assets);
}

const steps = (path: string): (string | number)[] =>
  [...path.matchAll(/\[(\d+)\]|[^.[\]]+/g)].map(([key, index]) => (index ? Number(index) : key));

type Container = Record<string | number, unknown>;

/** A copy of the data without these values. The schema knows no empty list and no empty object. */
export function without(data: object, paths: readonly string[]): unknown {
  const copy = structuredClone(data) as Container;
  for (const path of [...paths].sort(laterFirst)) remove(copy, steps(path), path);
  return copy;
}

/** The last items of a list go first, so that the positions of the others hold. */
const laterFirst = (a: string, b: string): number =>
  b.localeCompare(a, 'en', { numeric: true, sensitivity: 'variant' });

function remove(from: Container, [step, ...rest]: (string | number)[], path: string): void {
  if (step === undefined || !Object.hasOwn(from, step)) throw new Error(`There is no ${path}`);
  if (rest.length > 0) {
    const inner = from[step];
    if (inner === null || typeof inner !== 'object') throw new Error(`There is no ${path}`);
    remove(inner as Container, rest, path);
    if (Object.keys(inner).length > 0) return;
  }
  if (Array.isArray(from)) from.splice(Number(step), 1);
  else delete from[step];
}

/** What a block or row says, and from which values; `null` where it is not on the page. */
export function blockOf(
  document: PolicyDocument,
  id: string,
): { says: string; sources: readonly string[] | null } | null {
  if (id === 'title') return { says: document.title, sources: null };
  if (id === 'updated')
    return document.updated && { says: document.updated.text, sources: ['updated'] };
  const blocks: (Block | Row)[] = document.sections.flatMap((section) =>
    section.blocks.flatMap((block) => [block, ...(block.table?.rows ?? [])]),
  );
  const found = blocks.find((block) => block.id === id);
  if (!found) return null;
  const sources = sourcesOf(found);
  if ('cells' in found) return { says: found.cells.join(' | '), sources };
  return { says: JSON.stringify([found.markdown, found.items, found.table]), sources };
}

/** Whether one path is the other, or above or below it. */
export const related = (a: string, b: string): boolean => isAbove(a, b) || isAbove(b, a);

const isAbove = (above: string, path: string): boolean =>
  path.startsWith(above) && ['', '.', '['].includes(path.charAt(above.length));

/** The values whose words are the author's: text leaves, own sections, ids with words of one's own. */
export function textPaths({ policy, root }: ResolvedPolicy): string[] {
  const hasOwnWord = (kind: string, id: unknown) =>
    Object.hasOwn(policy.vocabulary?.[kind] ?? {}, id as string);
  const isText = ({ field, path, value }: Leaf): boolean => {
    if (path[0] === 'sections') return true;
    switch (field.kind) {
      case 'text':
      case 'vocabulary':
        return true;
      case 'vocab':
      case 'says':
        return hasOwnWord(field.of as string, value);
      case 'law':
        return hasOwnWord('laws', value);
      case 'id':
        return path[0] === 'activities' && hasOwnWord('activities', value);
      default:
        return false;
    }
  };
  return [...leaves(root)].filter(isText).map(({ path }) => formatPath(path));
}

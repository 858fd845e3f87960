// Policies that are nearly the same, one after the other, as those of an agency are: what a policy
// is told, and its page, must not depend on the policies before it.
import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { type PolicyDocument, sourcesOf } from '../../src/compose/document.js';
import { keptAssets } from '../../src/io/kept-assets.js';
import { build, type Checked, check } from '../../src/pipeline.js';
import { Shared } from '../../src/shared.js';
import { COMPILED } from '../support/compiled.js';
import { ROOT, readText } from '../support/shipped.js';

const ASSETS = keptAssets(COMPILED);

const POLICIES = readdirSync(`${ROOT}examples`, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => [name, readText(`examples/${name}/policy.yaml`)] as const);

type Branch = Record<string | number, unknown>;

/** Every value of a policy with what it stands in. */
function valuesOf(value: unknown, found: [Branch, string | number][] = []) {
  if (typeof value !== 'object' || value === null) return found;
  const keys = Array.isArray(value) ? [...value.keys()] : Object.keys(value);
  for (const key of keys) {
    found.push([value as Branch, key]);
    valuesOf((value as Branch)[key], found);
  }
  return found;
}

const isText = ([branch, key]: [Branch, string | number]): boolean =>
  typeof branch[key] === 'string';

interface Change {
  kind: 'name' | 'other' | 'away' | 'twice' | 'turned';
  at: number;
  from: number;
  text: string;
}

/** Names, prose and own words change most from site to site; then a value, a key or an item. */
const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom('name', 'name', 'other', 'away', 'twice', 'turned'),
  at: fc.noBias(fc.nat(99_999)),
  from: fc.noBias(fc.nat(99_999)),
  text: fc.constantFrom(
    'Havblik ApS',
    'Lindely',
    'Google Analytics',
    'privacy shield.',
    'A & B_C*',
  ),
});

/** The same keys in another order. */
function turned(policy: unknown, at: number): void {
  const isMapping = (value: unknown) => typeof value === 'object' && value && !Array.isArray(value);
  const all = valuesOf(policy).filter(([branch, key]) => isMapping(branch[key]));
  const [branch, key] = all[at % all.length] as [Branch, string | number];
  branch[key] = Object.fromEntries(Object.entries(branch[key] as object).toReversed());
}

function changed(policy: unknown, { kind, at, from, text }: Change): void {
  const all = valuesOf(policy).filter(
    (value) => kind === 'away' || kind === 'twice' || isText(value),
  );
  if (kind === 'turned') {
    turned(policy, at);
    return;
  }
  const [branch, key] = all[at % all.length] as [Branch, string | number];
  const [other, name] = all[from % all.length] as [Branch, string | number];
  if (kind === 'name') branch[key] = text;
  else if (kind === 'other') branch[key] = other[name];
  else if (kind === 'twice') branch[key] = structuredClone(other[name]);
  else if (Array.isArray(branch)) branch.splice(Number(key), 1);
  else delete branch[key];
}

const checked = (content: string, shared?: Shared): Checked =>
  check({ file: 'policy.yaml', content }, ASSETS, {
    asOf: '2026-11-22',
    ...(shared ? { shared } : {}),
  });

const built = (policy: Checked, shared?: Shared) =>
  build(policy, ASSETS, {
    formats: ['html', 'markdown', 'fragment', 'json'],
    ...(shared ? { shared } : {}),
  });

/** Of each block: what it states, and where that stands. */
const placesOf = (documents: readonly PolicyDocument[]) =>
  documents.flatMap(({ summary, sections }) =>
    [...(summary ? [summary] : []), ...sections].flatMap(({ blocks }) =>
      blocks.flatMap((block) =>
        [block, ...(block.table?.rows ?? [])].map((each) => [each.id, each.path, sourcesOf(each)]),
      ),
    ),
  );

test.each(POLICIES)('%s, changed here and there', { timeout: 60_000 }, (_, text) => {
  const shared = new Shared();
  let pages = 0;
  const sound = (changes: readonly Change[]) => {
    const policy: unknown = parse(text);
    for (const each of changes) changed(policy, each);
    const content = stringify(policy, { aliasDuplicateObjects: false });
    const alone = checked(content);
    const among = checked(content, shared);
    expect(among.diagnostics).toEqual(alone.diagnostics);
    const page = built(alone);
    const same = built(among, shared);
    expect(same.files).toEqual(page.files);
    expect(placesOf(same.documents)).toEqual(placesOf(page.documents));
    expect(same.diagnostics).toEqual(page.diagnostics);
    pages += page.files.length > 0 ? 1 : 0;
  };
  fc.assert(fc.property(fc.array(change, { maxLength: 3 }), sound), {
    seed: 20261122,
    numRuns: 40,
  });
  expect(pages).toBeGreaterThan(10);
});

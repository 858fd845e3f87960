// Policies changed as values rather than as text, so that most changes reach the schema: a
// letter in a value or a key, another kind of value, a key too few or too many.
import { readdirSync } from 'node:fs';
import fc, { type Arbitrary } from 'fast-check';
import { readSource } from '../../src/source/read-source.js';
import { readLiterals } from '../../src/validate/literals.js';
import { EXAMPLES, FULL_MODEL, ROOT, readText } from '../support/shipped.js';
import { policies } from './policy-arbitrary.js';

type Container = Record<string | number, unknown>;
/** A place for a value, and the container in which it is. */
type Slot = [Container, string | number];
type Change = (root: { data: unknown }, known: Known) => void;

/** What other policies say: their places, and which of them have the same key. */
interface Known {
  slots: readonly Slot[];
  byKey: ReadonlyMap<string | number, readonly Slot[]>;
}

/** All policies that are shipped or tested with, right or wrong, by the names of their files. */
export function written(): Map<string, unknown> {
  const fixtures = readdirSync(`${ROOT}test/lint`, { recursive: true, encoding: 'utf8' })
    .map((name) => `test/lint/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\/(ok|bad)[^/]*\.yaml$/.test(name));
  const examples = EXAMPLES.map((name) => `examples/${name}/policy.yaml`);
  return new Map(
    [...examples, ...fixtures.sort(), 'test/cli/bakery.yaml', 'docs/bakery.yaml'].map((name) => {
      const { source } = readSource(readText(name), name);
      if (!source) throw new Error(`${name} cannot be read`);
      return [name, readLiterals(source).data];
    }),
  );
}

/** Policies of any part of the model, the same in every run. */
export const sampled = (seed: number, numRuns: number): unknown[] =>
  fc.sample(policies, { seed, numRuns }).map(bare);

/** As the reader makes values: objects without a prototype. */
function bare(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(bare);
  if (typeof value !== 'object' || value === null) return value;
  const made: Container = Object.create(null);
  for (const key of Object.keys(value)) made[key] = bare((value as Container)[key]);
  return made;
}

const KEYS: readonly string[] = [
  ...new Set(Object.values(FULL_MODEL).flatMap(({ fields }) => Object.keys(fields))),
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'kind', 'x-own', 'x-', 'X-own'],
  ...['da', 'en-GB', 'EN', 'data', 'laws', 'data purposes', '', '0'],
];

const ODD: readonly unknown[] = [
  ...[null, true, false, 0, 1, 2, 1000, 1001, 1.5, -1, -0, Infinity, NaN],
  ...['', ' ', '\u00a0', '\n', 'x', 'da', 'en-GB', 'e', 'A', 'Én', 'none', 'statutory', 'unnamed'],
  ...['web-orders', 'web--orders', '-a', 'a-', '1a', 'gb/uk-gdpr', 'gdpr', 'DK', 'dk', 'DKK'],
  ...['2026-11-22', '2026-11-2', '5 years', '0 years', '12345 days', '1 yearss', '#fff', '#ffff'],
  ...[
    'https://havblik.example',
    'ftp://havblik.example',
    'mailto:',
    'tel:1',
    'hej@havblik.example',
  ],
  ...['hej@havblik', '12 34 56 78', '+1', 'Georgia, serif', 'Georgia; serif', '\ud800', '🍰'],
  ...[[], {}, [[]], [{}], ['x'], [null], { da: 'x' }, { da: '' }, { DA: 'x' }, { x: {} }],
];

const LETTERS = [...'aZ0-_ /.:@#"<\\+,;()[]{}|^`é\t\n\0\u00a0\u2028', '\ud800', '🍰', '--', 's'];

function slots(data: unknown, found: Slot[] = []): Slot[] {
  if (typeof data !== 'object' || data === null) return found;
  const keys = Array.isArray(data) ? data.keys() : Object.keys(data);
  for (const key of keys) {
    found.push([data as Container, key]);
    slots((data as Container)[key], found);
  }
  return found;
}

const pick = <T>(list: readonly T[], at: number): T | undefined =>
  list[Math.floor(at * list.length)];

// Of doubles nearly all are next to nothing.
const share = fc.noBias(fc.nat(2 ** 30 - 1)).map((part) => part / 2 ** 30);

/** A change at some place of a policy. */
const at = (
  change: (slot: Slot, known: Known) => void,
  fits: (slot: Slot) => boolean = () => true,
): Arbitrary<Change> =>
  share.map((where) => (root, known) => {
    const slot = pick(slots(root).filter(fits), where);
    if (slot) change(slot, known);
  });

const isText = ([of, key]: Slot): boolean => typeof of[key] === 'string';
const isEntry = ([of]: Slot): boolean => Array.isArray(of);
const isIn = (slot: Slot): boolean => !isEntry(slot);
const isObject = ([of, key]: Slot): boolean =>
  typeof of[key] === 'object' && of[key] !== null && !Array.isArray(of[key]);

function rename([of, key]: Slot, name: string): void {
  const value = of[key];
  delete of[key];
  of[name] = value;
}

function remove([of, key]: Slot): void {
  if (Array.isArray(of)) of.splice(key as number, 1);
  else delete of[key];
}

const spliced = (text: string, where: number, less: number, more: string): string => {
  const place = Math.floor(where * (text.length + 1));
  return text.slice(0, place) + more + text.slice(place + less);
};

const edit = fc.tuple(share, fc.nat(2), fc.oneof(fc.constant(''), fc.constantFrom(...LETTERS)));
const odd = fc.constantFrom(...ODD).map(bare);
const key = fc.constantFrom(...KEYS);

const change: Arbitrary<Change> = fc.oneof(
  // What another policy says under that key; most of these fit.
  {
    weight: 6,
    arbitrary: share.chain((which) =>
      at(([of, name], { byKey }) => {
        const [other, inner] = pick(byKey.get(name) ?? [], which) ?? [of, name];
        of[name] = bare(other[inner]);
      }, isIn),
    ),
  },
  edit.chain(([where, less, more]) =>
    at(([of, name]) => {
      of[name] = spliced(of[name] as string, where, less, more);
    }, isText),
  ),
  edit.chain(([where, less, more]) =>
    at((slot) => rename(slot, spliced(slot[1] as string, where, less, more)), isIn),
  ),
  odd.chain((value) =>
    at(([of, name]) => {
      of[name] = value;
    }),
  ),
  at(remove),
  at(([of, place]) => {
    (of as unknown as unknown[]).push(bare(of[place]));
  }, isEntry),
  key.chain((name) => at((slot) => rename(slot, name), isIn)),
  fc.tuple(key, odd).chain(([name, value]) =>
    at(([of, inner]) => {
      (of[inner] as Container)[name] = value;
    }, isObject),
  ),
  // What another policy says, at some place or under the key that it has there.
  fc.tuple(share, fc.boolean()).chain(([which, under]) =>
    at(([of, name], known) => {
      const [other, inner] = pick(known.slots, which) ?? [of, name];
      of[under && !Array.isArray(of) ? inner : name] = bare(other[inner]);
    }),
  ),
  at(([of, name]) => {
    of[name] = [of[name]];
  }),
  at(([of, name]) => {
    const value = of[name];
    if (typeof value === 'object' && value !== null) of[name] = Object.values(value)[0] ?? null;
  }),
);

/** One of some policies, changed in one place or two. */
export function changed(bases: readonly unknown[]): Arbitrary<unknown> {
  const all = bases.flatMap((base) => slots(base));
  const byKey = new Map<string | number, Slot[]>();
  for (const slot of all) {
    const same = byKey.get(slot[1]);
    if (same) same.push(slot);
    else byKey.set(slot[1], [slot]);
  }
  const known = { slots: all, byKey };
  return fc
    .tuple(fc.nat(bases.length - 1), fc.array(change, { minLength: 1, maxLength: 2 }))
    .map(([index, changes]) => {
      const root = { data: bare(bases[index]) };
      for (const each of changes) each(root, known);
      return root.data;
    });
}

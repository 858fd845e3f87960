import type { Assets } from '../../src/assets.js';
import { keptAssets } from '../../src/io/kept-assets.js';
import type { Context, Rule } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules/index.js';
import { type Checked, check } from '../../src/pipeline.js';
import { type Element, leaves } from '../../src/resolve/resolve.js';
import { EXAMPLES, readText, ASSETS as SHIPPED } from '../support/shipped.js';
import { applyCase, assetsOf, readCases } from './cases.js';
import { CASES, exampleOf, fixturesOf, hasCases, readFixture } from './fixtures.js';

// Imported by needs.test.ts: all policies of the tests of the law.

export const ASSETS: Assets = keptAssets(SHIPPED);

export const AS_OF = '2026-11-22';

/** A policy that was read, and what it is held against. */
export interface Read {
  name: string;
  /** The rule whose fixture, example or case it is. */
  of?: string;
  /** Whether that rule objects to it. */
  bad?: true;
  text: string;
  asOf: string;
  assets: Assets;
}

const read = (name: string, text: string, assets = ASSETS): Read => {
  const asOf = /^# as-of: (\S+)/.exec(text)?.[1] ?? AS_OF;
  return { name, text, asOf, assets };
};

/** Every fixture, example and case of a rule. */
const ofRule = (rule: Rule): Read[] =>
  [
    ...fixturesOf(rule, 'ok').map((name) => read(name, readFixture(rule, name))),
    ...fixturesOf(rule, 'bad').map((name) => objectionable(name, readFixture(rule, name))),
    objectionable('bad', exampleOf(rule, 'bad')),
    read('good', exampleOf(rule, 'good')),
    ...(hasCases(rule) ? readCases(readFixture(rule, CASES)) : []).map((one, index) =>
      read(
        `case ${index}`,
        applyCase(one, readFixture(rule, `${one.like}.yaml`)),
        assetsOf(one, ASSETS),
      ),
    ),
  ].map((each) => ({ ...each, name: `${rule.id} ${each.name}`, of: rule.id }));

const objectionable = (name: string, text: string): Read => ({ ...read(name, text), bad: true });

/** Those of every rule, and the examples of the package. */
export const POLICIES: readonly Read[] = [
  ...EXAMPLES.map((name) => read(name, readText(`examples/${name}/policy.yaml`))),
  ...RULES.flatMap(ofRule),
];

/** A policy that was checked for all but the law. */
export type Sound = Checked & { [K in 'resolved' | 'source']: NonNullable<Checked[K]> };

/** Checks a policy for all but the law; `undefined` where it has errors. */
export function sound(text: string): Sound | undefined {
  const checked = check({ file: 'policy.yaml', content: text }, ASSETS);
  return checked.resolved && checked.source ? (checked as Sound) : undefined;
}

/** What a rule is given: of a policy, or of one from which something was taken away. */
export const contextOf = (
  { resolved }: Sound,
  { asOf, assets }: Pick<Read, 'asOf' | 'assets'>,
  root: Element = resolved.root,
): Context => ({ root, policy: resolved.policy, asOf, assets, notes: new Map() });

/** The same without some keys, wherever they stand. */
export function without(of: Element, keys: ReadonlySet<string>): Element {
  const fields = new Map(
    [...of.fields]
      .filter(([key]) => !keys.has(key))
      .map(([key, list]) => [
        key,
        list.map((node) => (node.type === 'element' ? without(node, keys) : node)),
      ]),
  );
  return {
    type: 'element',
    get path() {
      return of.path;
    },
    get at() {
      return of.at;
    },
    def: of.def,
    fields,
    get leaves() {
      return [...fields.values()].flat().flatMap(leaves);
    },
    notes: new Map(),
  };
}

// A rule is not asked of a policy without the keys that it needs (`Rule.needs`): that must be one to
// which it has nothing to say. NEEDS_RUNS says how many mutated policies are tried, NEEDS_SEED which.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { concerns, lint } from '../../src/lint/lint.js';
import { keysIn } from '../../src/lint/query.js';
import type { Context, Rule } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules/index.js';
import { mutated } from '../properties/mutations.js';
import { FULL_MODEL } from '../support/shipped.js';
import {
  AS_OF,
  ASSETS,
  contextOf,
  POLICIES,
  type Read,
  type Sound,
  sound,
  without,
} from './policies.js';

const RUNS = Number(process.env.NEEDS_RUNS ?? 1500);
const SEED = Number(process.env.NEEDS_SEED ?? 20261122);
/** Runs between two breaths, which the test runner needs in a long run. */
const BATCH = 500;

type Needing = Rule & { needs: readonly string[] };
const NEEDING = RULES.filter((rule): rule is Needing => rule.needs !== undefined);

const ALL = POLICIES.map((read) => {
  const policy = sound(read.text);
  if (!policy) throw new Error(`${read.name} has errors.`);
  return { read, policy, keys: keysIn(policy.resolved.root) };
});

/** To read the catalogue anew for each case with data of its own takes long; only its own rule asks it. */
const SHIPPED = ALL.filter(({ read }) => read.assets === ASSETS);

/** What every rule says, asked or not. */
const saidByAll = (context: Context) =>
  RULES.flatMap((rule) =>
    [...rule.check(context)].map(({ message }) => `${rule.id}: ${message.trimStart()}`),
  );

/** Skipping changes no finding; what a comment puts aside or does wrong is told after them. */
function expectSame(policy: Sound, on: Pick<Read, 'asOf' | 'assets'>): void {
  const all = saidByAll(contextOf(policy, on));
  const { resolved, source } = policy;
  const found = lint(resolved, source, on.assets, { asOf: on.asOf });
  const said = found.map(({ rule, message }) => `${rule}: ${message}`);
  if (said.slice(0, all.length).join('\n') !== all.join('\n')) expect(said).toEqual(all);
  for (const { rule } of found.slice(all.length)) expect(rule).toContain('suppression');
}

test('most rules need a key, and only such as a policy can have', () => {
  expect(NEEDING.length).toBeGreaterThan(100);
  const keys = new Set(Object.values(FULL_MODEL).flatMap(({ fields }) => Object.keys(fields)));
  for (const { id, needs } of NEEDING) {
    expect(needs.length, id).toBeGreaterThan(0);
    expect(
      needs.filter((key) => !keys.has(key)),
      id,
    ).toEqual([]);
  }
});

describe.each(NEEDING)('$id', (rule) => {
  const has = ALL.filter(({ keys }) => concerns(rule, keys));

  test('is asked where it objects, and not of every policy', () => {
    const bad = ALL.filter(({ read }) => read.of === rule.id && read.bad);
    expect(bad.filter((each) => !has.includes(each)).map(({ read }) => read.name)).toEqual([]);
    expect(has.length).toBeLessThan(ALL.length);
  });

  test('finds nothing in its own policies and the examples without what it needs', () => {
    const needs = new Set(rule.needs);
    for (const { read, policy } of has) {
      if (read.of !== rule.id && read.of !== undefined) continue;
      const bare = without(policy.resolved.root, needs);
      expect(concerns(rule, keysIn(bare))).toBe(false);
      const found = [...rule.check(contextOf(policy, read, bare))];
      expect(found, read.name).toEqual([]);
    }
  });

  test.each(rule.needs)('needs no more than %s for some finding', (key) => {
    const others = new Set(rule.needs.filter((other) => other !== key));
    const finds = has.some(({ read, policy }) => {
      const alone = without(policy.resolved.root, others);
      return [...rule.check(contextOf(policy, read, alone))].length > 0;
    });
    expect(finds).toBe(true);
  });
});

test('every policy of the tests has the same findings with and without skipping', () => {
  for (const { read, policy } of SHIPPED) expectSame(policy, read);
});

test('a policy from which any keys are taken away has those of the rules that are asked', () => {
  const tried = fc.tuple(
    fc.constantFrom(...SHIPPED),
    fc.double({ min: 0, max: 1, noNaN: true }),
    fc.nat(),
  );
  fc.assert(
    fc.property(tried, ([{ read, policy, keys }, share, seed]) => {
      const gone = [...keys].filter(
        (_, at) => ((at + 1) * (seed + 1) * 2654435761) % 997 < share * 997,
      );
      const bare = without(policy.resolved.root, new Set(gone));
      const left = keysIn(bare);
      for (const rule of RULES.filter((each) => !concerns(each, left)))
        expect([...rule.check(contextOf(policy, read, bare))], rule.id).toEqual([]);
    }),
    { seed: SEED, numRuns: RUNS },
  );
});

test('a mutated policy has the same findings with and without skipping', {
  timeout: 0,
}, async () => {
  let valid = 0;
  for (let done = 0; done < RUNS; done += BATCH) {
    fc.assert(
      fc.property(mutated, (text) => {
        const policy = sound(text);
        if (!policy) return;
        valid += 1;
        expectSame(policy, { asOf: AS_OF, assets: ASSETS });
      }),
      { seed: SEED + done, numRuns: Math.min(BATCH, RUNS - done) },
    );
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(valid).toBeGreaterThan(RUNS / 10);
  if (process.env.NEEDS_RUNS) console.log(`${valid} of ${RUNS} mutated policies were linted.`);
});

// The quick look at a policy against the validator that is compiled from the schema, on as many
// changed policies as FUZZ_RUNS says, 20,000 in every run of the suite.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Mapping } from '../../src/mapping.js';
import type { Policy } from '../../src/policy.js';
import { Alike } from '../../src/resolve/alike.js';
import { resolve } from '../../src/resolve/resolve.js';
import type { Source } from '../../src/source/source.js';
import { accepts } from '../../src/validate/accepts.js';
import { findErrors } from '../../src/validate/find-errors.js';
import { readLiterals } from '../../src/validate/literals.js';
import { changed, sampled, written } from './changed-data.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
/** Runs between two breaths, which the test runner needs in a long run. */
const BATCH = 2000;

const fits = (data: unknown): boolean => findErrors(data).length === 0;

const known = new Map<string, unknown>();

/** The same, of which each list and mapping is one object wherever it stands. */
function unique(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  const text = JSON.stringify(value);
  const made = known.get(text);
  if (made) return made;
  const copy: Mapping = Array.isArray(value) ? ([] as unknown as Mapping) : new Mapping();
  for (const [key, inner] of Object.entries(value)) copy[key] = unique(inner);
  known.set(text, copy);
  return copy;
}

test('what is written somewhere is accepted at once where it fits', () => {
  const wrong = [...written()].filter(([, data]) => accepts(data) !== fits(data));
  expect(wrong.map(([name]) => name)).toEqual([]);
});

test('policies of any part of the model are accepted at once', () => {
  for (const policy of sampled(SEED, 300))
    if (!accepts(policy)) expect.fail(JSON.stringify(policy));
});

test('a changed policy is accepted at once where nothing is wrong with it, and only there', {
  timeout: 0,
}, async () => {
  const bases = [...written().values(), ...sampled(SEED + 1, 200)].filter((data) => accepts(data));
  // What fitted in one policy is not looked at again in the next.
  const alike = new Alike();
  const seen = { accepted: 0, refused: 0 };
  for (let done = 0; done < RUNS; done += BATCH) {
    const numRuns = Math.min(BATCH, RUNS - done);
    fc.assert(
      fc.property(changed(bases), (data) => {
        const accepted = accepts(data);
        seen[accepted ? 'accepted' : 'refused'] += 1;
        expect(accepted).toBe(fits(data));
        const same = unique(data);
        expect(accepts(same, alike)).toBe(accepted);
        if (accepted) resolve(same as Policy, alike);
        // Else a number would stay one where text is wanted.
        if (accepted) expect(readLiterals({ data } as Source).data).toBe(data);
      }),
      { seed: SEED + done, numRuns },
    );
    await new Promise((goOn) => setImmediate(goOn));
  }
  expect(seen.accepted).toBeGreaterThan(RUNS / 10);
  expect(seen.refused).toBeGreaterThan(RUNS / 10);
  console.log(`Changed policies: ${JSON.stringify(seen)}`);
});

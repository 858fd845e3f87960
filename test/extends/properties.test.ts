import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { build, type Checked } from '../../src/pipeline.js';
import { readSource } from '../../src/source/read-source.js';
import { exampleText } from '../support/build.js';
import { ASSETS, EXAMPLES } from '../support/shipped.js';
import { checkFiles } from './bases-in.js';
import { split } from './split.js';

const SEED = Number(process.env.PROPERTY_SEED ?? 20261122);
const RUNS = Number(process.env.PROPERTY_RUNS ?? 4);
const AS_OF = '2026-11-22';

const json = (value: unknown): string => JSON.stringify(value, null, 1);

/** The pages by name; of the JSON page the values, for a base may order words of its own otherwise. */
const pagesOf = (checked: Checked): [string, unknown][] =>
  build(checked, ASSETS, { formats: ['html', 'markdown', 'json'] }).files.map(
    ({ path, content }) => [path, path.endsWith('.json') ? JSON.parse(content) : content],
  );

/** Numbers below a bound, the same for the same seed (mulberry32). */
function dice(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

/** What was found, wherever it stands. */
const found = ({ diagnostics }: Checked): string[] =>
  diagnostics
    .map(({ rule, severity, message, help }) => json([rule, severity, message, help]))
    .sort();

/** Whether a finding stands on characters of its file. */
function isInside({ files, diagnostics }: Checked): boolean {
  const lines = new Map(files.map(({ file, text = '' }) => [file, text.split('\n')]));
  return diagnostics.every(({ file, range }) => {
    const line = lines.get(file)?.[(range?.start.line ?? 0) - 1];
    const end = lines.get(file)?.[(range?.end.line ?? 0) - 1];
    if (!range || line === undefined || end === undefined) return false;
    return range.start.column <= line.length && range.end.column <= end.length + 1;
  });
}

describe('a policy in two files is the policy', () => {
  test.each(EXAMPLES)('%s', (name) => {
    const data = readSource(exampleText(name), 'policy.yaml').source?.data as object;
    const whole = checkFiles({ 'policy.yaml': json(data) }, { asOf: AS_OF });
    const pages = pagesOf(whole);
    expect(pages.length).toBeGreaterThan(0);
    let inBase = 0;
    fc.assert(
      fc.property(fc.integer(), (seed) => {
        const pick = dice(seed);
        const { base, own } = split(data as Record<string, unknown>, pick);
        const checked = checkFiles(
          { 'base.yaml': json(base), 'policy.yaml': json({ extends: 'base.yaml', ...own }) },
          { asOf: AS_OF },
        );
        expect(found(checked)).toEqual(found(whole));
        expect(pagesOf(checked)).toEqual(pages);
        expect(isInside(checked)).toBe(true);
        inBase += Object.keys(base).length;
      }),
      { seed: SEED, numRuns: RUNS, endOnFailure: true },
    );
    expect(inBase).toBeGreaterThan(RUNS);
  });
});

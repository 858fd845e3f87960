import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { check } from '../../src/pipeline.js';
import { ASSETS, EXAMPLES, ROOT } from '../support/shipped.js';

/** `expected.yaml` beside a reconstructed policy: our review of it, point by point. */
interface Expected {
  findings: {
    rule: string;
    line: number;
    severity: string;
    /** The point, or points, of the review that the finding answers. */
    answers?: string | string[];
    /** Why a finding that answers no point is right. */
    why?: string;
  }[];
  not_detectable: { point: string; why: string }[];
}

const AS_OF = '2026-11-22';
const expectedFile = (name: string) => `${ROOT}examples/${name}/expected.yaml`;
const reviewed = EXAMPLES.filter((name) => existsSync(expectedFile(name)));
const sound = EXAMPLES.filter((name) => !reviewed.includes(name));

/** What the law objects to in an example on a day. */
function findings(name: string, asOf: string): Diagnostic[] {
  const file = `${ROOT}examples/${name}/policy.yaml`;
  const content = readFileSync(file, 'utf8');
  const { resolved, diagnostics } = check({ file, content }, ASSETS, { asOf });
  if (!resolved) throw new Error(reportPretty(diagnostics, () => content, { colour: false }));
  return diagnostics.filter(({ law }) => law);
}

test('the five reconstructed policies are reviewed', () => {
  expect(reviewed).toEqual([
    'cloud-service-danmark',
    'jensens-kurser',
    'koel-ict',
    'proces360',
    'zoomtek',
  ]);
});

describe.each(reviewed)('%s', (name) => {
  const expected: Expected = parse(readFileSync(expectedFile(name), 'utf8'));

  test('has the findings that the review expects, and no other', () => {
    const found = findings(name, AS_OF).map(({ rule, range, severity }) => ({
      rule,
      line: range?.start.line,
      severity,
    }));
    expect(found).toEqual(
      expected.findings.map(({ rule, line, severity }) => ({ rule, line, severity })),
    );
  });

  test('says of each finding which point it answers, or else why it is right', () => {
    for (const { rule, line, answers, why } of expected.findings) {
      const points = answers === undefined ? [] : [answers].flat();
      const reasons = why === undefined ? points : [...points, why];
      expect(reasons.length, `${rule} at ${line}`).toBeGreaterThan(0);
      for (const reason of reasons) expect(reason.trim(), `${rule} at ${line}`).not.toBe('');
    }
  });

  test('says of each point that is not found why, and of none that a rule is missing', () => {
    for (const { point, why } of expected.not_detectable) {
      expect(point.trim()).not.toBe('');
      expect(why.trim(), point).not.toBe('');
      expect(why, point).not.toContain('no rule yet');
    }
  });
});

describe.each(['jensens-kurser', 'proces360'])('Privacy Shield in %s', (name) => {
  test.each([
    ['2019-12-31', false],
    ['2020-07-15', false],
    ['2020-07-17', true],
  ])('as of %s is called invalid: %s', (asOf, invalid) => {
    const called = findings(name, asOf).filter(
      ({ rule, message }) =>
        ['transfer-mechanism-is-valid', 'dead-instrument-in-prose'].includes(rule) &&
        message.includes('Privacy Shield'),
    );
    expect(called.length > 0).toBe(invalid);
  });
});

test.each(sound)('%s has no error and no warning', (name) => {
  const left = findings(name, AS_OF).filter(
    ({ severity, suppressed }) => severity !== 'info' && suppressed === undefined,
  );
  expect(left.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
});

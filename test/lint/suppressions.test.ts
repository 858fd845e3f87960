import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { suppress } from '../../src/lint/suppressions.js';
import { check } from '../../src/pipeline.js';
import { readSource } from '../../src/source/read-source.js';

/** Rules as they might be; the true ones come and go. */
const KNOWN = ['complaint-is-named', 'retention-is-stated', 'cookies-have-consent'];
const AS_OF = '2026-11-22';

/** A dentist who has reasons, and a bakery's way of writing. */
const policy = (top: string, retention = '', controller = ''): string => `${top}policygen: 1
languages: [da, en]
controller: { name: Tandlæge Holm, email: klinik@holm.example }${controller}
activities:
  - id: patients
    data: [name, email]
${retention}    retention:
      review_every: 1 year
`;

interface At {
  rule: string;
  path: (string | number)[];
  on?: 'key' | 'value';
}

/** Findings at paths of a policy, put aside by its comments. */
function outcome(text: string, at: At[], more: { allow?: string[]; asOf?: string } = {}) {
  const { source, diagnostics } = readSource(text, 'policy.yaml');
  expect(diagnostics).toEqual([]);
  const findings = at.map(
    ({ rule, path, on = 'key' }): Diagnostic => ({
      rule,
      severity: 'warning',
      message: 'm',
      law: true,
      file: 'policy.yaml',
      range: source!.locate(path, on).range,
    }),
  );
  const all = suppress(findings, source!, { known: KNOWN, asOf: AS_OF, ...more });
  return {
    reasons: all.slice(0, at.length).map(({ suppressed }) => suppressed),
    reports: all.slice(at.length),
  };
}

const ROOT: At = { rule: 'complaint-is-named', path: [] };
const RETENTION: At = { rule: 'retention-is-stated', path: ['activities', 0, 'retention'] };

/** What a range marks, word for word. */
function marked(text: string, { range }: Diagnostic): string {
  expect(range!.start.line).toBe(range!.end.line);
  const line = text.split(/\r\n?|\n/)[range!.start.line - 1]!;
  return line.slice(range!.start.column - 1, range!.end.column - 1);
}

describe('a comment puts a finding aside', () => {
  test.each([
    ['on its line', 'retention-is-stated: the chamber decides the period', '', true],
    ['above it', 'retention-is-stated: the chamber decides the period', '    ', false],
    [
      'above it, against the margin',
      'retention-is-stated: the chamber decides the period',
      '',
      false,
    ],
  ])('%s', (_, words, indent, sameLine) => {
    const comment = `# policygen-ignore ${words}`;
    const text = sameLine
      ? policy('').replace('    retention:', `    retention: ${comment}`)
      : policy('', `${indent}${comment}\n`);
    for (const end of ['\n', '\r\n']) {
      const { reasons, reports } = outcome(text.replaceAll('\n', end), [RETENTION]);
      expect(reasons).toEqual(['the chamber decides the period']);
      expect(reports).toEqual([]);
    }
  });

  test('above it, with blank lines and other comments between', () => {
    const text = policy(
      '',
      [
        '    # policygen-ignore retention-is-stated: the chamber decides the period',
        '',
        '    # Ask the chamber in May.',
        '    # policygen-ignore cookies-have-consent: none are set',
        '',
      ].join('\n'),
    );
    const cookies = { ...RETENTION, rule: 'cookies-have-consent' };
    const { reasons, reports } = outcome(text, [RETENTION, cookies]);
    expect(reasons).toEqual(['the chamber decides the period', 'none are set']);
    expect(reports).toEqual([]);
  });

  test('in a list in brackets', () => {
    const text = policy('').replace(
      'data: [name, email]',
      'data: [name, # policygen-ignore retention-is-stated: on paper only\n      email]',
    );
    const at = (step: number): At => ({ ...RETENTION, path: ['activities', 0, 'data', step] });
    expect(outcome(text, [at(0), at(1)]).reasons).toEqual(['on paper only', undefined]);
  });

  test('at the top of the file, for findings at the root', () => {
    const comment = '# policygen-ignore complaint-is-named: a poster in the waiting room says it\n';
    for (const top of [comment, `${comment}\n# Holm\n\n`, `${comment}---\n`, `\ufeff${comment}`]) {
      const { reasons, reports } = outcome(policy(top), [ROOT]);
      expect(reasons, top).toEqual(['a poster in the waiting room says it']);
      expect(reports).toEqual([]);
    }
  });

  test('all findings of its rule there, and none of another', () => {
    const text = policy('# policygen-ignore complaint-is-named: a poster says it\n');
    const { reasons } = outcome(text, [ROOT, ROOT, { ...ROOT, rule: 'cookies-have-consent' }]);
    expect(reasons).toEqual(['a poster says it', 'a poster says it', undefined]);
  });

  test.each([
    ['two lines above', ['activities', 0, 'data']],
    ['below', ['activities', 0, 'retention', 'review_every']],
    ['at the root', []],
  ])('but not %s', (_, path) => {
    const text = policy('', '    # policygen-ignore retention-is-stated: the chamber decides\n');
    const { reasons, reports } = outcome(text, [{ ...RETENTION, path }]);
    expect(reasons).toEqual([undefined]);
    expect(reports).toMatchObject([{ rule: 'unused-suppression', severity: 'warning' }]);
  });

  test('a line with a value is no place for the line below', () => {
    const text = policy('', '', ' # policygen-ignore retention-is-stated: the chamber decides');
    const at: At = { rule: 'retention-is-stated', path: ['activities'] };
    expect(outcome(text, [at]).reasons).toEqual([undefined]);
  });

  test('text that looks like a comment is none', () => {
    const text = `${policy('')}notice: |\n  # policygen-ignore complaint-is-named: said here\n  x: y\n`;
    expect(outcome(text, [ROOT])).toEqual({ reasons: [undefined], reports: [] });
  });
});

describe('the words of a comment', () => {
  const reasonOf = (words: string, asOf = AS_OF) => {
    const { reasons, reports } = outcome(policy(`# ${words}\n`), [ROOT], { asOf });
    return reports.length > 0 ? reports.map(({ rule }) => rule) : reasons[0];
  };

  test.each([
    ['policygen-ignore complaint-is-named: a poster says it', 'a poster says it'],
    ['policygen-ignore complaint-is-named : a poster says it', 'a poster says it'],
    ['policygen-ignore   complaint-is-named:a poster says it  ', 'a poster says it'],
    ['policygen-ignore complaint-is-named a poster says it', 'a poster says it'],
    [
      'policygen-ignore complaint-is-named: see https://holm.example: page 2',
      'see https://holm.example: page 2',
    ],
    ['policygen-ignore complaint-is-named: open until noon', 'open until noon'],
    ['policygen-ignore complaint-is-named: æøå 😀', 'æøå 😀'],
    ['policygen-ignore complaint-is-named: new site until 2027-01-31', 'new site'],
    ['policygen-ignore complaint-is-named: new site (until 2027-01-31).', 'new site'],
    [
      'policygen-ignore complaint-is-named: until 2026-01-01 by mail, until 2027-01-31',
      'until 2026-01-01 by mail,',
    ],
    ['policygen-ignores complaint-is-named: x', undefined],
    ['the word policygen-ignore in a comment', undefined],
  ])('%s', (words, reason) => expect(reasonOf(words)).toBe(reason));

  test('a day counts to its end', () => {
    const words = 'policygen-ignore complaint-is-named: new site until 2027-01-31';
    expect(reasonOf(words, '2027-01-31')).toBe('new site');
    expect(reasonOf(words, '2027-02-01')).toEqual(['expired-suppression']);
  });
});

describe('a comment that does not hold is reported, as far as it reaches', () => {
  test.each([
    ['policygen-ignore', 'unknown-suppression', 'error', 'which rule', 'explain'],
    ['policygen-ignore: because', 'unknown-suppression', 'error', 'which rule', 'explain'],
    [
      'policygen-ignore complaint-is-name: x',
      'unknown-suppression',
      'error',
      '"complaint-is-name"',
      'mean "complaint-is-named"',
    ],
    ['policygen-ignore unknown-key: x', 'unknown-suppression', 'error', 'of the law', 'explain'],
    [
      'policygen-ignore complaint-is-named,cookies-have-consent: x',
      'unknown-suppression',
      'error',
      'no rule',
      'one comment for each',
    ],
    [
      'policygen-ignore complaint-is-named',
      'suppression-without-reason',
      'error',
      'not say why',
      '# policygen-ignore complaint-is-named: and',
    ],
    [
      'policygen-ignore complaint-is-named:   ',
      'suppression-without-reason',
      'error',
      'not say why',
      'the reason',
    ],
    [
      'policygen-ignore complaint-is-named: until 2027-01-31',
      'suppression-without-reason',
      'error',
      'not say why',
      'the reason',
    ],
    [
      'policygen-ignore complaint-is-named: x until 2027-02-30',
      'suppression-without-date',
      'error',
      '2027-02-30',
      'until 2027-01-31',
    ],
    [
      'policygen-ignore complaint-is-named: x until 31.1.2027',
      'suppression-without-date',
      'error',
      '31.1.2027',
      'until 2027-01-31',
    ],
    [
      'policygen-ignore complaint-is-named: new site until 2026-11-21',
      'expired-suppression',
      'warning',
      '2026-11-21',
      'Mend',
    ],
    [
      'policygen-ignore cookies-have-consent: none are set',
      'unused-suppression',
      'warning',
      '"cookies-have-consent"',
      'Take the comment out',
    ],
  ])('%s', (words, rule, severity, message, help) => {
    for (const [before, after] of [
      ['# ', ''],
      ['  #   ', ' \t'],
    ]) {
      for (const end of ['\n', '\r\n', '\r']) {
        const text = policy(`${before}${words}${after}\n`).replaceAll('\n', end);
        const { reasons, reports } = outcome(text, [ROOT]);
        expect(reasons).toEqual([undefined]);
        expect(reports).toMatchObject([{ rule, severity, law: true, file: 'policy.yaml' }]);
        expect(reports[0]!.message).toContain(message);
        expect(reports[0]!.help).toContain(help);
        expect(marked(text, reports[0]!)).toBe(`${before}${words}`.trim());
        expect(reports[0]!.range!.start).toEqual({ line: 1, column: before!.indexOf('#') + 1 });
      }
    }
  });

  test('beside a value, from its sign on', () => {
    const text = policy('', '', '   #policygen-ignore retention-is-stated: x');
    const { reports } = outcome(text, []);
    expect(marked(text, reports[0]!)).toBe('#policygen-ignore retention-is-stated: x');
  });

  test('the second of two for one finding puts nothing aside', () => {
    const comment = '# policygen-ignore complaint-is-named: a poster says it\n';
    const { reasons, reports } = outcome(policy(comment + comment), [ROOT]);
    expect(reasons).toEqual(['a poster says it']);
    expect(reports).toMatchObject([{ rule: 'unused-suppression', range: { start: { line: 2 } } }]);
  });

  test('but not where the rule is not asked', () => {
    const text = policy('# policygen-ignore complaint-is-named: a poster says it\n');
    expect(outcome(text, [], { allow: ['complaint-is-named'] }).reports).toEqual([]);
  });
});

describe('in a whole check', () => {
  const bakery = (top: string) => `${top}policygen: 1
languages: [da]
controller: { name: Bageriet Havblik ApS, email: hej@havblik.example }
rights: [access]
`;
  const about = (text: string, more = {}) =>
    check({ file: 'policy.yaml', content: text }, shippedAssets(), {
      asOf: AS_OF,
      ...more,
    });

  test('the finding stays, with the reason', () => {
    const comment = '# policygen-ignore complaint-is-named: a poster in the shop says it\n';
    const { diagnostics } = about(bakery(comment));
    expect(diagnostics.filter(({ rule }) => rule === 'complaint-is-named')).toMatchObject([
      { suppressed: 'a poster in the shop says it', law: true },
    ]);
    expect(diagnostics.filter(({ rule }) => rule.endsWith('-suppression'))).toEqual([]);
    const allowed = about(bakery(comment), { allow: ['complaint-is-named'] }).diagnostics;
    expect(allowed.filter(({ rule }) => rule.includes('suppression'))).toEqual([]);
  });

  test('a comment that does not hold keeps no page from being built', () => {
    const { diagnostics, resolved } = about(bakery('# policygen-ignore complaint-is-named\n'));
    expect(diagnostics.map(({ rule }) => rule)).toContain('suppression-without-reason');
    expect(diagnostics.map(({ rule }) => rule)).toContain('complaint-is-named');
    expect(resolved).not.toBeNull();
  });
});

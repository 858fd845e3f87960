import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';

const text = [
  ...Array(12).fill(''),
  '    data: [name, email]',
  '    reciepients: [one-com]',
  '',
].join('\n');
const problem: Diagnostic = {
  rule: 'unknown-key',
  severity: 'error',
  message: 'There is no key "reciepients" in an activity.',
  help: 'Did you mean "recipients"?',
  file: 'policy.yaml',
  range: { start: { line: 14, column: 5 }, end: { line: 14, column: 16 } },
};
const report = (diagnostics: Diagnostic[], options = {}) =>
  reportPretty(diagnostics, () => text, { colour: false, ...options });

describe('the pretty report', () => {
  test('says where, what and what to write', () => {
    expect(report([problem])).toBe(`policy.yaml:14:5  error  unknown-key
  There is no key "reciepients" in an activity.
    13 |     data: [name, email]
  > 14 |     reciepients: [one-com]
       |     ^^^^^^^^^^^
  Did you mean "recipients"?

1 error in policy.yaml
`);
  });

  test('names the article, and needs neither range nor help', () => {
    expect(
      report([
        {
          rule: 'no-complaint',
          severity: 'warning',
          message: 'The right to complain is missing.',
          reference: { article: 'GDPR Art. 13(2)(d)', url: 'https://eur-lex.europa.eu/x' },
          file: 'policy.yaml',
        },
      ]),
    ).toBe(`policy.yaml  warning  no-complaint (GDPR Art. 13(2)(d))
  The right to complain is missing.
  https://eur-lex.europa.eu/x

1 warning in policy.yaml
`);
  });

  test('shows no line of a file it cannot have', () => {
    expect(reportPretty([problem], () => undefined, { colour: false })).not.toContain('|');
  });

  test('reads lines whatever ends them', () => {
    for (const end of ['\r\n', '\r']) {
      expect(reportPretty([problem], () => text.replaceAll('\n', end), { colour: false })).toBe(
        report([problem]),
      );
    }
  });

  test('counts', () => {
    const warning: Diagnostic = { ...problem, severity: 'warning' };
    const info: Diagnostic = { ...problem, severity: 'info' };
    const last = (diagnostics: Diagnostic[]) => report(diagnostics).trimEnd().split('\n').at(-1);
    expect(last([problem, warning, warning])).toBe('1 error, 2 warnings in policy.yaml');
    expect(last([problem, problem, info])).toBe('2 errors, 1 note in policy.yaml');
    expect(last([warning, info, info])).toBe('1 warning, 2 notes in policy.yaml');
    expect(last([problem, { ...problem, suppressed: 'a reason' }])).toBe(
      '1 error, 1 put aside in policy.yaml',
    );
  });

  test('goes file by file, each with its own count', () => {
    const other: Diagnostic = { ...problem, severity: 'warning', file: 'shop.yaml' };
    const lines = report([other, problem, other], { maxProblems: 2 }).split('\n');
    expect(lines.filter((line) => /^\S/.test(line))).toEqual([
      'shop.yaml:14:5  warning  unknown-key',
      'shop.yaml:14:5  warning  unknown-key',
      '2 warnings in shop.yaml',
      '1 error in policy.yaml',
    ]);
  });

  test('leaves out what is put aside', () => {
    const aside = { ...problem, rule: 'aside', suppressed: 'a reason' };
    expect(report([aside, problem])).not.toContain('aside  ');
    expect(report([aside])).toBe('');
  });

  test('gives no command to the log of a build server', () => {
    const forged = '::stop-commands::x';
    const shown = report([
      { ...problem, file: forged, message: '##[group]x', help: forged, rule: '##vso[task]' },
    ]);
    expect(shown).not.toMatch(/^\s*::|##\[|##vso\[/m);
    expect(shown).toContain('\\u{3a}:stop-commands::x:14:5');
  });

  test('is empty where there is nothing to say', () => {
    expect(report([])).toBe('');
  });

  test('stops after 50 problems, or as many as it is told', () => {
    const many = Array.from({ length: 60 }, () => problem);
    const shown = (options = {}) => report(many, options).split('unknown-key').length - 1;
    expect(shown()).toBe(50);
    expect(report(many)).toContain(
      '\n\nand 10 more; the limit is 50 (--max-problems)\n\n60 errors in policy.yaml\n',
    );
    expect(shown({ maxProblems: 3 })).toBe(3);
    expect(report(many, { maxProblems: 60 })).not.toContain('more');
  });

  test('uses colours only when told, and they add nothing else', () => {
    const coloured = report([problem], { colour: true });
    expect(report([problem])).not.toContain('\u001b');
    expect(coloured).toContain('\u001b[31merror\u001b[39m');
    expect(coloured.replace(/\u001b\[\d+m/g, '')).toBe(report([problem]));
  });

  test('keeps hostile texts on their line', () => {
    const hostile = '\u001b]52;c;aGVq\u0007\r\n0 errors\u202e';
    const shown = reportPretty(
      [
        {
          ...problem,
          message: hostile,
          help: hostile,
          rule: hostile,
          file: hostile,
          reference: { article: hostile },
        },
      ],
      () => text,
      { colour: false },
    );
    expect(shown).not.toMatch(/[^\n\P{C}]/u);
    expect(shown.split('\n')).toHaveLength(report([problem]).split('\n').length);
  });

  test('fits the line into the width', () => {
    const long = `note: ${'brød '.repeat(200)}`;
    for (const width of [40, 80]) {
      const lines = reportPretty(
        [{ ...problem, range: { start: { line: 1, column: 7 }, end: { line: 1, column: 900 } } }],
        () => long,
        { colour: false, width },
      ).split('\n');
      const frame = lines.filter((line) => line.includes('|'));
      expect(frame).toHaveLength(2);
      expect(Math.max(...frame.map((line) => line.length))).toBe(width);
    }
  });
});

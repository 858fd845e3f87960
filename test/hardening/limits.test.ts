// Each limit, as somebody meets it: the message names it, the exit code is that of its kind.
import { describe, expect, test } from 'vitest';
import { policygen } from '../cli/policygen.js';
import { temporaryFolder } from '../io/temporary-folder.js';

const HEAD = 'policygen: 1\nlanguages: [en]\ncontroller: { name: Tandlæge Holm }\n';
const times = (count: number, line: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => line(n)).join('');
const bases = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`b${n}.yaml`, 'rights: none\n']));

const LIMITS: [string, Record<string, string>, status: number, message: string][] = [
  [
    'the size of a file',
    { 'policy.yaml': `${HEAD}# ${'x'.repeat(1_000_000)}\n` },
    3,
    'policy.yaml: it is larger than the limit of 1 MB.',
  ],
  [
    'depth in brackets',
    { 'policy.yaml': `${HEAD}x-a: ${'['.repeat(70)}${']'.repeat(70)}\n` },
    1,
    'Lists and keys are nested more than 64 deep here.',
  ],
  [
    'depth of lines',
    { 'policy.yaml': `${HEAD}x-a:\n${times(70, (n) => `${' '.repeat(n + 1)}a:\n`)}` },
    1,
    'Lists and keys are nested more than 64 deep here.',
  ],
  [
    'values',
    { 'policy.yaml': `${HEAD}x-a: [${'1, '.repeat(100_000)}1]\n` },
    1,
    'The file holds more than 100,000 values.',
  ],
  [
    'values written out',
    { 'policy.yaml': `${HEAD}x-a: &a [${'1, '.repeat(999)}1]\nx-b: [${'*a, '.repeat(101)}1]\n` },
    1,
    'With this alias the file, written out in full, holds more than 100,000 values.',
  ],
  [
    'slips of syntax shown',
    { 'policy.yaml': HEAD + times(30, (n) => `x-${n}: @a\n`) },
    1,
    'There are more slips of syntax; the first 20 are shown.',
  ],
  [
    'problems shown',
    { 'policy.yaml': HEAD + times(60, (n) => `unknown${n}: 1\n`) },
    1,
    'and 10 more; the limit is 50 (--max-problems)',
  ],
  [
    'files that a policy extends',
    { 'policy.yaml': `${HEAD}extends: [${Object.keys(bases(33))}]\n`, ...bases(33) },
    1,
    'The policy extends more than 32 files.',
  ],
  [
    'files in a row',
    {
      'policy.yaml': `${HEAD}extends: b0.yaml\n`,
      ...Object.fromEntries(
        Object.keys(bases(9)).map((name, n) => [name, `extends: b${n + 1}.yaml\n`]),
      ),
    },
    1,
    'b8.yaml is the 9th file in a row that extends the next; the limit is 8.',
  ],
  [
    'what a policy and its bases hold together',
    {
      'policy.yaml': `${HEAD}extends: [a.yaml, b.yaml]\n`,
      'a.yaml': `internal: { a: ${'x'.repeat(600_000)} }\n`,
      'b.yaml': `internal: { b: ${'x'.repeat(600_000)} }\n`,
    },
    1,
    'the policy and what it extends hold more than 1 MB or 100,000 values.',
  ],
];

describe('a limit is named in the message:', () => {
  test.each(LIMITS)('%s', (_, files, expected, message) => {
    const cwd = temporaryFolder(files);
    for (const command of ['check', 'build']) {
      const { status, stdout, stderr } = policygen([command, 'policy.yaml'], { cwd });
      expect(stdout + stderr).toContain(message);
      expect(stdout + stderr).not.toMatch(/^ +at |bug of ours/m);
      expect(status).toBe(expected);
    }
  });
});

import { CommanderError } from 'commander';
import { describe, expect, test } from 'vitest';
import { wantsColour } from '../../src/cli/colours.js';
import { reportFailure } from '../../src/cli/failure.js';
import { countByKind } from '../../src/cli/findings.js';
import { Interrupted } from '../../src/cli/interrupted.js';
import { filesChanged, summarise } from '../../src/cli/summary.js';
import { countFindings } from '../../src/diagnostics/count.js';
import type { Diagnostic, Severity } from '../../src/diagnostics/diagnostic.js';
import { ReadError } from '../../src/io/fs-errors.js';

const found = (...severities: Severity[]) =>
  severities.map((severity) => ({ rule: 'r', severity, message: 'm', file: 'policy.yaml' }));

describe('colours', () => {
  const wants = (env: Record<string, string>, isTerminal = true, flag?: boolean) =>
    wantsColour({ env, isTerminal, flag });
  test.each([
    ['on a terminal', wants({}), true],
    ['not in a pipe', wants({}, false), false],
    ['NO_COLOR', wants({ NO_COLOR: '1' }), false],
    ['an empty NO_COLOR says nothing', wants({ NO_COLOR: '' }), true],
    ['FORCE_COLOR in a pipe', wants({ FORCE_COLOR: '1' }, false), true],
    ['FORCE_COLOR=0', wants({ FORCE_COLOR: '0' }), false],
    ['NO_COLOR over FORCE_COLOR', wants({ NO_COLOR: '1', FORCE_COLOR: '1' }), false],
    ['a dumb terminal', wants({ TERM: 'dumb' }), false],
    ['FORCE_COLOR on a dumb terminal', wants({ TERM: 'dumb', FORCE_COLOR: '1' }), true],
    ['--color over NO_COLOR', wants({ NO_COLOR: '1' }, false, true), true],
    ['--no-color over FORCE_COLOR', wants({ FORCE_COLOR: '1' }, true, false), false],
  ])('%s', (_, actual, expected) => expect(actual).toBe(expected));
});

describe('what ends a command', () => {
  const failing = (error: unknown) => {
    let said = '';
    const code = reportFailure({ err: (text) => (said += text) }, error);
    return { code, said };
  };

  test('a file that cannot be read: 3, its message, no stack', () => {
    expect(failing(new ReadError('Cannot read \u001b[2J: no.'))).toEqual({
      code: 3,
      said: 'policygen: Cannot read \\u{1b}[2J: no.\n',
    });
  });

  test('wrong use: 2; help: 0; both said by commander', () => {
    expect(failing(new CommanderError(1, 'commander.unknownOption', ''))).toEqual({
      code: 2,
      said: '',
    });
    expect(failing(new CommanderError(0, 'commander.helpDisplayed', ''))).toEqual({
      code: 0,
      said: '',
    });
  });

  test('an interruption: its code, no word', () => {
    expect(failing(new Interrupted(130))).toEqual({ code: 130, said: '' });
  });

  test('a machine that has run out of something, wherever it strikes: 3, its cause, no stack', () => {
    for (const code of ['EMFILE', 'ENOSPC', 'EIO']) {
      const { code: ended, said } = failing(Object.assign(new Error(`${code}: x`), { code }));
      expect(ended).toBe(3);
      expect(said).toMatch(new RegExp(`^policygen: Cannot go on: .* \\(${code}\\)\\.\n$`));
    }
  });

  test('anything else is a bug of ours, with its stack, safe to print', () => {
    const { code, said } = failing(new TypeError('Cannot read properties of \u001b[2J'));
    expect(code).toBe(70);
    expect(said).toMatch(/bug of ours/);
    expect(said).toMatch(/\n {4}at .*units\.test\.ts/);
    expect(said).toMatch(/^policygen \d+\.\d+\.\d+, Node v\d+/m);
    expect(said).not.toContain('\u001b');
    expect(failing('thrown text').said).toContain('thrown text');
  });
});

test('findings are counted in words', () => {
  expect(countFindings([])).toBe('no problems');
  expect(countFindings(found('warning', 'error', 'error', 'info'))).toBe(
    '2 errors, 1 warning, 1 note',
  );
  const [error, warning] = found('error', 'warning') as [Diagnostic, Diagnostic];
  const law = { ...error, law: true as const };
  const aside = { ...law, suppressed: 'a poster says it' };
  expect(countFindings([aside, warning, aside])).toBe('1 warning, 2 put aside');
  expect(countByKind([law, aside, law])).toBe('2 errors of the law');
  expect(countByKind([law, warning, aside])).toBe('1 warning, 1 put aside, 1 error of the law');
  expect(countByKind([aside])).toBe('no problems, 1 put aside');
});

test('the summary lines up files, sizes and states, and names the page to open', () => {
  const files = [
    { path: 'index.html', bytes: 12_345, state: 'written' as const },
    { path: 'en/index.md', bytes: 999, state: 'unchanged' as const },
    { path: 'nl/old.md', bytes: 0, state: 'removed' as const },
  ];
  expect(summarise('dist', files, found('warning'), 'policy.yaml').replaceAll('\\', '/')).toBe(
    `  dist/index.html   12.3 kB  written
  dist/en/index.md    999 B  unchanged
  dist/nl/old.md             removed
1 warning. Open dist/index.html
`,
  );
  const law = found('warning', 'info').map((each) => ({ ...each, law: true as const }));
  const last = (diagnostics: Diagnostic[], path: string | null) =>
    summarise('dist', files, diagnostics, path).split('\n').at(-2)?.replaceAll('\\', '/');
  expect(last(law, "sh'op/ æ.yaml")).toBe(
    "1 warning, 1 note of the law (policygen check 'sh'/''op/ æ.yaml' shows them). Open dist/index.html",
  );
  expect(last(law, null)).toBe('1 warning, 1 note of the law. Open dist/index.html');
  expect(filesChanged(files)).toBe('1 file written (index.html), 1 removed (nl/old.md)');
  expect(filesChanged(files.slice(1, 2))).toBe('nothing changed');
});

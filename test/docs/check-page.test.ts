import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { suppress } from '../../src/lint/suppressions.js';
import { check } from '../../src/pipeline.js';
import { asking, GOOD, policygen, shell } from '../cli/policygen.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { ASSETS, readText } from '../support/shipped.js';

const page = readText('docs/check.md');
const fenced = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

/** Every command of the page. */
const commands = fenced
  .flatMap(({ text }) => text.split('\n'))
  .flatMap((line) => /^(policygen .*)$/.exec(line)?.[1] ?? []);

test('each command does in a repository what the page says, rule by rule as it is today', () => {
  expect(commands.length).toBeGreaterThanOrEqual(10);
  const files = { 'policy.yaml': GOOD, 'shops/east/policy.yaml': GOOD, '.git/HEAD': '' };
  for (const line of commands) {
    const cwd = temporaryFolder(files);
    // Other rules may find something in a small fixture; these lines are about the command.
    const command = line.replace(/#.*/, '').replace(/ +$/, '');
    const asked = command.match(/(?<=--(?:allow|deny) )\S+/g) ?? [];
    const allow = asking(...asked).join(' ');
    const [before = '', after = ''] = command.split(' < ');
    const run = shell(`${before} ${allow}${after && ` < ${after}`}`, { cwd });
    expect(run.stderr, command).not.toMatch(/error:|policygen:/);
    expect(run.status, command).toBe(0);
    for (const [, file = ''] of command.matchAll(/(?:json|sarif):(\S+?)(?=,|$)/g)) {
      expect(() => JSON.parse(readFileSync(join(cwd, file), 'utf8')), command).not.toThrow();
    }
  }
});

test('the example of a comment puts aside what it says; the words for the others are true', () => {
  const { text } = fenced.find(({ text: each }) => each.includes('policygen-ignore'))!;
  const { diagnostics } = check({ file: 'policy.yaml', content: text }, ASSETS, {
    asOf: '2026-11-22',
  });
  expect(diagnostics.filter(({ rule }) => rule === 'complaint-is-named')).toMatchObject([
    { suppressed: 'a poster in the shop says it' },
  ]);
  expect(diagnostics.filter(({ rule }) => rule.endsWith('-suppression'))).toEqual([]);
  const words = [
    'policygen-ignore complaint: x',
    'policygen-ignore a-rule',
    'policygen-ignore a-rule: x until soon 31.1.2027',
    'policygen-ignore a-rule: x until 31.1.2027',
    'policygen-ignore a-rule: x until 2020-01-31',
    'policygen-ignore a-rule: x',
  ];
  const told = words.flatMap((each) => {
    const content = `# ${each}\npolicygen: 1\n`;
    const { source } = check({ file: 'policy.yaml', content }, ASSETS);
    const asked = { known: ['a-rule'], asOf: '2026-11-22' };
    return suppress([], source!, asked).map(({ rule, severity }) => `\`${rule}\` | ${severity}`);
  });
  const rows = [...page.matchAll(/^\| (`[a-z-]+` \| (?:error|warning)) \|/gm)].map(
    ([, row]) => row,
  );
  expect([...new Set(told)].sort()).toEqual(rows.sort());
});

test('the table of exit codes is that of the help', () => {
  expect(policygen(['check', '--reporter', 'none', 'x']).status).toBe(2);
  expect(policygen(['check', 'none.yaml']).status).toBe(3);
});

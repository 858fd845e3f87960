import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { contentsOf } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';
import { ACTION, commandsIn, runAction } from './action.js';
import type { Packed } from './packed.js';
import { BROKEN, DOUBTFUL, LAWLESS, MOVED, SOUND } from './policies.js';

/** What a hostile input tries; each would leave a file named `pwned`. */
const HOSTILE = [
  '$(touch pwned)',
  '`touch pwned`',
  '; touch pwned',
  "'; touch pwned; '",
  '"; touch pwned; "',
  '&& touch pwned',
  '| touch pwned',
  '$'.concat('{{ github.token }}$(touch pwned)'),
  '--reporter=json:pwned',
  '--out=pwned',
  '../../../../pwned',
];

export function describeAction(packed: () => Packed): void {
  /** The action in a site, installed by the first test that needs it. */
  const act = (site: string, inputs: Record<string, string> = {}, at = 'runner') => {
    const { env } = packed();
    return runAction(site, inputs, { env, temporary: join(env.HOME ?? '', at) });
  };

  describe('action.yml', () => {
    test('no input becomes part of a script; each is used', () => {
      const { inputs, outputs, runs } = ACTION;
      expect(runs.using).toBe('composite');
      const scripts = runs.steps.flatMap(({ run }) => run ?? []);
      expect(scripts).toHaveLength(2);
      for (const text of scripts) expect(text).not.toMatch(/\$\{\{|\beval\b/);
      for (const { run, shell } of runs.steps) expect(shell).toBe(run && 'bash');
      const uses = runs.steps.flatMap(({ uses: name }) => name ?? []);
      for (const name of uses) expect(name).toMatch(/^actions\/[a-z-]+@v\d+$/);
      const text = JSON.stringify(runs);
      for (const name of Object.keys(inputs)) expect(text).toContain(`\${{ inputs.${name} }}`);
      expect(Object.keys(outputs)).toEqual(['errors', 'warnings', 'infos']);
      expect(readText('action.yml')).not.toMatch(/token|secrets\./);
    });

    test('its inputs are those of the docs', () => {
      const rows = [...readText('docs/ci.md').matchAll(/^\| `([a-z-]+)` \| .* \| (.*) \|$/gm)];
      const told = rows.map(([, name, value = '']) => [name, value.replaceAll('`', '')]);
      const words: Record<string, string> = { 'sarif-file': 'none', version: 'that of the action' };
      expect(told).toEqual(
        Object.entries(ACTION.inputs).map(([name, input]) => [name, words[name] ?? input.default]),
      );
    });

    test('installs its own version and is content with a sound policy', async () => {
      const site = packed().site();
      const { status, stdout, outputs, summary } = await act(site);
      expect(stdout).toContain('Checked 1 file: no problems.');
      expect(stdout).toMatch(/^::stop-commands::([\da-f-]{36})\n[\s\S]*\n::\1::\n/m);
      expect(commandsIn(stdout)).toEqual([]);
      expect(outputs).toEqual({ errors: '0', warnings: '0', infos: '0' });
      expect(summary).toContain('### policygen check: passed\n');
      expect(summary).toContain('| <code>policy&#46;yaml</code> | 0 | 0 | 0 |');
      expect(summary).toContain('Errors: 0. Warnings: 0. Notes: 0.\n');
      expect(status).toBe(0);
    }, 120_000);

    test.each([
      ['findings', LAWLESS, {}, 1, /^::error title=complaint-is-named/, { errors: '1' }],
      ['a warning', DOUBTFUL, {}, 0, /^::warning title=recipients/, { warnings: '1' }],
      ['a warning, strict', DOUBTFUL, { strict: 'true' }, 1, /^::warning title=recipients/, {}],
      ['a broken policy', BROKEN, {}, 1, /^::error title=.*file=policy\.yaml,line=\d+/, {}],
      ['no such policy', SOUND, { files: 'none.yaml' }, 3, /^::error .*none\.yaml/, {}],
    ])(
      '%s',
      async (_, policy, inputs, status, command, counts) => {
        const site = packed().site({ 'policy.yaml': policy });
        const ran = await act(site, inputs);
        expect(commandsIn(ran.stdout)).toContainEqual(expect.stringMatching(command));
        expect(ran.outputs).toMatchObject(counts);
        expect(ran.summary).toContain(status === 0 ? ': passed' : ': failed');
        expect(ran.status).toBe(status);
      },
      60_000,
    );

    test('pages that are not those of the policy', async () => {
      const inputs = { command: 'build --check' };
      const stale = packed().site({ 'policy.yaml': MOVED });
      const before = contentsOf(join(stale, 'dist'));
      const { status, stdout, outputs } = await act(stale, inputs);
      expect(commandsIn(stdout)).toContainEqual(
        expect.stringMatching(/^::error title=page-differs,file=dist\/index\.html,line=\d+/),
      );
      const pages = Object.keys(before).filter(
        (path) => path.endsWith('.html') || path.endsWith('.md'),
      );
      expect(outputs.errors).toBe(`${pages.length}`);
      expect(status).toBe(1);
      expect(contentsOf(join(stale, 'dist'))).toEqual(before);
      expect((await act(stale, { command: 'build' })).status).toBe(0);
      expect((await act(stale, inputs)).status).toBe(0);
    }, 120_000);

    test('files come one on a line, globs too; paths start from the working directory', async () => {
      const site = packed().site({
        'web site/shops/east shop/policy.yaml': SOUND,
        'web site/shops/west/policy.yaml': LAWLESS,
        'web site/[a]/policy.yaml': DOUBTFUL,
      });
      const { status, outputs, stdout } = await act(site, {
        files: '\n  shops/*/policy.yaml  \r\n\n[a]/policy.yaml\n',
        'working-directory': 'web site',
        'sarif-file': 'findings, sorted.sarif'.replace(',', ''),
      });
      expect(outputs).toEqual({ errors: '1', warnings: '1', infos: '0' });
      expect(stdout).toContain('file=web site/shops/west/policy.yaml,');
      expect(status).toBe(1);
      const sarif = readFileSync(join(site, 'web site', 'findings sorted.sarif'), 'utf8');
      expect(JSON.parse(sarif)).toMatchObject({ version: '2.1.0' });
    }, 60_000);

    test.each([
      // All at once, one on a line, as a step takes them.
      ['files', [HOSTILE.join('\n')], 3],
      ['out', ['"; $(touch pwned); "', '--reporter=json:pwned'], 1],
      ['sarif-file', ['$(touch x)pwned', '"; touch pwned; "', '--out=pwned'], 0],
      ['command', HOSTILE, 2],
      ['strict', HOSTILE, 2],
      ['working-directory', HOSTILE, 2],
    ])(
      'a hostile %s stays a text',
      async (name, values, expected) => {
        const site = packed().site();
        const before = contentsOf(join(site, 'dist'));
        const command = name === 'out' ? 'build --check' : 'check';
        for (const value of values) {
          const { status, stdout } = await act(site, { command, [name]: value });
          expect(status, value).toBe(expected);
          for (const line of commandsIn(stdout)) expect(line).toMatch(/^::error title=/);
          // A report has the name that was asked for, and that is all there is of it.
          if (name === 'sarif-file') rmSync(join(site, value));
          const names = [...readdirSync(site), ...readdirSync(join(site, '..'))];
          expect(names, value).not.toContain('pwned');
          expect(names, value).not.toContain('x');
        }
        expect(contentsOf(join(site, 'dist'))).toEqual(before);
        expect(readFileSync(join(site, 'policy.yaml'), 'utf8')).toBe(SOUND);
      },
      120_000,
    );

    test.each([
      [{ command: 'check\nbuild' }, 'none of check, build --check, build.'],
      [{ command: 'watch' }, 'none of check, build --check, build.'],
      [{ strict: 'yes' }, 'neither true nor false.'],
      [{ files: ' \n' }, 'names no policy.'],
      [{ files: 'policy.yaml\n-' }, 'names standard input'],
      [{ files: 'a.yaml\nb.yaml', command: 'build' }, 'takes one policy'],
      [{ 'sarif-file': 'x,json:package.json' }, 'cannot hold a comma.'],
      [{ 'working-directory': 'none' }, 'names no folder.'],
    ])(
      '%j is refused',
      async (inputs, expected) => {
        const site = packed().site();
        const { status, stdout, outputs } = await act(site, inputs);
        expect(commandsIn(stdout)).toEqual([expect.stringContaining(expected)]);
        expect(outputs).toEqual({ errors: '', warnings: '', infos: '' });
        expect(status).toBe(2);
      },
      60_000,
    );

    test.each([
      ...HOSTILE.filter((value) => !/^\w/.test(value)),
      '0.1.0; touch pwned',
      '0.1.0\ntouch pwned',
      'npm:cakes@1.0.0',
      'https://cakes.example/x.tgz',
      'file:.',
      '/etc',
    ])(
      '%j is no version',
      async (version) => {
        const site = packed().site();
        const { status, stdout } = await act(site, { version }, 'other-runner');
        expect(commandsIn(stdout)).toEqual([expect.stringContaining('is no version')]);
        expect(status).toBe(2);
        expect(existsSync(join(site, 'pwned'))).toBe(false);
      },
      60_000,
    );

    test('takes a version, and no settings of npm from the checkout', async () => {
      const site = packed().site({ '.npmrc': 'registry=http://127.0.0.1:9/\n' });
      const { status } = await act(site, { version: packed().version }, 'third-runner');
      expect(status).toBe(0);
      const unknown = await act(site, { version: '99.0.0' }, 'third-runner');
      expect(unknown.stderr).toContain('No matching version found for @policygen/cli@99.0.0');
      expect(unknown.status).not.toBe(0);
    }, 120_000);

    test('what a policy says is no command, and no Markdown', async () => {
      const hostile = [
        '"::error::pwned"',
        '"##[error]pwned"',
        '"::set-output name=errors::pwned"',
        '"::stop-commands::pwned"',
      ];
      const lines = hostile.map((text) => `${text}: ${text}\n`).join('');
      const name = '<img src=x> | `_a_` ::error::pwned.yaml';
      const site = packed().site({ [name]: `${SOUND}${lines}` });
      const { status, stdout, summary } = await act(site, { files: name });
      const commands = commandsIn(stdout);
      expect(commands.length).toBeGreaterThanOrEqual(hostile.length);
      for (const command of commands) expect(command).toMatch(/^::error title=unknown-key,file=/);
      expect(summary).not.toMatch(/<img|`|_a_|::/);
      expect(status).toBe(1);
    }, 60_000);
  });
}

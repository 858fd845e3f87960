import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentsOf } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';
import type { Packed } from './packed.js';
import { BROKEN, LAWLESS, MOVED, SOUND } from './policies.js';
import { type Ran, run } from './run.js';

export interface Hook {
  id: string;
  language?: string;
  entry?: string;
  args?: string[];
  files?: string;
  types?: string[];
  pass_filenames?: boolean;
  additional_dependencies?: string[];
}

export const HOOKS = parse(readText('.pre-commit-hooks.yaml')) as Hook[];

/**
 * Runs a hook as pre-commit does: its entry, arguments and the committed files that
 * it is for, without a shell, in the root of the repository; not at all where no
 * file is for it.
 */
export async function runHook(
  { entry = '', args = [], files = '', pass_filenames = true }: Hook,
  committed: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ran | undefined> {
  const names = committed.filter((name) => new RegExp(files).test(name));
  if (names.length === 0) return undefined;
  const [command = '', ...words] = entry.split(' ');
  // Installed as a program, as pre-commit does with `npm install -g`.
  const PATH = `${join(cwd, 'node_modules', '.bin')}:${env.PATH}`;
  const passed = pass_filenames ? names : [];
  return run(command, [...words, ...args, ...passed], { cwd, env: { ...env, PATH } });
}

export function describeHooks(packed: () => Packed): void {
  const hook = (id: string) => HOOKS.find((each) => each.id === id) as Hook;

  describe('.pre-commit-hooks.yaml', () => {
    test('each hook is complete', () => {
      expect(HOOKS.map(({ id }) => id)).toEqual(['policygen-check', 'policygen-build']);
      for (const each of HOOKS) {
        expect(each).toMatchObject({ language: 'node', types: ['yaml'] });
        expect(each.entry).toMatch(/^policygen [a-z]+$/);
      }
    });

    test.each([
      ['policy.yaml', true],
      ['shops/east/policy.yml', true],
      ['docker-policy.yaml', false],
      ['policy.yaml.md', false],
      ['dist/index.html', false],
    ])('%s is for them: %s', (name, expected) => {
      for (const { files = '' } of HOOKS) expect(new RegExp(files).test(name)).toBe(expected);
    });

    test.each([
      ['sound', SOUND, 0, ''],
      ['unlawful', LAWLESS, 1, 'complaint-is-named'],
      ['broken', BROKEN, 1, 'shops/east shop/policy.yaml:'],
    ])('policygen-check, a %s policy', async (_, policy, status, expected) => {
      const cwd = packed().site({ 'shops/east shop/policy.yaml': policy });
      const committed = ['index.html', 'policy.yaml', 'shops/east shop/policy.yaml'];
      const ran = await runHook(hook('policygen-check'), committed, { cwd, env: packed().env });
      expect(ran?.stdout).toContain(expected);
      expect(ran?.status).toBe(status);
    });

    test('policygen-build writes the pages of what is committed', async () => {
      const cwd = packed().site({ 'policy.yaml': MOVED });
      const at = { cwd, env: packed().env };
      const page = () => contentsOf(cwd)[join('dist', 'index.html')];
      expect(page()).toContain('Strandgade 3');
      expect(await runHook(hook('policygen-build'), ['index.html'], at)).toBeUndefined();
      expect((await runHook(hook('policygen-build'), ['policy.yaml'], at))?.status).toBe(0);
      expect(page()).toContain('Bygade 7');
      const broken = packed().site({ 'policy.yaml': BROKEN });
      const ran = await runHook(hook('policygen-build'), ['policy.yaml'], { ...at, cwd: broken });
      expect(ran?.status).toBe(1);
    });
  });
}

import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { contentsOf, put } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';
import { runAction, type Step } from './action.js';
import { HOOKS, type Hook, runHook } from './hook-cases.js';
import type { Packed } from './packed.js';
import { BROKEN, LAWLESS, MOVED, SOUND } from './policies.js';
import { run, script } from './run.js';

const page = readText('docs/ci.md');
const SNIPPETS = [...page.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', text = '']) => ({ language, text }),
);

interface Service {
  name: string;
  /** Whether it compares the pages, too. */
  compares: boolean;
  /** Does what the service would do in a repository; gives the exit code. */
  run(cwd: string): Promise<number | null>;
}

/** Which service a snippet is for; a new kind of snippet has to be added here. */
function serviceOf(snippet: { language: string; text: string }, packed: () => Packed): Service {
  const { language, text } = snippet;
  const compares = /build .*--check/.test(text);
  const lines = (name: string, wanted: readonly string[]): Service => ({
    name,
    compares,
    // The sites of the tests have their packages already; that `npm ci` works is a test of its own.
    run: async (cwd) => {
      const left = wanted.filter((line) => !line.startsWith('npm ci'));
      return (await script(left.join('\n'), { cwd, env: packed().env })).status;
    },
  });
  if (language === 'sh') return lines(text.includes('--yes') ? 'shell' : 'husky', [text]);
  if (language === 'crontab') {
    const command = /^(?:\S+ ){5} (.*)$/m.exec(text)?.[1] ?? 'false';
    return {
      name: 'cron',
      compares,
      run: async (cwd) => {
        const env = { ...packed().env, HOME: join(cwd, '..') };
        return (await run('sh', ['-c', command], { cwd: '/', env })).status;
      },
    };
  }
  const yaml = parse(text);
  if (yaml.jobs) {
    const [job] = Object.values(yaml.jobs as Record<string, { steps: Step[] }>);
    return { name: yaml.name, compares, run: (cwd) => runJob(cwd, job?.steps ?? [], packed()) };
  }
  if (yaml.pipelines) return lines('bitbucket', yaml.pipelines.default[0].step.script);
  if (yaml.repos) {
    const [{ repo, hooks }] = yaml.repos as [{ repo: string; hooks: Hook[] }];
    return { name: `pre-commit ${repo}`, compares, run: (cwd) => runHooks(cwd, hooks, packed()) };
  }
  if (yaml['pre-commit']) {
    const [command] = Object.values<{ run: string; glob: string }>(yaml['pre-commit'].commands);
    expect(command?.glob).toBe('*policy.yaml');
    return lines('lefthook', [command?.run.replace('{staged_files}', 'policy.yaml') ?? 'false']);
  }
  const [job] = Object.values<{ script: string[] }>(yaml);
  if (!job?.script) throw new Error(`Whose snippet is this?\n${text}`);
  return lines('gitlab', job.script);
}

/** The steps of a job, as far as the snippets use what a job can do. */
async function runJob(cwd: string, steps: readonly Step[], { env }: Packed) {
  const values: Record<string, string> = {};
  let failed: number | null = 0;
  for (const step of steps) {
    const { uses = '', with: given = {}, id } = step;
    if (failed !== 0 && !step.if?.includes('always()')) continue;
    const inputs = Object.fromEntries(
      Object.entries(given).map(([key, value]) => [key, `${value}`]),
    );
    if (uses.startsWith('policygen/')) {
      const at = { env, temporary: join(env.HOME ?? '', 'runner') };
      const { status, outputs } = await runAction(cwd, inputs, at);
      for (const [name, value] of Object.entries(outputs)) {
        values[`\${{ steps.${id}.outputs.${name} }}`] = value;
      }
      failed ||= status;
    } else if (uses.startsWith('github/codeql-action/upload-sarif@')) {
      const sarif = readFileSync(join(cwd, inputs.sarif_file ?? ''), 'utf8');
      expect(JSON.parse(sarif)).toMatchObject({ version: '2.1.0' });
    } else if (step.run !== undefined) {
      const own = Object.entries(step.env ?? {}).map(([key, value]) => [key, values[value] ?? '']);
      const ran = await script(step.run, { cwd, env: { ...env, ...Object.fromEntries(own) } });
      expect(ran.stdout).toMatch(/^\d+ notes\n$/);
      failed ||= ran.status;
    } else {
      expect(uses).toMatch(/^actions\/checkout@v\d+$/);
    }
  }
  return failed;
}

/** The hooks on a commit of the policy; one that changes files stops it, as one that fails. */
async function runHooks(cwd: string, hooks: readonly Hook[], { env }: Packed) {
  for (const given of hooks) {
    const shipped = HOOKS.find(({ id }) => id === given.id);
    const before = contentsOf(join(cwd, 'dist'));
    const ran = await runHook({ ...shipped, ...given }, ['policy.yaml'], { cwd, env });
    if (ran?.status !== 0) return ran?.status ?? 0;
    if (JSON.stringify(contentsOf(join(cwd, 'dist'))) !== JSON.stringify(before)) return 1;
  }
  return 0;
}

export function describeSnippets(packed: () => Packed): void {
  const services = SNIPPETS.filter(({ language }) => language !== 'gitattributes').map((snippet) =>
    serviceOf(snippet, packed),
  );

  describe('docs/ci.md', () => {
    test('has a snippet for each service', () => {
      expect(services.map(({ name }) => name)).toEqual([
        'privacy policy',
        'privacy policies',
        'gitlab',
        'bitbucket',
        'shell',
        'cron',
        'pre-commit https://github.com/policygen/policygen',
        'pre-commit local',
        'lefthook',
        'husky',
      ]);
      const versions = [...page.matchAll(/(?:cli@|policygen@v|rev: v)(\d+\.\d+\.\d+)/g)];
      expect(new Set(versions.map(([, version]) => version))).toEqual(new Set([packed().version]));
    });

    const stopsAtStale = ({ name, compares }: Service) => compares || name.includes('https:');
    const cases = services.flatMap((service) => [
      { service, what: 'a sound policy', policy: SOUND, status: 0 },
      { service, what: 'findings', policy: LAWLESS, status: 1 },
      ...(stopsAtStale(service)
        ? [{ service, what: 'stale pages', policy: MOVED, status: 1 }]
        : [{ service, what: 'a broken policy', policy: BROKEN, status: 1 }]),
    ]);
    test.each(cases)(
      '$service.name: $what',
      async ({ service, policy, status }) => {
        const shop = 'shops/east/policy.yaml';
        const site = packed().site({ 'policy.yaml': policy, [shop]: SOUND });
        expect(await service.run(site)).toBe(status);
      },
      120_000,
    );

    test('npm ci installs what the other lines run', async () => {
      const cwd = packed().site();
      rmSync(join(cwd, 'node_modules'), { recursive: true });
      const installs = [...page.matchAll(/- (npm ci.*)/g)].map(([, line = '']) => line);
      expect(new Set(installs).size).toBe(1);
      const line = `${installs[0]}\nnpx --no-install policygen --version`;
      const { status, stdout } = await script(line, { cwd, env: packed().env });
      expect(stdout).toContain(packed().version);
      expect(status).toBe(0);
    }, 120_000);

    test('the line for Git keeps the pages as they are where it changes line ends', async () => {
      const site = packed().site();
      const { env } = packed();
      const git = async (cwd: string, ...args: string[]) => {
        const who = ['-c', 'user.name=Havblik', '-c', 'user.email=hej@havblik.example'];
        const ran = await run('git', [...who, ...args], { cwd, env });
        expect(ran.stderr).not.toContain('fatal');
      };
      rmSync(join(site, '.git'), { recursive: true });
      await git(site, 'init', '--quiet');
      const attributes = SNIPPETS.find(({ language }) => language === 'gitattributes')?.text ?? '';
      const checked = async (name: string, text: string) => {
        put(join(site, '.gitattributes'), text);
        await git(site, 'add', '.gitattributes', 'policy.yaml', 'dist');
        await git(site, 'commit', '--quiet', '--message', 'Move in');
        const clone = join(site, '..', name);
        await git(site, '-c', 'core.autocrlf=true', 'clone', '--quiet', '.', clone);
        expect(readFileSync(join(clone, 'policy.yaml'), 'utf8')).toContain('\r\n');
        const bin = join(site, 'node_modules', '.bin', 'policygen');
        return run(bin, ['build', 'policy.yaml', '--check'], { cwd: clone, env });
      };
      const bare = await checked('bare', '');
      expect(bare.stderr).toContain('page-line-ends');
      expect(bare.stderr).not.toMatch(/page-(?!line-ends)/);
      expect(bare.status).toBe(1);
      expect((await checked('kept', attributes)).status).toBe(0);
      expect(readText('test/ci/fixture-site/.gitattributes')).toBe(attributes);
    }, 60_000);

    test('the table of what is reported is complete', async () => {
      const { PAGE_RULES } = await import('../../src/cli/compare-pages.js');
      const rows = [...page.matchAll(/^\| `(page-[a-z-]+)` \|/gm)].map(([, name]) => name);
      expect(rows.sort()).toEqual([...PAGE_RULES].sort());
    });
  });
}

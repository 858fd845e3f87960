import { spawnSync } from 'node:child_process';
import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
  env?: Record<string, string>;
}
interface Workflow {
  on: unknown;
  permissions: Record<string, string>;
  jobs: Record<string, { permissions?: Record<string, string>; steps: Step[] }>;
}

const workflow = (name: string) => parse(readText(`.github/workflows/${name}.yml`)) as Workflow;
const release = workflow('release');
const steps = release.jobs.publish?.steps ?? [];
const runs = steps.flatMap(({ run }) => run ?? []);

test('a tag is tested and published with its provenance, in this order and without a token', () => {
  expect(release.on).toEqual({ push: { tags: ['v*'] } });
  expect(Object.keys(release.jobs)).toEqual(['publish']);
  expect(release.permissions).toEqual({ contents: 'read' });
  expect(release.jobs.publish?.permissions).toEqual({ contents: 'read', 'id-token': 'write' });
  expect(runs.slice(1)).toEqual(['npm ci', 'npm test', 'npm publish --provenance --access public']);
  expect(readText('.github/workflows/release.yml')).not.toMatch(/secrets|NODE_AUTH_TOKEN/);
  const node = steps.find(({ uses }) => uses?.startsWith('actions/setup-node@'));
  expect(node?.with?.['node-version']).toBe('24');
});

test('the workflows take the same actions in the same versions', () => {
  const used = ['test', 'mutate', 'release'].flatMap((name) =>
    Object.values(workflow(name).jobs).flatMap((job) =>
      job.steps.flatMap(({ uses }) => uses ?? []),
    ),
  );
  const names = new Set(used.map((action) => action.split('@')[0]));
  expect(new Set(used).size).toBe(names.size);
});

const good = {
  tag: 'v0.2.0',
  repository: 'havblik/policygen',
  version: '0.2.0',
  locked: '0.2.0',
  url: 'git+https://github.com/havblik/policygen.git',
  changelog: '# Changelog\n\n## 0.2.0 (2027-02-01)\n\nMore.\n\n## 0.1.0 (2026-12-01)\n',
};

/** Runs the first line of the workflow in a repository that is about to be released. */
function check(change: Partial<typeof good>) {
  const { tag, repository, version, locked, url, changelog } = { ...good, ...change };
  const cwd = temporaryFolder({
    'package.json': JSON.stringify({ version, repository: { type: 'git', url } }),
    'package-lock.json': JSON.stringify({ version: locked }),
    'CHANGELOG.md': changelog,
    'scripts/release-check.mjs': readText('scripts/release-check.mjs'),
  });
  const { NODE_OPTIONS: _, ...env } = process.env;
  const { status, stdout, stderr } = spawnSync('bash', ['-e', '-c', runs[0] ?? 'false'], {
    cwd,
    encoding: 'utf8',
    env: { ...env, GITHUB_REF_NAME: tag, GITHUB_REPOSITORY: repository },
  });
  return { status, stdout, stderr };
}

test('a release that says everywhere what it is goes on', () => {
  expect(check({})).toEqual({ status: 0, stdout: '', stderr: '' });
});

test.each<[string, Partial<typeof good>, string]>([
  ['another version', { tag: 'v0.2.1' }, 'tag is "v0.2.1", but package.json has version 0.2.0'],
  ['no v', { tag: '0.2.0' }, 'tag v0.2.0.'],
  ['a tag that is a command', { tag: 'v0.2.0;echo' }, 'tag is "v0.2.0;echo"'],
  ['an old lock file', { locked: '0.1.0' }, 'package-lock.json has version 0.1.0'],
  ['a fork', { repository: 'solnedgang/policygen' }, 'but this is solnedgang/policygen'],
  [
    'no entry in the changelog',
    { changelog: '## 0.2.0-beta (2027-01-01)\n' },
    'no heading "## 0.2.0"',
  ],
  [
    'an entry of a longer version',
    { changelog: '## 0.2.01 (2027-01-01)\n' },
    'no heading "## 0.2.0"',
  ],
  ['an entry without a day', { changelog: '## 0.2.0 (not published)\n' }, 'has no date'],
])('%s stops it', (_, change, message) => {
  const { status, stderr } = check(change);
  expect(stderr).toContain(message);
  expect(stderr).not.toContain('    at ');
  expect(status).toBe(1);
});

test('only the day keeps this version from being released', () => {
  const { version } = JSON.parse(readText('package.json')) as { version: string };
  const script = 'scripts/release-check.mjs';
  const args = [script, `v${version}`, 'policygen/policygen'];
  const { stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr.replace(/^In CHANGELOG\.md, .* has no date: .*\n$/, '')).toBe('');
});

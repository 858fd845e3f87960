// What stands around the command: pipes that are slow, closed or never end, and
// prototypes that somebody closed or has filled.
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { GOOD, policygen, shell } from '../cli/policygen.js';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';

const built = (env: Record<string, string> = {}) => {
  const cwd = temporaryFolder({ 'policy.yaml': GOOD });
  const { status, stderr } = policygen(['build', 'policy.yaml', '--quiet'], { cwd, env });
  expect([status, stderr]).toEqual([0, '']);
  return contentsOf(join(cwd, 'dist'));
};

const loadedFirst = (code: string) => ({
  NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(code)}`,
});

describe('the pages are the same', () => {
  test('where nothing can be put into Object.prototype', () => {
    expect(built(loadedFirst('Object.preventExtensions(Object.prototype)'))).toEqual(built());
  });

  test('where somebody has put keys of the policy into Object.prototype', () => {
    const keys = ['address', 'email', 'note', 'title', 'retention', 'transfers', 'cookies'];
    const code = keys.map((key) => `Object.prototype.${key} = '<b>polluted</b>';`).join('');
    // Not to be seen by `for in`, which libraries walk objects with.
    const hidden = `${code}for (const key of ${JSON.stringify(keys)}) Object.defineProperty(Object.prototype, key, { enumerable: false });`;
    expect(JSON.stringify(built(loadedFirst(hidden)))).not.toContain('polluted');
  });
});

describe.skipIf(process.platform === 'win32')('standard input', () => {
  const folder = () => temporaryFolder({ 'policy.yaml': GOOD });

  test('that comes in pieces is read whole', () => {
    const cwd = folder();
    const slow = '(head -c 100 policy.yaml; sleep 0.5; tail -c +101 policy.yaml)';
    const { status, stderr } = shell(`${slow} | policygen build - --quiet`, { cwd });
    expect([status, stderr]).toEqual([0, '']);
    expect(contentsOf(join(cwd, 'dist'))).toEqual(built());
  });

  test('that is closed or a device is an empty or unreadable policy, and no hang', () => {
    for (const from of ['<&-', '</dev/null']) {
      const { status, stderr } = shell(`policygen build - ${from}`, { cwd: folder() });
      expect([1, 3], stderr).toContain(status);
      expect(stderr).not.toMatch(/^ +at /m);
    }
  });

  test.each(['/dev/zero', '/dev/stdin'])('%s by its name is told, and no hang', (device) => {
    const { status, stderr } = shell(`sleep 0.1 | policygen build ${device}`, { cwd: folder() });
    expect(status).toBe(3);
    expect(stderr).toMatch(/^policygen: Cannot read .*: it is a (device|pipe)/);
  });
});

describe.skipIf(process.platform === 'win32')('a report that nobody reads to its end', () => {
  const bad = {
    'policy.yaml': `${GOOD}${Array.from({ length: 3000 }, (_, n) => `x${n}: 1\n`).join('')}`,
  };

  test.each(['pretty', 'json', 'sarif', 'github'])('ends without a word: %s', (reporter) => {
    const cwd = temporaryFolder(bad);
    const line = `policygen check policy.yaml --reporter ${reporter} --max-problems 3000 | head -c 10 >/dev/null`;
    const { stderr } = shell(line, { cwd });
    expect(stderr).not.toMatch(/EPIPE|^ +at /m);
  });
});

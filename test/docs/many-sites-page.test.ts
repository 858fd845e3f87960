import { expect, test } from 'vitest';
import { build } from '../../src/pipeline.js';
import { limits } from '../../src/source/limits.js';
import { asking, shell } from '../cli/policygen.js';
import { checkFiles, told } from '../extends/bases-in.js';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { ASSETS, readText } from '../support/shipped.js';

const page = readText('docs/many-sites.md');
const [base = '', site = ''] = [...page.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
  ([, text]) => text,
);
const [commands = ''] = [...page.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, text]) => text);

test('the commands of the page run on its files', () => {
  const cwd = temporaryFolder({ 'base.yaml': base, 'sites/bakery/policy.yaml': site });
  const [check = '', build = ''] = commands.trim().split('\n');
  const quiet = asking('retention-is-stated').join(' ');
  expect(shell(`${check} ${quiet}`, { cwd })).toMatchObject({
    status: 0,
    stderr: 'Checked 1 file: no problems.\n',
  });
  expect(shell(build, { cwd }).status).toBe(0);
  expect(Object.keys(contentsOf(cwd))).toContain('public/bakery/en/index.html');
});

test('the page says what the site comes to', () => {
  const checked = checkFiles({ 'base.yaml': base, 'policy.yaml': site.replace('../../', '') });
  expect(told(checked)).toEqual([]);
  const [, english] = build(checked, ASSETS, { formats: ['markdown'] }).files;
  expect(english?.content).toMatch(/6 months/);
  expect(english?.content).toMatch(/One\.com Group AB/);
});

test('the limits are those of the page', () => {
  expect(page).toContain(
    `together may have ${limits.bytes / 1_000_000} MB, and there may be ${limits.bases.inAll}`,
  );
  expect(page).toContain('up to eight in a row');
  expect(limits.bases.inARow).toBe(8);
});

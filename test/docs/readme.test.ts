import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import { policygen, shell } from '../cli/policygen.js';
import { contentsOf, temporaryFolder } from '../io/temporary-folder.js';
import { ROOT, readText } from '../support/shipped.js';
import { linesOf } from './lines-of.js';

const readme = readText('README.md');
const manifest = JSON.parse(readText('package.json')) as { scripts: Record<string, string> };
const PAGES = readdirSync(join(ROOT, 'docs')).filter((name) => name.endsWith('.md'));

/** The rows of the table of commands. */
const rows = [...readme.matchAll(/^\| `([a-z]+)` \| [^|]+ \| (.*) \|$/gm)].map(
  ([, command = '', links = '']) => ({
    command,
    pages: [...links.matchAll(/\]\(([^)]+)\)/g)].map(([, page = '']) => page),
  }),
);

describe('the documentation', () => {
  test('has a page for each command, which shows how it is typed', () => {
    const help = policygen(['--help']).stdout;
    const [, list = ''] = /\nCommands:\n([\s\S]*?)\n\n/.exec(help) ?? [];
    const commands = [...list.matchAll(/^ {2}([a-z]+)/gm)].map(([, name]) => name);
    expect(rows.map(({ command }) => command).sort()).toEqual(
      commands.filter((name) => name !== 'help').sort(),
    );
    for (const { command, pages } of rows) {
      expect(pages.length, command).toBeGreaterThan(0);
      for (const page of pages) expect(readText(page)).toContain(`policygen ${command}`);
    }
  });

  test('is linked from the README, every page of it', () => {
    const linked = [...readme.matchAll(/\]\(docs\/([^)/]+\.md)\)/g)].map(([, name]) => name);
    expect([...new Set(linked)].sort()).toEqual(PAGES.sort());
  });

  test.each(['README.md', 'CONTRIBUTING.md', ...PAGES.map((name) => `docs/${name}`)])(
    'links only to what is there: %s',
    (page) => {
      const text = readText(page).replace(/^```[\s\S]*?^```$/gm, '');
      // An example of what policygen writes is no link of the page.
      const prose = text.replace(/`[^`\n]*`/g, '').replace(/^\|.*\|$/gm, '');
      const links = [...prose.matchAll(/\]\((?!https?:)([^)\s]+)\)/g)].map(([, link = '']) => link);
      const dead = links.filter((link) => {
        const [path = '', anchor] = link.split('#');
        const file = path === '' ? page : posix.join(posix.dirname(page), path);
        if (!existsSync(join(ROOT, file))) return true;
        if (anchor === undefined) return false;
        const headings = [...readText(file).matchAll(/^#+ (.*)$/gm)].map(([, heading = '']) =>
          heading
            .toLowerCase()
            .replace(/[^\p{L}\p{N} _-]/gu, '')
            .replaceAll(' ', '-'),
        );
        return !headings.includes(anchor);
      });
      expect(dead).toEqual([]);
    },
  );
});

describe('the commands of the README', () => {
  const commands = linesOf('README.md');
  const [, own = ''] = /\n## Your own policy\n[\s\S]*?```yaml\n([\s\S]*?)```/.exec(readme) ?? [];

  test('are those that are run below', () => {
    expect(commands).toEqual([
      'npm ci && npm run example',
      'npm ci && npm test',
      'policygen build policy.yaml',
      'policygen watch policy.yaml --open',
      'policygen check policy.yaml',
      'policygen add mailchimp',
    ]);
  });

  test('the example is built', () => {
    const [compiles, builds = ''] = (manifest.scripts.example ?? '').split(' && ');
    // It ran before the tests, and would take lib/ away from those that run beside this one.
    expect(compiles).toBe(manifest.scripts.pretest);
    const folder = temporaryFolder({});
    const line = builds.replace('node bin/policygen.js', 'policygen');
    const { status, stderr } = shell(line.replace('--out dist', `--out "${folder}"`), {
      cwd: ROOT,
    });
    expect(stderr).toMatch(/Open .*index\.html/);
    expect(status).toBe(0);
    expect(Object.keys(contentsOf(folder))).toContain(join('nl', 'index.html'));
  });

  test('the tests are those of CI', () => {
    expect(readText('.ci/run').trim().split('\n').at(-1)).toBe('npm ci && npm test');
    expect(manifest.scripts.test).toContain('vitest run');
  });

  test('those of policygen do what stands beside them', async () => {
    const cwd = temporaryFolder({ 'policy.yaml': own });
    expect(shell('policygen build policy.yaml', { cwd }).status).toBe(0);
    for (const file of ['index.html', 'index.md', join('en', 'index.html')]) {
      expect(Object.keys(contentsOf(join(cwd, 'dist')))).toContain(file);
    }
    // The law asks for more than this short policy says.
    const checked = shell('policygen check policy.yaml', { cwd });
    expect(checked.stdout).toContain('GDPR Art. 13');
    expect(checked.status).toBe(1);
    expect(shell('policygen add mailchimp', { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toContain('service: mailchimp');
  }, 120_000);
});

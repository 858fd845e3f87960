import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { asking, GOOD, shell } from '../cli/policygen.js';
import { contentsOf, put, temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';

const page = readText('docs/customising.md');

/** The blocks in the order of the page; the word after the language is the file that one is about. */
const blocks = [...page.matchAll(/^```(\w+) ?(\S*)\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', file = '', text = '']) => ({ language, file, text }),
);

/** What has to be there before a block, beside what the blocks before it made. */
const BEFORE: Readonly<Record<number, (cwd: string) => void>> = {
  // The page tells of the slip in words.
  [indexOf('# exit 1')]: (cwd) => {
    const file = join(cwd, 'overrides/locales/da.yaml');
    put(file, readFileSync(file, 'utf8').replace('{{date}}', '{{dato}}'));
  },
  [indexOf('eject en --as nb')]: (cwd) => {
    const file = join(cwd, 'overrides/locales/da.yaml');
    put(file, readFileSync(file, 'utf8').replace('{{dato}}', '{{date}}'));
  },
};

/** The first block of commands with these words. */
function indexOf(part: string): number {
  const index = blocks.findIndex(({ language, text }) => language === 'sh' && text.includes(part));
  expect(index, part).toBeGreaterThan(-1);
  return index;
}

test('every command and file of the page does what the page says', { timeout: 120_000 }, () => {
  const cwd = temporaryFolder({
    'policy.yaml': GOOD,
    'overrides/sections/.keep': '',
    'public/index.html': 'my shop\n',
    'public/.htaccess': 'Options -Indexes\n',
  });
  let said = '';
  const done = { commands: 0, files: 0, shown: 0 };
  for (const [index, { language, file, text }] of blocks.entries()) {
    BEFORE[index]?.(cwd);
    if (language === 'sh') {
      for (const line of text.trim().split('\n')) {
        const expected = Number(/# exit (\d)/.exec(line)?.[1] ?? 0);
        const command = line.replace(/ *#.*/, '');
        // The law of the day is nothing that this page is about.
        const allow = command.includes(' check ') ? ` ${asking().join(' ')}` : '';
        const run = shell(command + allow, { cwd });
        said = run.stdout + run.stderr;
        expect(run.status, `${line}\n${said}`).toBe(expected);
        const named = /# (\S+\/\S+)$/.exec(line)?.[1];
        if (named) expect(Object.keys(contentsOf(cwd))).toContain(join('overrides', named));
        done.commands++;
      }
    } else if (language === 'text') {
      expect(said.replaceAll('\\', '/')).toContain(text.trim());
      done.shown++;
    } else if (language === 'markdown') {
      expect(readFileSync(join(cwd, file), 'utf8')).toContain(`\n${text}`);
      done.shown++;
    } else {
      put(join(cwd, file), text);
      done.files++;
    }
  }
  expect(done).toEqual({ commands: 14, files: 3, shown: 5 });
  const after = contentsOf(cwd);
  expect(after[join('public', '.htaccess')]).toBe('Options -Indexes\n');
  expect(after[join('public', 'index.html')]).toContain('<!DOCTYPE html>');
  // The own section was used by the builds after it was written.
  const last = shell('policygen build policy.yaml --overrides overrides', { cwd });
  expect(last.status, last.stderr).toBe(0);
  expect(readFileSync(join(cwd, 'dist/index.md'), 'utf8')).toMatch(/\n> .*Datatilsynet/);
});

test('the names that it tells of are those of diagnostics and of files', () => {
  const rules = [...page.matchAll(/\(`([a-z-]+)`\)/g)].map(([, rule]) => rule);
  expect([...new Set(rules)].sort()).toEqual([
    'incomplete-locale',
    'not-on-page',
    'unknown-override',
    'unknown-text',
    'unsafe-style',
  ]);
  expect(page).not.toMatch(/^#+ Colours and fonts/m);
});

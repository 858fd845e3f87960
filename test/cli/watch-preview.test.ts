import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expect, test, vi } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { ASSETS } from '../support/shipped.js';
import { asking, BROKEN, GOOD, LAWLESS, MENDED, start } from './policygen.js';
import { PATIENCE, watching } from './watching.js';

const require = createRequire(import.meta.url);

vi.setConfig({ testTimeout: 120_000 });

const openPage = useBrowser();
const LAWS = asking('complaint-is-named');

/** A page of the preview of a policy, and everything the browser complained of. */
async function viewing(text: string, args: readonly string[] = [], others = {}) {
  const watch = await watching({ 'policy.yaml': text, ...others }, [
    'policy.yaml',
    ...LAWS,
    '--port',
    '0',
    ...args,
  ]);
  const url = urlOf(watch.talk());
  const page = await openPage({ viewport: { width: 900, height: 500 } });
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(url);
  return {
    ...watch,
    url,
    page,
    complaints,
    save: (to: string) => writeFileSync(watch.at('policy.yaml'), to),
  };
}

const urlOf = (talk: string): string => /Preview: (http:\S+)/.exec(talk)?.[1] ?? '';

/** Set once by us; a page that was loaded anew has it no more. */
const mark = (page: Page) => page.evaluate(() => Object.assign(window, { isMarked: true }));
const isMarked = (page: Page) => page.evaluate(() => 'isMarked' in window);

const has = (page: Page, text: string) => page.getByText(text).first().waitFor({ timeout: 20_000 });
const dialogOf = (page: Page) => page.getByRole('dialog');

test('an edit is on the page without a reload by hand; a slip shows the overlay and leaves the page', async () => {
  const { page, save, complaints, read } = await viewing(GOOD);
  await has(page, 'Bageriet Havblik ApS');
  expect(await dialogOf(page).count()).toBe(0);

  save(MENDED);
  await has(page, 'Bageriet Solnedgang ApS');
  expect(await page.getByText('Bageriet Havblik').count()).toBe(0);

  await mark(page);
  save(BROKEN);
  await dialogOf(page).waitFor({ timeout: 20_000 });
  const said = await dialogOf(page).textContent();
  const { line, column } = placeIn(said);
  expect(line).toBe(6);
  expect(column).toBeGreaterThan(1);
  expect(said).toContain('1 error. The page is the last good one.');
  expect(said).toContain('yaml-syntax');
  expect(await isMarked(page)).toBe(true);
  await has(page, 'Bageriet Solnedgang ApS');

  save(GOOD);
  await has(page, 'Bageriet Havblik ApS');
  await dialogOf(page).waitFor({ state: 'hidden', timeout: 20_000 });
  expect(complaints).toEqual([]);
  expect(read('dist/index.html')).not.toContain('client.js');
});

function placeIn(text: string | null): { line: number; column: number } {
  const [, line, column] = /policy\.yaml:(\d+):(\d+)/.exec(text ?? '') ?? [];
  return { line: Number(line), column: Number(column) };
}

test('a page that forbids every script runs ours in the preview, and no other', async () => {
  const { page, save, complaints, read } = await viewing(GOOD, ['--overrides', 'own'], {
    'own/layouts/page.html.hbs': (ASSETS.read('templates/layouts/page.html.hbs') ?? '')
      .replace(/<meta http-equiv[^>]*>/, '')
      .replace('<meta charset="utf-8">', `<meta charset="utf-8">\n${FORBIDDING}`)
      .replace('</main>', '</main>\n<script>document.title = "hacked"</script>'),
  });
  await has(page, 'Bageriet Havblik ApS');
  save(MENDED);
  await has(page, 'Bageriet Solnedgang ApS');
  expect(await page.title()).not.toBe('hacked');
  expect(complaints.length).toBeGreaterThan(0);
  for (const complaint of complaints) expect(complaint).toContain('inline script');
  expect(read('dist/index.html')).toContain(FORBIDDING);
});

const FORBIDDING =
  '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; ' +
  "style-src 'unsafe-inline'; img-src 'self' data:; base-uri 'none'; form-action 'none'\">";

test('mending a slip without another change takes the overlay away and loads nothing', async () => {
  const { page, save } = await viewing(GOOD);
  await mark(page);
  save(BROKEN);
  await dialogOf(page).waitFor({ timeout: 20_000 });
  save(GOOD);
  await dialogOf(page).waitFor({ state: 'hidden', timeout: 20_000 });
  expect(await isMarked(page)).toBe(true);
});

test('the place on the page is kept, also where the text above it grows', async () => {
  const { page, save } = await viewing(GOOD);
  await page
    .locator('#rights')
    .evaluate((element) => element.scrollIntoView({ behavior: 'instant' }));
  const topOf = () =>
    page.locator('#rights').evaluate((element) => element.getBoundingClientRect().top);
  const before = await topOf();
  const height = await page.evaluate(() => document.body.scrollHeight);
  save(
    GOOD.replace(
      'rights: statutory',
      `  - id: newsletter
    people: [customers]
    data: [name, email]
    purposes: [newsletter]
    basis: consent
rights: statutory`,
    ),
  );
  await vi.waitFor(
    async () =>
      expect(await page.evaluate(() => document.body.scrollHeight)).toBeGreaterThan(height),
    PATIENCE,
  );
  await vi.waitFor(
    async () => expect(Math.abs((await topOf()) - before)).toBeLessThan(3),
    PATIENCE,
  );
  expect(await page.evaluate(() => scrollY)).toBeGreaterThan(0);
});

test('findings that stop nothing are a small button; the keyboard opens and closes the list', async () => {
  const { page, save, complaints } = await viewing(GOOD);
  save(LAWLESS);
  const corner = page.getByRole('button', { name: '1 error of the law' });
  await corner.waitFor({ timeout: 20_000 });
  expect(await dialogOf(page).isVisible()).toBe(false);

  await corner.focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor();
  expect(await dialogOf(page).textContent()).toContain('complaint-is-named');
  const close = dialogOf(page).getByRole('button', { name: 'Close' });
  expect(await close.evaluate(isFocused)).toBe(true);

  // Who works through the list has it before them also after the next save.
  save(LAWLESS.replace('Havblik', 'Solnedgang'));
  await has(page, 'Bageriet Solnedgang ApS');
  await dialogOf(page).waitFor();

  await close.focus();
  await page.keyboard.press('Enter');
  await dialogOf(page).waitFor({ state: 'hidden' });
  expect(await corner.evaluate(isFocused)).toBe(true);
  expect(complaints).toEqual([]);
});

test('what was put away stays away until there is another mistake', async () => {
  const { page, save } = await viewing(BROKEN);
  await dialogOf(page).waitFor({ timeout: 20_000 });
  await page.keyboard.press('Escape');
  await dialogOf(page).waitFor({ state: 'hidden' });
  await page.reload();
  await page.getByRole('button', { name: '1 error' }).waitFor();
  expect(await dialogOf(page).isVisible()).toBe(false);
  save(`${GOOD}x: [\n`);
  await dialogOf(page).getByText('The bracket [ that opens here').waitFor({ timeout: 20_000 });
});

test('mending takes the overlay away also where the law objects to something', async () => {
  const { page, save } = await viewing(LAWLESS);
  save(LAWLESS.replace('contract', 'contracct'));
  await dialogOf(page).waitFor({ timeout: 20_000 });
  save(LAWLESS);
  await dialogOf(page).waitFor({ state: 'hidden', timeout: 20_000 });
});

const isFocused = (element: Element): boolean =>
  (element.getRootNode() as ShadowRoot).activeElement === element;

test('a hostile policy writes no element and runs no script', async () => {
  const { page, save } = await viewing(GOOD);
  save(
    `${GOOD}"<img src=x onerror=window.isHacked=1></li><script>window.isHacked=1</script>": 1\n`,
  );
  await dialogOf(page).waitFor({ timeout: 20_000 });
  expect(await dialogOf(page).textContent()).toContain('<img src=x onerror');
  expect(await dialogOf(page).locator('img, script').count()).toBe(0);
  expect(await page.evaluate(() => 'isHacked' in window)).toBe(false);
});

test('axe finds nothing in the overlay', async () => {
  const { page, save } = await viewing(GOOD);
  save(BROKEN);
  await dialogOf(page).waitFor({ timeout: 20_000 });
  const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await page.evaluate(axe);
    const violations = await page.evaluate(() =>
      // biome-ignore lint/suspicious/noExplicitAny: what the script has put on the page has no type here
      (globalThis as any).axe
        .run({ include: [['#policygen-preview']] })
        // biome-ignore lint/suspicious/noExplicitAny: see above
        .then((found: any) => found.violations.map((each: any) => [each.id, each.nodes[0].html])),
    );
    expect(violations).toEqual([]);
  }
});

test('after a new start of the watch the open page finds it again', async () => {
  const { page, url, child, ended, cwd } = await viewing(GOOD);
  await mark(page);
  child.kill('SIGINT');
  expect(await ended).toBe(130);
  writeFileSync(join(cwd, 'policy.yaml'), MENDED);
  const again = start(['watch', 'policy.yaml', '--port', new URL(url).port], { cwd });
  await has(page, 'Bageriet Solnedgang ApS');
  expect(await isMarked(page)).toBe(false);
  again.child.kill('SIGINT');
  expect(await again.ended).toBe(130);
});

test('a policy that is broken from the start shows why, and then its page', async () => {
  const { page, save } = await viewing(BROKEN);
  await dialogOf(page).waitFor({ timeout: 20_000 });
  await has(page, 'There is no page at');
  save(GOOD);
  await has(page, 'Bageriet Havblik ApS');
});

test('several policies have a list, and each its own pages', async () => {
  const watch = await watching({ 'shops/a.yaml': GOOD, 'shops/b/policy.yaml': MENDED }, [
    'shops/a.yaml',
    'shops/b',
    ...LAWS,
    '--port',
    '0',
  ]);
  const page = await openPage();
  await page.goto(urlOf(watch.talk()));
  await page.getByRole('link', { name: 'b' }).click();
  await has(page, 'Bageriet Solnedgang ApS');
  await mark(page);
  writeFileSync(watch.at('shops/a.yaml'), BROKEN);
  await watch.said(/shops\/a\.yaml: 1 error; dist\/a stays as it was/);
  expect(await isMarked(page)).toBe(true);
  expect(await dialogOf(page).count()).toBe(0);
  await page.goBack();
  await has(page, '1 error – not built');
  writeFileSync(watch.at('shops/a.yaml'), GOOD.replace('ApS', 'A/S'));
  await has(page, '(shops/a.yaml): no problems');
  expect(watch.read('dist/a/index.html')).toContain('Bageriet Havblik A/S');
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { EXAMPLE_PAGES } from '../support/example-pages.js';
import { useSite } from '../support/serve.js';

const [first] = EXAMPLE_PAGES as [(typeof EXAMPLE_PAGES)[number]];
/** What a page of ours must never hold. */
const SPOILT = 'spoilt.html';

const open = useBrowser();
const site = useSite(
  new Map([
    ...EXAMPLE_PAGES.map(({ path, html }) => [path, html] as const),
    [
      SPOILT,
      first.html.replace(
        '</main>',
        '<p style="color: red">Kage</p><img src="kage.png" alt=""><script>throw Error()</script>' +
          `<table><caption>Kager</caption><tr><td>${'Kringle'.repeat(40)}</td></tr></table></main>`,
      ),
    ],
  ]),
);

/** All that a browser has to say of a page, from before it is opened. */
async function listen(page: Page): Promise<string[]> {
  const heard: string[] = [];
  page.on('console', (message) => heard.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => heard.push(`error: ${error.message}`));
  await page.exposeFunction('report', (directive: string) => heard.push(`policy: ${directive}`));
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      (globalThis as unknown as { report(text: string): void }).report(effectiveDirective),
    );
  });
  return heard;
}

/** What reaches beyond the sides of the page, or of the card or section it is in. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const found = [...document.querySelectorAll('body *')].flatMap((element) => {
      const { right, width: own } = element.getBoundingClientRect();
      // A card on a phone is a little wider than the text, by design.
      const holder = element.matches('.card') ? null : element.closest('.card, section');
      const room = Math.min(width, holder?.getBoundingClientRect().right ?? width);
      // What only screen readers are told stands outside on purpose.
      return own > 1 && right > room + 1 && !element.closest('thead')
        ? [`${element.tagName} ${element.id}: ${element.textContent.slice(0, 40)}`]
        : [];
    });
    return document.documentElement.scrollWidth > width ? ['the page scrolls', ...found] : found;
  });

const letterSize = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).fontSize);

/** Labels that are broken within a word, for want of room. */
const brokenLabels = (page: Page): Promise<string[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>('dt')]
      .filter((label) => {
        const style = label.style;
        style.overflowWrap = 'normal';
        style.width = 'min-content';
        const word = label.getBoundingClientRect().width;
        style.width = '';
        const room = label.getBoundingClientRect().width;
        style.overflowWrap = '';
        return word > room + 1;
      })
      .map((label) => label.textContent),
  );

describe.each(EXAMPLE_PAGES)('$name in $lang', ({ path }) => {
  test('asks for itself alone, and its browser has nothing to say of it', async () => {
    const page = await open();
    const heard = await listen(page);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    site.asked();
    await page.goto(site.url(path), { waitUntil: 'networkidle' });
    await page.emulateMedia({ colorScheme: 'dark' });
    await page.emulateMedia({ media: 'print' });
    expect(heard).toEqual([]);
    // An icon is data, and no request: the browser does not count what it holds already.
    expect(requests.filter((url) => !url.startsWith('data:'))).toEqual([site.url(path)]);
    expect(site.asked()).toEqual([path]);
  });

  test('does not scroll sideways, from phone to desk, with large text and wide spacing', async () => {
    // A style sheet of the reader's is not of the page's policy.
    const page = await open({ bypassCSP: true });
    await page.goto(site.url(path));
    for (const width of [320, 375, 640, 768, 790, 1000, 1152, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `${width} px`).toEqual([]);
      if (width >= 768) expect(await brokenLabels(page), `${width} px`).toEqual([]);
    }
    // WCAG 1.4.12, then 1.4.4 on the narrowest page of 1.4.10.
    await page.addStyleTag({
      content:
        '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }',
    });
    for (const width of [320, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await tooWide(page), `spacing, ${width} px`).toEqual([]);
    }
    await page.reload();
    // As the browser's own setting has it: what is measured in letters grows with it.
    const session = await page.context().newCDPSession(page);
    await session.send('Page.setFontSizes', { fontSizes: { standard: 32 } });
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect(await letterSize(page)).toBe('32px');
      expect(await tooWide(page), `200 %, ${width} px`).toEqual([]);
    }
  });
});

test('what browsers say is heard, and what is too wide is seen', async () => {
  const page = await open({ viewport: { width: 320, height: 900 } });
  const heard = await listen(page);
  site.asked();
  await page.goto(site.url(SPOILT), { waitUntil: 'networkidle' });
  expect(heard).toEqual(
    expect.arrayContaining(['policy: style-src-attr', 'policy: script-src-elem']),
  );
  expect(heard.some((line) => line.startsWith('console: Refused'))).toBe(true);
  expect(site.asked()).toEqual([SPOILT, 'kage.png']);
  await page.evaluate(() => {
    for (const cell of document.querySelectorAll('td'))
      (cell as HTMLElement).style.setProperty('white-space', 'nowrap');
  });
  expect(await tooWide(page)).toContain('the page scrolls');
});

describe('a reader', () => {
  const start = async (): Promise<Page> => {
    const page = await open();
    await page.goto(site.url(first.path));
    return page;
  };

  test('who asked for it is spared motion, and nobody else', async () => {
    const page = await start();
    const motion = () =>
      page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    expect(await motion()).toBe('auto');
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    expect(await motion()).toBe('smooth');
  });

  test('with a keyboard gets past the head of the page by the first link', async () => {
    const page = await start();
    await page.keyboard.press('Tab');
    const link = page.locator(':focus');
    expect(await link.getAttribute('href')).toBe('#text');
    const box = await link.boundingBox();
    expect(box?.x).toBeGreaterThanOrEqual(0);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.locator('main :focus').count()).toBe(1);
  });

  test('with colours of their own sees the panels and where the focus is', async () => {
    const page = await start();
    await page.emulateMedia({ forcedColors: 'active' });
    for (const panel of ['.summary', '.contents', '.card'])
      expect(
        await page
          .locator(panel)
          .first()
          .evaluate((element) => getComputedStyle(element).borderTopStyle),
        panel,
      ).toBe('solid');
    expect(await tooWide(page)).toEqual([]);
    await page.keyboard.press('Tab');
    expect(
      await page.locator(':focus').evaluate((element) => getComputedStyle(element).outlineStyle),
    ).not.toBe('none');
  });
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { build, check } from '../../src/pipeline.js';
import { useBrowser } from '../support/browser.js';
import { exampleText } from '../support/build.js';
import { parsePiece, visibleText } from '../support/page.js';
import { ASSETS, EXAMPLES } from '../support/shipped.js';

const open = useBrowser();

/** The fragments of an example in all its languages, as they are pasted. */
function fragments(name: string, headingLevel: number): [path: string, html: string][] {
  const checked = check({ file: 'policy.yaml', content: exampleText(name) }, ASSETS);
  const { files } = build(checked, ASSETS, {
    formats: ['fragment'],
    fragment: { headingLevel, idPrefix: 'pp-' },
  });
  return files.map(({ path, content }) => [path, content]);
}

/** What themes of site builders do to the elements of a page, and worse. */
const RESETS = {
  'takes off every margin, weight and bullet': `
    *, ::before, ::after { margin: 0; padding: 0; border: 0; font: inherit; color: inherit; text-decoration: none; box-sizing: border-box; }
    ol, ul { list-style: none; } table { border-collapse: collapse; border-spacing: 0; }`,
  'makes every element a line of text': 'body * { all: unset; }',
  'makes every element a block that floats': `
    body :not(a, strong) { display: block; float: left; clear: both; width: 100%; position: static; font: inherit; }`,
};

const pasted = (fragment: string, reset: string): string =>
  `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Havblik</title><style>${reset}</style></head><body><main><h1>Havblik</h1>${fragment}</main></body></html>`;

/** The words that are shown, in the order in which they stand on the page. */
const shown = async (page: Page): Promise<string[]> =>
  // biome-ignore lint/performance/useDomNodeTextContent: what is laid out is asked for, not what the source holds.
  (await page.locator('.policygen').innerText()).split(/\s+/).filter(Boolean);

/** Pieces that stand above, or on a line before, one that they follow. */
const outOfOrder = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const pieces = document.querySelectorAll(
      '.policygen :is(h2, h3, h4, h5, h6, p, li, dt, dd, tr)',
    );
    let above = 0;
    return [...pieces].flatMap((piece) => {
      const [line] = piece.getClientRects();
      const top = line?.top ?? Number.NEGATIVE_INFINITY;
      const bad = top < above - 2;
      above = Math.max(above, top);
      return bad ? [piece.textContent.slice(0, 60)] : [];
    });
  });

/** The headings as assistive technology is told of them. */
const headings = (page: Page, level: number): Promise<string[]> =>
  page.getByRole('heading', { level }).allTextContents();

describe.each(EXAMPLES)('the fragment of %s', (name) => {
  test('reads in order in a page whose style sheet is against it, under headings of its level', async () => {
    const page = await open({ viewport: { width: 800, height: 900 } });
    for (const level of [2, 4]) {
      for (const [path, html] of fragments(name, level)) {
        const words = visibleText(parsePiece(html)).split(' ');
        const titles = (tag: string) =>
          [...html.matchAll(new RegExp(`<${tag}[^>]*>`, 'g'))].map(([found]) => found);
        expect(titles(`h${level}`).length, path).toBeGreaterThan(4);
        for (const [what, reset] of Object.entries(RESETS)) {
          await page.setContent(pasted(html, reset));
          const where = `${path}, level ${level}, in a theme that ${what}`;
          expect(await shown(page), where).toEqual(words);
          expect(await outOfOrder(page), where).toEqual([]);
          expect(await headings(page, level), where).toHaveLength(titles(`h${level}`).length);
          expect(await headings(page, level + 1), where).toHaveLength(
            titles(`h${level + 1}`).length,
          );
          expect(await page.getByRole('heading').count(), where).toBe(
            1 + titles(`h${level}`).length + titles(`h${level + 1}`).length,
          );
        }
      }
    }
  });
});

test('words that run together, and pieces that change places, are seen', async () => {
  const page = await open();
  await page.setContent(
    pasted(
      '<div class="policygen"><dl><dt>Hvem:</dt><dd>Havblik</dd></dl></div>',
      'body * { all: unset }',
    ),
  );
  expect(await shown(page)).toEqual(['Hvem:Havblik']);
  await page.setContent(
    pasted(
      '<div class="policygen"><p>Kage</p><p>Kringle</p></div>',
      '.policygen { display: flex; flex-direction: column-reverse }',
    ),
  );
  expect(await outOfOrder(page)).toEqual(['Kringle']);
});

import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { EXAMPLE_PAGES } from '../support/example-pages.js';
import { bare, pdfPages } from '../support/pdf.js';
import { useSite } from '../support/serve.js';

const open = useBrowser();
const site = useSite(new Map(EXAMPLE_PAGES.map(({ path, html }) => [path, html])));

interface Piece {
  /** Rows and pairs are whole; a heading stands on the page of what it heads. */
  kind: 'row' | 'heading' | 'text';
  /** With the addresses of its links, as they are printed after them. */
  text: string;
}

/** What is printed of a page, in order: each row of a table, each pair of a list, each paragraph. */
const pieces = (page: Page): Promise<Piece[]> =>
  page.evaluate(() => {
    const printed = (node: Node): string => {
      if (node.nodeType === Node.TEXT_NODE) return node.nodeValue ?? '';
      const own = [...node.childNodes].map(printed).join('');
      const href = node instanceof HTMLAnchorElement ? (node.getAttribute('href') ?? '') : '';
      return href.startsWith('http') ? `${own} (${href})` : own;
    };
    const selector = 'h1, h2, h3, p, caption, tr, dl > div, main li';
    return (
      [...document.querySelectorAll(selector)]
        .filter((element) => element.checkVisibility())
        // A list within a pair or a point is a part of it.
        .filter((element) => !element.matches('li') || !element.parentElement?.closest('dl, li'))
        .map((element) => ({
          kind: element.matches('tr, dl > div')
            ? 'row'
            : element.matches('h1, h2, h3, caption')
              ? 'heading'
              : 'text',
          text: printed(element),
        }))
    );
  });

/** Each piece with the numbers of the pages on which it begins and ends; `null` where it is nowhere. */
function locate(all: readonly Piece[], pages: readonly string[]) {
  const whole = pages.join('');
  const starts = pages.map((_, index) => pages.slice(0, index).join('').length);
  const pageOf = (at: number) => starts.filter((start) => start <= at).length;
  let from = 0;
  return all.map(({ kind, text }) => {
    const wanted = bare(text);
    const at = whole.indexOf(wanted, from);
    if (at < 0) return { kind, text, begins: null, ends: null };
    from = at + wanted.length;
    return { kind, text, begins: pageOf(at), ends: pageOf(from - 1) };
  });
}

describe.each(EXAMPLE_PAGES)('$name in $lang, printed', ({ path }) => {
  test('has all its text in order, and no row, pair or heading that is torn', async () => {
    const page = await open({ colorScheme: 'dark' });
    await page.goto(site.url(path));
    await page.emulateMedia({ media: 'print' });
    const all = await pieces(page);
    const pages = await pdfPages(await page.pdf({ format: 'A4' }));
    const found = locate(all, pages);
    expect(found.filter(({ begins }) => begins === null).map(({ text }) => text)).toEqual([]);
    const torn = found.filter(({ kind, begins, ends }) => kind === 'row' && begins !== ends);
    expect(torn.map(({ text }) => text)).toEqual([]);
    const alone = found.filter(
      ({ kind, ends }, index) => kind === 'heading' && ends !== (found[index + 1]?.begins ?? ends),
    );
    expect(alone.map(({ text }) => text)).toEqual([]);
  });
});

test('a row that is cut, and text that is not there, are seen', () => {
  const all: Piece[] = [
    { kind: 'heading', text: 'Modtagere' },
    { kind: 'row', text: 'One.com Group AB hosting' },
    { kind: 'text', text: 'Vi sælger ikke oplysninger.' },
  ];
  const seen = (...pages: string[]) =>
    locate(all, pages.map(bare)).map(({ begins, ends }) => [begins, ends]);
  expect(seen('Modtagere', 'One.com Group AB hosting', 'Vi sælger ikke oplysninger.')).toEqual([
    [1, 1],
    [2, 2],
    [3, 3],
  ]);
  expect(seen('Modtagere One.com', 'Group AB hosting')).toEqual([
    [1, 1],
    [1, 2],
    [null, null],
  ]);
});

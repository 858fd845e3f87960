import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { useBrowser } from '../support/browser.js';
import { EXAMPLE_PAGES } from '../support/example-pages.js';
import { useSite } from '../support/serve.js';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = useBrowser();
const site = useSite(new Map(EXAMPLE_PAGES.map(({ path, html }) => [path, html])));

/** WCAG 2.2 A and AA, and what is good practice beyond; `target-size` is off unless asked for. */
const OPTIONS = {
  runOnly: {
    type: 'tag',
    values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  },
  rules: { 'target-size': { enabled: true } },
  resultTypes: ['violations', 'incomplete'],
};

/** What axe finds, and what it cannot decide: both are for a person to look at. */
async function findings(page: Page): Promise<string[]> {
  const { violations, incomplete } = await page.evaluate<AxeResults>(
    `axe.run(document, ${JSON.stringify(OPTIONS)})`,
  );
  return [...violations, ...incomplete].flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`),
  );
}

describe.each(EXAMPLE_PAGES)('$name in $lang', ({ path }) => {
  test('is found accessible by axe in light and dark, from phone to desk', async () => {
    // Of the page's own policy no script may run, axe neither.
    const page = await open({ bypassCSP: true });
    await page.goto(site.url(path));
    await page.evaluate(axe);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      for (const width of [320, 768, 1280]) {
        await page.setViewportSize({ width, height: 900 });
        expect(await findings(page), `${colorScheme}, ${width} px`).toEqual([]);
      }
    }
  });
});

test('axe is asked: it finds what is wrong in a page of the same kind', async () => {
  const page = await open({ bypassCSP: true });
  const { html } = EXAMPLE_PAGES[0]!;
  await page.setContent(
    html
      .replace('</main>', '<h5>Kage</h5><p style="color:#bbb">Kringle</p></main>')
      .replace(/<html lang="\w+"/, '<html'),
  );
  await page.evaluate(axe);
  const rules = (await findings(page)).map((line) => line.split(':')[0]);
  expect([...new Set(rules)].sort()).toEqual(['color-contrast', 'heading-order', 'html-has-lang']);
});

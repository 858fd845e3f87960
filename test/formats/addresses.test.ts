import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { build, check } from '../../src/pipeline.js';
import { exampleText } from '../support/build.js';
import { all, attribute, parsePage } from '../support/page.js';
import { ASSETS, EXAMPLES } from '../support/shipped.js';

const SITE = 'https://havblik.example/privatliv/';

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  // Why these two are off is said in html.test.ts.
  rules: { 'long-title': 'off', 'tel-non-breaking': 'off' },
});

/** The pages of an example by their addresses, of a policy that says where it stands. */
function published(name: string): Map<string, string> {
  const content = exampleText(name)
    .replace(/^site:.*$/m, `site: { url: "${SITE}", index: true }`)
    .replace(/^theme:[\s\S]*?(?=^\S|(?![\s\S]))/m, '');
  const themed = `${content.trimEnd()}\ntheme: { accent: "#7a0c3f", font: "Georgia, serif" }\n`;
  const checked = check({ file: 'policy.yaml', content: themed }, ASSETS);
  const { files } = build(checked, ASSETS, { formats: ['html'] });
  return new Map(
    files.map(({ path, content: html }) => [`${SITE}${path.replace(/index\.html$/, '')}`, html]),
  );
}

const links = (html: string, rel: string) =>
  all(parsePage(html), 'link')
    .filter((link) => attribute(link, 'rel') === rel)
    .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')] as const);

describe.each(EXAMPLES)('%s, once it is published', (name) => {
  const pages = published(name);

  test('is valid with a theme and with addresses', async () => {
    expect(pages.size).toBeGreaterThan(1);
    for (const [address, html] of pages) {
      const { results } = await validator.validateString(html, address);
      expect(results.flatMap(({ messages }) => messages)).toEqual([]);
    }
  });

  test('says in every language where all of them stand: each is there, and says the same', () => {
    for (const [address, html] of pages) {
      expect(links(html, 'canonical')).toEqual([[undefined, address]]);
      const alternates = links(html, 'alternate');
      expect(new Set(alternates.map(([, href]) => href))).toEqual(new Set(pages.keys()));
      expect(alternates.at(-1)).toEqual(['x-default', SITE]);
      for (const [tag, href = ''] of alternates.slice(0, -1)) {
        const other = pages.get(href) ?? '';
        expect(attribute(all(parsePage(other), 'html')[0]!, 'lang')).toBe(tag);
        expect(links(other, 'alternate')).toEqual(alternates);
      }
    }
  });

  test('has no link of its own that leads nowhere', () => {
    for (const [address, html] of pages)
      for (const link of all(parsePage(html), 'a')) {
        const { href, hash } = new URL(attribute(link, 'href') ?? '', address);
        if (!href.startsWith(SITE)) continue;
        const target = pages.get(
          href.slice(0, href.length - hash.length).replace(/index\.html$/, ''),
        );
        expect(target, href).toBeDefined();
        if (hash !== '') expect(target).toContain(`id="${hash.slice(1)}"`);
      }
  });
});

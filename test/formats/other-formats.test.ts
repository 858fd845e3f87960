import { Ajv } from 'ajv';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { type BuildOptions, build, check } from '../../src/pipeline.js';
import { exampleText } from '../support/build.js';
import { all, attribute, elements, parsePage, parsePiece, visibleText } from '../support/page.js';
import { ASSETS, EXAMPLES, readText } from '../support/shipped.js';

function built(content: string, options: Partial<BuildOptions>): Map<string, string> {
  const checked = check({ file: 'policy.yaml', content }, ASSETS);
  const { files } = build(checked, ASSETS, { formats: ['fragment', 'json'], ...options });
  return new Map(files.map(({ path, content: text }) => [path, text]));
}

const BAKERY = `policygen: 1
languages: [da, en]
updated: 2026-11-22
controller: { name: 'Bageriet "Havblik" ApS', email: hej@havblik.example }
activities:
  - id: web-orders
    data: [name, email]
    purposes: [fulfil-order]
    basis: contract
rights: statutory
complaint: { authority: dk }
internal: { reviewed_by: Anna Holm }
x-ours: { secret: kringle }
`;

const validator = new HtmlValidate({
  extends: ['html-validate:recommended'],
  rules: { 'long-title': 'off', 'tel-non-breaking': 'off' },
});

const pasted = (html: string, lang: string): string =>
  `<!DOCTYPE html>\n<html lang="${lang}">\n<head>\n<title>Havblik</title>\n</head>\n<body>\n<h1>Havblik</h1>\n${html}</body>\n</html>\n`;

/** What WordPress lets pass in a post, of what a policy needs; `lang`, `id`, `class` and `data-` pass everywhere. */
const KEPT: Readonly<Record<string, readonly string[]>> = {
  div: [],
  h2: [],
  h3: [],
  p: [],
  ul: [],
  li: [],
  dl: [],
  dt: [],
  dd: [],
  strong: [],
  a: ['href'],
  table: [],
  caption: [],
  thead: [],
  tbody: [],
  tr: [],
  th: ['scope'],
  td: [],
};

describe.each(EXAMPLES)('the fragment of %s', (name) => {
  const files = [...built(exampleText(name), { formats: ['fragment', 'html'] })];
  const fragments = files.filter(([path]) => path.endsWith('fragment.html'));

  test('is valid, with ids that are unique and links that hold', async () => {
    expect(fragments.length).toBeGreaterThan(0);
    for (const [path, html] of fragments) {
      const lang = path.includes('/') ? (path.split('/')[0] as string) : 'da';
      const report = await validator.validateString(pasted(html, lang), path);
      expect(report.results.flatMap(({ messages }) => messages)).toEqual([]);
      const page = parsePage(pasted(html, lang));
      const ids = [...elements(page)].flatMap((element) => attribute(element, 'id') ?? []);
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      for (const id of ids) expect(id).toMatch(/^pp-/);
      for (const link of all(page, 'a')) {
        const href = attribute(link, 'href') ?? '';
        if (href.startsWith('#')) expect(ids).toContain(href.slice(1));
      }
    }
  });

  test('holds only what site builders keep', () => {
    for (const [, html] of fragments)
      for (const element of elements(parsePiece(html))) {
        expect(Object.keys(KEPT)).toContain(element.tagName);
        for (const { name: attr } of element.attrs)
          if (!/^(id|class|lang|data-[a-z]+)$/.test(attr))
            expect(KEPT[element.tagName], `<${element.tagName} ${attr}>`).toContain(attr);
      }
  });

  test('says all that the page says', () => {
    for (const [path, html] of fragments) {
      const page = files.find(([other]) => other === path.replace('fragment', 'index'))?.[1] ?? '';
      const [main] = all(parsePage(page), 'main');
      const words = (text: string) => text.split(/\s+/).filter(Boolean).sort();
      const own = words(visibleText(parsePiece(html)));
      const missing = words(visibleText(main as never)).filter((word) => !own.includes(word));
      // The titles of activities stand in the contents of the page once more.
      expect(missing).toEqual([]);
    }
  });
});

test('a fragment takes the level of its headings and the beginning of its ids', () => {
  const [html = ''] = built(BAKERY, {
    formats: ['fragment'],
    fragment: { headingLevel: 3, idPrefix: 'privat-' },
  }).values();
  const levels = [...elements(parsePiece(html))].map(({ tagName }) => tagName);
  expect(new Set(levels.filter((tag) => /^h\d$/.test(tag)))).toEqual(new Set(['h3', 'h4']));
  expect(html).toContain('<h3 id="privat-rights">Dine rettigheder</h3>');
  expect(html).toContain('href="#privat-rights"');
  expect(html).not.toContain('pp-');
});

const matches = new Ajv({ allErrors: true, strict: false }).compile(
  JSON.parse(readText('schemas/page.schema.json')),
);

describe('policy.json', () => {
  test.each(EXAMPLES)('of %s has the form of its schema in every language', (name) => {
    const files = built(exampleText(name), { formats: ['json'] });
    for (const [path, text] of files) {
      expect(matches(JSON.parse(text)), `${path}: ${JSON.stringify(matches.errors)}`).toBe(true);
    }
  });

  const data = JSON.parse(built(BAKERY, { formats: ['json'] }).get('en/policy.json') as string);

  test('has each line as Markdown, HTML and text, with its article and its place', () => {
    const purposes = data.sections
      .find(({ id }: { id: string }) => id === 'activities')
      .blocks.find(({ article }: { article: string }) => article === '13(1)(c)');
    expect(purposes).toMatchObject({
      kind: 'item',
      path: ['activities', 0, 'purposes'],
      sources: ['activities[0].purposes[0]'],
      markdown: '**Purpose:** delivering what you ordered.',
      html: '<strong>Purpose:</strong> delivering what you ordered.',
      text: 'Purpose: delivering what you ordered.',
    });
  });

  test('has the policy with every bare value under its key, and keeps at home what is internal', () => {
    expect(data.policy.activities[0].basis).toEqual([{ ground: 'contract' }]);
    expect(data.policy.rights).toEqual({ set: 'statutory' });
    expect(JSON.stringify(data)).not.toMatch(/Anna Holm|kringle/);
  });
});

describe('a front matter', () => {
  const markdown = (content: string, frontMatter: Record<string, string>) =>
    built(content, { formats: ['markdown'], frontMatter }).get('index.md') as string;

  test('says title, description, language and date, and what else was asked for', () => {
    const [, head = '', body = ''] = markdown(BAKERY, { layout: 'page.njk', lang: 'da-DK' }).split(
      /^---\n/m,
    );
    expect(parse(head)).toEqual({
      title: 'Privatlivspolitik',
      description: 'Privatlivspolitik for Bageriet "Havblik" ApS',
      lang: 'da-DK',
      date: '2026-11-22',
      layout: 'page.njk',
    });
    // The layout of the site prints the title, and has a switch of languages of its own.
    expect(body).not.toMatch(/^# /m);
    expect(body).not.toContain('en/index.md');
  });

  test('takes any name as text', () => {
    const name = String.raw`--- "x": \n: # [a]`;
    const content = BAKERY.replace(/name: '[^']*'/, () => `name: ${JSON.stringify(name)}`);
    expect(parse(markdown(content, {}).split(/^---\n/m)[1] as string).description).toBe(
      `Privatlivspolitik for ${name}`,
    );
  });
});

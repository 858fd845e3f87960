import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { buildText } from '../support/build.js';
import { all, attribute, parsePage, visibleText } from '../support/page.js';

const BAKERY = `policygen: 1
languages: [da, en]
updated: 2026-11-22
controller:
  name: Bageriet Havblik ApS
  email: hej@havblik.example
activities:
  - id: web-orders
    title: { da: Kageordrer, en: Cake orders }
    people: [customers]
    data: [name, email]
    purposes: [{ purpose: fulfil-order }, { purpose: newsletter, hedge: may }]
    basis: contract
rights: [access, { right: erasure, hedge: most-cases }]
complaint: { authority: dk }
`;

const page = (text: string, path = 'index.html') => buildText(text).files.get(path) as string;
const links = (html: string, rel: string) =>
  all(parsePage(html), 'link')
    .filter((link) => attribute(link, 'rel') === rel)
    .map((link) => [attribute(link, 'hreflang'), attribute(link, 'href')]);

describe('the short version', () => {
  const { documents, files } = buildText(BAKERY);
  const lines = documents[1]?.summary?.blocks.map(({ markdown }) => markdown);

  test('says who, what for, which rights, whom to ask and where to complain, with its reservations', () => {
    expect(lines).toEqual([
      '**[Who](#controller):** Bageriet Havblik ApS',
      '**[What for](#activities):** delivering what you ordered and sending you our newsletter (this may happen)',
      '**[Your rights](#rights):** access and erasure (in most cases)',
      '**[Ask us](#controller):** <hej@havblik.example>',
      '**[Complain to](#complaint):** Danish Data Protection Agency (Datatilsynet)',
    ]);
  });

  test('stands before the contents, and its links lead to the sections', () => {
    const html = parsePage(files.get('en/index.html') as string);
    const [main] = all(html, 'main');
    const [first, second] = (main?.childNodes ?? []).filter((node) => 'tagName' in node);
    expect([first, second].map((node) => attribute(node as never, 'class'))).toEqual([
      'summary',
      'contents',
    ]);
  });

  test('has no line for what is not declared, and is left out where it would say too little', () => {
    const small = buildText(
      BAKERY.replace(/rights:[\s\S]*$/, '').replace(/activities:[\s\S]*$/, ''),
    );
    expect(small.documents[0]?.summary).toBeNull();
    expect(small.files.get('index.html')).not.toContain('summary"');
  });

  test('names activities where there are more purposes than can be read at a glance', () => {
    const many = BAKERY.replace(
      /purposes: .*/,
      'purposes: [fulfil-order, newsletter, statistics, marketing, bookkeeping, answer-questions, security]',
    );
    expect(buildText(many).documents[1]?.summary?.blocks[1]?.markdown).toBe(
      '**[What for](#activities):** [Cake orders](#activity-web-orders)',
    );
  });

  test('in Markdown leads to the headings as their readers number them', () => {
    expect(files.get('en/index.md')).toContain('- **[Who](#controller-and-contact):** Bageriet');
    expect(files.get('index.md')).toContain('(#dataansvarlig-og-kontakt):**');
  });
});

describe('the security policy', () => {
  test('allows the one style sheet and nothing else', () => {
    const html = page(BAKERY);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    const meta = all(parsePage(html), 'meta').find(
      (element) => attribute(element, 'http-equiv') === 'Content-Security-Policy',
    );
    const hash = createHash('sha256').update(style).digest('base64');
    expect(attribute(meta!, 'content')).toBe(
      `default-src 'none'; style-src 'sha256-${hash}'; img-src 'self' data:; base-uri 'none'; form-action 'none'`,
    );
    // It holds from where it stands on, so only the character set may come before it.
    expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<title>'));
  });

  test('counts a theme in', () => {
    const html = page(`${BAKERY}theme: { accent: "#a3195b", font: 'Georgia, serif' }\n`);
    const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html) ?? [];
    expect(html).toContain(createHash('sha256').update(style).digest('base64'));
    expect(style).toContain('--accent: #a3195b;');
    expect(style).toContain('--font: Georgia, serif;');
  });
});

describe('a theme', () => {
  const rules = (theme: string) => {
    const { diagnostics } = buildText(`${BAKERY}theme: ${theme}\n`);
    return diagnostics.map(({ rule, message, help }) => `${rule}: ${message} ${help ?? ''}`);
  };

  test('makes its accent lighter on dark pages until it can be read, unless one is declared', () => {
    expect(page(`${BAKERY}theme: { accent: "#7a0c3f" }\n`)).toMatch(
      /prefers-color-scheme: dark\) \{ :root \{ --accent: #[0-9a-f]{6}; \} \}/,
    );
    expect(page(`${BAKERY}theme: { accent: "#7a0c3f", accent_dark: "#ffb3d1" }\n`)).toContain(
      '{ --accent: #ffb3d1; }',
    );
  });

  test('puts its name on top of the page, as text', () => {
    const html = parsePage(page(`${BAKERY}theme: { logo: "Havblik <b>& co" }\n`));
    const firm = all(html, 'p').find((element) => attribute(element, 'class') === 'firm');
    expect(visibleText(firm!)).toBe('Havblik <b>& co');
  });

  test('that cannot be read is told so, with a colour that can', () => {
    const [told] = rules('{ accent: "#ffd24d" }');
    expect(told).toBe(
      'low-contrast: The contrast of #ffd24d on #ffffff is 1.4, too little to be read by everybody (at least 4.5). Write another colour, for example "#8c742a".',
    );
    expect(rules('{ accent: "#8c742a" }')).toEqual([]);
    expect(rules('{ background: "#334455" }')[0]).toMatch(
      /^low-contrast: .* Write a lighter colour/,
    );
    expect(rules('{ accent: "#0a5a8c", background: "#fffdf8" }')).toEqual([]);
  });

  test('takes nothing that could leave its declaration', () => {
    for (const theme of [
      '{ accent: "red;}body{display:none" }',
      '{ accent: "url(https://x.example)" }',
      '{ font: "a; } @import url(//x)" }',
      "{ font: 'x</style><script>' }",
    ])
      expect(buildText(`${BAKERY}theme: ${theme}\n`).files.size).toBe(0);
  });
});

describe('where the page stands', () => {
  const sited = `${BAKERY}site: { url: "https://havblik.example/privatliv/" }\n`;

  test('is said of every language in every language, and of the original for everybody else', () => {
    const expected = [
      ['da', 'https://havblik.example/privatliv/'],
      ['en', 'https://havblik.example/privatliv/en/'],
      ['x-default', 'https://havblik.example/privatliv/'],
    ];
    expect(links(page(sited), 'alternate')).toEqual(expected);
    expect(links(page(sited, 'en/index.html'), 'alternate')).toEqual(expected);
    expect(links(page(sited), 'canonical')).toEqual([[undefined, expected[0]?.[1]]]);
    expect(links(page(sited, 'en/index.html'), 'canonical')).toEqual([
      [undefined, expected[1]?.[1]],
    ]);
  });

  test.each([
    ['https://havblik.example', 'https://havblik.example/en/'],
    ['https://havblik.example/privatliv', 'https://havblik.example/privatliv/en/'],
    ['https://havblik.example/om/privatliv.html', 'https://havblik.example/om/en/'],
    ['https://havblik.example/p/?v=2#top', 'https://havblik.example/p/en/'],
  ])('%s has its English at %s', (url, english) => {
    const html = page(`${BAKERY}site: { url: "${url}" }\n`, 'en/index.html');
    expect(links(html, 'canonical')).toEqual([[undefined, english]]);
  });

  test('is not guessed', () => {
    expect(links(page(BAKERY), 'canonical')).toEqual([]);
    expect(links(page(BAKERY), 'alternate')).toEqual([]);
    expect(
      links(page(`${BAKERY}site: { url: "mailto:hej@havblik.example" }\n`), 'canonical'),
    ).toEqual([]);
  });
});

test('what the page is, as data, in which no name can end the element', () => {
  const html = page(
    BAKERY.replace('Bageriet Havblik ApS', '"</script><script>alert(1)</script> & <!-- ApS"'),
  );
  const scripts = all(parsePage(html), 'script');
  expect(scripts).toHaveLength(1);
  const [text] = scripts[0]?.childNodes ?? [];
  expect(JSON.parse(text && 'value' in text ? text.value : '')).toEqual({
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: 'Privatlivspolitik',
    inLanguage: 'da',
    dateModified: '2026-11-22',
    publisher: { '@type': 'Organization', name: '</script><script>alert(1)</script> & <!-- ApS' },
  });
});

test('a name with a tab in it, or written over lines, has blanks in the title and the header', () => {
  const html = page(BAKERY.replace('Bageriet Havblik ApS', '"Bageriet\\tHavblik\\n ApS"'));
  expect(html).toContain('<title>Privatlivspolitik – Bageriet Havblik ApS</title>');
  expect(html).toContain('<p class="firm">Bageriet Havblik ApS</p>');
  expect(html).not.toContain('\t');
});

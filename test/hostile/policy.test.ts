import { describe, expect, test } from 'vitest';
import { HOSTILE } from '../properties/policy-arbitrary.js';
import { buildText } from '../support/build.js';
import { HANG } from '../support/hang.js';
import { all, attribute, byId, elements, fold, parsePage, visibleText } from '../support/page.js';

/** A dentist who has a page in English only; what is tried stands below. */
const DENTIST = `policygen: 1
languages: [en]
controller:
  name: Tandlæge Holm
`;

const built = (more: string, base = DENTIST) => {
  const { files, diagnostics } = buildText(base + more);
  const html = files.get('index.html');
  return {
    html,
    markdown: files.get('index.md'),
    page: html === undefined ? null : parsePage(html),
    found: diagnostics.map(({ severity, rule, range }) =>
      [severity, rule, `${range?.start.line}:${range?.start.column}`].join(' '),
    ),
    messages: diagnostics.map(({ message }) => message),
  };
};

describe('keys that every object has', () => {
  test.each([
    ['__proto__', '__proto__: { polluted: true }\n', 'error unknown-key 5:1'],
    ['constructor', 'constructor: { polluted: true }\n', 'error unknown-key 5:1'],
    ['toString', 'toString: x\n', 'error unknown-key 5:1'],
    [
      '__proto__ in a block',
      'backup: { covers: [cloud], __proto__: x }\n',
      'error unknown-key 5:28',
    ],
    [
      '__proto__ as a kind of words',
      'vocabulary: { __proto__: { a: x } }\n',
      'error unknown-key 5:15',
    ],
    [
      '__proto__ as an own id',
      'vocabulary: { data: { __proto__: x } }\n',
      'error wrong-value 5:23',
    ],
    [
      '__proto__ as a language',
      'backup: { covers: [cloud], note: { __proto__: x } }\n',
      'error wrong-value 5:36',
    ],
  ])('%s is an unknown key, and nothing else happens', (_, text, problem) => {
    const { found, html } = built(text);
    expect(found).toEqual([problem]);
    expect(html).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test.each([
    ['a vocabulary', 'general: { data: [constructor] }\n', 'error unknown-id 5:19'],
    ['references', 'general: { recipients: [constructor] }\n', 'error unknown-reference 5:25'],
    ['laws', 'scope: { statement_on: [constructor] }\n', 'error unknown-law 5:25'],
    [
      'services',
      'analytics: [{ used: true, service: constructor }]\n',
      'error unknown-service 5:36',
    ],
  ])('are no ids among %s', (_, text, problem) => {
    expect(built(text).found).toEqual([problem]);
  });

  test('are ids where somebody declares them', () => {
    const { found, page } = built(
      'vocabulary: { data: { constructor: builder of bridges } }\ngeneral: { data: [constructor] }\n',
    );
    expect(found).toEqual([]);
    expect(visibleText(page!)).toContain('builder of bridges');
  });

  test('are no way out through what is kept for oneself', () => {
    const { found, page } = built(
      'internal: { __proto__: { polluted: true } }\nx-a: { __proto__: 1 }\n',
    );
    expect(found).toEqual([]);
    expect(page).not.toBeNull();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe('values that YAML reads in its own way', () => {
  // "The Norway problem": NO is false in YAML 1.1.
  test('NO is Norway', () => {
    const { found, page } = built('  address: { country: NO }\n');
    expect(found).toEqual([]);
    expect(visibleText(page!)).toContain('Norway');
  });

  test.each(['0123', '1.10', '1e3', '0x1F', '12345678901234567890', '+45', '0o17', '.nan', 'true'])(
    '%s keeps its characters where a text is wanted',
    (literal) => {
      const { found, messages, page, markdown } = built(`  address: { postcode: ${literal} }\n`);
      expect(found).toEqual(['info read-as-text 5:24']);
      expect(messages[0]).toContain(`"${literal}"`);
      expect(visibleText(page!)).toContain(`Address: ${literal}`);
      expect(markdown).toContain(literal);
    },
  );

  test('a number of a register that is too long for a number keeps every digit', () => {
    const { page } = built('  registration: { other: 00123456789012345678901234567890 }\n');
    expect(visibleText(page!)).toContain('00123456789012345678901234567890');
  });

  test('the words of one language keep their characters too', () => {
    const { page, found } = built('backup: { covers: [cloud], note: { en: 0123 } }\n');
    expect(found).toEqual(['info read-as-text 5:40']);
    expect(visibleText(page!)).toContain('0123');
  });

  test('a date is the day that was written, on every machine', () => {
    const { found, page } = built('updated: 2026-03-01\n');
    expect(found).toEqual([]);
    expect(visibleText(page!)).toContain('1 March 2026');
    expect(attribute(all(page!, 'time')[0]!, 'datetime')).toBe('2026-03-01');
  });

  test.each([
    ['2026-03-01T00:00:00Z', ['error wrong-value 5:10']],
    ['2026-02-29', ['error impossible-date 5:10']],
    ['2026-13-01', ['error impossible-date 5:10']],
    ['0000-01-01', ['error impossible-date 5:10']],
    ['20260301', ['info read-as-text 5:10', 'error wrong-value 5:10']],
  ])('%s is no date', (date, problems) => {
    expect(built(`updated: ${date}\n`).found).toEqual(problems);
  });

  test.each(['0', '-1', '1.5', '.inf', '-.inf', '.nan', '1e99', '"3"'])(
    '%s is no number of calendar years',
    (years) => {
      const { found, html } = built(`general: { retention: { calendar_years: ${years} } }\n`);
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^error wrong-(value|kind) 5:41$/);
      expect(html).toBeUndefined();
    },
  );
});

/** Names and texts in every place where one may stand. */
const everywhere = (text: string): string => {
  const quoted = JSON.stringify(text);
  return `policygen: 1
languages: [en]
title: ${quoted}
controller:
  name: ${quoted}
  address: { street: ${quoted}, city: ${quoted} }
  note: ${quoted}
persons: [{ id: anna, name: ${quoted}, roles: [signatory] }]
general:
  data: [{ data: own-word, note: ${quoted} }]
  recipients: [lab]
activities:
  - id: booking
    title: ${quoted}
    about: ${quoted}
    purposes: [fulfil-order]
    basis: { legal_obligation: gdpr, section: ${quoted} }
  - { id: reminders, title: ${quoted}, purposes: [{ purpose: fulfil-order, note: ${quoted} }] }
recipients:
  - { id: lab, name: ${quoted}, products: [${quoted}], role: processor, note: ${quoted} }
  - { id: post, name: ${quoted}, part_of: lab }
cookies:
  services: [{ name: ${quoted}, provider: ${quoted}, lifetime: 1 year, examples: [${quoted}] }]
definitions: [{ term: own-term, text: ${quoted} }]
sections:
  - { id: terms, title: ${quoted}, text: ${quoted}, links: [{ label: ${quoted}, url: "https://holm.example" }] }
vocabulary:
  data: { own-word: ${quoted} }
  terms: { own-term: ${quoted} }
`;
};

describe('a text is a text wherever it stands', () => {
  test.each(HOSTILE.map((text) => [text]))('%j', (text) => {
    const { files, diagnostics } = buildText(everywhere(text));
    expect(diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const page = parsePage(files.get('index.html')!);
    const places = [
      ...['h1', 'caption', 'h2', 'h3', 'p', 'li', 'th', 'td'].flatMap((tag) => all(page, tag)),
    ].map(visibleText);
    for (const paragraph of text.split(/\n[ \t]*\n/)) {
      const holding = places.filter((place) => place.includes(fold(paragraph)));
      expect(holding.length).toBeGreaterThan(8);
    }
    const heading = all(page, 'h1')[0]!;
    expect(visibleText(heading)).toBe(fold(text));
    expect(all(page, 'script').map((script) => attribute(script, 'type'))).toEqual([
      'application/ld+json',
    ]);
    for (const element of elements(page)) {
      expect(['img', 'iframe', 'em', 'code', 'pre', 'del', 'input', 'hr']).not.toContain(
        element.tagName,
      );
      for (const { name, value } of element.attrs) {
        expect(name).not.toMatch(/^(on|src|style)/);
        if (name === 'href') expect(value).toMatch(/^(#|data:,$|https:\/\/holm\.example$)/);
      }
    }
    // Every table keeps its columns.
    for (const table of all(page, 'table')) {
      const widths = all(table, 'tr').map(
        (row) => [...elements(row)].filter(({ tagName }) => /^t[hd]$/.test(tagName)).length,
      );
      expect(new Set(widths).size).toBe(1);
    }
    const lines = files.get('index.md')!.split('\n');
    const rows = lines.filter((line) => line.startsWith('|'));
    const cells = (line: string) => line.replace(/\\./g, '').split('|').length;
    expect(rows.length).toBeGreaterThan(4);
    rows.forEach((row, index) => {
      if (rows[index - 1] && lines.indexOf(row) === lines.indexOf(rows[index - 1]!) + 1)
        expect(cells(row)).toBe(cells(rows[index - 1]!));
    });
  });

  test('also where it stands in the head of the page', () => {
    const { files } = buildText(everywhere('</title><script>alert(1)</script>" onload="x'));
    const page = parsePage(files.get('index.html')!);
    expect(all(page, 'title')).toHaveLength(1);
    const description = all(page, 'meta').find((meta) => attribute(meta, 'name') === 'description');
    expect(attribute(description!, 'content')).toContain(
      '</title><script>alert(1)</script>" onload="x',
    );
    expect(description?.attrs.map(({ name }) => name)).toEqual(['name', 'content']);
  });

  test('an own section has an id of its own, whatever it is called', () => {
    const { page } = built(
      'sections: [{ id: rights, title: T, text: x }, { id: text, title: T, text: x }]\nrights: statutory\n',
    );
    const ids = [...elements(page!)].flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
    expect(byId(page!, 'section-rights')).toBeDefined();
  });

  test('an activity has an id of its own, whatever it is called', () => {
    const { page } = built(
      'activities: [{ id: contents, title: A }, { id: activities, title: B }]\nsections: [{ id: a, title: T, text: x }]\n',
    );
    const ids = [...elements(page!)].flatMap((element) => attribute(element, 'id') ?? []);
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
  });
});

describe('links', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    '//evil.example',
    'https:// x',
    'ftp://x.example',
  ])('%s is no address', (url) => {
    const { found, html } = built(`  website: ${JSON.stringify(url)}\n`);
    expect(found).toEqual(['error wrong-value 5:12']);
    expect(html).toBeUndefined();
  });

  test.each([
    'https://holm.example/a(b)c',
    'https://holm.example/a)b](javascript:alert(1)',
    'https://holm.example/"onclick="x',
    "https://holm.example/'x'",
    'https://holm.example/a_b_*c*~d~',
    'https://holm.example/?a=1&amp;b=2&copy=3',
    'https://holm.example/[x]',
    'https://tandlæge.example/å',
  ])('%s stays one link to one place', (url) => {
    const { html, page } = built(`  website: ${JSON.stringify(url)}\n`);
    if (html === undefined) return expect(url).toMatch(/["]/);
    const links = all(page!, 'a').filter((link) => /^https/.test(attribute(link, 'href') ?? ''));
    expect(links).toHaveLength(1);
    const decoded = (text: string) => decodeURIComponent(text);
    expect(decoded(attribute(links[0]!, 'href')!)).toBe(decoded(url));
    expect(visibleText(links[0]!)).toBe(url);
  });
});

describe('size', () => {
  const seconds = (text: string) => {
    const start = performance.now();
    const { html } = built(`backup: { covers: [cloud], note: ${JSON.stringify(text)} }\n`);
    expect(html).toBeDefined();
    return (performance.now() - start) / 1000;
  };

  test('a text of 900 kB does not hang', () => {
    const prose =
      'We keep your teeth clean! (Call us, or write to hej@holm.example; see www.holm.example.) ';
    expect(seconds(prose.repeat(900_000 / prose.length))).toBeLessThan(HANG / 1000);
    expect(seconds('x'.repeat(900_000))).toBeLessThan(HANG / 1000);
  });

  // Each of these was, or is in some Markdown, quadratic: a second becomes minutes.
  test.each([
    '!',
    'a!',
    '<',
    '[',
    '](',
    '*',
    '**a',
    '_a',
    '`',
    '~',
    '\\',
    '&',
    '&amp;',
    'www.',
    'https://',
    'a@b.',
    '<!--',
    '|',
    '(',
    '. A',
    '\n\n',
    '# ',
    '> ',
    '#',
    ' ',
  ])('200 kB of %j do not hang', (unit) => {
    expect(seconds(`x${unit.repeat(200_000 / unit.length)}x`)).toBeLessThan(HANG / 1000);
  });

  test('an own section of ten thousand paragraphs does not hang', () => {
    const start = performance.now();
    const { page } = built(
      `sections: [{ id: terms, title: Terms, text: ${JSON.stringify('1. Rinse.\n\n'.repeat(10_000))} }]\n`,
    );
    expect(performance.now() - start).toBeLessThan(HANG);
    expect(all(byId(page!, 'section-terms')!, 'p')).toHaveLength(10_000);
  });

  test('five hundred activities and recipients do not hang', () => {
    const numbers = Array.from({ length: 500 }, (_, index) => index);
    const start = performance.now();
    const { found } = built(
      [
        'activities:',
        ...numbers.map((n) => `  - { id: a${n}, title: "Visit ${n}", recipients: [r${n}] }`),
        'recipients:',
        ...numbers.map((n) => `  - { id: r${n}, name: "Lab ${n}" }`),
        '',
      ].join('\n'),
    );
    expect(found).toEqual([]);
    expect(performance.now() - start).toBeLessThan(HANG);
  });
});

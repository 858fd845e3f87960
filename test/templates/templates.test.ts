import { describe, expect, test } from 'vitest';
import type { Assets } from '../../src/assets.js';
import { InputError } from '../../src/errors.js';
import { compileTemplate } from '../../src/templating.js';
import { buildText, exampleText } from '../support/build.js';
import { ASSETS, readText } from '../support/shipped.js';

const sections = ASSETS.list('templates/sections').map((name) => `templates/sections/${name}`);
const layouts = ASSETS.list('templates/layouts')
  .filter((name) => name.endsWith('.hbs'))
  .map((name) => `templates/layouts/${name}`);

/** What stands between braces, without those of blocks' ends and comments. */
const tags = (text: string): string[] =>
  [...text.matchAll(/\{\{\{?[~]?([^{}]*?)[~]?\}?\}\}/g)].map(([, inside = '']) => inside.trim());

test('there are templates to look at', () => {
  expect(sections.length).toBeGreaterThan(15);
  expect(layouts).toEqual([
    'templates/layouts/document.md.hbs',
    'templates/layouts/fragment.html.hbs',
    'templates/layouts/page.html.hbs',
  ]);
});

describe.each([...sections, ...layouts])('%s', (name) => {
  const text = readText(name);

  test('writes nothing raw', () => {
    expect(text).not.toMatch(/\{\{\{|\{\{~?&/);
    expect(text).not.toMatch(/\{\{~?[>*]/);
  });

  // Prose belongs into the locales, where each language has its own.
  test('holds no prose', () => {
    const bare = text
      .replace(/\{\{[^}]*\}\}/g, ' ')
      .replace(/<style>[\s\S]*<\/style>/g, ' ')
      .replace(/<[^>]*>/g, ' ');
    expect(bare.match(/\p{L}{2,}/gu) ?? []).toEqual([]);
  });
});

// In Markdown nothing escapes by itself: every value goes through a helper that escapes for its place.
describe.each([...sections, 'templates/layouts/document.md.hbs'])('%s', (name) => {
  test('has no bare holes', () => {
    const bare = tags(readText(name)).filter(
      (tag) => !/^(#|\/|else\b|!)/.test(tag) && !/^\w+ \S/.test(tag),
    );
    expect(bare).toEqual([]);
  });
});

test('a section template makes blocks and writes nothing itself', () => {
  for (const name of sections)
    expect([
      name,
      readText(name)
        .replace(/\{\{[^}]*\}\}/g, '')
        .trim(),
    ]).toEqual([name, '']);
});

test('the page has no unquoted attribute with a hole, and no hole in a script or a style', () => {
  const layout = readText('templates/layouts/page.html.hbs');
  expect(layout).not.toMatch(/=\s*\{\{/);
  expect(layout).not.toMatch(/='[^']*\{\{/);
  expect(layout.match(/<script[\s\S]*?<\/script>/gi)).toEqual([
    '<script type="application/ld+json">{{structured}}</script>',
  ]);
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(layout) ?? [];
  expect(style.trim()).toBe('{{stylesheet}}');
});

const helpers = {
  shout: (value: unknown) => {
    if (value === undefined) throw new Error('{{shout}} was given something that does not exist');
    return String(value).toUpperCase();
  },
};
const compile = (text: string, into: 'html' | 'none' = 'none') =>
  compileTemplate('templates/sections/bakery.md.hbs', text, { helpers, escape: into });
const run = (text: string, view: object, into?: 'html' | 'none') => compile(text, into)(view);

const BAKERY = { name: 'Havblik', cakes: ['kringle'], none: null, no: false, zero: 0, empty: [] };

describe('strict templates', () => {
  test.each([
    ['a hole', '{{nmae}}'],
    ['an each', '{{#each ckaes}}x{{/each}}'],
    ['an if', '{{#if nmae}}x{{/if}}'],
    ['an else', '{{#if nmae}}x{{else}}y{{/if}}'],
    ['an unless', '{{#unless nmae}}x{{/unless}}'],
    ['an argument of a helper', '{{shout nmae}}'],
    ['a helper', '{{shuot name}}'],
    ['a block', '{{#wihle name}}x{{/wihle}}'],
    ['a key of a key', '{{#if name.frist}}x{{/if}}'],
    ['a partial', '{{> header}}'],
    ['what every object has', '{{#if constructor}}x{{/if}}'],
  ])('a misspelt name in %s names the template', (_, text) => {
    expect(() => run(text, BAKERY)).toThrow(InputError);
    expect(() => run(text, BAKERY)).toThrow(/^templates\/sections\/bakery\.md\.hbs: \S/);
  });

  test('what does not compile names the template and the line', () => {
    expect(() => run('a\nb {{#if name}} c', BAKERY)).toThrow(/bakery\.md\.hbs: [\s\S]*line 2/);
  });

  test('an each of what is no list is a mistake', () => {
    expect(() => run('{{#each name}}x{{/each}}', BAKERY)).toThrow(/no list/);
  });

  test('what is absent renders nothing', () => {
    expect(run('{{#if none}}x{{/if}}{{#each none}}x{{/each}}', BAKERY)).toBe('');
    expect(run('{{#unless none}}x{{/unless}}', BAKERY)).toBe('x');
    expect(run('{{#if no}}x{{else}}y{{/if}}', BAKERY)).toBe('y');
    expect(run('{{#if empty}}x{{/if}}{{#each empty}}x{{/each}}', BAKERY)).toBe('');
  });

  // With Handlebars' own `if`, "0 months" would vanish.
  test('zero is there', () => {
    expect(run('{{#if zero}}x{{/if}}', BAKERY)).toBe('x');
  });

  test('values are escaped in HTML, and are never templates themselves', () => {
    const view = { name: '<b> "{{name}}" & \'x\'' };
    expect(run('{{name}}', view, 'html')).toBe(
      '&lt;b&gt; &quot;{{name}}&quot; &amp; &#x27;x&#x27;',
    );
    expect(run('{{name}}', view)).toBe(view.name);
  });
});

/** The shipped assets with one template overridden. */
const withTemplate = (name: string, text: string): Assets => ({
  read: (asked) => (asked === `templates/sections/${name}.md.hbs` ? text : ASSETS.read(asked)),
  list: ASSETS.list,
});
const buildWith = (name: string, text: string) =>
  buildText(exampleText('zoomtek'), undefined, withTemplate(name, text));

// A folder of overrides is the user's: a slip there must not silence a duty to inform.
describe('an overridden section', () => {
  test.each([
    ['facts', '{{facts contoller}}'],
    ['facts, only', '{{facts controller only="nmae"}}'],
    ['facts, only, in a group', '{{facts controller only="name+nmae"}}'],
    ['facts, except', '{{facts controller except="nmae"}}'],
    ['facts, as', '{{facts controller as="txet"}}'],
    ['statements', '{{statements persosn}}'],
    ['heading', '{{heading activitis}}'],
    ['table', '{{table recipeints name="recipients" columns="recipient=name role=role"}}'],
    [
      'a column of a table',
      '{{table recipients name="recipients" columns="recipient=nmae role=role"}}',
    ],
    [
      'the name of a column',
      '{{table recipients name="recipients" columns="recipeint=name role=role"}}',
    ],
    [
      'the name of a table',
      '{{table recipients name="recipeints" columns="recipient=name role=role"}}',
    ],
    ['paragraphs', '{{paragraphs txet}}'],
    ['title', '{{title titel}}'],
    ['statutory', '{{statutory rihgts rights="access"}}'],
    ['right', '{{#each rights.itmes}}{{right this apart=true}}{{/each}}'],
  ])('with a misspelt name in %s throws', (_, text) => {
    expect(() => buildWith('controller', text)).toThrow(InputError);
    expect(() => buildWith('controller', text)).toThrow(
      /^templates\/sections\/controller\.md\.hbs: /,
    );
  });

  test('that leaves something out says so', () => {
    const { diagnostics } = buildWith('controller', '{{facts controller only="name"}}');
    const lost = diagnostics.filter(({ rule }) => rule === 'not-on-page');
    expect(lost.map(({ message }) => message)).toContainEqual(
      expect.stringContaining('"controller.registration.cvr"'),
    );
    for (const { range, severity, help } of lost) {
      expect(range?.start.line).toBeGreaterThan(1);
      expect(severity).toBe('warning');
      expect(help).toBeTruthy();
    }
  });

  test('that is not there names what is missing', () => {
    const assets: Assets = {
      read: (name) => (name.endsWith('/controller.md.hbs') ? null : ASSETS.read(name)),
      list: ASSETS.list,
    };
    expect(() => buildText(exampleText('zoomtek'), undefined, assets)).toThrow(
      /templates\/sections\/controller\.md\.hbs: /,
    );
  });
});

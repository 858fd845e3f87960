import { describe, expect, test } from 'vitest';
import { checkStyle } from '../../src/overrides/style.js';
import { GOOD } from '../cli/policygen.js';
import { buildText } from '../support/build.js';
import { readText } from '../support/shipped.js';
import { found, overridden } from './own.js';

const marked = (css: string): string[] =>
  checkStyle(css, 'page.css').map(({ range }) => {
    const line = css.split('\n')[range!.start.line - 1] ?? '';
    return line.slice(range!.start.column - 1, range!.end.column - 1);
  });

test('an own style is in the page instead of the shipped one', () => {
  const css =
    'body { color: #123456; background: url(data:image/gif;base64,R0lGODlhAQABAAAAACw=) }\n';
  const { assets, diagnostics } = overridden({ 'layouts/page.css': css });
  expect(diagnostics).toEqual([]);
  const page = buildText(GOOD, undefined, assets).files.get('index.html') ?? '';
  expect(page).toContain(css.trim());
  expect(page).not.toContain(readText('templates/layouts/page.css').split('\n')[0]!);
});

test('the shipped style is as we ask of others', () => {
  expect(checkStyle(readText('templates/layouts/page.css'), 'page.css')).toEqual([]);
});

test('a style that asks something of a server is an error with its place', () => {
  const css = '@import "fonts.css";\n\nbody { background: url(https://cdn.example/kringle.png) }\n';
  expect(found(overridden({ 'layouts/page.css': css }))).toEqual([
    'layouts/page.css:1:1 error unsafe-style: @import loads a style sheet from elsewhere; the page asks nothing of any server. | Copy what it holds into this file.',
    'layouts/page.css:3:20 error unsafe-style: This address would be loaded; the page asks nothing of any server. | Put small images into the style as data:, and name fonts that readers have.',
  ]);
});

describe('what is found', () => {
  test.each([
    ['a { background: url(http://a.example/x) }', ['url(http://a.example/x']],
    ['a { background: url( "//a.example/x" ) }', ['url( "//a.example/x"']],
    ["a { background: URL('kringle.png') }", ["URL('kringle.png'"]],
    ['@font-face { src: local("Havblik"), url(h.woff2) format("woff2") }', ['url(h.woff2']],
    ['a { background: u\\72l(x.png) }', ['u\\72l(x.png']],
    ['a { background: \\55 RL(x.png) }', ['\\55 RL(x.png']],
    ['@\\69mport "x.css";', ['@\\69mport']],
    ['@IMPORT url(x.css);', ['@IMPORT', 'url(x.css']],
    ['a { background: image-set("a.png" 1x, url(b.png) 2x) }', ['"a.png"', 'url(b.png']],
    ['a { background: -webkit-image-set("a.png" 1x) }', ['"a.png"']],
    ['a { background: cross-fade(url(a.png), url(#b), 10%) }', ['url(a.png']],
    ['a { background: url(data:x/*) } b { background: url(http://x) } /* */', ['url(http://x']],
    ['a { color: red } /* </STYLE> */', ['</STYLE']],
    ['a { content: "</style><script>" }', ['</style']],
    ['a { background: url(x.png', ['url(x.png']],
    ['a { --image: url(x.png) }', ['url(x.png']],
  ])('%s', (css, expected) => {
    expect(marked(css)).toEqual(expected);
  });

  // A reader that goes back and forth would not come to an end.
  test.each([
    'a\\31 ',
    '\\aaaaaa',
    '\\',
    '"\\',
    '/*',
    'url(',
    'url("',
    '((',
    'image-set(',
    '@',
    '-',
    '\u00e6',
  ])('%j, again and again, is read in one go', (part) => {
    const css = part.repeat(20_000);
    expect(marked(`${css}\n"\n*/ a { background: url(x.png) }`).length).toBeLessThanOrEqual(20);
  });

  test('is told twenty times at most, whatever the size', () => {
    expect(marked('a { background: url(x.png) }\n'.repeat(30_000))).toHaveLength(20);
  });
});

describe('what is left alone', () => {
  test.each([
    '/* url(http://a.example) and @import "x" */ a { color: red }',
    'a::after { content: "url(http://a.example) @import" }',
    'a { background: url(data:image/svg+xml,%3Csvg/%3E) }',
    "a { background: url('data:image/svg+xml,<svg xmlns=\\'http://www.w3.org/2000/svg\\'/>') }",
    'a { clip-path: url(#round); filter: url("#soft") }',
    'a { background: image-set("data:image/png;base64,AA" 1x) ; content: "x" }',
    'a { content: "a" } b { font-family: "http://" }',
    '@media print { a::after { content: " (" attr(href) ")" } }',
    '.curl { --url: 3px; width: calc(1px + var(--url)) } #url { }',
    '@important { }',
    '',
    '"',
    '/*',
    '\\',
  ])('%s', (css) => {
    expect(marked(css)).toEqual([]);
  });
});

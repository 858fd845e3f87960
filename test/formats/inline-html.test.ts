import { describe, expect, test } from 'vitest';
import { inlineHtml } from '../../src/formats/inline-html.js';
import { all, attribute, elements, parsePiece, visibleText } from '../support/page.js';

/**
 * The last wall: templates and locales of an override folder are Markdown of
 * somebody else, which has passed neither the schema nor our escaping.
 */
describe('Markdown that nobody escaped', () => {
  test.each([
    'javascript:alert(1)',
    'JaVaScRiPt:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'file:///etc/passwd',
    '//evil.example',
    'relative.html',
  ])('links to %s are their label alone', (target) => {
    const piece = parsePiece(inlineHtml(`Se [vilkår](${target}) her`));
    expect(all(piece, 'a')).toEqual([]);
    expect(visibleText(piece)).toBe('Se vilkår her');
  });

  test.each([
    'https://holm.example',
    'http://holm.example',
    'mailto:a@b.dk',
    'tel:+4512',
    '#rights',
  ])('links to %s are links', (target) => {
    const [link] = all(parsePiece(inlineHtml(`[vilkår](${target})`)), 'a');
    expect(attribute(link!, 'href')).toBe(target);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '![x](https://tracker.example/pixel.gif)',
    '<javascript:alert(1)>',
    '<a href="https://evil.example">x</a>',
  ])('%s runs nothing and fetches nothing', (markdown) => {
    expect([...elements(parsePiece(inlineHtml(markdown)))].map(({ tagName }) => tagName)).toEqual(
      [],
    );
  });

  // In a label, marked forgets that brackets were escaped.
  test('brackets in the label of a link stay brackets', () => {
    const piece = parsePiece(inlineHtml('[a \\[x\\](javascript:y) b](https://holm.example)'));
    expect(visibleText(piece)).toBe('a [x](javascript:y) b');
    expect(all(piece, 'a')).toHaveLength(1);
  });
});

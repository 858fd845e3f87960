// What must hold of every page, whatever the policy: no element or address but ours,
// no text of the author lost.
import { expect } from 'vitest';
import { textIn } from '../../src/locale/words.js';
import { type Leaf, leaves, type ResolvedPolicy } from '../../src/resolve/resolve.js';
import { all, attribute, elements, fold, type parsePage, visibleText } from '../support/page.js';

/** The author's own strings in one language: names, texts, and words of their own vocabulary. */
export function authored(resolved: ResolvedPolicy, tag: string): { leaf: Leaf; text: string }[] {
  const { policy, root, languages } = resolved;
  return [...leaves(root)].flatMap((leaf) => {
    const { kind, of = '' } = leaf.field;
    if (kind === 'name' || kind === 'email' || kind === 'phone')
      return [{ leaf, text: String(leaf.value) }];
    const words =
      kind === 'text'
        ? (leaf.value as string)
        : ['vocab', 'says', 'law'].includes(kind)
          ? policy.vocabulary?.[kind === 'law' ? 'laws' : of]?.[leaf.value as string]
          : undefined;
    const text = words === undefined ? null : textIn(words, tag, languages[0]);
    return text === null ? [] : [{ leaf, text }];
  });
}

/** Not on the page, or not as a block: the heading of the page and of own sections, reserved keys. */
export const isElsewhere = (path: string): boolean =>
  /^(extends|title|theme\..*|kinds\[\d+\])$/.test(path);

/** A sentence may begin with it, or go on with it. */
export function shows(shown: string, text: string): boolean {
  const wanted = fold(text.normalize('NFC'));
  // As a letter, which may be two code units: `𐐨` is `𐐀` at the start of a sentence.
  const [first = ''] = wanted;
  const rest = wanted.slice(first.length);
  return [wanted, first.toUpperCase() + rest, first.toLowerCase() + rest].some((form) =>
    shown.includes(form),
  );
}

export const paragraphsOf = (text: string): string[] => text.split(/\n[ \t]*\n/);

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  html: ['lang'],
  head: [],
  meta: ['charset', 'http-equiv', 'name', 'content'],
  link: ['rel', 'href', 'hreflang'],
  title: [],
  script: ['type'],
  div: ['class', 'id', 'data-gdpr'],
  dl: [],
  dt: [],
  dd: [],
  style: [],
  body: [],
  header: [],
  nav: ['class', 'aria-label', 'aria-labelledby'],
  main: ['id'],
  section: ['class', 'id', 'aria-labelledby'],
  h1: [],
  h2: ['id'],
  h3: ['id'],
  p: ['class', 'id', 'data-gdpr'],
  time: ['datetime'],
  a: ['class', 'href', 'lang', 'hreflang'],
  span: ['lang', 'aria-current'],
  strong: [],
  ul: [],
  ol: [],
  li: ['id', 'data-gdpr'],
  table: ['id', 'data-gdpr'],
  caption: [],
  thead: [],
  tbody: [],
  tr: ['id', 'data-gdpr'],
  th: ['scope'],
  td: ['data-label'],
};

/** An address that our pages may hold: of a site, a mailbox, a telephone, a part or a language of the page. */
const HREF = /^(https?:\/\/|mailto:|tel:|#|(\.\.\/)?([a-z]{2}\/)?index\.html$)/;

/** A page as a browser reads it: our elements with our attributes, nothing fetched, and anchors that hold. */
export function expectOurElementsOnly(page: ReturnType<typeof parsePage>): void {
  const strange: string[] = [];
  const ids = new Set<string>();
  for (const element of elements(page)) {
    const allowed = ALLOWED[element.tagName];
    if (allowed === undefined) strange.push(`<${element.tagName}>`);
    for (const { name, value } of element.attrs) {
      if (!allowed?.includes(name)) strange.push(`<${element.tagName} ${name}>`);
      if (name !== 'id') continue;
      if (ids.has(value)) strange.push(`twice: ${value}`);
      ids.add(value);
    }
  }
  for (const link of all(page, 'a')) {
    const href = attribute(link, 'href') ?? '';
    if (!HREF.test(href)) strange.push(href);
    if (href.startsWith('#') && !ids.has(decodeURIComponent(href.slice(1)))) strange.push(href);
  }
  const [style] = all(page, 'style');
  const rules = visibleText({ ...style, tagName: 'p' } as never);
  if (/url\(|@import/i.test(rules)) strange.push(rules);
  expect(strange).toEqual([]);
}

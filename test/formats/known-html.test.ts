import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block, BlockKind } from '../../src/compose/document.js';
import { blocksHtml } from '../../src/formats/blocks-html.js';
import type { Made } from '../../src/formats/chains.js';
import { KnownHtml } from '../../src/formats/known-html.js';

const RUNS = 3000;

const IDS = ['p-a', 'p-b'];
const ARTICLES = [null, null, null, '13(1)(c)'];
const LINES = [
  '',
  'words',
  'more & less',
  '**Navn:** Havblik',
  '**Navn:** Lindely',
  '**Navn:**  with two blanks',
  '**Navn:** ',
  '**Navn:**',
  '**Navn:**no blank',
  '**Navn** no colon',
  '**Mail:** <a@b.example>',
  '**[Hvem](#controller):** Havblik',
  '**[Hvem](#controller):** Lindely',
  '**[Hv**em](#a):** Havblik',
  '\\*\\*Navn:\\*\\* Havblik',
  '[Hvem](#controller)',
];

const block: fc.Arbitrary<Block> = fc
  .record({
    id: fc.constantFrom(...IDS),
    kind: fc.constantFrom<BlockKind>('item', 'item', 'item', 'text', 'heading', 'aside', 'table'),
    article: fc.constantFrom(...ARTICLES),
    markdown: fc.constantFrom(...LINES),
    items: fc.option(fc.array(fc.constantFrom(...LINES), { minLength: 1, maxLength: 2 }), {
      freq: 8,
    }),
    table: fc.record({
      caption: fc.constantFrom('Overblik', 'Modtagere'),
      columns: fc.constantFrom(['Navn', 'Rolle'], ['Navn', 'Opgave'], ['Navn']),
      rows: fc.array(
        fc.record({
          id: fc.constantFrom('r-a', 'r-b'),
          article: fc.constantFrom(...ARTICLES),
          cells: fc.array(fc.constantFrom(...LINES), { minLength: 2, maxLength: 3 }),
        }),
        { maxLength: 3 },
      ),
    }),
  })
  .map(({ items, table, ...rest }) => {
    const beside = { path: [], sources: [], lang: 'da' };
    const rows = table.rows.map((row) => ({ ...row, ...beside }));
    const made: Block = { ...rest, ...beside };
    if (rest.kind === 'table') return { ...made, markdown: '', table: { ...table, rows } };
    return items && rest.kind === 'item' ? { ...made, items } : made;
  });

/** Pages of blocks that several of them have, by their number, and of such that one has. */
const pages = fc.tuple(
  fc.array(block, { minLength: 4, maxLength: 6 }),
  fc.array(fc.array(fc.oneof(fc.nat({ max: 5 }), block), { maxLength: 8 }), {
    minLength: 2,
    maxLength: 6,
  }),
);

test.each(LINES)('%j is the same whatever stood in its place before', (markdown) => {
  const item = (words: string): Block => ({
    id: 'p-a',
    kind: 'item',
    article: null,
    path: [],
    sources: [],
    lang: 'da',
    markdown: words,
  });
  const setting = { heading: 3, prefix: '' };
  for (const before of LINES) {
    const known = new KnownHtml(() => undefined).of('da');
    blocksHtml([item(before)], { ...setting, known });
    for (const _ of [1, 2, 3]) {
      expect(blocksHtml([item(markdown)], { ...setting, known })).toBe(
        blocksHtml([item(markdown)], setting),
      );
    }
  }
});

test('pages are the same whatever pages were made before them', () => {
  fc.assert(
    fc.property(pages, ([shared, all]) => {
      const notes = new Map<Block, Made>(shared.map((each) => [each, new Map()]));
      const known = new KnownHtml((of) => notes.get(of));
      for (const parts of all) {
        const blocks = parts.map((part) =>
          typeof part === 'number' ? (shared[part % shared.length] as Block) : part,
        );
        const setting = { heading: 3, prefix: '' };
        expect(blocksHtml(blocks, { ...setting, known: known.of('da') })).toBe(
          blocksHtml(blocks, setting),
        );
      }
    }),
    { seed: 20261122, numRuns: RUNS },
  );
});

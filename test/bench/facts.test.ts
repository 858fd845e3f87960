import { expect, test } from 'vitest';
import { faultsOf, placeOf } from '../../bench/check.mjs';
import { factsOf } from '../../bench/facts.mjs';
import { policy } from '../../bench/policies.mjs';
import { cellOf, TITLE } from '../../bench/reading.mjs';
import { buildText } from '../support/build.js';

type Format = 'html' | 'md';
type Fact = { part: string; under?: string; says: string; only?: Format };

const FIRM = 3;
const wanted: { facts: Fact[] } = factsOf(FIRM);
const { files } = buildText(policy(FIRM));
const pages: [Format, string][] = [
  ['html', files.get('index.html') as string],
  ['md', files.get('index.md') as string],
];

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** Words as they are shown: marks may stand between them, and those within a tag do not count. */
const shown = (text: string, format: Format): string => {
  const words = text.split(' ').map(escaped);
  return format === 'html'
    ? `(?<!<[^<>]*)${words.join('(?:\\s|&nbsp;|<[^<>]*>)+')}`
    : words.join('[\\s<>*]+');
};

function headed(part: string, format: Format): string {
  if (part === TITLE) return '<title>';
  return format === 'html' ? `<h\\d[^>]*>${escaped(part)}</h` : `\\n?#+ ${escaped(part)}\\n`;
}

/** The page without the words of a fact, where they stand: after its heading and its label. */
function without(page: string, { part, under, says }: Fact, format: Format): string {
  // A row is found by its name; the cells of Markdown do not name their column.
  const [label, column] = under?.split(cellOf('', '').trim()) ?? [];
  const steps = [
    headed(part, format),
    ...(label ? [shown(label.trim(), format)] : []),
    ...(column && format === 'html' ? [`data-label="${escaped(column.trim())}"`] : []),
  ];
  let from = 0;
  for (const step of steps) {
    const found = new RegExp(step).exec(page.slice(from));
    if (!found) throw new Error(`${step} is not in the page`);
    from += found.index + found[0].length;
  }
  return page.slice(0, from) + page.slice(from).replace(new RegExp(shown(says, format)), '');
}

test.each(pages)('a page of policygen holds all facts of its firm: %s', (format, page) => {
  expect(faultsOf(page, format, wanted)).toEqual([]);
});

test.each(pages)('each fact that is taken out of a page is missed: %s', (format, page) => {
  const facts = wanted.facts.filter(({ only }) => only === undefined || only === format);
  expect(facts.length).toBeGreaterThan(200);
  for (const fact of facts) {
    const said = `${placeOf(fact)} lacks "${fact.says}"`;
    expect(faultsOf(without(page, fact, format), format, wanted), said).toContain(said);
  }
});

test('facts of another firm, or beyond those of the firm, are found', () => {
  const [, page] = pages[0] as [Format, string];
  const other = faultsOf(page, 'html', factsOf(FIRM + 1));
  expect(other.length).toBeGreaterThan(20);
  const more = faultsOf(
    page.replace('<dd>kunder.</dd>', '<dd>kunder og børn.</dd>'),
    'html',
    wanted,
  );
  expect(more).toEqual([`orders a ${FIRM} / Personer says more: "børn"`]);
});

test('a section, a place that is linked or the style of a page is missed', () => {
  const [, page] = pages[0] as [Format, string];
  const faults = (changed: string) => faultsOf(changed, 'html', wanted).join('\n');
  expect(faults(page.replace(/<h2 id="rights-title">.*?<\/h2>/, ''))).toContain('the headings are');
  expect(faults(page.replace('id="recipients"', ''))).toBe('nothing has the id "recipients"');
  expect(faults(page.replace('color-scheme: light dark;', ''))).toBe(
    'the style sheet is not in the page',
  );
});

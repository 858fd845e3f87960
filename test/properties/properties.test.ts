import fc from 'fast-check';
import { marked } from 'marked';
import { describe, expect, test } from 'vitest';
import {
  type Block,
  type PolicyDocument,
  type Row,
  sourcesOf,
} from '../../src/compose/document.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { build, check } from '../../src/pipeline.js';
import { formatPath, type Path } from '../../src/policy.js';
import type { ResolvedPolicy } from '../../src/resolve/resolve.js';
import { buildData, buildText } from '../support/build.js';
import {
  all,
  attribute,
  byId,
  elements,
  fold,
  parsePage,
  parsePiece,
  visibleText,
} from '../support/page.js';
import { ASSETS } from '../support/shipped.js';
import {
  authored,
  expectOurElementsOnly,
  isElsewhere,
  paragraphsOf,
  shows,
} from './page-oracle.js';
import { type Data, policies } from './policy-arbitrary.js';

/** The same policies in every run, so that nobody's build breaks by chance; another seed finds others. */
const SEED = Number(process.env.PROPERTY_SEED ?? 20261122);
const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);
const runs = (share = 1) => ({
  seed: SEED,
  numRuns: Math.ceil(RUNS * share),
  // Shrinking a policy takes long; what was found by then is reported.
  interruptAfterTimeLimit: 25_000 + RUNS * 500,
});
const json = (policy: Data): string => JSON.stringify(policy, null, 1);

/** Checks a policy that must be valid, and composes it in all its languages. */
function composed(policy: Data): { resolved: ResolvedPolicy; documents: PolicyDocument[] } {
  const checked = check({ file: 'policy.yaml', content: json(policy) }, ASSETS);
  if (!checked.resolved) throw new Error(`not valid: ${checked.diagnostics[0]?.message}`);
  return {
    resolved: checked.resolved,
    documents: build(checked, ASSETS, { formats: [] }).documents,
  };
}

const isValid = (policy: Data): boolean =>
  check({ file: 'policy.yaml', content: json(policy) }, ASSETS).resolved !== null;

describe('nothing that was declared is lost', () => {
  test('a valid policy builds in every language, and each of its values is on the page', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { documents, diagnostics } = buildData(policy);
        const talk = diagnostics.filter(({ rule }) => rule !== 'low-contrast');
        expect(talk.map(({ rule, message }) => `${rule}: ${message}`)).toEqual([]);
        expect(documents.map(({ lang }) => lang)).toEqual(policy.languages);
      }),
      runs(),
    );
  });
});

describe('the short version', () => {
  test('says nothing that the sections do not, and leads to them', () => {
    let lines = 0;
    fc.assert(
      fc.property(policies, (policy) => {
        for (const { summary, sections } of composed(policy).documents) {
          const said = new Set(
            sections.flatMap(({ blocks }) => blocks.flatMap(({ sources }) => sources)),
          );
          const anchors = sections.flatMap(({ id, blocks }) => [
            id,
            ...blocks.map((block) => block.id),
          ]);
          for (const { sources, markdown } of summary?.blocks ?? []) {
            expect(sources.length, markdown).toBeGreaterThan(0);
            expect(
              sources.filter((source) => !said.has(source)),
              markdown,
            ).toEqual([]);
            for (const [, id] of markdown.matchAll(/(?<!\\)\]\(#([^)]+)\)/g))
              expect(anchors).toContain(id);
            lines += 1;
          }
        }
      }),
      runs(),
    );
    expect(lines).toBeGreaterThan(RUNS);
  });
});

/** A block, or a cell of a table: the smallest part that can stand or fall alone. */
interface Unit {
  key: string;
  place: string;
  kind: string;
  sources: string[];
  /** Of the overview of activities, which is there only where there is something to compare. */
  overview: boolean;
}

/**
 * @param rename the name of a path in the larger policy: positions behind a removed element move
 */
function unitsOf(document: PolicyDocument, rename: (path: string) => string): Unit[] {
  return document.sections.flatMap((section) =>
    section.blocks.flatMap((block): Unit[] => {
      const unit = (path: Path, part: Block | Row, kind: string, markdown: string): Unit => {
        const place = rename(formatPath(path));
        return {
          key: [section.title, place, kind, block.article, markdown].join(' § '),
          place,
          kind: `${section.title} § ${kind}`,
          sources: sourcesOf(part).map(rename),
          overview: block.id === 'table-activities',
        };
      };
      if (!block.table)
        return [
          unit(block.path, block, block.kind, [block.markdown, ...(block.items ?? [])].join('\n')),
        ];
      const { columns, rows } = block.table;
      return rows.flatMap((row) =>
        row.cells.flatMap((cell, index) =>
          cell === '' ? [] : [unit(row.path, row, `cell ${columns[index]}`, cell)],
        ),
      );
    }),
  );
}

/** What the first list has and the second has not, each as often as it stands there. */
function without(units: Unit[], others: Unit[]): Unit[] {
  const counts = new Map<string, number>();
  for (const { key } of others) counts.set(key, (counts.get(key) ?? 0) + 1);
  return units.filter(({ key }) => {
    const left = counts.get(key) ?? 0;
    counts.set(key, left - 1);
    return left <= 0;
  });
}

const isWithin = (path: string, parent: string): boolean =>
  path === parent || path.startsWith(`${parent}.`) || path.startsWith(`${parent}[`);

/** Every key and every element of a list, but what every policy has. */
function removable(value: unknown, path: (string | number)[] = []): Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const own = Array.isArray(value)
    ? value.map((item, index) => [index, item] as const)
    : Object.entries(value);
  return own.flatMap(([step, child]) => {
    if (path.length === 0 && ['policygen', 'languages', 'vocabulary'].includes(String(step)))
      return [];
    const here = [...path, step];
    return [here, ...removable(child, here)];
  });
}

function remove(policy: Data, path: Path): Data {
  const copy = structuredClone(policy);
  const parent = path.slice(0, -1).reduce((value, step) => (value as Data)[step] as Data, copy);
  const last = path.at(-1) as string | number;
  if (Array.isArray(parent)) parent.splice(Number(last), 1);
  else delete parent[last];
  return copy;
}

/** A policy, and the same without one of its parts, both of them valid. */
const pairs = fc.tuple(policies, fc.nat()).map(([large, seed]) => {
  const paths = removable(large);
  for (let tries = 0; tries < Math.min(paths.length, 12); tries++) {
    const path = paths[(seed + tries * 7919) % paths.length] as Path;
    const small = remove(large, path);
    if (isValid(small)) return { large, small, path };
  }
  return null;
});

/** Positions behind the removed element, as they were before. */
function renamer(path: Path): (other: string) => string {
  const last = path.at(-1);
  if (typeof last !== 'number') return (other) => other;
  const list = formatPath(path.slice(0, -1));
  return (other) => {
    if (!other.startsWith(`${list}[`)) return other;
    const [, index = '', rest = ''] = /^\[(\d+)\](.*)$/s.exec(other.slice(list.length)) ?? [];
    return Number(index) < last ? other : `${list}[${Number(index) + 1}]${rest}`;
  };
}

describe('a statement stands by itself', () => {
  // Read one way, what is removed; read the other way, what is added.
  test('to remove a part, or to add it, touches only the blocks that state it', {
    timeout: 120_000,
  }, () => {
    let compared = 0;
    fc.assert(
      fc.property(pairs, (pair) => {
        fc.pre(pair !== null);
        const { large, small, path } = pair;
        const rename = renamer(path);
        const removed = formatPath(path);
        const before = composed(large).documents;
        const after = composed(small).documents;
        before.forEach((document, index) => {
          const big = unitsOf(document, (name) => name);
          const little = unitsOf(after[index] as PolicyDocument, rename);
          const touched = big.filter(
            (unit) =>
              isWithin(unit.place, removed) || unit.sources.some((name) => isWithin(name, removed)),
          );
          const places = new Set(touched.map(({ place }) => place));
          const kinds = new Set(big.map(({ kind }) => kind));
          // The overview of activities comes and goes with what there is to compare.
          const isDependant = (unit: Unit) => unit.overview && removed.startsWith('activities');

          const gone = without(big, little);
          const lost = gone.filter(
            (unit) => !touched.includes(unit) && !places.has(unit.place) && !isDependant(unit),
          );
          expect(
            lost.map(({ key }) => key),
            `lost with ${removed}`,
          ).toEqual([]);

          const come = without(little, big);
          // A list that has one element left stands at that element.
          const made = come.filter(
            (unit) =>
              !places.has(unit.place) &&
              !places.has(unit.place.replace(/\[\d+\]$/, '')) &&
              !isDependant(unit),
          );
          expect(
            made.map(({ key }) => key),
            `made without ${removed}`,
          ).toEqual([]);
          expect(come.filter((unit) => !kinds.has(unit.kind))).toEqual([]);
          expect(
            little.flatMap((unit) => unit.sources).filter((name) => isWithin(name, removed)),
          ).toEqual([]);
          compared += 1;
        });
      }),
      runs(),
    );
    expect(compared).toBeGreaterThan(RUNS / 2);
  });

  test('the order of keys in the file changes no byte', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([key, child]) => [key, turned(child)]),
      );
    };
    fc.assert(
      fc.property(policies, (policy) => {
        expect(buildData(turned(policy) as Data).files).toEqual(buildData(policy).files);
      }),
      runs(1 / 3),
    );
  });

  test('two builds are the same to the byte, with nothing kept from the first', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const first = buildText(json(policy), undefined, shippedAssets());
        expect(buildText(json(policy), undefined, shippedAssets()).files).toEqual(first.files);
      }),
      runs(1 / 6),
    );
  });
});

const unescaped = (markdown: string): string => fold(markdown.replace(/\\([!-/:-@[-`{-~])/g, '$1'));

/**
 * The Markdown page as a viewer of GitHub's kind shows it. marked is one but for
 * a slip: in the label of a link it forgets that a bracket was escaped.
 */
const rendered = (markdown: string) => {
  const mended = markdown.replace(/\\([\s\S])/g, (escaped, character: string) =>
    '[]'.includes(character) ? `&#${character.charCodeAt(0)};` : escaped,
  );
  return parsePiece(marked.parse(mended, { async: false, gfm: true }) as string);
};

describe("every author's string reaches the page", () => {
  test('in HTML, in a block that states it', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { resolved, documents } = composed(policy);
        const { files } = buildData(policy);
        for (const document of documents) {
          const folder = document.lang === resolved.languages[0] ? '' : `${document.lang}/`;
          const page = parsePage(files.get(`${folder}index.html`) as string);
          const shown = new Map<string, string[]>();
          const show = (sources: readonly string[], text: string) => {
            for (const name of sources) shown.set(name, [...(shown.get(name) ?? []), text]);
          };
          for (const section of document.sections) {
            for (const block of section.blocks)
              for (const part of block.table?.rows ?? [block])
                show(sourcesOf(part), visibleText(byId(page, part.id)!));
          }
          for (const { leaf, text } of authored(resolved, document.lang)) {
            const path = formatPath(leaf.path);
            if (isElsewhere(path)) continue;
            const isHeading = /^sections\[\d+\]\.title$/.test(path);
            const places = isHeading
              ? [visibleText(byId(page, `section-afsnit-${Number(leaf.path[1]) + 1}-title`)!)]
              : (shown.get(path) ?? []);
            for (const paragraph of leaf.path[0] === 'sections' ? paragraphsOf(text) : [text])
              expect(
                places.some((place) => shows(place, paragraph)),
                `${path}: ${paragraph}\nin ${places.join('\n')}`,
              ).toBe(true);
          }
          const title = authored(resolved, document.lang).find(
            ({ leaf }) => leaf.key === 'title' && leaf.path.length === 1,
          );
          if (title) expect(visibleText(all(page, 'h1')[0]!)).toBe(fold(title.text));
        }
      }),
      runs(),
    );
  });

  test('in Markdown, as it is written and as it is shown', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        const { resolved, documents } = composed(policy);
        const { files } = buildData(policy);
        for (const document of documents) {
          const folder = document.lang === resolved.languages[0] ? '' : `${document.lang}/`;
          const markdown = files.get(`${folder}index.md`) as string;
          const source = unescaped(markdown);
          const view = visibleText(rendered(markdown));
          for (const { leaf, text } of authored(resolved, document.lang)) {
            const path = formatPath(leaf.path);
            if (isElsewhere(path) && path !== 'title') continue;
            for (const paragraph of paragraphsOf(text)) {
              expect(shows(source, paragraph), `${path}: ${paragraph}\nin\n${source}`).toBe(true);
              expect(shows(view, paragraph), `${path}: ${paragraph}\nin\n${view}`).toBe(true);
            }
          }
        }
      }),
      runs(),
    );
  });
});

describe('no text of an author becomes anything but text', () => {
  test('the HTML has our elements only, asks for nothing, and its anchors hold', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        for (const [name, html] of buildData(policy).files) {
          if (!name.endsWith('.html')) continue;
          expectOurElementsOnly(parsePage(html));
        }
      }),
      runs(),
    );
  });

  const SHOWN = 'h1 h2 h3 p em strong a ul li blockquote table thead tbody tr th td'.split(' ');
  test('the Markdown shows our kinds of parts only', () => {
    fc.assert(
      fc.property(policies, (policy) => {
        for (const [name, markdown] of buildData(policy).files) {
          if (!name.endsWith('.md')) continue;
          const view = rendered(markdown);
          for (const element of elements(view)) {
            expect(SHOWN, `<${element.tagName}> in\n${markdown}`).toContain(element.tagName);
            for (const attr of element.attrs) expect(['href', 'align']).toContain(attr.name);
            expect(attribute(element, 'href') ?? '#').not.toMatch(
              /^\s*(javascript|data|vbscript):/i,
            );
          }
          expect(all(view, 'h1')).toHaveLength(1);
        }
      }),
      runs(),
    );
  });
});

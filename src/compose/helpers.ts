import type { HelperOptions } from 'handlebars';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import type { Helpers } from '../templating.js';
import { readColumns } from './columns.js';
import type { Composer } from './composer.js';
import type { BlockKind } from './document.js';
import { idOf, needKeys } from './element.js';
import { inline } from './markdown.js';
import { tell } from './statements.js';
import { type BriefLine, brief } from './summary.js';

/**
 * The words that a section template may use. They write nothing where they
 * stand: each asks for blocks, which the composer keeps.
 *
 * `{{facts x}}`: a block for each key of an element; `only="a b"` or `except="a b"` choose.
 * `{{statements x}}`: one block for each element of a list, with all it states.
 * `{{heading x}}`: a heading within the section, for an activity.
 * `{{table x name="recipients" columns="recipient=name role=role more=*"}}`: a row for each.
 * `{{brief "who" from="controller.name" sections="controller"}}`: a line of the short version.
 * `{{paragraphs x}}`: a text of the author's, a block for each paragraph.
 * `{{title x}}`: gives an own section its title. `{{statutory "access"}}`: a right of the GDPR.
 */
export function sectionHelpers(
  composer: Composer,
  own: { title: string | null },
  present: ReadonlySet<string>,
): Helpers {
  const { view } = composer;

  /** The elements that a template named; none where the policy has none. */
  function elements(helper: string, seen: unknown): ViewElement[] {
    if (seen === undefined)
      throw new Error(`{{${helper}}} was given something that does not exist`);
    const found = view.nodeOf(seen);
    const nodes: ViewNode[] = found === null ? [] : Array.isArray(found) ? found : [found];
    return nodes.filter((node) => node.type === 'element');
  }
  const kind = (options: HelperOptions, otherwise: BlockKind): BlockKind => {
    const as: unknown = options.hash.as ?? otherwise;
    const known = KINDS.find((name) => name === as);
    if (!known) throw new Error(`There is no kind of block "${String(as)}".`);
    return known;
  };
  /** The value that a template named, where it is one; `null` where the policy has none. */
  function leaf(helper: string, seen: unknown): ViewLeaf | null {
    if (seen === undefined)
      throw new Error(`{{${helper}}} was given something that does not exist`);
    const node = view.nodeOf(seen);
    return node === null || Array.isArray(node) || node.type !== 'leaf' ? null : node;
  }

  return {
    facts(seen: unknown, options: HelperOptions) {
      for (const element of elements('facts', seen)) {
        const { only, except } = options.hash;
        const keys = only === undefined ? keysBut(element, except) : words(only);
        composer.facts(element, keys, kind(options, 'item'));
      }
      return '';
    },
    statements(seen: unknown, options: HelperOptions) {
      for (const element of elements('statements', seen))
        composer.statement(element, kind(options, 'item'));
      return '';
    },
    heading(seen: unknown) {
      for (const element of elements('heading', seen)) {
        const telling = composer.telling();
        composer.heading(
          element,
          composer.title(element, telling),
          `activity-${idOf(element)}`,
          telling,
        );
      }
      return '';
    },
    table(seen: unknown, options: HelperOptions) {
      const rows = elements('table', seen);
      const least = Number(options.hash.least ?? 1);
      if (rows.length < least) return '';
      const article = options.hash.article === undefined ? null : String(options.hash.article);
      composer.table(
        rows,
        String(options.hash.name),
        readColumns(String(options.hash.columns)),
        article,
      );
      return '';
    },
    brief(this: unknown, name: unknown, options: HelperOptions) {
      const line = lineOf(String(name), options.hash);
      for (const root of elements('brief', this)) brief(composer, root, line, present);
      return '';
    },
    paragraphs(seen: unknown) {
      const node = leaf('paragraphs', seen);
      if (node === null) return '';
      const telling = composer.telling();
      tell([node], telling);
      for (const paragraph of (node.text ?? '').split(/\n[ \t]*\n/)) {
        composer.add('text', node.leaf.path, null, inline(paragraph), telling);
      }
      return '';
    },
    title(seen: unknown) {
      const node = leaf('title', seen);
      if (node !== null) {
        const telling = composer.telling();
        own.title = tell([node], telling);
        // The heading is no block, so its value counts as stated by the first one.
        composer.carry(telling);
      }
      return '';
    },
    right(seen: unknown, options: HelperOptions) {
      for (const element of elements('right', seen)) {
        const named = element.fields.get('right')?.[0];
        const value = named?.type === 'leaf' ? String(named.leaf.value) : '';
        const apart = value === 'objection';
        if (apart !== (options.hash.apart === true)) continue;
        composer.statement(
          element,
          apart ? 'aside' : 'item',
          undefined,
          RIGHT_ARTICLES[value] ?? '13(2)(b)',
        );
      }
      return '';
    },
    statutory(seen: unknown, options: HelperOptions) {
      const node = leaf('statutory', seen);
      if (node === null) return '';
      for (const right of words(options.hash.rights)) {
        const telling = composer.telling();
        tell([node], telling);
        const apart = right.startsWith('objection');
        const text = view.locale.statutory[right];
        if (text === undefined) throw new Error(`There is no right "${right}" in the locale.`);
        composer.add(
          apart ? 'aside' : 'item',
          node.leaf.path,
          RIGHT_ARTICLES[right] ?? '13(2)(b)',
          text,
          telling,
          `p-rights-${right}`,
        );
      }
      return '';
    },
  };
}

const lines = new Map<string, { hash: Hash; line: BriefLine }>();

type Hash = Readonly<Record<string, unknown>>;

/** A line of the short version as its template asks for it, taken apart once. */
function lineOf(name: string, hash: Hash): BriefLine {
  const known = lines.get(name);
  if (known && ASKED.every((key) => known.hash[key] === hash[key])) return known.line;
  const { from, sections, marked, most, otherwise } = hash;
  const line: BriefLine = {
    name,
    from: String(from)
      .split(' / ')
      .map((group) => words(group)),
    sections: words(sections),
    ...(marked === undefined ? {} : { marked: String(marked) }),
    ...(most === undefined ? {} : { most: Number(most) }),
    ...(otherwise === undefined ? {} : { otherwise: words(otherwise) }),
  };
  lines.set(name, { hash, line });
  return line;
}

const ASKED = ['from', 'sections', 'marked', 'most', 'otherwise'] as const;

// Templates name the same words for each policy, and for each of its activities.
const split = new Map<unknown, readonly string[]>();

function words(text: unknown): readonly string[] {
  const known = split.get(text);
  if (known) return known;
  const made = String(text).split(/\s+/).filter(Boolean);
  split.set(text, made);
  return made;
}

/** The keys of an element but for those that a template leaves out. */
function keysBut(element: ViewElement, except: unknown): readonly string[] {
  const present = [...element.fields.keys()];
  if (except === undefined) return present;
  const left = words(except);
  needKeys(element, left);
  return present.filter((key) => !left.includes(key));
}

const KINDS: readonly BlockKind[] = ['text', 'item', 'aside'];

const RIGHT_ARTICLES: Readonly<Record<string, string>> = {
  objection: '21(4)',
  'objection-marketing': '21(4)',
  withdrawal: '13(2)(c)',
  complaint: '13(2)(d)',
  'automated-decisions': '22',
};

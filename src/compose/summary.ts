import { definitionOf } from '../generated/model.js';
import { marked } from '../locale/marks.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import { joinWords } from '../locale/words.js';
import type { Path } from '../policy.js';
import { type Found, isLasting, partsAt, type Told } from './brief-places.js';
import type { Composer } from './composer.js';
import type { Stated } from './document.js';
import { idOf } from './element.js';
import { leafText } from './leaf-text.js';
import { inline, url } from './markdown.js';
import { lead, uncapitalise, withoutPeriod } from './phrasing.js';
import type { Telling } from './statements.js';

/** A line of the first layer, as its template asks for it. */
export interface BriefLine {
  /** Its label in the locale: `summary.<name>`. */
  name: string;
  /**
   * Where its values stand, as groups of places of which the first that states something is
   * taken. A place is a path of keys (`activities.retention`), or of an element and the keys
   * of it to be stated (`activities.data.items:data,optional`); lists are walked through.
   */
  from: readonly (readonly string[])[];
  /** The sections that it may lead to; the first that the page has is taken. */
  sections: readonly string[];
  /** Only ids that bear a mark in their vocabulary: `data/special`. */
  marked?: string;
  /** With more values than can be read at a glance, `otherwise` is taken. */
  most?: number;
  otherwise?: readonly string[];
}

/**
 * One line of the short version on top of the page (the first layer of WP260 rev.01,
 * paragraphs 35 to 37): words that were declared, each once, and a link to where they are
 * said in full. Where nothing was declared there is no line, so it states nothing new.
 *
 * @param present the ids of the sections that the page has
 */
export function brief(
  composer: Composer,
  root: ViewElement,
  line: BriefLine,
  present: ReadonlySet<string>,
): void {
  const section = line.sections.find((id) => present.has(id));
  if (section === undefined) return;
  const label = composer.view.locale.summary[line.name];
  if (label === undefined) throw new Error(`There is no line "${line.name}" in the locale.`);
  const said = saidBy(composer, root, line);
  if (said?.first === undefined) return;
  composer.once(said, composer.signsOf('brief', line.name), section, () => {
    const markdown = `**[${inline(label)}](${url(`#${section}`)}):** ${said.text}`;
    const telling = { ...composer.telling(), sources: said.sources };
    composer.add('item', said.first as Path, null, markdown, telling, `summary-${line.name}`);
  });
}

/** What a group of places says: each word once. */
interface Said {
  text: string;
  count: number;
  /** Where the first of them stands; absent where there is none. */
  first: Path | undefined;
  sources: Stated[];
}

function saidBy(composer: Composer, root: ViewElement, line: BriefLine): Said | undefined {
  const { most = Number.POSITIVE_INFINITY, otherwise } = line;
  for (const group of line.from) {
    const said = saidOnce(composer, root, line, group);
    if (said.count > most && otherwise) return saidOnce(composer, root, UNMARKED, otherwise);
    if (said.count > 0) return said;
  }
  return undefined;
}

const UNMARKED: Pick<BriefLine, 'marked'> = {};

/** What is said at places; where several policies have all that stands there, it is put into words once. */
function saidOnce(
  composer: Composer,
  root: ViewElement,
  line: Pick<BriefLine, 'marked'>,
  group: readonly string[],
): Said {
  const { alike } = composer.view;
  const parts = partsAt(root, group, alike);
  const notes = alike?.notesOfAll(parts);
  const known = notes?.get(line) as Said | undefined;
  if (known) return known;
  const made = say(composer, parts, line);
  if (notes) {
    alike?.share(made);
    notes.set(line, made);
  }
  return made;
}

function say(
  composer: Composer,
  parts: readonly (readonly Found[])[],
  { marked: mark }: Pick<BriefLine, 'marked'>,
): Said {
  const telling = composer.telling();
  const words = new Map<string, Path>();
  const plain = new Set<unknown>();
  const ids = mark === undefined ? undefined : idsMarked(composer, mark);
  for (const part of parts) {
    for (const one of part) {
      const { node, hedges, keys } = one;
      if (ids && !ids.has(String(namedBy(node, keys)?.leaf.value))) continue;
      const { named, name, texts } = toldOf(composer, one, telling);
      for (const text of texts) {
        // What is said without a condition need not be said with one as well.
        if (named && hedges.length === 0 && text === name) plain.add(named.leaf.value);
        else if (named && plain.has(named.leaf.value)) continue;
        const hedged = hedges.reduce((told, hedge) => {
          telling.sources.push(hedge.leaf);
          return lead(telling.locale.hedge_after, uncapitalise(hedge.text ?? ''), told);
        }, text);
        if (!words.has(hedged))
          words.set(hedged, node.type === 'leaf' ? node.leaf.path : node.path);
      }
    }
  }
  const [first] = words.values();
  const text = joinWords([...words.keys()], composer.view.locale);
  return { text, count: words.size, first, sources: telling.sources };
}

function toldOf(composer: Composer, found: Found, telling: Telling): Told {
  const { node, keys } = found;
  const own = composer.telling();
  const named = namedBy(node, keys);
  const told = found.told ?? {
    named,
    name: inline(named?.text ?? ''),
    texts: textsOf(composer, node, keys, own),
    sources: own.sources,
  };
  if (isLasting(found)) found.told = told;
  for (const source of told.sources) telling.sources.push(source);
  return told;
}

function idsMarked({ assets }: Composer, mark: string): ReadonlySet<string> {
  const [vocabulary = '', name = ''] = mark.split('/');
  return marked(assets, vocabulary, name);
}

/** The value that names what is stated: the first key of an element. */
function namedBy(node: ViewNode, keys: readonly string[]): ViewLeaf | null {
  const leaf = node.type === 'leaf' ? node : node.fields.get(keys[0] ?? '')?.[0];
  return leaf?.type === 'leaf' ? leaf : null;
}

/** The words of a value or of an element; those of the locale where it chooses a sentence. */
function textsOf(
  composer: Composer,
  node: ViewNode,
  keys: readonly string[],
  telling: Telling,
): string[] {
  if (node.type === 'element') {
    if (node.def === 'activity') return [titleLink(composer, node, telling)];
    const stated = composer.state(
      node,
      { ...telling, forms: 'cells' },
      keys.length > 0 ? keys : definitionOf(node.def)?.brief,
    );
    return stated === '' ? [] : [stated];
  }
  if (node.leaf.field.kind !== 'enum') {
    const told = leafText(node, telling);
    const text = node.leaf.field.kind === 'text' ? withoutPeriod(told) : told;
    return text === '' ? [] : [text];
  }
  // One declared word may stand for several: `statutory` for the rights of the GDPR.
  const names = telling.locale.summary_words[String(node.leaf.value)];
  if (names === undefined) return [];
  telling.sources.push(node.leaf);
  return names.split('|').map((name) => inline(name));
}

function titleLink(composer: Composer, activity: ViewElement, telling: Telling): string {
  return `[${composer.title(activity, telling)}](${url(`#activity-${idOf(activity)}`)})`;
}

import { definitionOf } from '../generated/model.js';
import { marked } from '../locale/marks.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import { joinWords } from '../locale/words.js';
import type { Path } from '../policy.js';
import { type Found, nodesAt, type Told } from './brief-places.js';
import type { Composer } from './composer.js';
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
  const { label, telling, words } = wordsOf(composer, root, line);
  const first = [...words.values()][0];
  if (first === undefined) return;
  const text = joinWords([...words.keys()], composer.view.locale);
  const markdown = `**[${inline(label)}](${url(`#${section}`)}):** ${text}`;
  composer.add('item', first, null, markdown, telling, `summary-${line.name}`);
}

interface Words {
  label: string;
  telling: Telling;
  /** Each once, in order, with the place where it first stands. */
  words: Map<string, Path>;
}

function wordsOf(composer: Composer, root: ViewElement, line: BriefLine): Words {
  const label = composer.view.locale.summary[line.name];
  if (label === undefined) throw new Error(`There is no line "${line.name}" in the locale.`);
  const groups = [...line.from];
  for (let group = groups.shift(); group; group = groups.shift()) {
    const telling = composer.telling();
    const words = new Map<string, Path>();
    const plain = new Set<unknown>();
    for (const one of group.flatMap((place) => nodesAt(root, place, composer.view.alike))) {
      const { node, hedges, keys } = one;
      if (line.marked && !isMarked(composer, node, keys, line.marked)) continue;
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
    const many = words.size > (line.most ?? Number.POSITIVE_INFINITY);
    if (many && line.otherwise) {
      return wordsOf(composer, root, { name: line.name, from: [line.otherwise], sections: [] });
    }
    if (words.size > 0) return { label, telling, words };
  }
  return { label, telling: composer.telling(), words: new Map() };
}

function toldOf(composer: Composer, found: Found, telling: Telling): Told {
  const { node, keys } = found;
  const own = composer.telling();
  // The heading of an activity is more than the words that stand alike in several policies.
  const isLasting = node.type === 'leaf' || node.def !== 'activity';
  const named = namedBy(node, keys);
  const told = found.told ?? {
    named,
    name: inline(named?.text ?? ''),
    texts: textsOf(composer, node, keys, own),
    sources: own.sources,
  };
  if (isLasting) found.told = told;
  for (const source of told.sources) telling.sources.push(source);
  return told;
}

function isMarked(
  composer: Composer,
  node: ViewNode,
  keys: readonly string[],
  mark: string,
): boolean {
  const [vocabulary = '', name = ''] = mark.split('/');
  const value = String(namedBy(node, keys)?.leaf.value);
  return marked(composer.assets, vocabulary, name).has(value);
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

import { definitionOf } from '../generated/model.js';
import { marked } from '../locale/marks.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import { joinWords } from '../locale/words.js';
import type { Path } from '../policy.js';
import type { Composer } from './composer.js';
import type { Stated } from './document.js';
import { idOf } from './element.js';
import { inline, url } from './markdown.js';
import { lead, uncapitalise, withoutPeriod } from './phrasing.js';
import { leafText, type Telling } from './statements.js';

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
    for (const one of group.flatMap((place) => nodesAt(composer, root, placeOf(place)))) {
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

interface Found {
  node: ViewNode;
  /** The reservations of the elements around it, which are part of the fact. */
  hedges: readonly ViewLeaf[];
  /** Of an element: the keys to be stated. */
  keys: readonly string[];
  told?: Told;
}

/** What is told of something found, and how its name alone would be told. */
interface Told {
  named: ViewLeaf | null;
  name: string;
  texts: readonly string[];
  sources: readonly Stated[];
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

/** A place of a line: a path of keys, and the keys of the element there that are stated. */
interface Place {
  path: readonly string[];
  keys: readonly string[];
  /** What is left of it at each step. */
  rest: readonly string[];
}

// Taken apart once: a template names the same places for each policy.
const places = new Map<string, Place>();

function placeOf(text: string): Place {
  const known = places.get(text);
  if (known) return known;
  const [path = '', keys = ''] = text.split(':');
  const steps = path.split('.');
  const made = {
    path: steps,
    keys: keys === '' ? [] : keys.split(','),
    rest: steps.map((_, step) => `${steps.slice(step + 1).join('.')}:${keys}`),
  };
  places.set(text, made);
  return made;
}

const NONE: readonly never[] = [];

function nodesAt(composer: Composer, root: ViewElement, place: Place): Found[] {
  const found: Found[] = [];
  gather(composer, root, place, 0, NONE, found);
  return found;
}

function gather(
  composer: Composer,
  node: ViewNode,
  place: Place,
  step: number,
  hedges: readonly ViewLeaf[],
  found: Found[],
): void {
  const { path, keys } = place;
  const key = path[step];
  if (key === undefined) {
    const isWhole = node.type === 'leaf' || keys.length === 0;
    found.push({ node, keys, hedges: isWhole ? hedges : withOwn(node, hedges) });
    return;
  }
  if (node.type === 'leaf') return;
  if (!definitionOf(node.def)?.fields[key]) {
    throw new Error(`There is no key "${key}" in "${node.def}".`);
  }
  const children = node.fields.get(key);
  if (children === undefined) return;
  const around = node.def === 'policy' ? hedges : withOwn(node, hedges);
  const { alike } = composer.view;
  const notes = around.length > 0 ? undefined : alike?.notesOf(children);
  if (!alike || !notes) {
    for (const child of children) gather(composer, child, place, step + 1, around, found);
    return;
  }
  const by = alike.signs('brief').of(place.rest[step]);
  let known = notes.get(by) as Found[] | undefined;
  if (!known) {
    known = [];
    for (const child of children) gather(composer, child, place, step + 1, around, known);
    notes.set(by, known);
  }
  for (const one of known) found.push(one);
}

/** The reservations around an element, with its own. */
function withOwn(element: ViewElement, hedges: readonly ViewLeaf[]): readonly ViewLeaf[] {
  const own = element.fields.get('hedge')?.[0];
  return own?.type === 'leaf' ? [...hedges, own] : hedges;
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

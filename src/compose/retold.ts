import type { Locale } from '../locale/locale.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import { Recent } from '../recent.js';
import type { Alike } from '../resolve/alike.js';
import type { Stated } from './document.js';
import { state, type Telling } from './statements.js';

/** A statement, and which of the values in it went into the words. */
interface Told {
  text: string;
  long: readonly string[];
  /** Their numbers in the order of the content. */
  used: readonly number[];
}

interface Same {
  text: string;
  long: readonly string[] | undefined;
  sources: readonly Stated[];
}

/** Of a web agency's policies most statements stand in many; more than these are no gain. */
const MOST = 4000;

/**
 * The statements of policies that are built one after the other. What an element states depends on
 * its words and the language alone, so that the same words are told once: `of` gives what `state`
 * does, values included, and those of this policy.
 */
export class Retold {
  readonly #known = new WeakMap<Locale, Recent<Told>>();

  of(element: ViewElement, telling: Telling, only?: readonly string[], alike?: Alike): string {
    const of =
      only === undefined
        ? element
        : only.length === 1
          ? element.fields.get(only[0] as string)
          : undefined;
    if (of === undefined || !alike?.isShared(of)) return this.#of(element, telling, only);
    let notes = alike.noted(of, this) as Map<string, Same> | undefined;
    if (!notes) {
      notes = new Map();
      alike.note(of, this, notes);
    }
    const what = `${telling.forms}${telling.long ? '!' : '.'}${element.def}(${only?.[0]}`;
    const known = notes.get(what);
    if (known) {
      for (const source of known.sources) telling.sources.push(source);
      if (known.long) telling.long?.push(...known.long);
      return known.text;
    }
    const own: Telling = {
      locale: telling.locale,
      forms: telling.forms,
      sources: [],
      ...(telling.long ? { long: [] } : {}),
    };
    const text = this.#of(element, own, only);
    for (const source of own.sources) telling.sources.push(source);
    if (own.long) telling.long?.push(...own.long);
    if (own.isBeyond) telling.isBeyond = true;
    else notes.set(what, { text, long: own.long, sources: own.sources });
    return text;
  }

  #of(element: ViewElement, telling: Telling, only?: readonly string[]): string {
    const { locale, forms, long } = telling;
    const known = this.#known.get(locale) ?? new Recent<Told>(MOST);
    this.#known.set(locale, known);
    const values: Stated[] = [];
    const asked = only === undefined ? '*' : only.length === 1 ? only[0] : only.join();
    const what = `${forms}${long ? '!' : '.'}${element.def}(${asked}`;
    const key = what + fieldsOf(element, only, values);
    const found = known.get(key);
    if (found !== undefined) {
      for (const index of found.used) telling.sources.push(values[index] as Stated);
      if (found.long.length > 0) long?.push(...found.long);
      return found.text;
    }
    const own: Telling = { locale, forms, sources: [], ...(long ? { long: [] } : {}) };
    const text = state(element, own, only);
    for (const value of own.sources) telling.sources.push(value);
    if (own.long) long?.push(...own.long);
    const used = own.sources.map((value) => values.indexOf(value));
    // A message may tell more than it was asked for, which is not in the key.
    if (own.isBeyond) telling.isBeyond = true;
    if (!own.isBeyond && !used.includes(-1)) known.set(key, { text, long: own.long ?? [], used });
    return text;
  }
}

/** All that a statement can depend on, no two contents alike; the values on the way are gathered. */
function fieldsOf(
  element: ViewElement,
  only: readonly string[] | undefined,
  values: Stated[],
): string {
  let content = '';
  for (const [key, nodes] of element.fields) {
    if (only !== undefined && !only.includes(key)) continue;
    content += `;${key}`;
    for (const node of nodes) content += nodeOf(node, values);
  }
  return content;
}

const nodeOf = (node: ViewNode, values: Stated[]): string =>
  node.type === 'leaf' ? leafOf(node, values) : `{${fieldsOf(node, undefined, values)}}`;

function leafOf({ leaf, text, through }: ViewLeaf, values: Stated[]): string {
  values.push(leaf);
  let content = text === null ? '-' : `${text.length}:${text}`;
  // These choose a sentence, or lead somewhere.
  const { kind } = leaf.field;
  if (kind === 'enum' || kind === 'bool' || kind === 'flag' || kind === 'ref') {
    const value = String(leaf.value);
    content += `=${value.length}:${value}`;
  }
  if (through !== undefined) {
    for (const each of through) values.push(each);
    content += `>${through.length}`;
  }
  return `,${content}`;
}

import { definitionOf } from '../generated/model.js';
import type { Locale, Message } from '../locale/locale.js';
import type { ViewElement, ViewNode } from '../locale/view.js';
import { capitalise, joinWords } from '../locale/words.js';
import type { Definition } from '../resolve/model.js';
import type { Stated } from './document.js';
import { leafText } from './leaf-text.js';
import { url } from './markdown.js';
import { type Hole, patternOf } from './pattern.js';
import { withoutFullStop, withoutPeriod } from './phrasing.js';
import { withReservations } from './reservations.js';
import { isStated, type Joint, jointMessages, messageOf } from './sayable.js';

/** Where statements are being made: the words, and which values went into them. */
export interface Telling {
  locale: Locale;
  /** The values used so far. */
  sources: Stated[];
  /** Which table of messages: whole statements, or short forms for cells. */
  forms: 'statements' | 'cells';
  /** Set where a message told a key beside those that it states. */
  isBeyond?: boolean;
  /** Where given: takes the items of the first long list, which leaves `LIST` in its place. */
  long?: string[];
}

/** Stands in a statement where its long list is to follow. */
export const LIST = '\u0000';

// From here on a list is easier to read line by line than as a sentence.
const isLong = (texts: readonly string[]): boolean =>
  texts.length > 3 && texts.join('').length > 160;

const definition = (element: ViewElement): Definition => definitionOf(element.def) as Definition;

/**
 * The statements that an element makes, as Markdown.
 *
 * Each present key is stated once: by the message that joins the most of them
 * (`period+from`), else by its own. A key that is absent states nothing, so no
 * message can add what was not declared.
 *
 * @param only the keys to state; all where absent. Reservations belong to the whole, or to `note`.
 */
export function state(element: ViewElement, telling: Telling, only?: readonly string[]): string {
  const wanted = only ?? (telling.forms === 'cells' ? definition(element).brief : undefined);
  const sole = soleOf(element, wanted);
  if (sole !== undefined) {
    const text = textOf(element, sole, telling);
    return telling.forms === 'cells' ? withoutFullStop(text) : text;
  }
  const parts = partsOf(element, telling, wanted);
  let told = '';
  for (let index = 0; index < parts.length; index++) {
    const { text } = parts[index] as Part;
    if (index > 0) told += ' ';
    told += telling.forms === 'cells' ? withoutFullStop(text) : text;
  }
  return withReservations(element, told, telling, wanted);
}

const NONE: readonly never[] = [];

// What follows runs some hundred times for each policy, and once in a run of one: there a loop
// over indexes takes half the time of one that asks for an iterator.

interface Part {
  /** Where its first key stands among those to be stated. */
  at: number;
  text: string;
}

function partsOf(
  element: ViewElement,
  telling: Telling,
  wanted: readonly string[] | undefined,
): Part[] {
  // In the order of the model, as all fields are.
  const present = openIn(element, wanted);
  let open = present;
  const parts: Part[] = [];
  const joint = open.length > 1 ? jointMessages(element.def, telling) : NONE;
  for (let index = 0; index < joint.length; index++) {
    const { keys, message } = joint[index] as Joint;
    if (!holdsAll(open, keys)) continue;
    const fitting = fittingOf(element, keys, message);
    if (fitting === undefined) continue;
    open = open.filter((key) => !keys.includes(key));
    const at = Math.min(...keys.map((key) => present.indexOf(key)));
    parts.push({ at, text: fillMessage(element, keys, fitting, telling) });
  }
  const isJoint = parts.length > 0;
  for (let index = 0; index < open.length; index++) {
    const key = open[index] as string;
    const text = textOf(element, key, telling);
    if (text !== '') parts.push({ at: present.indexOf(key), text });
  }
  return isJoint ? parts.sort((a, b) => a.at - b.at) : parts;
}

function holdsAll(all: readonly string[], keys: readonly string[]): boolean {
  for (let index = 0; index < keys.length; index++) {
    if (!all.includes(keys[index] as string)) return false;
  }
  return true;
}

/** A key stated alone. */
function textOf(element: ViewElement, key: string, telling: Telling): string {
  const keys = [key];
  const fitting = fittingOf(element, keys, messageOf(element.def, key, telling));
  return fitting === undefined
    ? untold(element.fields.get(key) ?? [], telling)
    : fillMessage(element, keys, fitting, telling);
}

/** The key to be stated, where there is one only and it is no reservation: so it is with most values. */
function soleOf(
  { def, fields }: ViewElement,
  wanted: readonly string[] | undefined,
): string | undefined {
  let sole: string | undefined;
  if (wanted === undefined && fields.size === 1) [sole] = fields.keys();
  else if (wanted?.length === 1) sole = wanted[0];
  return sole !== undefined && fields.has(sole) && isStated(def, sole) ? sole : undefined;
}

/** The present keys that are to be stated, in the order of the model. */
function openIn({ def, fields }: ViewElement, wanted: readonly string[] | undefined): string[] {
  const open: string[] = [];
  for (const key of fields.keys()) {
    if ((!wanted || wanted.includes(key)) && isStated(def, key)) open.push(key);
  }
  return open;
}

/** The message itself, or the one for the word that the policy chose. */
const fittingOf = (
  element: ViewElement,
  keys: readonly string[],
  message: Message | undefined,
): string | undefined => (typeof message === 'object' ? variant(element, keys, message) : message);

function variant(
  element: ViewElement,
  keys: readonly string[],
  messages: Readonly<Record<string, string>>,
): string | undefined {
  for (const key of keys) {
    const node = element.fields.get(key)?.[0];
    if (node?.type !== 'leaf' || !['enum', 'bool'].includes(node.leaf.field.kind)) continue;
    const value = String(node.leaf.value);
    if (Object.hasOwn(messages, value)) return messages[value];
  }
  return undefined;
}

function fillMessage(
  element: ViewElement,
  keys: readonly string[],
  message: string,
  telling: Telling,
): string {
  const { holes, after, told: names } = patternOf(message, telling.locale);
  for (let index = 0; index < keys.length; index++) {
    const key = keys[index] as string;
    const isTold = names.includes(key) || (key === keys[0] && names.includes('value'));
    if (!isTold) use(element.fields.get(key) ?? [], telling);
  }
  let filled = '';
  for (let index = 0; index < holes.length; index++) {
    const { before, name, capital, or, link, stop } = holes[index] as Hole;
    if (name !== 'value' && !keys.includes(name)) telling.isBeyond = true;
    const nodes = element.fields.get(name === 'value' ? (keys[0] as string) : name) ?? [];
    filled += before;
    if (link) {
      filled += url(plain(nodes));
      continue;
    }
    const told = tell(nodes, telling, or ? 'or' : 'and');
    // A name that ends in a full stop (Acme Inc.) ends the sentence too.
    const text = stop ? withoutFullStop(told) : told;
    filled += capital ? capitalise(text) : text;
  }
  return filled + after;
}

const plain = (nodes: ViewNode[]): string => {
  const node = nodes[0];
  return node?.type === 'leaf' ? (node.text ?? '') : '';
};

/** Marks values as stated. Elements mark their own when they are told. */
function use(nodes: ViewNode[], telling: Telling): void {
  for (const node of nodes) if (node.type === 'leaf') telling.sources.push(node.leaf);
}

/** A key with no message of its own: an element states itself, a sentence stands as it is. */
function untold(nodes: ViewNode[], telling: Telling): string {
  const own = nodes.filter((node) => node.type === 'element' || node.leaf.field.kind === 'says');
  return own.length === 0 ? '' : tell(own, telling);
}

/** Values as part of a line: a list in the words of the language, sentences one after the other. */
export function tell(
  nodes: ViewNode[],
  telling: Telling,
  conjunction: 'and' | 'or' = 'and',
): string {
  const first = nodes[0];
  if (!first) return '';
  const asSentences =
    first.type === 'leaf' ? first.leaf.field.kind === 'says' : !definition(first).phrase;
  if (nodes.length === 1) {
    const text = told(first, telling);
    return asSentences && telling.forms === 'cells' ? withoutPeriod(text) : text;
  }
  const texts = nodes.map((node) => told(node, telling));
  if (telling.long?.length === 0 && conjunction === 'and' && !asSentences && isLong(texts)) {
    telling.long.push(...texts);
    return LIST;
  }
  if (asSentences && telling.forms === 'cells') return texts.map(withoutPeriod).join('; ');
  return asSentences
    ? texts.join(' ')
    : joinWords(texts.filter(Boolean), telling.locale, conjunction, isClause(first));
}

const told = (node: ViewNode, telling: Telling): string =>
  node.type === 'leaf' ? leafText(node, telling) : state(node, telling);

/** The vocabularies whose words are clauses: “when you order on the website”. */
const CLAUSES = new Set([
  'occasions',
  'conditions',
  'scope-topics',
  'law-demands',
  'accepted-things',
]);

function isClause(node: ViewNode): boolean {
  const leaf = node.type === 'leaf' ? node : [...node.fields.values()][0]?.[0];
  return leaf?.type === 'leaf' && CLAUSES.has(leaf.leaf.field.of ?? '');
}

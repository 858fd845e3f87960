import { model } from '../generated/model.js';
import type { Locale, Message } from '../locale/locale.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import { capitalise, joinWords } from '../locale/words.js';
import { type Definition, type Field, isSilent } from '../resolve/model.js';
import { autolink, inline, telephone, url } from './markdown.js';
import { messagesOf } from './messages.js';
import { LABEL, lead, uncapitalise, withoutFullStop, withoutPeriod } from './phrasing.js';

/** Where statements are being made: the words, and which values went into them. */
export interface Telling {
  locale: Locale;
  /** The paths of the values used so far. */
  sources: Set<string>;
  /** Which table of messages: whole statements, or short forms for cells. */
  forms: 'statements' | 'cells';
  /** Where given: takes the items of the first long list, which leaves `LIST` in its place. */
  long?: string[];
}

/** Stands in a statement where its long list is to follow. */
export const LIST = '\u0000';

// From here on a list is easier to read line by line than as a sentence.
const isLong = (texts: readonly string[]): boolean =>
  texts.length > 3 && texts.join('').length > 160;

/** A message, or one for each word of an enum, with the keys that it states. */
interface Candidate {
  keys: readonly string[];
  message: Message;
  /** Where its first key stands in the model. */
  at: number;
}

/** What there is to say of a definition in a language: the same for every element of it. */
interface Sayable {
  /** The keys that state something, in the order of the model. */
  keys: readonly string[];
  /** Those that state something in the cell of a table. */
  brief: ReadonlySet<string> | undefined;
  place: ReadonlyMap<string, number>;
  /** All messages, the most specific first. */
  candidates: readonly Candidate[];
  /** The message of a key alone. */
  single: ReadonlyMap<string, Candidate>;
}

const sayables = new WeakMap<Locale, Map<string, Sayable>>();

function sayable(def: string, telling: Telling): Sayable {
  const known: Map<string, Sayable> = sayables.get(telling.locale) ?? new Map();
  sayables.set(telling.locale, known);
  const name = telling.forms === 'cells' ? `cells ${def}` : def;
  const found = known.get(name);
  if (found) return found;
  const { fields, brief } = model[def] as Definition;
  const order = Object.keys(fields);
  const place = new Map(order.map((key, at) => [key, at]));
  const candidates = messagesOf(def, telling).map(
    ([keys, message]): Candidate => ({
      keys,
      message,
      at: Math.min(...keys.map((key) => place.get(key) ?? -1)),
    }),
  );
  const made: Sayable = {
    keys: order.filter(
      (key) => !isSilent(fields[key] as Field) && key !== 'hedge' && key !== 'note',
    ),
    brief: telling.forms === 'cells' && brief ? new Set(brief) : undefined,
    place,
    candidates: candidates.sort((a, b) => b.keys.length - a.keys.length),
    single: new Map(
      candidates.flatMap((each) =>
        each.keys.length === 1 ? [[each.keys[0] as string, each]] : [],
      ),
    ),
  };
  known.set(name, made);
  return made;
}

const definitionOf = (element: ViewElement): Definition => model[element.def] as Definition;

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
  const can = sayable(element.def, telling);
  const wanted = only ? (key: string) => only.includes(key) : undefined;
  const brief = only ? undefined : can.brief;
  const open = new Set<string>();
  for (const key of can.keys) {
    if (element.fields[key] && (brief?.has(key) ?? wanted?.(key) ?? true)) open.add(key);
  }
  const parts: { at: number; text: string }[] = [];
  for (const candidate of open.size === 1 ? single(can, open) : can.candidates) {
    const { keys, message, at } = candidate;
    if (!keys.every((key) => open.has(key))) continue;
    const fitting = typeof message === 'string' ? message : variant(element, keys, message);
    if (fitting === undefined) continue;
    for (const key of keys) open.delete(key);
    parts.push({ at, text: fillMessage(element, keys, fitting, telling) });
  }
  for (const key of open) {
    const text = untold(element.fields[key] ?? [], telling);
    if (text !== '') parts.push({ at: can.place.get(key) ?? -1, text });
  }
  const texts = parts.length > 1 ? parts.sort((a, b) => a.at - b.at) : parts;
  const text = texts
    .map((part) => (telling.forms === 'cells' ? withoutFullStop(part.text) : part.text))
    .join(' ');
  return withReservations(element, text, telling, only ?? (brief && [...brief]));
}

function single(can: Sayable, open: ReadonlySet<string>): Candidate[] {
  const [key] = open;
  const candidate = can.single.get(key as string);
  return candidate ? [candidate] : [];
}

function variant(
  element: ViewElement,
  keys: readonly string[],
  messages: Readonly<Record<string, string>>,
): string | undefined {
  for (const key of keys) {
    const node = element.fields[key]?.[0];
    if (node?.type !== 'leaf' || !['enum', 'bool'].includes(node.leaf.field.kind)) continue;
    const value = String(node.leaf.value);
    if (Object.hasOwn(messages, value)) return messages[value];
  }
  return undefined;
}

/** A hole of a message: `{{period}}`, `{{Period}}`, `{{kinds:or}}`, `]({{url}}`. */
interface Hole {
  /** The words that stand before it. */
  before: string;
  /** `value` is the key that is stated. */
  name: string;
  capital: boolean;
  or: boolean;
  link: boolean;
  /** A full stop follows. */
  stop: boolean;
}

interface Pattern {
  holes: readonly Hole[];
  after: string;
}

function fillMessage(
  element: ViewElement,
  keys: readonly string[],
  message: string,
  telling: Telling,
): string {
  for (const key of keys) use(element.fields[key] ?? [], telling);
  const { holes, after } = patternOf(message, telling.locale);
  let filled = '';
  for (const { before, name, capital, or, link, stop } of holes) {
    const nodes = element.fields[name === 'value' ? (keys[0] as string) : name] ?? [];
    filled += before;
    if (link) {
      filled += `](${url(plain(nodes))}`;
      continue;
    }
    const told = tell(nodes, telling, or ? 'or' : 'and');
    // A name that ends in a full stop (Acme Inc.) ends the sentence too.
    const text = stop ? withoutFullStop(told) : told;
    filled += capital ? capitalise(text) : text;
  }
  return filled + after;
}

// Taken apart once: a message is filled many times on a page, and on many pages.
const patterns = new WeakMap<Locale, Map<string, Pattern>>();

function patternOf(message: string, locale: Locale): Pattern {
  const known: Map<string, Pattern> = patterns.get(locale) ?? new Map();
  patterns.set(locale, known);
  const found = known.get(message);
  if (found) return found;
  const holes: Hole[] = [];
  let last = 0;
  for (const match of message.matchAll(/(\]\()?\{\{(\w+)(:or)?\}\}/g)) {
    const [all, link, hole = '', or] = match;
    const name = hole.charAt(0).toLowerCase() + hole.slice(1);
    holes.push({
      before: message.slice(last, match.index),
      name,
      capital: name !== hole,
      or: or !== undefined,
      link: link !== undefined,
      stop: message[match.index + all.length] === '.',
    });
    last = match.index + all.length;
  }
  const made = { holes, after: message.slice(last) };
  known.set(message, made);
  return made;
}

const plain = (nodes: ViewNode[]): string => {
  const node = nodes[0];
  return node?.type === 'leaf' ? (node.text ?? '') : '';
};

/** Marks values as stated. Elements mark their own when they are told. */
function use(nodes: ViewNode[], telling: Telling): void {
  for (const node of nodes) if (node.type === 'leaf') telling.sources.add(node.leaf.at);
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
  use(nodes, telling);
  const first = nodes[0];
  if (!first) return '';
  const texts = nodes.map((node) =>
    node.type === 'leaf' ? leafText(node, telling) : state(node, telling),
  );
  const asSentences =
    first.type === 'leaf' ? first.leaf.field.kind === 'says' : !definitionOf(first).phrase;
  if (telling.long?.length === 0 && conjunction === 'and' && !asSentences && isLong(texts)) {
    telling.long.push(...texts);
    return LIST;
  }
  if (asSentences && telling.forms === 'cells') return texts.map(withoutPeriod).join('; ');
  return asSentences
    ? texts.join(' ')
    : joinWords(texts.filter(Boolean), telling.locale, conjunction, isClause(first));
}

/** The vocabularies whose words are clauses: “when you order on the website”. */
const CLAUSES = new Set([
  'occasions',
  'conditions',
  'scope-topics',
  'law-demands',
  'accepted-things',
]);

function isClause(node: ViewNode): boolean {
  const leaf = node.type === 'leaf' ? node : Object.values(node.fields).find(Boolean)?.[0];
  return leaf?.type === 'leaf' && CLAUSES.has(leaf.leaf.field.of ?? '');
}

function useLeaf(node: ViewLeaf, telling: Telling): void {
  telling.sources.add(node.leaf.at);
  for (const at of node.through ?? []) telling.sources.add(at);
}

export function leafText(node: ViewLeaf, telling: Telling): string {
  useLeaf(node, telling);
  const text = node.text ?? '';
  switch (node.leaf.field.kind) {
    case 'email':
    case 'url':
      return autolink(text);
    case 'phone':
      return telephone(text);
    case 'says':
      return inline(text);
    default: {
      // Cells drop the full stop of a sentence, but not that of a name (Acme Inc.).
      const words = telling.forms === 'cells' ? inline(text).replace(/\.$/, '\\.') : inline(text);
      return node.anchor ? `[${words}](${url(`#${node.anchor}`)})` : words;
    }
  }
}

/**
 * A reservation is part of the fact. It leads in with a colon, or closes in
 * parentheses within a sentence, so that it bends no sentence. A note follows.
 */
function withReservations(
  element: ViewElement,
  text: string,
  telling: Telling,
  only?: readonly string[],
): string {
  let told = text;
  const hedge = !only || only.includes('hedge') ? element.fields.hedge?.[0] : undefined;
  if (hedge?.type === 'leaf') {
    useLeaf(hedge, telling);
    told = definitionOf(element).phrase
      ? lead(telling.locale.hedge_after, uncapitalise(hedge.text ?? ''), text)
      : text.replace(
          LABEL,
          (_, label: string, rest: string) =>
            label + lead(telling.locale.hedge, hedge.text ?? '', rest),
        );
  }
  const note = !only || only.includes('note') ? element.fields.note?.[0] : undefined;
  if (note?.type === 'leaf') told = `${told} ${leafText(note, telling)}`.trim();
  return told;
}

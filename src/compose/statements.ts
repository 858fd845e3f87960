import { model } from '../generated/model.js';
import type { Locale, Message } from '../locale/locale.js';
import type { ViewElement, ViewLeaf, ViewNode } from '../locale/view.js';
import { capitalise, joinWords } from '../locale/words.js';
import { formatPath } from '../policy.js';
import { type Definition, isSilent } from '../resolve/model.js';
import { autolink, inline, telephone, url } from './markdown.js';
import { messagesOf } from './messages.js';
import { LABEL, lead, uncapitalise, withoutPeriod } from './phrasing.js';

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

interface Entry {
  keys: readonly string[];
  message: Message;
  order: number;
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
  const { fields, brief } = definitionOf(element);
  const order = Object.keys(fields);
  const wanted = only ?? (telling.forms === 'cells' ? brief : undefined);
  const open = new Set(
    order.filter(
      (key) =>
        element.fields[key] &&
        !isSilent(fields[key]!) &&
        key !== 'hedge' &&
        key !== 'note' &&
        (!wanted || wanted.includes(key)),
    ),
  );
  const parts: { at: number; text: string }[] = [];
  for (const entry of entriesFor(element, open, telling)) {
    if (!entry.keys.every((key) => open.has(key))) continue;
    for (const key of entry.keys) open.delete(key);
    parts.push({ at: entry.order, text: fillMessage(element, entry, telling) });
  }
  for (const key of open) {
    const text = untold(element.fields[key]!, telling);
    if (text !== '') parts.push({ at: order.indexOf(key), text });
  }
  const text = parts
    .sort((a, b) => a.at - b.at)
    .map((part) => (telling.forms === 'cells' ? part.text.replace(/(?<!\\)\.$/, '') : part.text))
    .join(' ');
  return withReservations(element, text, telling, wanted);
}

/** The messages that fit, the most specific first. */
function entriesFor(element: ViewElement, open: ReadonlySet<string>, telling: Telling): Entry[] {
  const entries: Entry[] = [];
  for (const { keys, message, order } of candidatesOf(element.def, telling)) {
    if (!keys.every((key) => open.has(key))) continue;
    const fitting = typeof message === 'string' ? message : variant(element, keys, message);
    if (fitting !== undefined) entries.push({ keys, message: fitting, order });
  }
  return entries;
}

const candidates = new WeakMap<Locale, Map<string, readonly Entry[]>>();

/** All messages of a definition, the most specific first: the same for every element, so made once. */
function candidatesOf(def: string, telling: Telling): readonly Entry[] {
  const known: Map<string, readonly Entry[]> = candidates.get(telling.locale) ?? new Map();
  candidates.set(telling.locale, known);
  const name = `${telling.forms} ${def}`;
  const found = known.get(name);
  if (found) return found;
  const order = Object.keys(model[def]?.fields ?? {});
  const entries = messagesOf(def, telling).map(
    ([keys, message]): Entry => ({
      keys,
      message,
      order: Math.min(...keys.map((key) => order.indexOf(key))),
    }),
  );
  known.set(name, entries);
  return entries.sort((a, b) => b.keys.length - a.keys.length);
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

function fillMessage(element: ViewElement, entry: Entry, telling: Telling): string {
  for (const key of entry.keys) use(element.fields[key] ?? [], telling);
  const message = entry.message as string;
  return message.replace(
    /(\]\()?\{\{(\w+)(:or)?\}\}/g,
    (all: string, link: string | undefined, hole: string, or: string | undefined, at: number) => {
      const name = hole.charAt(0).toLowerCase() + hole.slice(1);
      const key = name === 'value' ? (entry.keys[0] as string) : name;
      const nodes = element.fields[key] ?? [];
      if (link) return `](${url(plain(nodes))}`;
      const told = tell(nodes, telling, or ? 'or' : 'and');
      // A name that ends in a full stop (Acme Inc.) ends the sentence too.
      const text = message[at + all.length] === '.' ? told.replace(/(?<!\\)\.$/, '') : told;
      return name === hole ? text : capitalise(text);
    },
  );
}

const plain = (nodes: readonly ViewNode[]): string => {
  const node = nodes[0];
  return node?.type === 'leaf' ? (node.text ?? '') : '';
};

/** Marks values as stated. Elements mark their own when they are told. */
function use(nodes: readonly ViewNode[], telling: Telling): void {
  for (const node of nodes)
    if (node.type === 'leaf') telling.sources.add(formatPath(node.leaf.path));
}

/** A key with no message of its own: an element states itself, a sentence stands as it is. */
function untold(nodes: readonly ViewNode[], telling: Telling): string {
  const own = nodes.filter((node) => node.type === 'element' || node.leaf.field.kind === 'says');
  return own.length === 0 ? '' : tell(own, telling);
}

/** Values as part of a line: a list in the words of the language, sentences one after the other. */
export function tell(
  nodes: readonly ViewNode[],
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
  telling.sources.add(formatPath(node.leaf.path));
  for (const path of node.through ?? []) telling.sources.add(formatPath(path));
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

import type { Assets } from '../assets.js';
import { model } from '../generated/model.js';
import type { Path } from '../policy.js';
import type { Element, Leaf, Node, ResolvedPolicy } from '../resolve/resolve.js';
import { authorityName, lawName } from './catalogue.js';
import { formatDate, formatDuration, type Locale } from './locale.js';
import { capitalise, joinWords, ownWord, textIn } from './words.js';

/**
 * A value in the words of one language: plain text, escaped only where it lands.
 * `text` is `null` where the value has no word of its own but chooses a sentence
 * (an enum, a flag), or where the words are not there.
 */
export interface ViewLeaf {
  readonly type: 'leaf';
  readonly leaf: Leaf;
  readonly text: string | null;
  /** Of a reference: the values whose words stand for it. */
  readonly through?: readonly Path[];
  /** The anchor of the element that a reference points to, where it has one on the page. */
  readonly anchor?: string;
}

/** An element with a property for every key of its definition: `null` where absent. */
export interface ViewElement {
  readonly type: 'element';
  readonly def: string;
  readonly path: Path;
  readonly fields: Readonly<Record<string, ViewNode[] | null>>;
}

export type ViewNode = ViewLeaf | ViewElement;

/**
 * What a template sees of an element: every key of its definition, `null` where
 * absent, a list where the definition has one.
 */
export type Seen = { readonly [key: string]: unknown };

export interface View {
  readonly root: Seen;
  readonly locale: Locale;
  /** The element or leaf behind what a template sees. */
  nodeOf(seen: unknown): ViewNode | ViewNode[] | null;
  /** The heading of an activity. */
  titleOf(activity: ViewElement): ViewLeaf | string | null;
}

/**
 * Stage 5: the policy in the words and dates of one language.
 *
 * @param part the element to show; the whole policy where absent
 */
export function view(
  resolved: ResolvedPolicy,
  locale: Locale,
  assets: Assets,
  part: Element = resolved.root,
): View {
  const { policy, root } = resolved;
  const first = resolved.languages[0];
  const word = (kind: string, id: string) =>
    ownWord(policy, kind, id, locale.tag) ?? locale.vocabulary[kind]?.[id] ?? null;

  const targets = new Map<string, Element>();
  for (const list of ['persons', 'recipients', 'activities', 'joint_controllers']) {
    for (const node of root.fields.get(list) ?? []) {
      if (node.type !== 'element') continue;
      const id = node.fields.get('id')?.[0];
      if (id?.type === 'leaf') targets.set(`${list}/${String(id.value)}`, node);
    }
  }

  const wordOf = (leaf: Leaf): string | null => {
    const { field, value } = leaf;
    switch (field.kind) {
      case 'text':
        return textIn(value as string | Record<string, string>, locale.tag, first);
      case 'date':
        return formatDate(locale, value as string);
      case 'duration':
        return formatDuration(locale, value as string);
      case 'language':
        return locale.languages[value as string] ?? (value as string);
      case 'country':
        return locale.countries[value as string] ?? (value as string);
      case 'vocab':
      case 'says':
        return word(field.of as string, value as string);
      case 'law':
        return (
          ownWord(policy, 'laws', value as string, locale.tag) ??
          lawName(assets, value as string, locale.tag)
        );
      case 'authority':
        return value === 'unnamed'
          ? (locale.authority.unnamed ?? null)
          : authorityName(assets, value as string, locale.tag);
      case 'ref':
        return referredName(`${field.of}/${String(value)}`);
      case 'enum':
        return leaf.key === 'hedge' ? (locale.hedges[value as string] ?? null) : null;
      case 'flag':
      case 'bool':
      case 'open':
      case 'vocabulary':
        return null;
      default:
        return String(value);
    }
  };

  const leavesOf = (element: Element, key: string): Leaf[] =>
    (element.fields.get(key) ?? []).filter((node) => node.type === 'leaf');
  const words = (element: Element, key: string): string[] =>
    leavesOf(element, key).flatMap((leaf) => wordOf(leaf) ?? []);

  /** The values that name what a reference points to. */
  function named(leaf: Leaf): Leaf[] {
    const target = targets.get(`${leaf.field.of}/${String(leaf.value)}`);
    if (!target) return [];
    const name = leavesOf(target, target.def === 'activity' ? 'title' : 'name');
    return name.length > 0 ? name : leavesOf(target, 'kinds');
  }

  function referredName(key: string): string | null {
    const target = targets.get(key);
    if (!target) return null;
    if (target.def === 'activity') return activityTitle(target)?.text ?? null;
    const name = words(target, 'name')[0];
    return name ?? joinWords(words(target, 'kinds'), locale);
  }

  function activityTitle(activity: Element): { text: string; leaf?: Leaf } | null {
    const title = activity.fields.get('title')?.[0];
    if (title?.type === 'leaf') return { text: wordOf(title) ?? '', leaf: title };
    const id = words(activity, 'id')[0] ?? '';
    const known = word('activities', id);
    if (known) return { text: known };
    const purposes = activity.fields.get('purposes')?.[0];
    const item = purposes?.type === 'element' ? purposes.fields.get('items')?.[0] : undefined;
    const purpose = item?.type === 'element' ? leavesOf(item, 'purpose')[0] : undefined;
    return purpose ? { text: capitalise(wordOf(purpose) ?? ''), leaf: purpose } : null;
  }

  const seen = new Map<unknown, ViewNode | ViewNode[]>();
  const elements = new Map<ViewElement, Element>();

  function show(node: Node): { seen: unknown; node: ViewNode } {
    if (node.type === 'leaf') {
      const text = wordOf(node);
      const anchor =
        node.field.kind === 'ref' && node.field.of === 'activities'
          ? `activity-${String(node.value)}`
          : undefined;
      const through = node.field.kind === 'ref' ? named(node).map((leaf) => leaf.path) : null;
      const shown: ViewLeaf = {
        type: 'leaf',
        leaf: node,
        text,
        ...(anchor ? { anchor } : {}),
        ...(through ? { through } : {}),
      };
      seen.set(shown, shown);
      return { seen: shown, node: shown };
    }
    const properties: Record<string, unknown> = Object.create(null);
    const fields: Record<string, ViewNode[] | null> = Object.create(null);
    for (const [key, field] of Object.entries(model[node.def]?.fields ?? {})) {
      const list = node.fields.get(key);
      if (!list) {
        properties[key] = null;
        fields[key] = null;
        continue;
      }
      const shown = list.map(show);
      const nodes = shown.map((item) => item.node);
      fields[key] = nodes;
      if (field.many === 'one') properties[key] = shown[0]?.seen;
      else {
        const items = shown.map((item) => item.seen);
        properties[key] = items;
        seen.set(items, nodes);
      }
    }
    const element: ViewElement = { type: 'element', def: node.def, path: node.path, fields };
    elements.set(element, node);
    seen.set(properties, element);
    return { seen: properties, node: element };
  }

  const shown = show(part);
  return {
    root: shown.seen as Seen,
    locale,
    nodeOf: (value) => (value === null ? null : (seen.get(value) ?? null)),
    titleOf(activity) {
      const element = elements.get(activity);
      const title = element ? activityTitle(element) : null;
      if (!title?.leaf) return title?.text ?? null;
      return { type: 'leaf', leaf: title.leaf, text: title.text };
    },
  };
}

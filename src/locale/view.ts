import type { Assets } from '../assets.js';
import { definitionOf } from '../generated/model.js';
import type { Path } from '../policy.js';
import type { Element, Leaf, ResolvedPolicy } from '../resolve/resolve.js';
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
  readonly through?: readonly Leaf[];
  /** The anchor of the element that a reference points to, where it has one on the page. */
  readonly anchor?: string;
}

/** An element in the words of a language: present keys only, in the order of the model. */
export interface ViewElement {
  readonly type: 'element';
  readonly def: string;
  readonly path: Path;
  readonly fields: ReadonlyMap<string, ViewNode[]>;
}

export type ViewNode = ViewLeaf | ViewElement;

/**
 * What a template sees of an element: every key of its definition, `null` where
 * absent, a list where the definition has one.
 */
export type Seen = { readonly [key: string]: unknown };

/** Behind what a template sees stands what it is made of, under a key that no template can name. */
const NODE = Symbol('node');

// Most keys of an element are absent: it inherits its nulls from one object for all of its kind.
const blanks = new Map<string, object>();

function blank(def: string): object {
  const known = blanks.get(def);
  if (known) return known;
  const made = Object.create(null) as Record<string, unknown>;
  for (const key in definitionOf(def)?.fields) made[key] = null;
  blanks.set(def, made);
  return made;
}

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

  const activities = new Map<ViewElement, Element>();

  function showLeaf(leaf: Leaf): ViewLeaf {
    const text = wordOf(leaf);
    if (leaf.field.kind !== 'ref') return { type: 'leaf', leaf, text };
    const through = named(leaf);
    if (leaf.field.of !== 'activities') return { type: 'leaf', leaf, text, through };
    return { type: 'leaf', leaf, text, through, anchor: `activity-${String(leaf.value)}` };
  }

  function showElement(element: Element): ViewElement {
    const fields = new Map<string, ViewNode[]>();
    for (const [key, list] of element.fields) {
      const nodes = list.map((node) => (node.type === 'leaf' ? showLeaf(node) : showElement(node)));
      fields.set(key, nodes);
    }
    const shown: ViewElement = { type: 'element', def: element.def, path: element.path, fields };
    if (element.def === 'activity') activities.set(shown, element);
    return shown;
  }

  return {
    root: see(showElement(part)),
    locale,
    nodeOf: (value) =>
      isObject(value) ? (value[NODE] ?? ('leaf' in value ? (value as ViewLeaf) : null)) : null,
    titleOf(activity) {
      const element = activities.get(activity);
      const title = element ? activityTitle(element) : null;
      if (!title?.leaf) return title?.text ?? null;
      return { type: 'leaf', leaf: title.leaf, text: title.text };
    },
  };
}

interface Behind {
  [NODE]?: ViewNode | ViewNode[];
}

const isObject = (value: unknown): value is Behind => typeof value === 'object' && value !== null;

/** An element as templates see it. */
function see(element: ViewElement): Seen {
  const seen = Object.create(blank(element.def)) as Record<string, unknown> & Behind;
  for (const [key, nodes] of element.fields) {
    const items = nodes.map((node) => (node.type === 'leaf' ? node : see(node)));
    if (definitionOf(element.def)?.fields[key]?.many === 'one') seen[key] = items[0];
    else seen[key] = Object.assign(items, { [NODE]: nodes });
  }
  seen[NODE] = element;
  return seen;
}

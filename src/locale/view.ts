import type { Assets } from '../assets.js';
import type { Path } from '../policy.js';
import type { Alike } from '../resolve/alike.js';
import type { Element, Leaf, Node, ResolvedPolicy } from '../resolve/resolve.js';
import { authorityName, lawName } from './catalogue.js';
import { formatDate, formatDuration, type Locale } from './locale.js';
import { nodeOf, type Seen, see } from './seen.js';
import { capitalise, joinWords, ownWord, ownWords, textIn } from './words.js';

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
  /** What it shows. */
  readonly of: Element;
}

export type ViewNode = ViewLeaf | ViewElement;

export interface View {
  readonly root: Seen;
  readonly locale: Locale;
  /** The element or leaf behind what a template sees. */
  nodeOf(seen: unknown): ViewNode | ViewNode[] | null;
  /** The heading of an activity. */
  titleOf(activity: ViewElement): ViewLeaf | string | null;
  /** What it has in common with other policies, where several are built. */
  readonly alike: Alike | undefined;
}

/** What a reference can point to. */
interface Target {
  readonly element: Element;
  /** The values that name it, and the name itself, once somebody asks. */
  named?: readonly Leaf[];
  name?: { text: string | null };
}

/**
 * Stage 5: the policy in the words and dates of one language.
 *
 * @param part the element to show; the whole policy where absent
 * @param alike where several policies are built: what stands alike in them is shown once
 */
export function view(
  resolved: ResolvedPolicy,
  locale: Locale,
  assets: Assets,
  part: Element = resolved.root,
  alike?: Alike,
): View {
  const { policy, root } = resolved;
  const first = resolved.languages[0];
  /** How often something was shown that other policies may show otherwise. */
  let owned = 0;
  const own = (kind: string, id: string): string | null => {
    if (Object.hasOwn(policy.vocabulary?.[kind] ?? {}, id)) owned += 1;
    return ownWord(policy, kind, id, locale.tag);
  };
  const word = (kind: string, id: string) => own(kind, id) ?? locale.vocabulary[kind]?.[id] ?? null;

  const targets = new Map<string, Map<unknown, Target>>();
  for (const list of ['persons', 'recipients', 'activities', 'joint_controllers']) {
    const byId = new Map<unknown, Target>();
    targets.set(list, byId);
    for (const node of root.fields.get(list) ?? []) {
      if (node.type !== 'element') continue;
      const id = node.fields.get('id')?.[0];
      if (id?.type === 'leaf') byId.set(id.value, { element: node });
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
        return own('laws', value as string) ?? lawName(assets, value as string, locale.tag);
      case 'authority':
        return value === 'unnamed'
          ? (locale.authority.unnamed ?? null)
          : authorityName(assets, value as string, locale.tag);
      case 'ref':
        return referredName(leaf);
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

  const targetOf = ({ field, value }: Leaf): Target | undefined =>
    targets.get(field.of as string)?.get(value);

  /** The values that name what a reference points to. */
  function named(leaf: Leaf): readonly Leaf[] {
    const target = targetOf(leaf);
    if (!target) return [];
    if (!target.named) {
      const { element } = target;
      const name = leavesOf(element, element.def === 'activity' ? 'title' : 'name');
      target.named = name.length > 0 ? name : leavesOf(element, 'kinds');
    }
    return target.named;
  }

  function referredName(leaf: Leaf): string | null {
    const target = targetOf(leaf);
    if (!target) return null;
    target.name ??= { text: nameOf(target.element) };
    return target.name.text;
  }

  function nameOf(target: Element): string | null {
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

  function showLeaf(leaf: Leaf): ViewLeaf {
    const text = wordOf(leaf);
    if (leaf.field.kind !== 'ref') return { type: 'leaf', leaf, text };
    owned += 1;
    const through = named(leaf);
    if (leaf.field.of !== 'activities') return { type: 'leaf', leaf, text, through };
    return { type: 'leaf', leaf, text, through, anchor: `activity-${String(leaf.value)}` };
  }

  function showElement(element: Element): ViewElement {
    const fields = new Map<string, ViewNode[]>();
    element.fields.forEach((list, key) => {
      fields.set(key, shown(list, showList));
    });
    return { type: 'element', def: element.def, path: element.path, fields, of: element };
  }

  const showNode = (node: Node): ViewNode =>
    node.type === 'leaf' ? showLeaf(node) : shown(node, showElement);
  const showList = (list: readonly Node[]): ViewNode[] => list.map(showNode);

  const signature = alike?.signs(`${locale.tag} ${first}${ownWords(policy)}`);

  /** What shows something, made once for all policies that have it and mean the same by it. */
  function shown<O extends object, S extends object>(of: O, show: (of: O) => S): S {
    const notes = signature && alike?.notesOf(of);
    if (!notes) return show(of);
    const known = notes.get(signature);
    if (known !== undefined) return known as S;
    const before = owned;
    const made = show(of);
    if (owned === before) {
      notes.set(signature, made);
      alike?.share(made);
    }
    return made;
  }

  return {
    root: see(shown(part, showElement)),
    locale,
    alike,
    nodeOf,
    titleOf(activity) {
      const title = activityTitle(activity.of);
      if (!title?.leaf) return title?.text ?? null;
      return { type: 'leaf', leaf: title.leaf, text: title.text };
    },
  };
}

import {
  isAlias,
  isCollection,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Scalar,
  type YAMLMap,
} from 'yaml';
import type { Range } from '../diagnostics/diagnostic.js';
import type { Path } from '../policy.js';
import { offsets } from './check-keys.js';
import type { Targets } from './check-nodes.js';
import type { Lines } from './lines.js';

interface Entry {
  /** Absent at the root and in lists. */
  key?: Scalar;
  /** The node as it stands there, which may be an alias. */
  value: Node | null;
}

/** Finds places in a tree that was checked; a mapping is indexed when first asked about. */
export class Locator {
  readonly #root: Node;
  readonly #targets: Targets;
  readonly #lines: Lines;
  readonly #indexes = new Map<YAMLMap, Map<string, Entry>>();

  constructor(root: Node, targets: Targets, lines: Lines) {
    this.#root = root;
    this.#targets = targets;
    this.#lines = lines;
  }

  locate(path: Path, what: 'key' | 'value' = 'value'): Range {
    const entries = this.#walk(path);
    const entry = entries.at(-1) ?? { value: this.#root };
    const whole = entries.length === path.length && what === 'value';
    const value = whole && entries.length > 0 ? entry.value : null;
    if (value !== null && !isBlank(value)) return this.#range(value);
    return this.#range(this.#name(entry));
  }

  literal(path: Path): string | undefined {
    const entries = this.#walk(path);
    if (entries.length !== path.length) return undefined;
    const node = this.#resolve(entries.at(-1)?.value ?? null);
    if (!isScalar(node) || node.type !== 'PLAIN' || isBlank(node)) return undefined;
    return node.source?.normalize('NFC');
  }

  /** The entries along a path, as far as they exist. */
  #walk(path: Path): Entry[] {
    const entries: Entry[] = [];
    let node: Node | null = this.#root;
    for (const step of path) {
      const entry = this.#child(this.#resolve(node), step);
      if (entry === undefined) break;
      entries.push(entry);
      node = entry.value;
    }
    return entries;
  }

  #child(node: Node | null, step: string | number): Entry | undefined {
    if (isSeq(node)) {
      const index = typeof step === 'number' ? step : /^\d+$/.test(step) ? Number(step) : -1;
      const value = node.items[index] as Node | undefined;
      return value === undefined ? undefined : { value };
    }
    if (!isMap(node)) return undefined;
    let index = this.#indexes.get(node);
    if (index === undefined) {
      index = new Map();
      for (const { key, value } of node.items) {
        if (isScalar(key)) {
          index.set(String(key.value).normalize('NFC'), { key, value: value as Node | null });
        }
      }
      this.#indexes.set(node, index);
    }
    return index.get(String(step).normalize('NFC'));
  }

  #resolve(node: Node | null): Node | null {
    return isAlias(node) ? (this.#targets.get(node) ?? null) : node;
  }

  /** What stands for an entry: its key; in a list and at the root the first key inside. */
  #name(entry: Entry): Node {
    if (entry.key !== undefined) return entry.key;
    const [first] = isMap(entry.value) ? entry.value.items : [];
    return isScalar(first?.key) ? first.key : (entry.value ?? this.#root);
  }

  #range(node: Node): Range {
    const { text } = this.#lines;
    const { start } = offsets(node);
    const end = start + text.slice(start, endOf(node)).trimEnd().length;
    if (end > start) return this.#lines.range(start, end);
    // An empty entry of a list has no character of its own: its dash stands for it.
    const dash = text.lastIndexOf('-', start - 1);
    const onLine = dash !== -1 && text.slice(dash + 1, start).trim() === '';
    return onLine ? this.#lines.range(dash, dash + 1) : this.#lines.range(start, start);
  }
}

const isBlank = (node: Node): boolean =>
  isScalar(node) && node.type === 'PLAIN' && node.source === '';

/** A block ends with its last value; the library counts the comment after it too. */
export function endOf(node: Node): number {
  let last = node;
  while (isCollection(last) && last.flow !== true) {
    const item: unknown = last.items.at(-1);
    if (item === undefined) break;
    const pair = isMap(last) ? last.items.at(-1) : undefined;
    const next = (
      pair === undefined ? item : isBlankPair(pair.value) ? pair.key : pair.value
    ) as Node;
    last = next;
  }
  return offsets(last).end;
}

const isBlankPair = (value: unknown): boolean => value === null || isBlank(value as Node);

import { Recent } from '../recent.js';
import type { Alike } from './alike.js';
import { isName } from './names.js';
import type { Element, Node } from './resolve.js';

/** Policies that are the same but for their names; more kinds of them are no gain. */
const KINDS = 500;

/** What stands in one place in several policies has a number; those that nobody has any more are forgotten. */
const NUMBERS = 5000;

/** What was found out about a policy without a look at its names holds for all of its kind: by what it is, or by who did. */
export type Kind = Map<string | object, unknown>;

/** Tells policies that are the same but for their names: most of an agency's sites. */
export class Kinds {
  readonly #alike: Alike;
  readonly #kinds = new Recent<Kind>(KINDS);
  readonly #numbers = new Recent<string>(NUMBERS);
  #last = 0;

  /** @param alike - what all policies have alike that were resolved with it */
  constructor(alike: Alike) {
    this.#alike = alike;
  }

  /** The kind of a policy, and notes on it. */
  of(root: Element): Kind {
    const content = this.#fieldsOf(root);
    const known = this.#kinds.get(content);
    if (known) return known;
    const made: Kind = new Map();
    this.#kinds.set(content, made);
    return made;
  }

  /** All that an element says but for names, no two contents alike. */
  #fieldsOf({ fields }: Element): string {
    let content = '';
    for (const [key, nodes] of fields) {
      const notes = this.#alike.notesOf(nodes);
      if (!notes) {
        content += `${key}${this.#listOf(nodes)};`;
        continue;
      }
      let number = notes.get(this) as string | undefined;
      if (number === undefined) {
        number = this.#numberOf(`${key}${this.#listOf(nodes)}`);
        notes.set(this, number);
      }
      content += number;
    }
    return content;
  }

  /** A number for a content, which is shorter than it. */
  #numberOf(content: string): string {
    const known = this.#numbers.get(content);
    if (known !== undefined) return known;
    this.#last += 1;
    const made = `${this.#last};`;
    this.#numbers.set(content, made);
    return made;
  }

  #listOf(nodes: readonly Node[]): string {
    let content = '';
    for (const node of nodes) {
      if (node.type === 'element') content += `{${this.#fieldsOf(node)}}`;
      else if (!isName(node.field.kind)) content += `=${JSON.stringify(node.value)}`;
      else content += node.field.kind === 'text' ? `*${languagesOf(node.value)}` : '*';
    }
    return content;
  }
}

/** The languages that a text says that it is in; whether all are there can be wrong with it. */
const languagesOf = (text: unknown): string =>
  typeof text === 'object' && text !== null ? Object.keys(text).join() : '';

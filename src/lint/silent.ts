import { Recent } from '../recent.js';
import type { Alike } from '../resolve/alike.js';
import { isName } from '../resolve/names.js';
import type { Element, Node } from '../resolve/resolve.js';
import type { Rule } from './rule.js';

/** Policies that are the same but for their names; more kinds of them are no gain. */
const KINDS = 500;

/** Policies that are the same but for their names. */
export interface Kind {
  /** The rules that may have something to say of one; `undefined` as long as none was looked at. */
  asked: readonly Rule[] | undefined;
}

/**
 * Rules that had nothing to object to, and looked at no name for it: they have nothing to object to
 * in any policy that is the same but for its names. So of a hundred sites of an agency most are asked
 * a few questions only.
 */
export class Silent {
  readonly #alike: Alike;
  readonly #kinds = new Recent<Kind>(KINDS);

  /** @param alike - what all policies have alike that were resolved with it */
  constructor(alike: Alike) {
    this.#alike = alike;
  }

  /** The kind of a policy on a day: a run may go on over midnight. */
  kindOf(root: Element, asOf: string): Kind {
    const content = `${asOf} ${this.#fieldsOf(root)}`;
    const known = this.#kinds.get(content);
    if (known) return known;
    const made: Kind = { asked: undefined };
    this.#kinds.set(content, made);
    return made;
  }

  /** All that an element says but for names, no two contents alike. */
  #fieldsOf(element: Element): string {
    let content = '';
    for (const [key, nodes] of element.fields) content += `${key}${this.#listOf(nodes)};`;
    return content;
  }

  #listOf(nodes: readonly Node[]): string {
    const notes = this.#alike.notesOf(nodes);
    const known = notes?.get(this) as string | undefined;
    if (known !== undefined) return known;
    const made = this.#contentOf(nodes);
    notes?.set(this, made);
    return made;
  }

  #contentOf(nodes: readonly Node[]): string {
    let content = '';
    for (const node of nodes) {
      if (node.type === 'element') content += `{${this.#fieldsOf(node)}}`;
      else if (isName(node.field.kind)) content += '*';
      else content += `=${JSON.stringify(node.value)}`;
    }
    return content;
  }
}

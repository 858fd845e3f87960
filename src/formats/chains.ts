import type { Block } from '../compose/document.js';

/** What was made of something, by who made it. */
export interface Made {
  get(by: object): unknown;
  set(by: object, made: unknown): void;
}

/** What was made of a block; `undefined` of one that stands on one page only. */
export type NotesOf = (block: Block) => Made | undefined;

/** What follows the same items differs from policy to policy; of all that did there are the last. */
const BRANCHES = 8;

/** Policies that are nothing alike leave chains behind that no other has: then it begins anew. */
const MOST = 10_000;

/** A list as HTML: its items, and the elements that it opens with and ends in. */
export interface ListHtml {
  html: string;
  first: 'dl' | 'ul';
  last: 'dl' | 'ul';
}

/** Items that follow each other in several policies, up to the one that it is named after. */
export class Chain {
  readonly block: Block;
  readonly above: Chain | undefined;
  readonly length: number;
  readonly next: Chain[] = [];
  /** What was made of all of them. */
  html: ListHtml | undefined;
  markdown: string | undefined;

  constructor(block: Block, above: Chain | undefined) {
    this.block = block;
    this.above = above;
    this.length = above ? above.length + 1 : 1;
  }

  get blocks(): Block[] {
    return [...(this.above?.blocks ?? []), this.block];
  }
}

/**
 * Policies have most items alike, and mostly several in a row. So what was made of a row is kept
 * with its items: to see that they are the same takes less time than to look up each of them.
 */
export class Chains {
  readonly #notesOf: NotesOf;
  #first = new WeakMap<Block, Chain>();
  #count = 0;

  /** @param notesOf - `undefined` of a block that stands on one page only */
  constructor(notesOf: NotesOf) {
    this.#notesOf = notesOf;
  }

  /** The items from here on that other pages have as well; `undefined` where this one is of one page. */
  at(blocks: readonly Block[], from: number): Chain | undefined {
    const first = blocks[from] as Block;
    let chain = this.#first.get(first) ?? this.#begin(first);
    if (!chain) return undefined;
    for (let at = from + 1; at < blocks.length; at++) {
      const block = blocks[at] as Block;
      if (block.kind !== 'item') break;
      const further: Chain | undefined = nextOf(chain, block) ?? this.#add(chain, block);
      if (!further) break;
      chain = further;
    }
    return chain;
  }

  #begin(block: Block): Chain | undefined {
    if (!this.#notesOf(block)) return undefined;
    if (this.#count > MOST) {
      this.#first = new WeakMap();
      this.#count = 0;
    }
    const chain = new Chain(block, undefined);
    this.#first.set(block, chain);
    return chain;
  }

  #add(above: Chain, block: Block): Chain | undefined {
    if (!this.#notesOf(block)) return undefined;
    if (above.next.length >= BRANCHES) above.next.length = 0;
    const chain = new Chain(block, above);
    above.next.push(chain);
    this.#count += 1;
    return chain;
  }
}

function nextOf({ next }: Chain, block: Block): Chain | undefined {
  for (let at = 0; at < next.length; at++) {
    if (next[at]?.block === block) return next[at];
  }
  return undefined;
}

import type { Path } from '../policy.js';
import type { Block } from './document.js';

/** The ids of the blocks of a page: what is stated of one part of the policy is numbered. */
export class BlockIds {
  readonly #seen = new Map<string, number>();
  /** Blocks that were given their id, and have it whatever stands before them. */
  readonly #given = new Set<Block>();

  of(base: string): string {
    const seen = this.#seen.get(base) ?? 0;
    this.#seen.set(base, seen + 1);
    return seen === 0 ? base : `${base}--${seen + 1}`;
  }

  give(block: Block): void {
    this.#given.add(block);
  }

  /** Blocks of this page as other pages can have them. */
  keep(blocks: readonly Block[]): Kept[] {
    return blocks.map((block) => ({
      base: this.#given.has(block) ? null : baseOf(block.path),
      block,
    }));
  }

  /** A block that was kept, with the id that it has on this page. */
  again({ base, block }: Kept): Block {
    const id = base === null ? block.id : this.of(base);
    return id === block.id ? block : { ...block, id };
  }
}

/** A block that several policies have, with what its id is made of; `null` where it was given. */
export interface Kept {
  base: string | null;
  block: Block;
}

/** What the id of a block begins with: made from the part of the policy that it states. */
export function baseOf(path: Path): string {
  let base = 'p';
  for (let at = 0; at < path.length; at++) {
    const step = path[at] as Path[number];
    base += `-${typeof step === 'number' ? step + 1 : hyphened(step)}`;
  }
  return base === 'p' ? 'p-policy' : base;
}

const hyphened = (step: string): string => (step.includes('_') ? step.replace(/_/g, '-') : step);

import type { Path } from '../policy.js';

/** The ids of the blocks of a page: what is stated of one part of the policy is numbered. */
export class BlockIds {
  readonly #seen = new Map<string, number>();

  of(base: string): string {
    const seen = this.#seen.get(base) ?? 0;
    this.#seen.set(base, seen + 1);
    return seen === 0 ? base : `${base}--${seen + 1}`;
  }
}

/** What the id of a block begins with: made from the part of the policy that it states. */
export function baseOf(path: Path): string {
  let base = 'p';
  for (const step of path) base += `-${typeof step === 'number' ? step + 1 : hyphened(step)}`;
  return base === 'p' ? 'p-policy' : base;
}

const hyphened = (step: string): string => (step.includes('_') ? step.replace(/_/g, '-') : step);

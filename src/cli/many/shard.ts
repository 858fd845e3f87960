import { InvalidArgumentError } from 'commander';

/** One of several parts of a run: `3/16`. */
export interface Shard {
  /** From 1 on. */
  index: number;
  count: number;
}

/** Reads `3/16`. */
export function shard(value: string): Shard {
  const [, index = 0, count = 0] = (/^(\d{1,6})\/(\d{1,6})$/.exec(value) ?? []).map(Number);
  if (index >= 1 && index <= count) return { index, count };
  throw new InvalidArgumentError(
    'Write the number of the part and how many there are, as in 3/16.',
  );
}

/**
 * The policies of one part. They are dealt out like cards, so every policy is in exactly one
 * part, the parts differ by one at most, and large sites that stand side by side part company.
 */
export const inShard = <T>(all: readonly T[], { index, count }: Shard): T[] =>
  all.filter((_, position) => position % count === index - 1);

/** Reads a number of threads. */
export function jobs(value: string): number {
  if (/^[1-9]\d?$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number from 1 to 99.');
}

/**
 * How much a policy file may hold. A policy of a small firm has 20 to 100 kB and
 * some hundred values; the limits keep a hostile or broken file from stopping a
 * build for minutes.
 */
export const limits = {
  /** Size of the file in bytes, unless the caller allows more. */
  bytes: 1_000_000,
  /** Lists and mappings inside one another, the root included, aliases followed. */
  depth: 64,
  /** Values (not keys), every alias written out in full. */
  values: 100_000,
  /** Files that extend one another in a row, and all that one policy extends. */
  bases: { inARow: 8, inAll: 32 },
  /** Slips of syntax shown at once; beyond these they are mostly consequences. */
  syntaxErrors: 20,
} as const;

/** What a machine can run out of, or where its disk fails, by the code of the system. */
const EXHAUSTED: ReadonlyMap<string | undefined, string> = new Map([
  ['EDQUOT', 'the disk quota is used up'],
  ['EIO', 'the disk reported an error'],
  ['EMFILE', 'too many files are open'],
  ['ENFILE', 'too many files are open'],
  ['ENOMEM', 'there is not enough memory'],
  ['ENOSPC', 'the disk is full'],
]);

/** The code of a system error (`ENOENT`), where it has one. */
export function codeOf(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}

/** What the machine has run out of: no fault of what we asked for. Nothing where it is another error. */
export function exhaustedOf(error: unknown): string | undefined {
  const code = codeOf(error);
  const reason = EXHAUSTED.get(code);
  return reason === undefined ? undefined : `${reason} (${code})`;
}

import { InvalidArgumentError } from 'commander';
import { escapeForTerminal } from '../diagnostics/escape.js';

/** Refuses an empty name, which some systems would take for the folder we are in. */
export function named(value: string): string {
  if (value.trim() === '') throw new InvalidArgumentError('It is empty.');
  return value;
}

/** Words parted by commas, added to those of the same option before. */
export function listed(value: string, before: readonly string[] = []): string[] {
  const words = value.split(',').map((word) => word.trim());
  if (words.includes('')) throw new InvalidArgumentError('Part the names by single commas.');
  return [...new Set([...before, ...words])];
}

/** A path as a shell takes it. */
export const quoted = (path: string): string =>
  /^[\p{L}\p{N}\p{M}_./\\:@%+=,-]+$/u.test(path)
    ? path
    : `'${escapeForTerminal(path).replaceAll("'", "'\\''")}'`;

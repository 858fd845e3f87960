import { readFileSync } from 'node:fs';

let asked: string | undefined;

/** The name of this machine, asked for once. */
export function hostName(): string {
  asked ??= told() || process.getBuiltinModule('node:os').hostname();
  return asked;
}

/** What Linux says of it: to load what Node knows of systems takes as long as to replace a page. */
function told(): string {
  try {
    return readFileSync('/proc/sys/kernel/hostname', 'utf8').trimEnd();
  } catch {
    return '';
  }
}

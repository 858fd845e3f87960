import type * as fs from 'node:fs';

/** What goes wrong in a file system of `faultyFs`. */
export interface Fault {
  calls: string[];
  /** The number of the call that fails, from 0. */
  at: number;
  code: string;
  /** Whether everything after it fails too, as for a killed process. */
  dead: boolean;
  /** Whether every rename after it fails too, as on a disk that became read-only. */
  stuck: boolean;
  /** Done before that call, which then does not fail. */
  meanwhile?: (() => void) | undefined;
}

export const noFault = (): Fault => ({
  calls: [],
  at: Number.POSITIVE_INFINITY,
  code: 'ENOSPC',
  dead: false,
  stuck: false,
});

class Killed extends Error {}

const CHANGING = [
  'copyFileSync',
  'fchmodSync',
  'fsyncSync',
  'linkSync',
  'mkdirSync',
  'openSync',
  'renameSync',
  'rmdirSync',
  'unlinkSync',
  'writeFileSync',
  'writeSync',
] as const;

/** The calls of `node:fs` that change something, counted, and failing where they are told to. */
export function faultyFs(real: typeof fs, fault: Fault): Record<string, unknown> {
  const wrapped: Record<string, unknown> = { ...real };
  for (const name of CHANGING) {
    const original = real[name] as (...args: unknown[]) => unknown;
    wrapped[name] = (...args: unknown[]) => {
      const number = fault.calls.push(name) - 1;
      if (fault.dead && number >= fault.at) throw new Killed('killed');
      if (number === fault.at && fault.meanwhile) {
        const { meanwhile } = fault;
        fault.meanwhile = undefined;
        fault.at = Number.POSITIVE_INFINITY;
        meanwhile();
      } else if (
        number === fault.at ||
        (fault.stuck && number > fault.at && name === 'renameSync')
      ) {
        // What stops a write stops it half way.
        if (name === 'writeFileSync' || name === 'writeSync')
          original(args[0], String(args[1]).slice(0, 5));
        throw Object.assign(new Error(`${fault.code}: planted`), { code: fault.code });
      }
      return original(...args);
    };
  }
  return wrapped;
}

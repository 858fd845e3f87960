import type { Service } from '../lint/catalogue.js';
import { namesOf, plain } from '../lint/used-services.js';
import type { Path } from '../policy.js';
import type { Part } from './facts.js';

/** A policy as it was read; nothing is known of its shape before it is valid. */
type Data = Record<string, unknown>;

/** Where a policy already speaks of a service. */
export interface Stated {
  /** The id of its recipient. */
  id?: string;
  /** By part, the place of the entry. */
  parts: Partial<Record<Part, Path>>;
  /** Where it says that the service is not used. */
  unused?: Path;
}

/** What a policy says of a service by its catalogue entry, or by its name where none is given. */
export function statedIn(data: unknown, service: Service, others: readonly Service[]): Stated {
  const names = new Set(namesOf(service).map(plain));
  // A firm with one service is meant by its own name as well.
  const firm = service.entity?.name;
  if (firm && !others.some((one) => one !== service && one.entity?.name === firm))
    names.add(plain(firm));
  const isIt = (entry: unknown, ...keys: string[]): boolean => {
    const own = words(at(entry, 'service'));
    if (own.length > 0) return own.includes(service.id);
    return keys.flatMap((key) => words(at(entry, key))).some((name) => names.has(plain(name)));
  };
  const find = (path: Path, ...keys: string[]): Path | undefined => {
    const index = list(path.reduce(at, data)).findIndex((entry) => isIt(entry, ...keys));
    return index === -1 ? undefined : [...path, index];
  };
  const recipient = find(['recipients'], 'name', 'products');
  const embedded = find(['embedded'], 'name');
  const cookies = find(['cookies', 'services'], 'name', 'set_by');
  const id = recipient && at(recipient.reduce(at, data), 'id');
  const to = list(at(data, 'transfers')).findIndex(
    (entry) => id !== undefined && list(at(entry, 'recipients')).includes(id),
  );
  const transfer = to === -1 ? find(['transfers'], 'tools') : ['transfers', to];
  const unused = list(at(data, 'analytics')).findIndex(
    (entry) => at(entry, 'used') === false && isIt(entry, 'names'),
  );
  return {
    ...(typeof id === 'string' ? { id } : {}),
    parts: {
      ...(recipient ? { recipient } : {}),
      ...(embedded ? { embedded } : {}),
      ...(cookies ? { cookies } : {}),
      ...(transfer ? { transfer } : {}),
    },
    ...(unused === -1 ? {} : { unused: ['analytics', unused, 'used'] }),
  };
}

/** A value inside another one, wherever that may be none. */
export function at(value: unknown, key: string | number): unknown {
  if (value === null || typeof value !== 'object') return undefined;
  return Object.hasOwn(value, key) ? (value as Data)[key] : undefined;
}

export const list = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

/** One word or several. */
const words = (value: unknown): string[] =>
  (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');

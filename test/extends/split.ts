import { fieldIn, POLICY } from '../../src/extend/merge.js';
import type { Field } from '../../src/resolve/model.js';

type Data = Record<string, unknown>;

/** A value in two files; absent in one of them where the other has all of it. */
interface Halves {
  base?: unknown;
  own?: unknown;
}

const isMap = (value: unknown): value is Data =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/**
 * Parts a policy into a base and what lies over it, so that together they are the
 * policy again.
 *
 * @param pick gives a number from 0 up to but not including its argument
 */
export function split(policy: Data, pick: (below: number) => number): { base: Data; own: Data } {
  const { base, own } = halveMap(POLICY, policy);
  // A file that holds nothing is an error of its own.
  return { base: (base ?? { policygen: 1 }) as Data, own: (own ?? {}) as Data };

  function halve(field: Field | undefined, value: unknown): Halves {
    const way = pick(8);
    if (way === 0) return { base: value };
    if (way === 1) return { own: value };
    if (isMap(value)) return halveMap(field, value);
    if (Array.isArray(value) && value.some((item) => isMap(item) && typeof item.id === 'string'))
      return halveList(field, value as Data[]);
    // What the base says is laid over, whatever it is.
    if (way < 5) return { base: value };
    return way === 5 ? { base: Array.isArray(value) ? ['x'] : 'x', own: value } : { own: value };
  }

  function halveMap(field: Field | undefined, value: Data): Halves {
    const base: Data = {};
    const own: Data = {};
    for (const [key, inner] of Object.entries(value)) {
      // Of a text that is worded anew nothing is left, and the later of two days counts.
      const whole = field?.kind === 'text' || (field === POLICY && key === 'updated');
      const half: Halves = !whole
        ? halve(fieldIn(field, key), inner)
        : pick(2) === 0
          ? { base: inner }
          : { own: inner };
      if (half.base !== undefined) base[key] = half.base;
      if (half.own !== undefined) own[key] = half.own;
    }
    return {
      ...(Object.keys(base).length > 0 ? { base } : {}),
      ...(Object.keys(own).length > 0 ? { own } : {}),
    };
  }

  function halveList(field: Field | undefined, list: Data[]): Halves {
    const item = field && { ...field, many: 'one' as const };
    const count = pick(list.length + 1);
    const base: Data[] = [];
    const own: Data[] = [];
    for (const [index, element] of list.entries()) {
      const { id, ...rest } = element;
      if (index >= count || typeof id !== 'string') own.push(element);
      else {
        const half = halveMap(item, rest);
        base.push({ id, ...(half.base as Data | undefined) });
        if (half.own !== undefined) own.push({ id, ...(half.own as Data) });
      }
    }
    return {
      ...(base.length > 0 ? { base } : {}),
      ...(own.length > 0 ? { own } : {}),
    };
  }
}

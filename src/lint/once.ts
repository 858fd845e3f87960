import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import type { Context } from './rule.js';

/**
 * Makes something of an object once, however many rules ask: of the assets, which all policies
 * of a run share, or of an element of one policy. It is forgotten together with the object.
 */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  const made = new WeakMap<K, { value: T }>();
  return (of) => {
    let known = made.get(of);
    if (!known) {
      known = { value: make(of) };
      made.set(of, known);
    }
    return known.value;
  };
}

/** The same of a policy, with what the assets say of it. */
export function oncePerPolicy<T>(
  make: (root: Element, assets: Assets) => T,
): (root: Element, assets: Assets) => T {
  const made = new WeakMap<Element, { assets: Assets; value: T }>();
  return (root, assets) => {
    let known = made.get(root);
    if (known?.assets !== assets) {
      known = { assets, value: make(root, assets) };
      made.set(root, known);
    }
    return known.value;
  };
}

/** The same of what holds on a day: made anew only where another day is asked for. */
export function onceADay<T>(
  make: (assets: Assets, day: string) => T,
): (context: Pick<Context, 'assets' | 'asOf'>) => T {
  const last = once((_: Assets): { day?: string; value?: T } => ({}));
  return ({ assets, asOf }) => {
    const known = last(assets);
    if (known.day !== asOf) {
      known.value = make(assets, asOf);
      known.day = asOf;
    }
    return known.value as T;
  };
}

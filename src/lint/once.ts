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
    const notes = (of as Partial<Noted>).notes;
    let known = (notes ? notes.get(make) : made.get(of)) as { value: T } | undefined;
    if (!known) {
      known = { value: make(of) };
      if (notes) notes.set(make, known);
      else made.set(of, known);
    }
    return known.value;
  };
}

/** What takes notes itself: an element, the context of a policy. */
type Noted = Pick<Element, 'notes'>;

/** The same of a policy, with what the assets say of it. */
export function oncePerPolicy<T>(
  make: (root: Element, assets: Assets) => T,
): (root: Element, assets: Assets) => T {
  return (root, assets) => {
    let known = root.notes.get(make) as { assets: Assets; value: T } | undefined;
    if (known?.assets !== assets) {
      known = { assets, value: make(root, assets) };
      root.notes.set(make, known);
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

import type { Assets } from '../assets.js';
import { looked } from '../resolve/names.js';
import type { Element } from '../resolve/resolve.js';
import type { Context } from './rule.js';

/**
 * Makes something of an object once, however many rules ask: of the assets, which all policies
 * of a run share, or of an element of one policy. It is forgotten together with the object.
 */
export function once<K extends object, T>(make: (of: K) => T): (of: K) => T {
  let made: WeakMap<K, Made<T>> | undefined;
  return (of) => {
    const notes = (of as Partial<Noted>).notes;
    let known = (notes ? notes.get(make) : made?.get(of)) as Made<T> | undefined;
    if (!known) {
      known = watched(() => make(of));
      if (notes) notes.set(make, known);
      else {
        made ??= new WeakMap();
        made.set(of, known);
      }
    } else if (known.atNames) looked.atNames = true;
    return known.value;
  };
}

interface Made<T> {
  value: T;
  /** Whether a name was looked at for it: then whoever asks for it looked at one too. */
  atNames: boolean;
}

function watched<T>(make: () => T): Made<T> {
  const before = looked.atNames;
  looked.atNames = false;
  const value = make();
  const { atNames } = looked;
  looked.atNames ||= before;
  return { value, atNames };
}

/** What takes notes itself: an element, the context of a policy. */
type Noted = Pick<Element, 'notes'>;

/** The same of a policy, with what the assets say of it. */
export function oncePerPolicy<T>(
  make: (root: Element, assets: Assets) => T,
): (root: Element, assets: Assets) => T {
  return (root, assets) => {
    let known = root.notes.get(make) as (Made<T> & { assets: Assets }) | undefined;
    if (known?.assets !== assets) {
      known = { assets, ...watched(() => make(root, assets)) };
      root.notes.set(make, known);
    } else if (known.atNames) looked.atNames = true;
    return known.value;
  };
}

/** The same of a policy and something else, such as a service of the catalogue. */
export function oncePerPolicyAnd<K extends object, T>(
  make: (root: Element, of: K) => T,
): (root: Element, of: K) => T {
  return (root, of) => {
    const notes = (root.notes.get(make) as Map<K, Made<T>> | undefined) ?? new Map<K, Made<T>>();
    let known = notes.get(of);
    if (!known) {
      known = watched(() => make(root, of));
      notes.set(of, known);
      root.notes.set(make, notes);
    } else if (known.atNames) looked.atNames = true;
    return known.value;
  };
}

/** The same for all policies that are the same but for their names, where no name was looked at for it; nor may the day be. */
export function oncePerKind<T>(make: (context: Context) => T): (context: Context) => T {
  return (context) => {
    const known = context.known?.get(make) as { value: T } | undefined;
    if (known) return known.value;
    const made = watched(() => make(context));
    if (made.atNames) looked.atNames = true;
    else context.known?.set(make, made);
    return made.value;
  };
}

/** The same within one rule, of ids and other things that many elements of a policy have alike. */
export function onceEach<K, T>(make: (of: K) => T): (of: K) => T {
  const made = new Map<K, { value: T }>();
  return (of) => {
    const known = made.get(of) ?? { value: make(of) };
    made.set(of, known);
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

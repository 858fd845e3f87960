/** A mapping of a file. */
export type Mapping = Record<string, unknown>;

/**
 * Makes an empty mapping. It has no key that nobody wrote: `constructor` and `__proto__` are keys
 * like any other. `Object.create(null)` gives the same, but V8 takes that for a dictionary, which
 * every stage then walks at a third of the speed.
 */
export const Mapping = function Mapping() {} as unknown as new () => Mapping;
Mapping.prototype = Object.create(null);

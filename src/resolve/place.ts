import { formatPath, type Path } from '../policy.js';

/** Where a node stands. */
export interface Place {
  readonly path: Path;
  /** The path as people write it. */
  readonly at: string;
}

/** The policy itself. */
export const ROOT: Place = fixed([]);

/** A place whose path is known. */
export function fixed(path: Path): Place {
  return { path, at: formatPath(path) };
}

/** Where a node stands. There are hundreds and few are asked, so each is written out when it is. */
export class LazyPlace implements Place {
  readonly #above: Place;
  readonly #key: string | undefined;
  readonly #index: number | undefined;
  #path: Path | undefined;
  #at: string | undefined;

  /**
   * @param key - absent where a bare value stands for its element
   * @param index - its position in a list
   */
  constructor(above: Place, key: string | undefined, index: number | undefined) {
    this.#above = above;
    this.#key = key;
    this.#index = index;
  }

  get path(): Path {
    this.#path ??= this.#from(this.#above.path);
    return this.#path;
  }

  get at(): string {
    this.#at ??= formatPath(this.#from([this.#above.at]));
    return this.#at;
  }

  #from(above: Path): Path {
    const key = this.#key;
    const index = this.#index;
    if (key === undefined) return index === undefined ? above : above.concat(index);
    return index === undefined ? above.concat(key) : above.concat(key, index);
  }
}

/** Names of firms, of which each is known by its first words too: `Google` is `Google Ireland Limited`. */
export class FirmNames {
  /** In order, and none of those that begin with another: whatever they are like, that is too. */
  readonly #names: string[] = [];

  constructor(names: readonly string[]) {
    let last: string | undefined;
    for (const name of names.map(ended).sort()) {
      if (last !== undefined && name.startsWith(last)) continue;
      this.#names.push(name);
      last = name;
    }
  }

  /** Whether one of them begins with all the words of a name, or the name with all of its words. */
  has(name: string): boolean {
    const sought = ended(name);
    let low = 0;
    let high = this.#names.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#names[middle] as string) <= sought) low = middle + 1;
      else high = middle;
    }
    // What it begins with stands right before it, and what begins with it right after.
    const [before, after] = [this.#names[low - 1], this.#names[low]];
    return (
      (before !== undefined && sought.startsWith(before)) || after?.startsWith(sought) === true
    );
  }
}

/** The blank keeps `Googles` apart from `Google`. */
const ended = (name: string): string => `${name.toLowerCase()} `;

export type Table = Readonly<Record<string, unknown>>;

/** To look up a word takes as long as to parse so many letters; to find it again, so many. */
const TO_SEEK = 250;
const TO_FIND = 40;

/**
 * A value of a table that is a line of JSON: `{\t"name":"navn"\t,\t"age":"alder"\t}`. A text in JSON
 * holds no tab, so what follows one and ends in a colon is a key, and the next tab ends its value.
 */
export function valueIn(line: string, id: string): unknown {
  const key = `\t${JSON.stringify(id)}:`;
  const at = line.indexOf(key);
  if (at < 0) return undefined;
  const start = at + key.length;
  return JSON.parse(line.slice(start, line.indexOf('\t', start)));
}

/**
 * A large table of which a policy needs a few words: they are looked up in the line. Whoever asks
 * for many, as a run over many policies does, or for all of its keys, has it parsed.
 *
 * @returns what gives the table, to be asked each time: it is the parsed one once there is one
 */
export function tableOf(line: string, parse: () => Table): () => Table {
  let whole: Table | undefined;
  let spent = 0;
  const found = new Map<string, unknown>();
  const all = (): Table => {
    whole ??= parse();
    return whole;
  };
  const get = (id: string | symbol): unknown => {
    if (typeof id === 'symbol') return undefined;
    if (whole || spent > line.length) return all()[id];
    const known = found.has(id);
    spent += known ? TO_FIND : TO_SEEK;
    if (!known) found.set(id, valueIn(line, id));
    return found.get(id);
  };
  const searched = new Proxy<Table>(Object.create(null), {
    get: (_, id) => get(id),
    has: (_, id) => get(id) !== undefined,
    ownKeys: () => Object.keys(all()),
    getOwnPropertyDescriptor(_, id) {
      const value = get(id);
      return value === undefined ? undefined : { value, enumerable: true, configurable: true };
    },
  });
  return () => whole ?? searched;
}

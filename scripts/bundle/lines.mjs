// Writes the lines of a pack, as src/io/packs.ts reads them.

/** A table whose words are searched, and not parsed, for the few that a policy needs. */
const WORDS = {};
/** What is parsed when it is asked for. */
const LATER = {};

/** What of an asset stands in lines of its own, by keys. A star is for all of them. */
const APART = [
  { of: /^templates\/locales\/tables\//, parts: { countries: WORDS, languages: WORDS } },
  {
    of: /^templates\/locales\//,
    parts: {
      vocabulary: { '*': WORDS },
      statements: { '*': LATER },
      cells: LATER,
      sections: LATER,
      statutory: LATER,
    },
  },
  { of: /^data\/vocabulary$/, parts: { '*': WORDS } },
  { of: /^data\/transfers$/, parts: { adequacy: LATER } },
];

/** The lines of a pack: of each asset by its name, and of all names. */
export function linesOf(values) {
  const lines = [];
  let end = 0;
  /** Adds the line of a value, and tells where it begins. */
  const add = (value, parts) => {
    const line = parts === WORDS ? searchedLineOf(value) : withParts(value, parts);
    const start = end;
    lines.push(line);
    end += line.length + 1;
    return start;
  };
  const withParts = (value, parts) => {
    const own = { ...value };
    const apart = Object.keys(own).filter((key) => parts[key] ?? parts['*']);
    for (const key of apart) own[key] = add(own[key], parts[key] ?? parts['*']);
    if (apart.length === 0) return lineOf(value);
    return `${parts['*'] ? '*' : apart}\t${lineOf(own)}`;
  };
  const starts = {};
  for (const [name, value] of Object.entries(values))
    starts[name] = add(value, APART.find(({ of }) => of.test(name))?.parts ?? LATER);
  add(starts, WORDS);
  return lines;
}

/** JSON of letters that take one byte, which V8 reads three times as fast as others. */
const lineOf = (value) =>
  JSON.stringify(value).replace(
    /[^\0-\xff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );

/** The same of a table that `valueIn` of src/io/searched-table.ts can search. */
function searchedLineOf(table) {
  const members = Object.entries(table).map(([key, value]) => {
    if (/[^ -~]/.test(key)) throw new Error(`"${key}" cannot be searched for: it is not ASCII.`);
    return `\t${JSON.stringify(key)}:${lineOf(value)}\t`;
  });
  return `{${members.join(',')}}`;
}

// Takes out of a validator that ajv has compiled what only slows its start.

/** The end of the literal (an object, a list) that begins at an offset. */
function endOfLiteral(code, start) {
  let depth = 0;
  for (let at = start; at < code.length; at++) {
    const character = code[at];
    if (character === '"') {
      for (at++; code[at] !== '"'; at++) if (code[at] === '\\') at++;
    } else if (character === '{' || character === '[') depth++;
    else if ((character === '}' || character === ']') && --depth === 0) return at + 1;
  }
  throw new Error('A literal of the compiled validator does not end.');
}

/** Replaces each literal that follows a pattern; what replaces both is given the match and the literal. */
function replaceLiterals(code, pattern, replace) {
  let result = '';
  let from = 0;
  for (const match of code.matchAll(pattern)) {
    if (match.index < from) continue;
    const start = match.index + match[0].length;
    const end = endOfLiteral(code, start);
    result += code.slice(from, match.index) + replace(match, code.slice(start, end));
    from = end;
  }
  return result + code.slice(from);
}

/**
 * ajv puts each schema into the code, whole. Only the names of its properties and
 * its enums are asked for.
 */
export function withoutSchemas(code) {
  return replaceLiterals(code, /const (schema\d+) = (?=\{)/g, ([start, name], literal) => {
    const uses = new Set(
      [...code.matchAll(new RegExp(`\\b${name}((?:\\.\\w+|\\["[^"]*"\\])*)`, 'g'))].map(
        ([, path]) => path,
      ),
    );
    uses.delete('');
    const { properties, enum: words } = JSON.parse(literal);
    for (const use of uses) {
      if (!['.properties', '.enum'].includes(use)) return start + literal;
    }
    const kept = {
      ...(uses.has('.properties')
        ? { properties: Object.fromEntries(Object.keys(properties).map((key) => [key, 0])) }
        : {}),
      ...(uses.has('.enum') ? { enum: words } : {}),
    };
    return start + JSON.stringify(kept);
  });
}

/**
 * ajv copies all errors found so far for each that is added, which takes minutes where there
 * are thousands. Nobody else holds the list that is added to.
 */
export function withoutCopies(code) {
  const joining = code.replace(
    /vErrors === null \? (validate\d+)\.errors : vErrors\.concat\(\1\.errors\)/g,
    'joined(vErrors, $1.errors)',
  );
  if (joining.includes('.concat(')) throw new Error('A compiled validator copies its errors.');
  return `${joining}
function joined(errors, more) {
  if (errors === null) return more;
  for (const error of more) errors.push(error);
  return errors;
}
`;
}

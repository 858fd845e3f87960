// Which keys of a policy a section template asks for: where a policy has none of them, the
// section has nothing to say and its template need not be run.
import Handlebars from 'handlebars';

/**
 * @param text - a section template
 * @returns the keys, or `null` where that cannot be told from the template
 */
export function asksOf(text) {
  const keys = new Set();
  for (const statement of Handlebars.parse(text).body) {
    const found = keysOf(statement);
    if (found === null) return null;
    for (const key of found) keys.add(key);
  }
  return [...keys];
}

/** @returns {string[] | null} */
function keysOf(statement) {
  switch (statement.type) {
    // What stands between the words of a section template is on no page.
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    // Its body is filled where the value is there; without an `else` nothing else is.
    case 'BlockStatement':
      return ['if', 'each'].includes(statement.path.original) && !statement.inverse
        ? namedBy(statement)
        : null;
    case 'MustacheStatement':
      return namedBy(statement);
    default:
      return null;
  }
}

function namedBy({ path, params, hash }) {
  const [first] = params;
  // The short version looks for what it says by itself.
  if (path.original === 'brief' || first?.type !== 'PathExpression') return null;
  if (first.data || first.depth > 0) return null;
  const [head] = first.parts;
  if (head !== undefined) return [head];
  const only = hash?.pairs.find(({ key }) => key === 'only')?.value;
  return only?.type === 'StringLiteral' ? only.value.split(/[\s+]+/).filter(Boolean) : null;
}

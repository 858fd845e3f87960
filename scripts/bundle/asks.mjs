// Which keys of a policy a section template asks for: where a policy has none of them, the
// section has nothing to say and its template need not be run; and at which it looks at all:
// where they stand alike in two policies, the section is the same.
import Handlebars from 'handlebars';

/**
 * @param {string} text - a section template
 * @returns {{ asks?: string[], looks?: string[] }} the keys without which it is silent, and all that
 *   decide on what it says; neither where that cannot be told from the template
 */
export function knownOf(text) {
  const parsed = Handlebars.parse(text);
  const [asks, looks] = [keysOfAll(parsed, asked), keysOfAll(parsed, looked)];
  return { ...(asks ? { asks } : {}), ...(looks ? { looks } : {}) };
}

/** @returns {string[] | null} */
function keysOfAll({ body }, keysOf) {
  const keys = new Set();
  for (const statement of body) {
    const found = keysOf(statement);
    if (found === null) return null;
    for (const key of found) keys.add(key);
  }
  return [...keys];
}

/** @returns {string[] | null} */
function asked(statement) {
  switch (statement.type) {
    // What stands between the words of a section template is on no page.
    case 'ContentStatement':
    case 'CommentStatement':
      return [];
    // Its body is filled where the value is there; without an `else` nothing else is.
    case 'BlockStatement':
      return isBlock(statement) && !statement.inverse ? namedBy(statement) : null;
    case 'MustacheStatement':
      return namedBy(statement);
    default:
      return null;
  }
}

/** @returns {string[] | null} */
function looked(statement) {
  if (statement.type !== 'BlockStatement') return asked(statement);
  const { path, program, inverse } = statement;
  if (!isBlock(statement)) return null;
  // Within an `each`, names are those of its items.
  const isWithin = path.original === 'each';
  const inside = isWithin ? (staysWithin(program) ? [] : null) : keysOfAll(program, looked);
  const parts = [namedBy(statement), inside, inverse ? keysOfAll(inverse, looked) : []];
  return parts.includes(null) ? null : parts.flat();
}

const isBlock = ({ path }) => ['if', 'each'].includes(path.original);

/** Whether nothing in the body of a block looks beyond the value that it is filled with. */
function staysWithin(program) {
  let stays = true;
  const visitor = new Handlebars.Visitor();
  visitor.PathExpression = ({ data, depth }) => {
    if (data || depth > 0) stays = false;
  };
  visitor.accept(program);
  return stays;
}

function namedBy({ path, params, hash }) {
  const [first, ...others] = params;
  // The short version looks for what it says by itself.
  if (path.original === 'brief' || first?.type !== 'PathExpression') return null;
  if ([...others, ...(hash?.pairs ?? []).map(({ value }) => value)].some(isPath)) return null;
  if (first.data || first.depth > 0) return null;
  const [head] = first.parts;
  if (head !== undefined) return [head];
  const only = hash?.pairs.find(({ key }) => key === 'only')?.value;
  return only?.type === 'StringLiteral' ? only.value.split(/[\s+]+/).filter(Boolean) : null;
}

const isPath = ({ type }) => type === 'PathExpression' || type === 'SubExpression';

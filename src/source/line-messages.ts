import type { Line } from './lines.js';
import { excerpt, type Problem } from './problem.js';
import type { SyntaxSlip } from './scan.js';
import { inQuotes, type Slips, withoutComment } from './slips.js';

const indentOf = (line: Line): number => line.text.search(/\S|$/);

/** The whole of a line but its indentation and what is blank at its end. */
function onLine(line: Line, message: string, help: string): Problem {
  const start = line.start + indentOf(line);
  const end = Math.max(line.start + line.text.trimEnd().length, start + 1);
  return { rule: 'yaml-syntax', message, help, at: { start, end } };
}

/** A mapping where only a value can be: a colon in a text, or a line indented too deep. */
export function explainMapping(slip: SyntaxSlip, { text, lines, all }: Slips): Problem {
  const line = lines.lineAt(slip.start);
  if (/block sequence/.test(slip.message)) return dashOutOfLine(line);

  const overLines = all.find(
    ({ code, start }) => code === 'MULTILINE_IMPLICIT_KEY' && start === slip.start,
  );
  if (overLines !== undefined) {
    return onLine(
      lines.lineAt(overLines.end),
      'This line is indented deeper than the one above, which already has a value.',
      'Begin it in the same column as the line above; if it goes on with a text, put the whole text in quotes.',
    );
  }
  const value = withoutComment(text.slice(slip.start, line.end));
  if (value === '') return deeper(line);
  const key = text.slice(line.start, slip.start).trim();
  const typographic = /^[“”„‘’‚«»]/.test(value)
    ? ' The marks “ ” are no quotation marks to YAML, which knows " and \' only.'
    : '';
  return {
    rule: 'yaml-syntax',
    message: `The text ${inQuotes(excerpt(value))} has a colon followed by a space, which YAML takes for another key.`,
    help: `Put the text in quotes: ${excerpt(key, 30)} ${inQuotes(excerpt(value.replace(/^[“”„‘’‚«»]|[“”„‘’‚«»]$/g, '')))}.${typographic}`,
    at: { start: slip.start, end: slip.start + value.length },
  };
}

const deeper = (line: Line): Problem =>
  onLine(
    line,
    'A key stands where a value is expected.',
    'Put it on the next line, two spaces deeper.',
  );

const dashOutOfLine = (line: Line): Problem =>
  onLine(
    line,
    'This entry of a list is not in line with the entries above it.',
    'Begin all entries of a list in the same column.',
  );

/** A line that should be a key and a value, and is neither. */
export function explainLine(slip: SyntaxSlip, { lines }: Slips): Problem {
  const line = lines.lineAt(slip.start);
  const content = withoutComment(line.text.trimStart());
  if (/^-(?:\s|$)/.test(content)) {
    return onLine(
      line,
      'An entry of a list stands where a key is expected.',
      'Indent it below the key it belongs to, or delete the dash.',
    );
  }
  const noBreak = /^[^:]+:[^\S\n\t ]/.exec(content);
  if (noBreak !== null) {
    return onLine(
      line,
      'After the colon there is a no-break space, which YAML does not take for a space.',
      'Delete it and type an ordinary space.',
    );
  }
  const glued = /^("[^"]*"|'[^']*'|[^\s:#"'{[]+):(?!\/\/)(\S.*)$/.exec(content);
  if (glued !== null) {
    return onLine(
      line,
      'After the colon there is no space, so that this is one text and no key with a value.',
      `Write: ${excerpt(`${glued[1]}: ${glued[2]}`)}`,
    );
  }
  const equals = /^([\w-]+)\s*=\s*(\S.*)$/.exec(content);
  if (equals !== null) {
    return onLine(
      line,
      'This line has an equals sign where a colon is expected.',
      `Write: ${excerpt(`${equals[1]}: ${equals[2]}`)}`,
    );
  }
  return onLine(
    line,
    `This line has no key with a colon: ${inQuotes(excerpt(content))}.`,
    'Write a key, a colon and a space before the value. A text that goes on over several lines is indented deeper than its key.',
  );
}

/** A line that begins between the columns in which it could begin. */
export function explainIndent(slip: SyntaxSlip, { lines }: Slips): Problem {
  const line = lines.lineAt(slip.start);
  const indent = indentOf(line);
  const columns: number[] = [];
  let below = Number.POSITIVE_INFINITY;
  // A block that begins a hundred lines above is not what the reader has in mind.
  for (let number = line.number - 1; number > Math.max(0, line.number - 100); number--) {
    const above = lines.line(number);
    const at = indentOf(above);
    if (above.text.trim() === '' || above.text.trim().startsWith('#') || at >= below) continue;
    below = at;
    if (at !== indent) columns.push(at + 1);
    if (at === 0) break;
  }
  const where = columns.slice(0, 3).sort((a, b) => a - b);
  const list = where.length > 1 ? `${where.slice(0, -1).join(', ')} or ${where.at(-1)}` : where[0];
  return onLine(
    line,
    'This line is not in line with any of the lines above it.',
    list === undefined
      ? 'Keys of one block begin in the same column, and so do the entries of one list.'
      : `It begins in column ${indent + 1}; let it begin in column ${list}, in line with the lines it belongs to.`,
  );
}

import type { Problem } from './problem.js';
import type { SyntaxSlip } from './scan.js';
import { type Slips, startsAsText, syntax } from './slips.js';

const quoteBefore = ({ tokens }: Slips, offset: number) =>
  tokens.quoted.findLast(({ start }) => start < offset);

/** The parser notices at the end of the file; the reader looks for where it begins. */
export function unclosedQuote(slip: SyntaxSlip, slips: Slips): Problem | undefined {
  const quote = quoteBefore(slips, slip.start + 1);
  if (quote === undefined) return undefined;
  const line = slips.lines.lineAt(quote.start);
  const mark = slips.text[quote.start] ?? '"';
  const name = mark === '"' ? 'double' : 'single';
  return {
    ...syntax(
      `The ${name} quotation mark that opens here is never closed.`,
      `Put ${mark} at the end of the text.`,
      quote.start,
      line.end,
    ),
    final: true,
  };
}

/** Likewise for a bracket. */
export function unclosedBracket(slip: SyntaxSlip, { text, tokens }: Slips): Problem | undefined {
  const start = tokens.unclosed.findLast((offset) => offset < slip.start);
  if (start === undefined || !/end with a [\]}]/.test(slip.message)) return undefined;
  const close = text[start] === '[' ? ']' : '}';
  return {
    ...syntax(
      `The bracket ${text[start]} that opens here is never closed.`,
      `Put ${close} after the last entry.`,
      start,
      start + 1,
    ),
    final: true,
  };
}

/** A token the parser has no use for: what it is depends on what stands before it. */
export function unexpected(slip: SyntaxSlip, slips: Slips): Problem | undefined {
  const { text, lines } = slips;
  const line = lines.lineAt(slip.start);
  const before = text.slice(Math.max(line.start, slip.start - 1000), slip.start);
  if (/^Not a YAML token|block scalar header/i.test(slip.message)) {
    return syntax(
      'Text stands on the same line as the sign | or >, which announces a text on the following lines.',
      'Begin the text on the next line, two spaces deeper; or put it in quotes.',
      slip.start,
      line.end,
    );
  }
  if (/Unexpected ,|empty item/.test(slip.message)) {
    return syntax('There is a comma too many here.', 'Delete it.', slip.start, slip.end);
  }
  const sign = text[slip.start] ?? '';
  if (/flow-(?:seq|map)-end/.test(slip.message)) {
    return syntax(
      `This ${sign} closes a bracket that was never opened.`,
      `Delete it, or put the text in quotes if ${sign} belongs to it.`,
      slip.start,
      slip.start + 1,
    );
  }
  const quote = quoteBefore(slips, slip.start);
  const textEnd = text.slice(0, slip.start).trimEnd().length;
  if (quote !== undefined && quote.end === textEnd) {
    const mark = text[quote.start] ?? '"';
    const opening = lines.lineAt(quote.start);
    if (opening.number !== lines.lineAt(quote.end).number) {
      return syntax(
        `The quotation mark ${mark} that opens here is closed only on line ${lines.lineAt(quote.end).number}, and more text follows there.`,
        `Put ${mark} at the end of the text on line ${opening.number}.`,
        quote.start,
        opening.end,
      );
    }
    return syntax(
      `After the closing quotation mark ${mark} there is more text.`,
      mark === '"'
        ? 'Write \\" for a quotation mark inside the text, or put the whole text in single quotes.'
        : "Write '' (two of them) for an apostrophe inside the text, or put the whole text in double quotes.",
      slip.start,
      line.end,
    );
  }
  if (before.trimEnd().split(/\s/).at(-1)?.includes('*')) {
    const star = slip.start - before.length + before.lastIndexOf(' *') + 1;
    return startsAsText({ ...slip, start: star }, slips);
  }
  if (slip.start === line.start) {
    return syntax(
      'A list and keys cannot stand side by side.',
      'Put the list below a key, indented by two spaces.',
      slip.start,
      line.end,
    );
  }
  if (/[\]}]\s*$/.test(before)) {
    return syntax(
      'After the closing bracket there is more text.',
      'If the bracket belongs to the text, put the whole text in quotes.',
      slip.start,
      line.end,
    );
  }
  return undefined;
}

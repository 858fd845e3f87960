import type { ErrorCode } from 'yaml';
import { explainIndent, explainLine, explainMapping } from './line-messages.js';
import type { Lines } from './lines.js';
import { excerpt, type Problem } from './problem.js';
import type { SyntaxSlip } from './scan.js';
import { inQuotes, type Slips, startsAsText, syntax } from './slips.js';
import { unclosedBracket, unclosedQuote, unexpected } from './token-messages.js';

type Explain = (slip: SyntaxSlip, slips: Slips) => Problem | undefined;

/** What a slip of syntax means to somebody who never heard of a flow scalar. */
const explanations: Partial<Record<ErrorCode, Explain>> = {
  TAB_AS_INDENT: (slip, { lines }) => tab(lines, slip.start),
  BAD_SCALAR_START: startsAsText,
  BAD_ALIAS: startsAsText,
  BLOCK_AS_IMPLICIT_KEY: explainMapping,
  MULTILINE_IMPLICIT_KEY: explainLine,
  BAD_INDENT: (slip, slips) => unclosedBracket(slip, slips) ?? explainIndent(slip, slips),
  MISSING_CHAR: (slip, slips) => {
    if (/closing ["']quote/.test(slip.message)) return unclosedQuote(slip, slips);
    if (/followed by map values/.test(slip.message)) return explainLine(slip, slips);
    if (/between/.test(slip.message)) {
      return syntax(
        'A comma is missing before this.',
        'Separate the entries between brackets with commas: [name, email].',
        slip.start,
        slip.end,
      );
    }
    if (/Comments must be/.test(slip.message)) {
      return syntax(
        'A comment begins without a space before its #.',
        'Put a space before the #; if it is part of the text, put the whole text in quotes.',
        slip.start,
        slip.end,
      );
    }
    if (/directives-end/.test(slip.message)) {
      return syntax(
        'Between the line that begins with % and the policy the line --- is missing.',
        'Delete the line that begins with %; policygen reads YAML 1.2 without it.',
        slip.start,
        slip.end,
      );
    }
    return unclosedBracket(slip, slips);
  },
  BLOCK_IN_FLOW: (slip) =>
    syntax(
      'Between the brackets a comma is missing, or a key begins on a line of its own.',
      'Separate the entries between { } or [ ] with commas: { street: Strandgade 3, city: Aarhus }.',
      slip.start,
      slip.end,
    ),
  UNEXPECTED_TOKEN: unexpected,
  BAD_DQ_ESCAPE: (slip, { text }) =>
    syntax(
      `In a text in double quotes the backslash begins a special sign, and ${excerpt(text.slice(slip.start, slip.start + 2), 10)} is none that YAML knows.`,
      'Write the backslash twice, or use single quotes.',
      slip.start,
      slip.start + 2,
    ),
  KEY_OVER_1024_CHARS: (slip) =>
    syntax(
      'This text before a colon is too long to be a key.',
      'If it is a text, put it in quotes after a short key.',
      slip.start,
      slip.end,
    ),
  NON_STRING_KEY: (slip, { text }) => {
    const hole = /^\{?\{[^}\n]*\}{0,2}/.exec(text.slice(slip.start - 1));
    if (text.startsWith('{{', slip.start - 1) && hole !== null) {
      return syntax(
        'A text cannot begin with {, which begins a mapping.',
        `Put the text in quotes: ${inQuotes(excerpt(hole[0]))}`,
        slip.start - 1,
        slip.start - 1 + hole[0].length,
      );
    }
    return {
      rule: 'key-not-text',
      message: 'A list, a mapping or an alias stands where a key is expected; a key is a text.',
      help: 'Write the key as a word followed by a colon; put texts that begin with [, { or * in quotes.',
      at: { start: slip.start, end: Math.max(slip.end, slip.start + 1) },
    };
  },
  MULTIPLE_ANCHORS: (slip) => anchor('A value can have one anchor (&) only.', slip),
  ALIAS_PROPS: (slip) =>
    anchor('An alias (*) cannot have an anchor (&) or a tag of its own.', slip),
  TAG_RESOLVE_FAILED: (slip) => tag(slip.start, slip.end),
  BAD_COLLECTION_TYPE: (slip) => tag(slip.start, slip.end),
};

/** All slips as problems: in the order of the file, one a line, without mere consequences. */
export function explainSlips(slips: Slips): Problem[] {
  const problems: Problem[] = [];
  const seen = new Set<number>();
  // Of one line indented too deep the parser says two things; the other one names the line.
  const nested = new Set(
    slips.all.filter(({ code }) => code === 'BLOCK_AS_IMPLICIT_KEY').map(({ start }) => start),
  );
  for (const slip of [...slips.all].sort((a, b) => a.start - b.start)) {
    const stray = / in YAML stream/.test(slip.message);
    // After the document has broken off, every further word is reported as stray.
    if (stray && problems.length > 0) continue;
    if (slip.code === 'MULTILINE_IMPLICIT_KEY' && nested.has(slip.start)) continue;
    const problem =
      explanations[slip.code]?.(slip, slips) ??
      syntax(
        'From here on the file cannot be understood as YAML.',
        'Often a quotation mark, a bracket or a colon is missing just before this place.',
        slip.start,
        slip.end,
      );
    const line = slips.lines.position(problem.at?.start ?? 0).line;
    if (seen.has(line)) continue;
    seen.add(line);
    const onTab = /^[ ]*\t/.test(slips.lines.line(line).text) && problem.rule === 'yaml-syntax';
    problems.push(onTab ? tab(slips.lines, slips.lines.line(line).start) : problem);
    if (problem.final) break;
  }
  return joinTabs(problems);
}

/** Tags have meant "run this" in other tools; here a text may be marked as one, no more. */
const tag = (start: number, end: number): Problem => ({
  rule: 'yaml-tag',
  message: 'A word that begins with ! is a YAML tag, which a policy may not have.',
  help: 'Delete it; if it is the beginning of a text, put the text in quotes.',
  at: { start, end },
});

const anchor = (message: string, { start, end }: SyntaxSlip): Problem => ({
  rule: 'yaml-alias',
  message,
  help: 'Delete one of the two; if they are meant as text, put the text in quotes.',
  at: { start, end },
});

function tab(lines: Lines, offset: number): Problem {
  const line = lines.lineAt(offset);
  const [indent = ''] = /^[\t ]*/.exec(line.text) ?? [];
  const start = line.start + Math.max(indent.indexOf('\t'), 0);
  return {
    rule: 'yaml-tab',
    message: 'This line is indented with a tab.',
    help: 'Use spaces, two for each level; most editors can turn tabs into spaces.',
    at: { start, end: Math.max(line.start + indent.length, start + 1) },
  };
}

/** A file indented with tabs is one problem, not one a line. */
function joinTabs(problems: Problem[]): Problem[] {
  const tabs = problems.filter(({ rule }) => rule === 'yaml-tab');
  const [first] = tabs;
  if (first === undefined || tabs.length === 1) return problems;
  const others = tabs.length === 2 ? 'another line' : `${tabs.length - 1} other lines`;
  first.message = `This line and ${others} are indented with a tab.`;
  return problems.filter((problem) => problem === first || problem.rule !== 'yaml-tab');
}

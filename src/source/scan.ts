import { CST, type ErrorCode, Lexer, Parser } from 'yaml';
import { limits } from './limits.js';
import { excerpt, type Problem } from './problem.js';

/** A slip as the YAML library reports it. */
export interface SyntaxSlip {
  code: ErrorCode;
  message: string;
  start: number;
  end: number;
}

/** What the messages and the checks want to know of the row of tokens. */
export interface Tokens {
  /** Texts in quotes, in the order of the file. */
  quoted: { start: number; end: number }[];
  /** Where a `[` or `{` stands that is never closed. */
  unclosed: number[];
  /** Where each anchor is set. */
  anchors: Map<string, number>;
}

/** Slips beyond these are not even looked at: several may be consequences of one. */
export const enoughSlips = limits.syntaxErrors * 5;

/** Two lists and mappings too many: the same words wherever it is found. */
export const tooDeep = (start: number, end = start + 1): Problem => ({
  rule: 'too-deep',
  message: `Lists and keys are nested more than ${limits.depth} deep here.`,
  help: 'A policy needs a dozen levels at most. Check the indentation and the brackets.',
  at: { start, end },
});

/** More values than any policy has. */
export const tooManyValues = (start: number, end: number): Problem => ({
  rule: 'too-many-values',
  message: `The file holds more than ${limits.values.toLocaleString('en')} values.`,
  help: 'A policy has some hundred. Check that this is the right file.',
  at: { start, end },
});

type Counted = 'entry' | 'comma' | 'explicit' | 'bracket' | 'scalar';

/** Each counted alone, since one value may show in several of them. */
const counted: Partial<Record<CST.TokenType, Counted>> = {
  'seq-item-ind': 'entry',
  'map-value-ind': 'entry',
  comma: 'comma',
  'explicit-key-ind': 'explicit',
  'flow-map-start': 'bracket',
  'flow-seq-start': 'bracket',
  scalar: 'scalar',
  alias: 'scalar',
  'single-quoted-scalar': 'scalar',
  'double-quoted-scalar': 'scalar',
  'block-scalar-header': 'scalar',
};

/**
 * Reads the tokens of a text with LF line ends, up to the end of its first
 * document. Neither the lexer nor the parser recurses; what does comes after
 * this and only sees what is small enough.
 *
 * @param slips takes the tags that a policy may not have
 */
export function scan(
  text: string,
  tokens: Tokens,
  slips: SyntaxSlip[],
): { cst: CST.Token[]; stop?: Problem } {
  const parser = new Parser();
  const cst: CST.Token[] = [];
  const open: number[] = [];
  let documents = 0;
  let errors = 0;
  const counts = new Map<Counted, number>();
  /** Whether there are more of a kind of token than the values of a file can need. */
  const tooMany = (kind: Counted): boolean => {
    const count = (counts.get(kind) ?? 0) + 1;
    counts.set(kind, count);
    return count > (kind === 'scalar' ? 2 : 1) * limits.values;
  };
  // The lexer announces a plain or block text by a token of its own.
  let announced = false;

  const take = (token: CST.Token): Problem | undefined => {
    cst.push(token);
    if (token.type === 'directive') return refuseDirective(token);
    if (token.type === 'error') errors++;
    if (token.type === 'document' && ++documents > 1) return severalDocuments(text, token.offset);
    return undefined;
  };

  for (const lexeme of new Lexer().lex(text)) {
    const isContent: boolean = announced;
    announced = !isContent && lexeme === CST.SCALAR;
    const start = parser.offset;
    const end = start + lexeme.length;
    for (const token of parser.next(lexeme)) {
      const stop = take(token);
      if (stop !== undefined) return { cst, stop };
    }
    if (parser.stack.length > limits.depth && nesting(parser) > limits.depth) {
      return { cst, stop: tooDeep(start, end) };
    }
    // What follows a hundred stray tokens is no longer this document.
    if (errors > enoughSlips) break;
    if (isContent) continue;
    const type = CST.tokenType(lexeme);
    const kind = type === null ? undefined : counted[type];
    if (kind !== undefined && tooMany(kind)) return { cst, stop: tooManyValues(start, end) };
    switch (type) {
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        tokens.quoted.push({ start, end });
        break;
      case 'flow-map-start':
      case 'flow-seq-start':
        open.push(start);
        break;
      case 'flow-map-end':
      case 'flow-seq-end':
        open.pop();
        break;
      case 'flow-error-end':
        tokens.unclosed.push(...open.splice(0).slice(-1));
        break;
      case 'anchor':
        if (!tokens.anchors.has(lexeme.slice(1))) tokens.anchors.set(lexeme.slice(1), start);
        break;
      case 'tag':
        // The library lets its own tags pass: !!int, !!map, a lone !.
        if (lexeme !== '!!str' && slips.length < enoughSlips) {
          slips.push({ code: 'TAG_RESOLVE_FAILED', message: lexeme, start, end });
        }
        break;
    }
  }
  for (const token of parser.end()) {
    const stop = take(token);
    if (stop !== undefined) return { cst, stop };
  }
  tokens.unclosed.push(...open.slice(-1));
  return { cst };
}

const nesting = (parser: Parser): number =>
  parser.stack.filter(({ type }) => /^(?:block-map|block-seq|flow-collection)$/.test(type)).length;

function refuseDirective({ offset, source }: CST.Directive): Problem | undefined {
  const at = { start: offset, end: offset + source.length };
  if (/^%YAML\s+1\.2\s*$/.test(source)) return undefined;
  if (source.startsWith('%YAML')) {
    return {
      rule: 'yaml-version',
      message: `This line asks for another version of YAML ("${excerpt(source)}"), in which values such as no, 0777 or a date mean something else.`,
      help: 'Delete the line; policygen reads YAML 1.2.',
      at,
    };
  }
  return {
    rule: 'yaml-directive',
    message: `The line "${excerpt(source)}" is a directive to the YAML parser, which a policy may not have.`,
    help: 'Delete the line. If it is meant as a value, put it in quotes after a key.',
    at,
  };
}

function severalDocuments(text: string, offset: number): Problem {
  const line = text.slice(offset).search(/\n|$/);
  return {
    rule: 'several-documents',
    message: 'A second document begins here; a policy file holds one.',
    help: 'Delete the line --- (or ...), or keep what follows it in a file of its own.',
    at: { start: offset, end: offset + line },
  };
}

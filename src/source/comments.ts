import { CST, Lexer } from 'yaml';

/** A comment of the file, from its `#` to the end of the line. */
export interface Comment {
  /** 1-based. */
  line: number;
  /** 1-based; counts UTF-16 code units. */
  column: number;
  /** Without the `#` and the blank around it. */
  text: string;
  /** Whether nothing else stands on the line. */
  alone: boolean;
}

/**
 * The comments of a policy in the order of the file. A `#` inside a text is none,
 * which is why a regular expression will not do.
 *
 * @param text the text of a file that `readSource` could read
 */
export function readComments(text: string): Comment[] {
  const comments: Comment[] = [];
  let line = 1;
  let column = 1;
  let alone = true;
  let isContent = false;
  for (const lexeme of new Lexer().lex(text.replace(/\r\n?/g, '\n'))) {
    const type: string | null = isContent ? 'content' : CST.tokenType(lexeme);
    isContent = type === 'scalar';
    if (type === 'scalar' || type === 'doc-mode' || type === 'flow-error-end') continue;
    if (type === 'comment') {
      comments.push({ line, column, text: lexeme.slice(1).trim(), alone });
    }
    const breaks = lexeme.split('\n');
    if (breaks.length > 1) {
      line += breaks.length - 1;
      column = 1;
      alone = true;
    }
    const last = breaks.at(-1) ?? '';
    column += last.length;
    if (last.trim() !== '') alone = false;
  }
  return comments;
}

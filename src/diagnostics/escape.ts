/**
 * What a terminal would act on, or what makes a line look other than it is:
 * control characters (also as one byte, C1), bidirectional controls, line and
 * paragraph separators, the byte order mark, tags, halves of characters.
 */
const unsafe =
  /[\p{Cc}\p{Surrogate}\p{Noncharacter_Code_Point}\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]/gu;

/**
 * Any text as one line that is safe to print: what could move the cursor, start
 * an escape sequence or turn the text around becomes `\u{1b}` and the like.
 * Everything else, joined emoji included, stays as it is.
 */
export function escapeForTerminal(text: string): string {
  return text.replace(unsafe, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

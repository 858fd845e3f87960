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
  // The pattern takes a while to compile, and most names and numbers need none of it.
  if (/^[ -~]*$/.test(text)) return text;
  return text.replace(unsafe, (character) => `\\u{${character.codePointAt(0)?.toString(16)}}`);
}

/**
 * The log of a build server is read for commands as well: GitHub takes lines that
 * begin with `::` and `##[` anywhere, Azure `##vso[`. A report that shows a
 * stranger's file must not pass any on.
 *
 * @param text lines that are safe to print
 */
export function escapeForLog(text: string): string {
  return text
    .replace(/##(?=\[|vso\[)/gi, '\\u{23}#')
    .replace(/^([^\S\n\r\u2028\u2029]*):(?=:)/gm, '$1\\u{3a}');
}

/**
 * JSON that is also safe to print, and to show in the log of a build server: what
 * `escapeForTerminal` would replace stands as `\\u001b`, and the sign that begins a
 * command as `\\u0023`, which means the same to every reader of JSON; halves of
 * characters, which some refuse, become U+FFFD.
 */
export function toSafeJson(value: unknown): string {
  const wellFormed = (_: string, part: unknown) =>
    typeof part === 'string' ? part.replace(/\p{Surrogate}/gu, '\ufffd') : part;
  // Line feeds are the layout; inside a text they are escaped already.
  return JSON.stringify(value, wellFormed, 2)
    .replace(unsafe, (character) =>
      character === '\n'
        ? character
        : Array.from(
            { length: character.length },
            (_, unit) => `\\u${character.charCodeAt(unit).toString(16).padStart(4, '0')}`,
          ).join(''),
    )
    .replace(/##(?=\[|vso\[)/gi, '\\u0023#');
}

/**
 * What a terminal would act on, or what makes a line look other than it is:
 * control characters (also as one byte, C1), bidirectional controls, line and
 * paragraph separators, the byte order mark, tags, halves of characters, and
 * what is no character at all. Spelt out: V8 takes a while to look up `\p{Cc}`.
 */
const unsafe =
  /[\u0000-\u001f\u007f-\u009f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe\uffff\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{4fffe}\u{4ffff}\u{5fffe}\u{5ffff}\u{6fffe}\u{6ffff}\u{7fffe}\u{7ffff}\u{8fffe}\u{8ffff}\u{9fffe}\u{9ffff}\u{afffe}\u{affff}\u{bfffe}\u{bffff}\u{cfffe}\u{cffff}\u{dfffe}\u{dffff}\u{e0000}-\u{e007f}\u{efffe}\u{effff}\u{ffffe}\u{fffff}\u{10fffe}\u{10ffff}]/gu;

/**
 * Any text as one line that is safe to print: what could move the cursor, start
 * an escape sequence or turn the text around becomes `\u{1b}` and the like.
 * Everything else, joined emoji included, stays as it is.
 */
export function escapeForTerminal(text: string): string {
  // The pattern takes a while to compile, and most texts of Europe need none of it.
  if (/^[ -~\u00a0-\u02ff\u2010-\u2027\u20ac]*$/.test(text)) return text;
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
    typeof part === 'string' ? part.replace(/[\ud800-\udfff]/gu, '\ufffd') : part;
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

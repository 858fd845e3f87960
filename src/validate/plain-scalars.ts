/**
 * What nearly every id and text is made of, told by signs: quicker than by the patterns of the
 * schema, which judge all others.
 */

const LONGEST = 40;
const DASH = 0x2d;

/** Whether a text is surely an id: `order-history`. */
export function isPlainId(text: string): boolean {
  const { length } = text;
  if (length > LONGEST) return false;
  // A dash stands between others, and an id begins with a letter.
  let wasDash = true;
  for (let at = 0; at < length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 0x61 && code <= 0x7a) wasDash = false;
    else if (code === DASH && !wasDash) wasDash = true;
    else if (code >= 0x30 && code <= 0x39 && at > 0) wasDash = false;
    else return false;
  }
  return !wasDash;
}

/** Whether a text surely says something: it begins with a sign that has ink. */
export function isPlainWords(text: string): boolean {
  const code = text.charCodeAt(0);
  return code > 0x20 && code < 0x7f;
}

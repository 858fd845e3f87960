import type { Problem } from './problem.js';

/** Control characters, halves of characters and code points that never are characters. */
const control = /[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]/gu;
const controlInValue = /[\0-\x08\x0b-\x1f\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]/u;
const controlInKey = /[\0-\x1f\x7f-\x9f\p{Surrogate}\p{Noncharacter_Code_Point}]/u;

/** Everything that has no ink of its own, so that two keys may look alike and differ. */
const hiddenInKey =
  /\p{Cf}|\p{Zl}|\p{Zp}|\p{Variation_Selector}|\u034f|\u115f|\u1160|\u3164|\uffa0|(?! )\p{Zs}/u;
/**
 * In texts only what can make a reader see another text than the one that is
 * there. A soft hyphen or a no-break space is good typography.
 */
const hiddenInValue =
  /[\u061c\u180e\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff\ufff9-\ufffb\u{e0000}-\u{e007f}]|(?<=^|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Nd}\p{Z}])[\u200c\u200d]/u;
/** The flags of England, Scotland and Wales are spelt with invisible letters. */
const spelledFlag = /\u{1f3f4}[\u{e0020}-\u{e007e}]+\u{e007f}/gu;

const names = new Map<number, string>([
  [0x00, 'NUL'],
  [0x09, 'tab'],
  [0x0a, 'line feed'],
  [0x0d, 'carriage return'],
  [0x1b, 'escape'],
  [0x7f, 'delete'],
  [0x85, 'next line'],
  [0xa0, 'no-break space'],
  [0xad, 'soft hyphen'],
  [0x200b, 'zero width space'],
  [0x200c, 'zero width non-joiner'],
  [0x200d, 'zero width joiner'],
  [0x200e, 'left-to-right mark'],
  [0x200f, 'right-to-left mark'],
  [0x2028, 'line separator'],
  [0x2029, 'paragraph separator'],
  [0x202a, 'left-to-right embedding'],
  [0x202b, 'right-to-left embedding'],
  [0x202c, 'pop directional formatting'],
  [0x202d, 'left-to-right override'],
  [0x202e, 'right-to-left override'],
  [0x202f, 'narrow no-break space'],
  [0x2060, 'word joiner'],
  [0x2066, 'left-to-right isolate'],
  [0x2067, 'right-to-left isolate'],
  [0x2068, 'first strong isolate'],
  [0x2069, 'pop directional isolate'],
  [0xfeff, 'byte order mark'],
]);

function nameOf(character: string): string {
  const code = character.codePointAt(0) ?? 0;
  const hex = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const name =
    names.get(code) ?? (code >= 0xd800 && code <= 0xdfff ? 'half of a character' : undefined);
  return name === undefined ? hex : `${hex} (${name})`;
}

/** Control characters that stand in the file as they are, comments included. */
export function findControlCharacters(text: string, atMost: number): Problem[] {
  const problems: Problem[] = [];
  for (const match of text.matchAll(control)) {
    problems.push({
      rule: 'control-character',
      message: `The file holds the character ${nameOf(match[0])}, which is no text and cannot be seen.`,
      help: 'Delete it; deleting the characters around it and typing them anew does it in any editor.',
      at: { start: match.index, end: match.index + match[0].length },
    });
    if (problems.length === atMost) break;
  }
  return problems;
}

/**
 * What must not be in a key or a text once its escapes (`"\u202e"`) are resolved.
 *
 * @param value the resolved key or text
 * @param where the offsets of the scalar in `text`, to show the one character in it
 */
export function checkCharacters(
  value: string,
  what: 'key' | 'value',
  text: string,
  where: { start: number; end: number },
): Problem | undefined {
  // Nearly every scalar of a policy is plain ASCII or Latin letters.
  if (/^[\n -~¡-¬®-ɏ]*$/.test(value) && !(what === 'key' && value.includes('\n'))) return undefined;

  const bad = (what === 'key' ? controlInKey : controlInValue).exec(value)?.[0];
  if (bad !== undefined) {
    return {
      rule: 'control-character',
      message: `This ${what} holds the character ${nameOf(bad)}, which is no text.`,
      help: 'Delete it, or the escape sequence with a backslash that stands for it.',
      at: pinpoint(bad, text, where),
    };
  }
  const hidden =
    what === 'key'
      ? hiddenInKey.exec(value)?.[0]
      : hiddenInValue.exec(value.replace(spelledFlag, ''))?.[0];
  if (hidden !== undefined) {
    return {
      rule: 'hidden-character',
      severity: what === 'key' ? 'error' : 'warning',
      message: `This ${what} holds the character ${nameOf(hidden)}, which cannot be seen and can make a text look like another.`,
      help:
        what === 'key'
          ? 'Type the key anew; it often comes along when text is copied from a web page.'
          : 'Delete it unless the language of the text needs it.',
      at: pinpoint(hidden, text, where),
    };
  }
  if (value.includes('\ufffd')) {
    return {
      rule: 'damaged-character',
      severity: what === 'key' ? 'error' : 'warning',
      message: `This ${what} holds the sign � (U+FFFD), which stands where a letter was lost.`,
      help: 'Type the lost letter anew, and save the file with the encoding UTF-8.',
      at: pinpoint('\ufffd', text, where),
    };
  }
  return undefined;
}

/** The character itself where it stands as such; the whole scalar where it is escaped. */
function pinpoint(character: string, text: string, where: { start: number; end: number }) {
  const start = text.slice(where.start, where.end).indexOf(character);
  if (start === -1) return where;
  return { start: where.start + start, end: where.start + start + character.length };
}

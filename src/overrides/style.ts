import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { placeOf } from './place-of.js';

/** Something in a style sheet that a page must not hold. */
interface Found {
  message: string;
  help: string;
  start: number;
  end: number;
}

/** An escape in a name: `\72 l` is `rl`. */
const ESCAPE = /\\(?:([0-9a-f]{1,6})[ \t\n\f]?|([^\n0-9a-f]))/gi;
const plain = (name: string): string =>
  name
    .replace(ESCAPE, (_, hex: string | undefined, letter: string | undefined) =>
      hex === undefined ? (letter ?? '') : fromCode(Number.parseInt(hex, 16)),
    )
    .toLowerCase();
const fromCode = (code: number): string =>
  code === 0 || code > 0x10ffff ? '\ufffd' : String.fromCodePoint(code);

// Each text can be read in one way only, so that no name, however long, is tried twice.
const HEX = '[0-9a-fA-F]';
const LETTER = String.raw`\\(?:(?:${HEX}{6}|${HEX}{1,5}(?!${HEX}))[ \t\n\f]?|[^\n0-9a-fA-F])`;
const NAME = String.raw`(?:[-\w\u0080-\uffff]|${LETTER})+`;
const STRING = String.raw`"(?:[^"\\\n]|\\[\s\S])*"?|'(?:[^'\\\n]|\\[\s\S])*'?`;
const TOKENS = [
  String.raw`/\*[\s\S]*?(?:\*/|$)`,
  `(?<string>${STRING})`,
  `@(?<at>${NAME})`,
  String.raw`(?<call>${NAME})\((?=[ \t\n]*(?<argument>${STRING}|[^"'()\s]*))`,
  `#?${NAME}`,
  '(?<bracket>[()])',
].join('|');

/** The functions in which a string is an address, besides `url`, where quotes may be left out. */
const ADDRESSED = ['src', 'image', 'image-set', '-webkit-image-set'];

/** More than these are the same slip. */
const MOST = 20;

/** An address that asks nobody: the bytes themselves, or a place in the page. */
const isOwn = (address: string): boolean => /^(?:data:|#|$)/.test(address);

/**
 * What a style sheet of somebody's own must not hold: the page asks nothing of any
 * server, and nothing ends the element that the style stands in.
 *
 * @param file - as the user would name it
 */
export function checkStyle(css: string, file: string): Diagnostic[] {
  return [...endsOfStyle(css), ...requests(css)]
    .sort((a, b) => a.start - b.start)
    .slice(0, MOST)
    .map(({ message, help, start, end }) => ({
      rule: 'unsafe-style',
      severity: 'error' as const,
      message,
      help,
      file,
      range: { start: placeOf(css, start), end: placeOf(css, end) },
    }));
}

function endsOfStyle(css: string): Found[] {
  return [...css.matchAll(/<\/style/gi)].map(({ index, 0: text }) => ({
    message: 'This would end the style of the page.',
    help: 'A style sheet holds no HTML; leave it out.',
    start: index,
    end: index + text.length,
  }));
}

function requests(css: string): Found[] {
  const found: Found[] = [];
  const tell = (argument: string, start: number, end: number) => {
    if (isOwn(plain(argument.replace(/^["']|["']$/g, '').trim()))) return;
    found.push({
      message: 'This address would be loaded; the page asks nothing of any server.',
      help: 'Put small images into the style as data:, and name fonts that readers have.',
      start,
      end,
    });
  };
  const tokens = new RegExp(TOKENS, 'g');
  let depth = 0;
  /** How deep the function is in which strings are addresses; 0 outside of one. */
  let addressed = 0;
  for (let token = tokens.exec(css); token !== null; token = tokens.exec(css)) {
    const { at, call, argument = '', string, bracket } = token.groups ?? {};
    const end = token.index + token[0].length;
    if (at !== undefined && plain(at) === 'import') {
      found.push({
        message: '@import loads a style sheet from elsewhere; the page asks nothing of any server.',
        help: 'Copy what it holds into this file.',
        start: token.index,
        end,
      });
    } else if (call !== undefined) {
      depth++;
      const name = plain(call);
      if (ADDRESSED.includes(name) && addressed === 0) addressed = depth;
      if (name !== 'url') continue;
      const from = css.indexOf(argument, end);
      // What looks like a comment or a function in a bare address is a part of it.
      tokens.lastIndex = from + argument.length;
      tell(argument, token.index, tokens.lastIndex);
    } else if (string !== undefined && addressed > 0) tell(string, token.index, end);
    else if (bracket === '(') depth++;
    else if (bracket === ')') {
      if (depth === addressed) addressed = 0;
      depth--;
    }
  }
  return found;
}

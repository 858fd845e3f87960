import type { Assets } from '../assets.js';
import { InputError } from '../errors.js';
import type { Theme } from '../policy.js';
import { styleHash } from './style-hash.js';
import { themeStyle } from './theme.js';

const STYLE = 'templates/layouts/page.css';

/** The style sheet of a page. */
export interface Style {
  /** The text between `<style>` and `</style>`, to the byte. */
  css: string;
  /** Its SHA-256 in base64, for the content security policy. */
  hash: string;
}

/**
 * The style sheet in the declared look. Without one it is the same for every page, and stands
 * ready with its hash in the package: to hash it takes as long as half a page.
 *
 * @throws InputError where there is no style sheet
 */
export function readStyle(assets: Assets, theme: Theme | undefined): Style {
  const ready = theme ? undefined : (assets.compiled?.(STYLE) as Style | undefined);
  if (ready) return ready;
  const text = assets.read(STYLE);
  if (text === null) throw new InputError(`${STYLE}: there is no such style sheet.`);
  return styleOf(text, theme);
}

// The languages of a policy have one style sheet.
let last: Style = { css: '', hash: '' };

export function styleOf(text: string, theme?: Theme): Style {
  const css = `\n${[text, themeStyle(theme)].join('\n').trim()}\n`.replace(/<\//g, '<\\/');
  if (css !== last.css) last = { css, hash: styleHash(css) };
  return last;
}

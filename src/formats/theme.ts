import { readable } from '../colour.js';
import type { Theme } from '../policy.js';

/** The paper of dark pages in the shipped style sheet. */
const DARK_PAPER = '#14181d';

/**
 * The declared look as custom properties of the style sheet: `--accent`, `--paper`, `--text` and
 * `--font`. A colour that was declared for light pages only is made lighter for dark ones
 * until it can be read there.
 *
 * @returns CSS to follow the style sheet; empty where nothing was declared
 */
export function themeStyle(theme: Theme | undefined): string {
  if (!theme) return '';
  const day = properties({
    accent: theme.accent,
    paper: theme.background,
    text: theme.text,
    font: theme.font,
  });
  // Paper and text are for light pages: at night they would be the brightest thing in the room.
  const dark = theme.accent_dark ?? (theme.accent && readable(theme.accent, DARK_PAPER));
  const night = properties({ accent: dark });
  return [
    day && `@media screen and (prefers-color-scheme: light) { :root { ${day} } }`,
    night && `@media screen and (prefers-color-scheme: dark) { :root { ${night} } }`,
    theme.font && `:root { ${properties({ font: theme.font })} }`,
  ]
    .filter(Boolean)
    .join('\n');
}

const properties = (values: Readonly<Record<string, string | undefined>>): string =>
  Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`--${name}: ${value};`]))
    .join(' ');

import { contrast, LEAST_CONTRAST, readable } from '../colour.js';
import type { Policy } from '../policy.js';
import type { Problem } from './problem.js';

/** The shipped look, where the policy declares none. */
const PAPER = { light: '#ffffff', dark: '#14181d' };
const TEXT = '#1d2530';

/** Colours that cannot be read on the paper they stand on (WCAG 2.2, success criterion 1.4.3). */
export function checkTheme({ theme }: Policy): Problem[] {
  if (!theme) return [];
  const light = theme.background ?? PAPER.light;
  const pairs = [
    { key: 'accent', colour: theme.accent, ground: light },
    { key: 'accent_dark', colour: theme.accent_dark, ground: PAPER.dark },
    { key: 'text', colour: theme.text, ground: light },
    // The text is the shipped one, so it is the paper that does not suit.
    { key: 'background', colour: theme.text ? undefined : theme.background && TEXT, ground: light },
  ];
  return pairs.flatMap(({ key, colour, ground }): Problem[] => {
    if (colour === undefined || contrast(colour, ground) >= LEAST_CONTRAST) return [];
    const instead = readable(colour, ground);
    return [
      {
        rule: 'low-contrast',
        severity: 'warning',
        message:
          `The contrast of ${colour} on ${ground} is ${contrast(colour, ground).toFixed(1)}, ` +
          `too little to be read by everybody (at least ${LEAST_CONTRAST}).`,
        help:
          key === 'background'
            ? 'Write a lighter colour, or a "text" that can be read on it.'
            : `Write another colour, for example "${instead}".`,
        path: ['theme', key],
      },
    ];
  });
}

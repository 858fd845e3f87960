import { readText } from '../support/shipped.js';

/** The lines of shell on a page, without their comments. */
export const linesOf = (page: string): string[] =>
  [...readText(page).matchAll(/^```sh\n([\s\S]*?)^```$/gm)]
    .flatMap(([, text = '']) => text.trim().split('\n'))
    .map((line) => line.replace(/ +#.*/, ''));

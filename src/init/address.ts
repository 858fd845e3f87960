import type { Controller } from './answers.js';

/**
 * `Strandgade 3, 8000 Aarhus C` in its parts. The postcode stands before the town, or
 * after it as in Britain and Ireland; what is neither stays with the town.
 */
export function addressIn(text: string, country: string): Controller['address'] | undefined {
  const at = text.lastIndexOf(',');
  const street = text.slice(0, at).trim();
  const place = text
    .slice(at + 1)
    .trim()
    .replace(/\s+/g, ' ');
  if (at < 0 || street === '' || place === '') return undefined;
  const before = /^((?:[A-Z]{1,2}-)?\d[\d ]{2,6}(?: ?[A-Z]{2}(?= ))?) (\S.*)$/.exec(place);
  const after = /^(.*\S) ([A-Z]{1,2}\d{1,2}[A-Z\d]? ?[A-Z\d]{3,4})$/.exec(place);
  const [postcode, city] = before ? [before[1], before[2]] : after ? [after[2], after[1]] : [];
  return postcode && city
    ? { street, postcode: postcode.trim(), city, country }
    : { street, city: place, country };
}

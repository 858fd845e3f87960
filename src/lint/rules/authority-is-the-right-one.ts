import { readAuthority } from '../authorities.js';
import { elementsOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryName, countryOf, isThirdCountry } from '../third-countries.js';

/** Articles 55 and 56: the authority of the country of establishment is the one that acts. */
export const rule: Rule = {
  id: 'authority-is-the-right-one',
  severity: 'warning',
  article: gdpr('55(1)'),
  summary: 'The authority named is that of the country where the firm is.',
  why: 'The authority of your own country is the one that watches over you. People may complain elsewhere too, where they live or work, but a policy that names a foreign authority alone is usually copied from another firm.',
  bad: 'controller: { name: Havblik ApS, address: { city: Aarhus, country: DK } }\ncomplaint: { authority: se }',
  good: 'controller: { name: Havblik ApS, address: { city: Aarhus, country: DK } }\ncomplaint: { authority: dk }',
  needs: ['authority'],
  *check({ root, asOf, assets }) {
    const home = countryOf(root);
    const named = elementsOf(root, 'complaint')
      .flatMap((complaint) => leavesOf(complaint, 'authority'))
      .filter(({ value }) => value !== 'unnamed');
    const [first] = named;
    if (!home || !first || named.some(({ value }) => value === home.toLowerCase())) return;
    if (isThirdCountry(assets, home, asOf)) return;
    const own = readAuthority(assets, home.toLowerCase());
    const other = readAuthority(assets, String(first.value));
    if (!own || !other) return;
    yield {
      path: first.path,
      message: `The controller is in ${countryName(assets, home)}, but the authority named is ${other.name}.`,
      help: `Write authority: ${home.toLowerCase()} (${own.name}), with url: ${own.website}.`,
    };
  },
};

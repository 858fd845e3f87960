import type { Element } from '../resolve/resolve.js';
import { basesOf, elementsOf, follow, has, idOf, processings, valuesOf } from './query.js';

/** The parts of a policy that can rest on consent: general, each activity, marketing, profiling. */
const parts = (root: Element): Element[] => [
  ...processings(root),
  ...elementsOf(root, 'marketing'),
  ...elementsOf(root, 'profiling'),
];

/** Whether a part rests on consent, ordinary or explicit. */
export const restsOnConsent = (part: Element): boolean =>
  has(part, 'consent') ||
  has(part, 'only_with_consent') ||
  basesOf(part).some(
    (basis) =>
      valuesOf(basis, 'ground').includes('consent') ||
      valuesOf(basis, 'special').includes('explicit-consent'),
  );

/** The parts that rest on consent. */
export const consentParts = (root: Element): Element[] => parts(root).filter(restsOnConsent);

/** Whether a part itself says how its consent is taken back. */
export const saysHowToWithdraw = (part: Element): boolean =>
  [...elementsOf(part, 'consent'), ...follow(part, 'consent', 'choices')].some((consent) =>
    has(consent, 'withdrawn_by'),
  ) || has(part, 'opt_out');

/** What a part is called in a message: its id or kind. */
export const nameOf = (part: Element): string =>
  idOf(part) || valuesOf(part, 'kind')[0] || String(part.path[0]);

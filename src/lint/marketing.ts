import type { Assets } from '../assets.js';
import type { Element } from '../resolve/resolve.js';
import { nameOf, restsOnConsent, saysHowToWithdraw } from './consent.js';
import { oncePerPolicy } from './once.js';
import {
  all,
  basesOf,
  elementsOf,
  groundsOf,
  has,
  hasOneOf,
  processings,
  purposeItems,
  purposesOf,
  valuesOf,
} from './query.js';
import { states } from './rights.js';
import { marked } from './vocabulary.js';

const ELECTRONIC = new Set(['email', 'text-message', 'phone', 'app']);

/** The general statement and the activities that mean direct marketing. */
export const marketingProcessings = oncePerPolicy((root, assets): readonly Element[] =>
  processings(root).filter((processing) => isMarketing(processing, assets)),
);

/** Whether `marketingOf` finds any, without making the list. */
function isMarketing(processing: Element, assets: Assets): boolean {
  const purposes = marked(assets, 'purposes', 'marketing');
  return (
    purposeItems(processing).some(
      (use) =>
        hasOneOf(use, 'purpose', purposes) ||
        hasOneOf(use, 'consists_of', purposes) ||
        hasOneOf(use, 'examples', purposes) ||
        (hasOneOf(use, 'through', DIRECT) && has(use, 'purpose')),
    ) ||
    basesOf(processing).some(
      (basis) =>
        hasOneOf(basis, 'examples', purposes) || hasOneOf(basis, 'legitimate_interests', DIRECT),
    )
  );
}

const DIRECT = new Set(['direct-marketing']);

/** The purposes and interests by which a processing means direct marketing. */
function marketingOf(processing: Element, assets: Assets): string[] {
  const purposes = marked(assets, 'purposes', 'marketing');
  const uses = purposeItems(processing);
  const named = [
    ...purposesOf(processing).map(({ value }) => String(value)),
    ...all(uses, (use) => [...valuesOf(use, 'consists_of'), ...valuesOf(use, 'examples')]),
    ...all(basesOf(processing), (basis) => valuesOf(basis, 'examples')),
  ];
  const interests = basesOf(processing).flatMap((basis) => valuesOf(basis, 'legitimate_interests'));
  return [
    ...named.filter((id) => purposes.has(id)),
    ...uses
      .filter((use) => valuesOf(use, 'through').includes('direct-marketing'))
      .flatMap((use) => valuesOf(use, 'purpose')),
    ...interests.filter((id) => id === 'direct-marketing'),
  ];
}

/** What marketing is called in a message: an activity by its id, the general statement by its purposes. */
export const marketingName = (part: Element, assets: Assets): string[] =>
  part.def === 'general' ? marketingOf(part, assets) : [nameOf(part)];

/** Whether a marketing entry is meant for mail, messages or calls. */
export function isElectronic(entry: Element, assets: Assets): boolean {
  const channels = valuesOf(entry, 'channels');
  if (channels.length > 0) return channels.some((channel) => ELECTRONIC.has(channel));
  const kinds = marked(assets, 'marketing-kinds', 'electronic');
  return valuesOf(entry, 'kind').some((kind) => kinds.has(kind));
}

/** Whether an entry is the exception for existing customers. */
export const isSoftOptIn = (entry: Element): boolean =>
  valuesOf(entry, 'kind').includes('soft-opt-in') ||
  valuesOf(entry, 'law_allows').includes('similar-products');

/** Direct marketing to which the policy shows no way to say no, the right to object left aside. */
export const unrefusableMarketing = oncePerPolicy((root, assets): readonly Element[] => {
  const withdrawal = has(root, 'withdrawal') || states(root, 'withdrawal');
  const entries = elementsOf(root, 'marketing').filter((entry) => !isSoftOptIn(entry));
  return [...entries, ...marketingProcessings(root, assets)].filter((part) => {
    const onlyConsent =
      restsOnConsent(part) && [...groundsOf(part)].every((ground) => ground === 'consent');
    return !saysHowToWithdraw(part) && !(onlyConsent && withdrawal);
  });
});

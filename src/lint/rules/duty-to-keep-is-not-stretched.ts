import type { Assets } from '../../assets.js';
import type { Path } from '../../policy.js';
import type { Element, Leaf } from '../../resolve/resolve.js';
import { ownProcessings } from '../bases.js';
import { dutiesOf, isForAccounts, meantLaw, nameOf } from '../laws.js';
import { once } from '../once.js';
import { dataOf, elementsOf, has, leavesOf, purposeItems, valuesOf } from '../query.js';
import { retentionsOf, saysHowLong } from '../retention.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 5(1)(e): a duty to keep accounts is a ground for keeping accounts, not for keeping everything. */
export const rule: Rule = {
  id: 'duty-to-keep-is-not-stretched',
  severity: 'warning',
  article: gdpr('5(1)(e)'),
  summary: 'A legal duty to keep records is no reason to keep all other data as long.',
  why: 'Laws order you to keep certain papers: accounts, vouchers, a record of treatment. None orders you to keep everything about a customer, with every mail. What the duty does not cover must go when you no longer need it.',
  bad: 'activities: [{ id: web-orders, data: [all-information], retention: { period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven } }]',
  good: 'activities: [{ id: web-orders, data: [all-information], retention: [{ period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven, data: [invoice] }, { period: 2 years, from: last-contact }] }]',
  needs: ['law', 'statute', 'because'],
  *check({ root, assets }) {
    const everything = marked(assets, 'data', 'everything');
    const isEverything = ({ value }: Leaf) => everything.has(String(value));
    for (const processing of ownProcessings(root)) {
      const whole = dataOf(processing).find(isEverything);
      for (const retention of retentionsOf(processing)) {
        const duty = dutyOf(retention, assets);
        if (!duty) continue;
        const named = leavesOf(retention, 'data');
        const all = named.length > 0 ? named.find(isEverything) : whole;
        if (all)
          yield {
            path: all.path,
            message: `All is kept (${all.value}) because of ${duty.words}, which does not order everything to be kept.`,
            help: 'Name what the duty covers under data: of that period, such as [invoice], and give the rest a shorter one.',
          };
        if (all) continue;
        const [other] = leftOver(retention, root, assets);
        if (other)
          yield {
            path: duty.path,
            message: `The only general period rests on ${duty.words}, which does not cover all that is done (such as ${other}).`,
            help: 'Name what the duty covers under data: of that period, such as [invoice], and give the rest a shorter one.',
          };
      }
    }
  },
};

/** The duty to keep records that a retention rests on: an act on accounts, or a duty that is only claimed. */
function dutyOf(retention: Element, assets: Assets): { path: Path; words: string } | undefined {
  const reasons = marked(assets, 'reasons', 'statutory');
  for (const leaf of [...leavesOf(retention, 'law'), ...leavesOf(retention, 'statute')]) {
    const law = meantLaw(assets, String(leaf.value));
    const duties = dutiesOf(law);
    if (law && duties.length > 0 && duties.every(isForAccounts))
      return { path: leaf.path, words: nameOf(law) };
  }
  const because = leavesOf(retention, 'because');
  const [reason] = because;
  // A further reason, such as claims, may carry what the duty does not.
  if (!reason || !because.every(({ value }) => reasons.has(String(value)))) return undefined;
  return { path: reason.path, words: String(reason.value) };
}

/** The purposes that no law orders and for which the only general retention, bounded by nothing, is all there is. */
function leftOver(retention: Element, root: Element, assets: Assets): string[] {
  if (onlyGeneral(root) !== retention || LIMITS.some((key) => has(retention, key))) return [];
  const ordered = [
    ...marked(assets, 'purposes', 'invoices'),
    ...marked(assets, 'purposes', 'ordered_by_law'),
  ];
  return ownProcessings(root)
    .filter((each) => each.def === 'general' || !retentionsOf(each).some(saysHowLong))
    .flatMap(purposeItems)
    .flatMap((item) => valuesOf(item, 'purpose'))
    .filter((id) => !ordered.includes(id));
}

/** The only general retention with a length, where there is one and no other. */
const onlyGeneral = once((root: Element): Element | undefined => {
  const general = elementsOf(root, 'general').flatMap(retentionsOf).filter(saysHowLong);
  return general.length === 1 ? general[0] : undefined;
});

const LIMITS = ['data', 'people', 'except', 'longer_for', 'examples', 'note'];

import type { Assets } from '../../assets.js';
import type { Element } from '../../resolve/resolve.js';
import { daysOf, durationInWords } from '../dates.js';
import {
  accountsLawOf,
  isForAccounts,
  lengthInWords,
  lengthOf,
  meantLaw,
  nameOf,
  placeOfLength,
} from '../laws.js';
import { dataOf, elementsOf, everyElement, has, purposesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { countryOf } from '../third-countries.js';
import { marked } from '../vocabulary.js';

/** Accounts are kept for as long as the law orders, so no shorter period can hold for all. */
export const rule: Rule = {
  id: 'bookkeeping-period-is-stated',
  severity: 'warning',
  article: gdpr('13(2)(a)'),
  summary:
    'Where invoices are processed, the policy states the period for which accounts must be kept.',
  why: 'Whoever runs a business must keep its accounts for years: five in Denmark, seven in the Netherlands. A policy that deletes everything earlier promises what the law forbids, and hides how long invoices with names and addresses stay.',
  bad: 'controller: { name: Bageriet Havblik ApS, address: { country: DK } }\nactivities: [{ id: invoicing, retention: { period: 2 years, from: last-contact } }]',
  good: 'controller: { name: Bageriet Havblik ApS, address: { country: DK } }\nactivities: [{ id: invoicing, retention: { period: 5 years, from: end-of-financial-year, law: dk/bogforingsloven } }]',
  needs: ['retention'],
  *check({ root, assets }) {
    const accounts = accountsLawOf(assets, countryOf(root));
    if (!accounts) return;
    const { law, duty } = accounts;
    const ordered = daysOf(duty.period);
    const all = [...everyElement(root, 'retention')];
    if (all.some((retention) => coversAccounts(retention, ordered, assets))) return;
    // What is long enough for invoices covers the accounts; what is left here is too short.
    const short = retentionsOfInvoices(root, assets).find(
      (retention) => lengthOf(retention) !== null && valuesOf(retention, 'bound')[0] !== 'minimum',
    );
    if (!short) return;
    yield {
      path: placeOfLength(short),
      message: `${nameOf(law)} orders that accounts be kept for ${durationInWords(duty.period)} (${duty.section}), but the policy says ${lengthInWords(short)} and makes no exception for invoices.`,
      help: `Add an activity bookkeeping with retention: { period: ${durationInWords(duty.period)}, from: end-of-financial-year, law: ${law.id} }.`,
    };
  },
};

/** Whether a retention is the one for accounts: by its act, its reason or its length. */
function coversAccounts(retention: Element, ordered: number, assets: Assets): boolean {
  const laws = [...valuesOf(retention, 'law'), ...valuesOf(retention, 'statute')];
  if (laws.some((id) => meantLaw(assets, id)?.retention.some(isForAccounts))) return true;
  const reasons = marked(assets, 'reasons', 'statutory');
  if (valuesOf(retention, 'because').some((id) => reasons.has(id))) return true;
  return (lengthOf(retention) ?? 0) >= ordered && isForInvoices(retention, assets);
}

/** Whether a retention is for invoices too: they are not left out, and those who get them are not. */
function isForInvoices(retention: Element, assets: Assets): boolean {
  const invoices = marked(assets, 'data', 'invoices');
  const named = [...valuesOf(retention, 'data'), ...valuesOf(retention, 'includes')];
  if (named.length > 0 && !named.some((id) => invoices.has(id))) return false;
  if (valuesOf(retention, 'except').some((id) => invoices.has(id))) return false;
  const people = valuesOf(retention, 'people');
  return people.length === 0 || people.some((id) => marked(assets, 'people', 'invoiced').has(id));
}

/** The retentions that hold for invoices: those of the activities with invoices, else the general ones. */
function retentionsOfInvoices(root: Element, assets: Assets): Element[] {
  const are = (values: readonly string[], vocabulary: string) =>
    values.some((id) => marked(assets, vocabulary, 'invoices').has(id));
  const words = (leaves: readonly { value: unknown }[]) => leaves.map(({ value }) => String(value));
  const general = elementsOf(root, 'general');
  const withInvoices = [...general, ...elementsOf(root, 'activities')].filter(
    (processing) =>
      are(valuesOf(processing, 'id'), 'activities') ||
      are(words(purposesOf(processing)), 'purposes') ||
      are(words(dataOf(processing)), 'data'),
  );
  const handedOn = are(
    elementsOf(root, 'recipients').flatMap((recipient) => valuesOf(recipient, 'tasks')),
    'tasks',
  );
  const holding = withInvoices.flatMap((each) => (has(each, 'retention') ? [each] : general));
  return [...holding, ...(handedOn ? general : [])]
    .flatMap((each) => elementsOf(each, 'retention'))
    .filter((retention) => isForInvoices(retention, assets));
}

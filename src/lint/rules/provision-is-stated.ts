import type { Assets } from '../../assets.js';
import type { Element } from '../../resolve/resolve.js';
import { ownProcessings } from '../bases.js';
import { isForAccounts, meantLaw } from '../laws.js';
import {
  basesOf,
  elementsOf,
  everyElement,
  follow,
  groundsOf,
  has,
  idOf,
  valuesOf,
} from '../query.js';
import { type Context, type Finding, gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';
import { and } from '../words.js';

/** Article 13(2)(e): whether a law or the contract asks for the data, whether they must be given, and what happens if not. */
export const rule: Rule = {
  id: 'provision-is-stated',
  severity: 'error',
  article: gdpr('13(2)(e)'),
  summary: 'Where data are asked for, the policy says whether they must be given.',
  why: 'Whoever fills in a form or places an order must know which data you cannot do without, whether a law or the contract asks for them, and what happens if they are left out. The answer can differ from one thing you do to the next, so it is due for each that rests on a contract or a law.',
  bad: 'activities: [{ id: web-orders, occasions: [order-form], basis: contract }]',
  good: 'activities: [{ id: web-orders, occasions: [order-form], basis: contract, provision: { required: contractual, consequence: [no-order] } }]',
  needs: ['general', 'activities'],
  *check(context) {
    const { root, assets } = context;
    const parts = ownProcessings(root);
    if (parts.length === 0) return;
    if (parts.some(isAnswered)) {
      yield* unanswered(context, parts);
      return;
    }
    const certain = parts.some(
      (part) => asksByForm(part, assets) || CONTRACTS.some((ground) => groundsOf(part).has(ground)),
    );
    const provisions = [...everyElement(root, 'provision')];
    const told = provisions.some((each) => has(each, 'consequence'))
      ? ', only what follows if some are not'
      : '';
    yield {
      path: [],
      ...(certain ? {} : { severity: 'warning' as const }),
      on: 'key',
      message: `${certain ? 'Data are asked for by form or contract, but nothing says whether they' : 'Nothing says whether data'} must be given${told}.`,
      help: 'Add provision to the activity, such as provision: { required: contractual, consequence: [no-order] }.',
    };
  },
};

/** The activities that owe the answer and do not give it, where the policy gives it for others. */
function* unanswered({ root, assets }: Context, parts: readonly Element[]): Generator<Finding> {
  const general = elementsOf(root, 'general');
  if (general.some((part) => elementsOf(part, 'provision').some(isGeneralAnswer))) return;
  const isDuty = (basis: Element) => isContractOrLaw(basis, assets);
  const generalDuty = general.flatMap(basesOf).some(isDuty);
  // An activity rests on the general bases where it has none of its own.
  const restsOnDuty = (part: Element) =>
    basesOf(part).length > 0 ? basesOf(part).some(isDuty) : generalDuty;
  const due = parts.filter(
    (part) => part.def === 'activity' && isFromPerson(part, assets) && restsOnDuty(part),
  );
  const silent = due.filter((part) => !isAnswered(part));
  const [first] = silent;
  if (!first) return;
  const forms = due.filter((part) => asksByForm(part, assets));
  const silentForms = forms.filter((part) => !isAnswered(part));
  // Who says it where it is due, and at most of the forms, has understood the duty; the rest is a matter of care.
  const missed = silent.length === due.length || silentForms.length * 2 > forms.length;
  yield {
    path: [...first.path, 'id'],
    severity: missed ? 'warning' : 'info',
    message: `What is done under ${and(silent.map(idOf))} rests on a contract or a law, and nothing there says whether the data must be given.`,
    help: 'Add provision: to each of them, such as { required: to-enter-contract, consequence: [no-order] }, or one under general that holds for all.',
  };
}

const CONTRACTS = ['contract', 'pre-contract-or-contract', 'contract-or-legal-obligation'];

const answers = (provision: Element): boolean =>
  has(provision, 'required') || has(provision, 'may_decline');

/** Whether a provision under general holds for all data. */
const isGeneralAnswer = (provision: Element): boolean =>
  answers(provision) && !has(provision, 'data');

const isAnswered = (part: Element): boolean =>
  elementsOf(part, 'provision').some(answers) ||
  [...everyElement(part, 'datum')].some((datum) => has(datum, 'mandatory'));

/** Whether people are asked for data by a form. */
const asksByForm = (part: Element, assets: Assets): boolean =>
  follow(part, 'occasions').some((occasion) =>
    valuesOf(occasion, 'on').some((on) => marked(assets, 'occasions', 'form').has(on)),
  );

/** Whether the data, or some of them, come from the person: Article 14 asks no such thing of data from elsewhere. */
const isFromPerson = (part: Element, assets: Assets): boolean =>
  asksByForm(part, assets) ||
  elementsOf(part, 'sources').every(
    (source) =>
      has(source, 'data') ||
      valuesOf(source, 'kind').some((kind) => marked(assets, 'sources', 'person').has(kind)),
  );

/** Whether a basis is a contract or a law; one to keep accounts asks nobody for data. */
function isContractOrLaw(basis: Element, assets: Assets): boolean {
  const laws = valuesOf(basis, 'legal_obligation').map((id) => meantLaw(assets, id));
  return (
    valuesOf(basis, 'ground').some((ground) =>
      [...CONTRACTS, 'legal-obligation'].includes(ground),
    ) || laws.some((law) => !law?.retention.some(isForAccounts))
  );
}

import { consentParts, nameOf, saysHowToWithdraw } from '../consent.js';
import { has } from '../query.js';
import { states } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

/** Where something rests on consent, the right to withdraw it is stated. */
export const rule: Rule = {
  id: 'consent-can-be-withdrawn',
  severity: 'error',
  article: gdpr('13(2)(c)'),
  summary: 'Where consent is used, the policy says that it can be withdrawn at any time.',
  why: 'Consent that cannot be taken back is no consent. The policy must say that it can be withdrawn at any time, and it must be as easy as giving it.',
  bad: 'activities: [{ id: newsletter, basis: consent }]',
  good: 'activities: [{ id: newsletter, basis: consent }]\nwithdrawal: { any_time: true, by: contact, past_stays_lawful: true }',
  needs: ['consent', 'only_with_consent', 'ground', 'special'],
  *check({ root }) {
    if (has(root, 'withdrawal') || states(root, 'withdrawal')) return;
    const without = consentParts(root).filter((part) => !saysHowToWithdraw(part));
    if (without.length === 0) return;
    yield {
      path: [],
      on: 'key',
      message: `Some of the processing rests on consent (${and([...new Set(without.map(nameOf))])}), but nothing says that it can be withdrawn.`,
      help: 'Add withdrawal: { any_time: true, by: contact, past_stays_lawful: true }.',
    };
  },
};

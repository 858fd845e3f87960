import { consentParts, saysHowToWithdraw } from '../consent.js';
import { elementsOf, has } from '../query.js';
import { statesAll } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';

/** The withdrawal says how, and that the past stays lawful. */
export const rule: Rule = {
  id: 'withdrawal-says-how',
  severity: 'warning',
  article: gdpr('7(3)'),
  summary: 'The right to withdraw consent says how, and what it means for the past.',
  why: 'People must be told before they consent that what was done until the withdrawal stays lawful, and it must be as easy to withdraw as to consent. That takes a way to do it.',
  bad: 'withdrawal: { any_time: true }',
  good: 'withdrawal: { any_time: true, by: contact, past_stays_lawful: true }',
  needs: ['withdrawal'],
  *check({ root }) {
    const [withdrawal] = elementsOf(root, 'withdrawal');
    if (!withdrawal) return;
    const how =
      ['by', 'email', 'note'].some((key) => has(withdrawal, key)) ||
      elementsOf(root, 'exercise').some((exercise) => WAYS.some((key) => has(exercise, key))) ||
      consentParts(root).some(saysHowToWithdraw);
    const past =
      ['past_stays_lawful', 'note'].some((key) => has(withdrawal, key)) || statesAll(root);
    const missing = [
      ...(how ? [] : ['how consent is withdrawn']),
      ...(past ? [] : ['that what was done before the withdrawal stays lawful']),
    ];
    const help = [...(how ? [] : ['by: contact']), ...(past ? [] : ['past_stays_lawful: true'])];
    if (missing.length > 0)
      yield {
        path: withdrawal.path,
        on: 'key',
        message: `The withdrawal does not say ${missing.join(' or ')}.`,
        help: `Add ${help.join(' and ')}.`,
      };
  },
};

/** What tells where requests go; that they are free of charge, or soon answered, does not. */
const WAYS = ['email', 'phone', 'address', 'url', 'person', 'note'];

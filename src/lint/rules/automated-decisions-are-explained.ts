import { follow, has } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { and } from '../words.js';

const ASKED = [
  { key: 'logic', says: 'how it is made' },
  { key: 'consequence', says: 'what it means for the person' },
  { key: 'human_review', says: 'that a human can look at it' },
] as const;

/** Decisions without a human are explained: the logic, the consequences, the way to a human. */
export const rule: Rule = {
  id: 'automated-decisions-are-explained',
  severity: 'error',
  article: gdpr('13(2)(f)'),
  summary: 'A decision made without a human is explained, with a way to have a human look at it.',
  why: 'Where a machine alone decides something that matters, people must learn how it decides and what follows. They can also have a human look at it, say what they think and contest the result.',
  bad: 'automated_decisions: [{ decision: { da: Om du kan købe på konto., en: Whether you can buy on account. } }]',
  good: 'automated_decisions: [{ decision: { da: Om du kan købe på konto., en: Whether you can buy on account. }, logic: { da: Din betalingshistorik vurderes., en: We look at your payment history. }, consequence: { da: Du kan få afslag., en: You can be refused. }, human_review: true, ground: contract }]',
  needs: ['automated_decisions'],
  *check({ root }) {
    for (const decision of follow(root, 'automated_decisions', 'items')) {
      const missing = ASKED.filter(
        ({ key }) => !has(decision, key) && !(key === 'human_review' && has(decision, 'review_by')),
      );
      if (missing.length === 0) continue;
      yield {
        path: [...decision.path, 'decision'],
        on: 'key',
        message: `The automated decision does not say ${and(missing.map(({ says }) => says))}.`,
        help: `Add ${and(missing.map(({ key }) => (key === 'human_review' ? 'human_review: true' : `${key}: with a sentence`)))}.`,
      };
    }
  },
};

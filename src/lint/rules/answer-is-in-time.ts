import { daysOf } from '../dates.js';
import { responsesOf } from '../rights.js';
import { gdpr, type Rule } from '../rule.js';

// A calendar month has up to 31 days, two have up to 62.
const LIMITS = [
  { key: 'response', days: 31, what: 'An answer within', than: 'later than the month' },
  { key: 'extended_by', days: 62, what: 'An extension by', than: 'longer than the two months' },
] as const;

/** Requests are answered within a month, which can be extended by two. */
export const rule: Rule = {
  id: 'answer-is-in-time',
  severity: 'error',
  article: gdpr('12(3)'),
  summary: 'Requests are answered within one month, extended by two at most.',
  why: 'The law gives you one month from the request, and two more for complex or many requests if you say so within the first. A policy cannot give you more time.',
  bad: 'exercise: { email: hej@havblik.example, response: 6 weeks }',
  good: 'exercise: { email: hej@havblik.example, response: 1 month }',
  needs: ['response', 'extended_by'],
  *check({ root }) {
    for (const { key, days, what, than } of LIMITS) {
      for (const leaf of responsesOf(root, key)) {
        if (daysOf(String(leaf.value)) > days)
          yield {
            path: leaf.path,
            message: `${what} ${leaf.value} is ${than} that the law allows.`,
            help: `Write ${key}: ${key === 'response' ? '1 month' : '2 months'} or less.`,
          };
      }
    }
  },
};

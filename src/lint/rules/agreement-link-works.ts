import { everyElement, has, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 12(1): what is announced must be there to be read. */
export const rule: Rule = {
  id: 'agreement-link-works',
  severity: 'warning',
  article: gdpr('12(1)'),
  summary: 'Where the policy points to a processing agreement, it says where it can be read.',
  why: 'A pointer that leads nowhere promises something that people cannot get. Nobody obliges you to publish the agreement; if you point to it, give the address.',
  bad: 'recipients: [{ id: mailer, name: Mailer ApS, agreement: { document: agreement } }]',
  good: 'recipients: [{ id: mailer, name: Mailer ApS, agreement: { document: agreement, url: "https://mailer.example/dpa" } }]',
  needs: ['document'],
  *check({ root }) {
    for (const agreement of everyElement(root, 'agreement')) {
      const [document] = leavesOf(agreement, 'document');
      if (document?.value !== 'agreement') continue;
      if (has(agreement, 'url') || has(agreement, 'on_request')) continue;
      yield {
        path: document.path,
        message:
          'The policy points to a processing agreement and does not say where it can be read.',
        help: 'Add url: with its address, or write signed: true instead of document:.',
      };
    }
  },
};

import { elementsOf, leavesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { recipientName } from '../third-countries.js';

/** Article 28(3): a contract that binds the processor; its privacy policy binds nobody towards the controller. */
export const rule: Rule = {
  id: 'agreement-is-an-agreement',
  severity: 'warning',
  article: gdpr('28(3)'),
  summary: 'The document given as a processing agreement is one, not a privacy policy.',
  why: 'A processor must be bound by a contract with you that says what it does with the data. Its own privacy policy tells its visitors something; it does not replace the contract.',
  bad: 'recipients: [{ id: mailer, name: Mailer ApS, agreement: { document: privacy-policy } }]',
  good: 'recipients: [{ id: mailer, name: Mailer ApS, agreement: { signed: true }, policy_url: "https://mailer.example/privacy" }]',
  needs: ['document'],
  *check({ root }) {
    for (const key of ['recipients', 'recipient_groups', 'transfers']) {
      for (const of of elementsOf(root, key)) {
        for (const agreement of elementsOf(of, 'agreement')) {
          const [document] = leavesOf(agreement, 'document');
          if (document?.value !== 'privacy-policy') continue;
          const who = key === 'recipients' ? recipientName(of) : 'these recipients';
          yield {
            path: document.path,
            message: `As the agreement with ${who} the policy points to a privacy policy, which is no processing agreement.`,
            help: 'Conclude one and write document: agreement with its url:, or signed: true; the privacy policy belongs under policy_url: of the recipient.',
          };
        }
      }
    }
  },
};

import { elementsOf, groundsOf, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 8: an online service for children on consent. */
export const rule: Rule = {
  id: 'children-have-an-age',
  severity: 'error',
  article: gdpr('8'),
  summary:
    'An online service for children that rests on consent says from which age, and who consents for the younger ones.',
  why: 'Below an age that each country sets, children cannot consent to an online service themselves; a parent must. A policy for such a service has to say from which age, and how it is done.',
  bad: 'activities: [{ id: user-account, people: [children], data: [name], occasions: [customer-account-created], basis: consent }]',
  good: 'activities: [{ id: user-account, people: [children], data: [name], occasions: [customer-account-created], basis: consent }]\nchildren: [{ consent_below: 15, consent_by: [guardians] }]',
  needs: ['occasions'],
  *check({ root, assets }) {
    if (has(root, 'children')) return;
    const children = marked(assets, 'people', 'children');
    for (const activity of elementsOf(root, 'activities')) {
      const people = leavesOf(activity, 'people').find(({ value }) => children.has(String(value)));
      const online = elementsOf(activity, 'occasions').some((occasion) =>
        valuesOf(occasion, 'on').some((on) => ONLINE.has(on)),
      );
      if (!people || !online || !groundsOf(activity).has('consent')) continue;
      yield {
        path: people.path,
        message: `An online service for children (${people.value}) rests on consent, but from which age they consent themselves is not said.`,
        help: 'Add children: [{ consent_below: 15, consent_by: [guardians] }], with the age of your country.',
      };
    }
  },
};

/** Occasions on which data are given to an online service. */
const ONLINE = new Set(['customer-account-created', 'newsletter-sign-up', 'website-use']);

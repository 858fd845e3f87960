import { saysHowToWithdraw } from '../consent.js';
import {
  isElectronic,
  isSoftOptIn,
  marketingProcessings,
  unrefusableMarketing,
} from '../marketing.js';
import { elementsOf, has, purposesOf, valuesOf } from '../query.js';
import { statesMarketingObjection } from '../rights.js';
import type { Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Each message has a way to say no to the next. */
export const rule: Rule = {
  id: 'marketing-can-be-refused',
  severity: 'warning',
  article: {
    article: 'ePrivacy Directive Art. 13(4)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary: 'For newsletters and messages, the policy says how to stop them.',
  why: 'Every marketing message must give an address or link by which it can be stopped. Say how, so that people need not search for it.',
  bad: 'marketing: [{ kind: newsletter, channels: [email], basis: consent }]\nrights: statutory',
  good: 'marketing: [{ kind: newsletter, channels: [email], basis: consent, opt_out: { link: true } }]\nrights: statutory',
  needs: ['marketing', 'purposes'],
  *check({ root, assets }) {
    // Where nothing states the right to say no, marketing-can-be-objected-to has said so.
    if (!statesMarketingObjection(root) && unrefusableMarketing(root, assets).length > 0) return;
    const ways = marketingProcessings(root, assets).some(saysHowToWithdraw);
    for (const entry of elementsOf(root, 'marketing')) {
      if (!isElectronic(entry, assets) || isSoftOptIn(entry)) continue;
      if (saysHowToWithdraw(entry) || ways || has(entry, 'note')) continue;
      yield {
        path: [...entry.path, 'kind'],
        message: `Nothing says how to stop the ${valuesOf(entry, 'kind')[0]}.`,
        help: 'Add opt_out: { any_time: true, link: true }.',
      };
    }
    // A newsletter that stands among the activities only.
    if (ways || elementsOf(root, 'marketing').some((entry) => isElectronic(entry, assets))) return;
    const newsletters = marked(assets, 'purposes', 'newsletter');
    for (const activity of elementsOf(root, 'activities')) {
      const [letter] = purposesOf(activity).filter(({ value }) => newsletters.has(String(value)));
      if (!letter || has(activity, 'note')) continue;
      yield {
        path: letter.path,
        message: 'Nothing says how to stop the newsletter.',
        help: 'Add marketing: [{ kind: newsletter, opt_out: { any_time: true, link: true } }], or withdrawn_by: [link-in-message] to consent.',
      };
      return;
    }
  },
};

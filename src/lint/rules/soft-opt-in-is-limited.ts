import { saysHowToWithdraw } from '../consent.js';
import { isSoftOptIn } from '../marketing.js';
import { elementsOf, has } from '../query.js';
import type { Rule } from '../rule.js';

/** Mail to customers without consent is for similar products, and can be refused each time. */
export const rule: Rule = {
  id: 'soft-opt-in-is-limited',
  severity: 'warning',
  article: {
    article: 'ePrivacy Directive Art. 13(2)',
    url: 'https://eur-lex.europa.eu/eli/dir/2002/58/oj',
  },
  summary:
    'Marketing to customers without consent is for similar products and can be refused in each message.',
  why: 'You may mail your own customers without consent only about your own similar products, and only if they can say no, easily and free of charge, when you get the address and in each message.',
  bad: 'marketing: [{ kind: soft-opt-in, channels: [email], law: dk/markedsforingsloven }]',
  good: 'marketing: [{ kind: soft-opt-in, channels: [email], law: dk/markedsforingsloven, law_allows: similar-products, opt_out: { any_time: true, link: true } }]',
  needs: ['marketing'],
  *check({ root }) {
    for (const entry of elementsOf(root, 'marketing').filter(isSoftOptIn)) {
      if (has(entry, 'consent') || has(entry, 'only_with_consent')) continue;
      const similar = has(entry, 'law_allows');
      const refusal = saysHowToWithdraw(entry);
      const missing = [
        ...(similar ? [] : ['that it is for similar products only']),
        ...(refusal ? [] : ['how to refuse it in each message']),
      ];
      const help = [
        ...(similar ? [] : ['law_allows: similar-products']),
        ...(refusal ? [] : ['opt_out: { any_time: true, link: true }']),
      ];
      if (missing.length > 0)
        yield {
          path: [...entry.path, 'kind'],
          message: `Customers get marketing without consent, but nothing says ${missing.join(' or ')}.`,
          help: `Add ${help.join(' and ')}.`,
        };
    }
  },
};

import type { Assets } from '../../assets.js';
import type { Element } from '../../resolve/resolve.js';
import { readService } from '../catalogue.js';
import { dayInWords } from '../dates.js';
import { elementsOf, has, leavesOf, valuesOf } from '../query.js';
import { type Finding, gdpr, type Rule } from '../rule.js';
import {
  countryName,
  groundToWrite,
  mechanismsOf,
  readTransfers,
  recipientName,
  recipientsOf,
} from '../third-countries.js';
import { marked } from '../vocabulary.js';

/** Decision (EU) 2023/1795 is for the United States, and for organisations on a list. */
export const rule: Rule = {
  id: 'dpf-suits-the-country',
  severity: 'error',
  article: gdpr('45(3)'),
  summary:
    'The Data Privacy Framework carries transfers to the United States only, to firms on its list.',
  why: 'The Data Privacy Framework is an agreement with the United States, and it covers a firm there only while that firm stands on a public list, which it must renew every year. Named for another country or an unlisted firm, it is no ground at all. Standard clauses as a fallback keep the transfer lawful if a listing lapses.',
  bad: 'transfers: [{ country: IN, mechanism: dpf }]',
  good: 'transfers: [{ country: US, mechanism: dpf }]',
  needs: ['transfers'],
  *check({ root, asOf, assets }) {
    const frameworks = marked(assets, 'transfer-mechanisms', 'framework');
    const { adopted, list_url } = readTransfers(assets).dpf;
    for (const transfer of elementsOf(root, 'transfers')) {
      const leaf = [...leavesOf(transfer, 'mechanism'), ...leavesOf(transfer, 'further')].find(
        ({ value }) => frameworks.has(String(value)),
      );
      if (!leaf) continue;
      const other = valuesOf(transfer, 'country').find((code) => code !== 'US');
      const help = `Write ${groundToWrite(assets, other ?? 'US', asOf)}.`;
      if (other) {
        yield {
          path: leaf.path,
          message: `The Data Privacy Framework is for the United States, not for ${countryName(assets, other)}.`,
          help,
        };
      } else if (asOf < adopted) {
        yield {
          path: leaf.path,
          message: `The Data Privacy Framework has existed only since ${dayInWords(adopted)}.`,
          help,
        };
      } else if (!(has(transfer, 'fallback') && mechanismsOf(transfer).includes('scc'))) {
        for (const recipient of recipientsOf(root, transfer))
          for (const finding of listing(assets, recipient))
            yield {
              ...finding,
              path: leaf.path,
              help: `Look the firm up on ${list_url}, and name standard clauses beside it: further: [scc], fallback: true.`,
            };
      }
    }
  },
};

/** What the catalogue knows against a recipient's place on the list. */
function* listing(
  assets: Assets,
  recipient: Element,
): Generator<Pick<Finding, 'message' | 'severity'>> {
  const name = recipientName(recipient);
  const missing = readTransfers(assets).dpf.not_listed.find(
    ({ organisation }) => organisation.toLowerCase() === name.toLowerCase(),
  );
  if (missing) {
    yield {
      severity: missing.verified ? 'warning' : 'info',
      message: `${name} was not on the Data Privacy Framework List when it was looked up (${dayInWords(missing.seen)}${missing.verified ? '' : ', unverified'}).`,
    };
    return;
  }
  const dpf = readService(assets, valuesOf(recipient, 'service')[0] ?? '')?.transfer.dpf;
  if (!dpf || dpf.status === 'listed') return;
  yield {
    severity: 'info',
    message: `Whether ${dpf.organisation} is on the Data Privacy Framework List is unverified in the catalogue (${name}).`,
  };
}

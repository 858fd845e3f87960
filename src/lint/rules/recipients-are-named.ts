import { elementsOf, has, idOf, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** WP260, annex: recipients by name, else in categories as narrow as can be. */
export const rule: Rule = {
  id: 'recipients-are-named',
  severity: 'warning',
  article: gdpr('13(1)(e)'),
  summary: 'Recipients are named, or at least told by a narrow kind.',
  why: 'Partners, suppliers or providers can be anybody. People should learn who gets their data: by name, or by a kind that says what these firms do and where they are. The authorities ask you to justify leaving the names out.',
  bad: 'recipients: [{ id: others, kinds: [partners-and-suppliers] }]',
  good: 'recipients: [{ id: others, kinds: [hosting-provider, accountant] }]',
  needs: ['kinds'],
  *check({ root, assets }) {
    const generic = marked(assets, 'recipient-kinds', 'generic');
    for (const recipient of elementsOf(root, 'recipients')) {
      if (['name', 'service', 'tasks', 'list_url', 'note'].some((key) => has(recipient, key)))
        continue;
      const [kind, ...others] = leavesOf(recipient, 'kinds');
      const all = [kind, ...others].map((leaf) => String(leaf?.value));
      // Narrow kinds that are only examples leave the rest in the dark.
      const narrowed =
        !has(recipient, 'such_as') &&
        valuesOf(recipient, 'including').some((id) => !generic.has(id));
      if (!kind || narrowed || !all.every((id) => generic.has(id))) continue;
      yield {
        path: kind.path,
        message: `"${kind.value}" does not tell who the recipients under "${idOf(recipient)}" are or what they do.`,
        help: 'Name them (name:, role:, tasks:), or write narrower kinds: such as hosting-provider, carrier or accountant.',
      };
    }
  },
};

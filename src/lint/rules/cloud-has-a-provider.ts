import {
  elementsOf,
  everyElement,
  follow,
  has,
  leavesOf,
  processings,
  valuesOf,
} from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Article 13(1)(e) with 4(9): a cloud is someone else's computer, and they are a recipient. */
export const rule: Rule = {
  id: 'cloud-has-a-provider',
  severity: 'warning',
  article: gdpr('13(1)(e)'),
  summary: 'Whoever stores data in a cloud says whose cloud it is, or lists its provider.',
  why: 'The cloud is a computer of another firm. That firm holds the data for you and is a recipient like any other, and where it is decides whether the data leave the EEA. People must learn who it is, or at least that there is a provider of storage.',
  bad: 'storage: { systems: [{ kind: cloud }] }\nrecipients: [{ id: books, name: Acumulus, tasks: [financial-administration] }]',
  good: 'storage: { systems: [{ kind: cloud, provider: cloud }] }\nrecipients: [{ id: cloud, name: Rushfiles, role: processor, tasks: [cloud-storage] }]',
  needs: ['systems', 'stored_in'],
  *check({ root, assets }) {
    // A policy without any recipient is the matter of recipients-are-stated.
    if (!has(root, 'recipients')) return;
    const hosted = marked(assets, 'systems', 'hosted');
    const kinds = marked(assets, 'recipient-kinds', 'hosts');
    const tasks = marked(assets, 'tasks', 'hosts');
    const told = [...elementsOf(root, 'recipients'), ...elementsOf(root, 'recipient_groups')].some(
      (each) =>
        has(each, 'holds') ||
        // Whose part is not told may be the provider.
        !(has(each, 'kinds') || has(each, 'tasks') || each.def === 'recipient_group') ||
        [...valuesOf(each, 'kinds'), ...valuesOf(each, 'including')].some((id) => kinds.has(id)) ||
        valuesOf(each, 'tasks').some((id) => tasks.has(id)),
    );
    if (told) return;
    const named = [...everyElement(root, 'system')].filter((system) =>
      ['provider', 'name', 'note'].some((key) => has(system, key)),
    );
    if (named.some((system) => valuesOf(system, 'kind').some((kind) => hosted.has(kind)))) return;
    const place = [
      ...follow(root, 'storage', 'systems').flatMap((system) => leavesOf(system, 'kind')),
      ...processings(root).flatMap((processing) => leavesOf(processing, 'stored_in')),
    ].find(({ value }) => hosted.has(String(value)));
    if (!place) return;
    yield {
      path: place.path,
      message: `Data are stored in the ${place.value}, but nothing says whose it is, and no recipient provides storage.`,
      help: 'Add a recipient with name:, role: processor and tasks: [cloud-storage], and name it as the provider: of the system.',
    };
  },
};

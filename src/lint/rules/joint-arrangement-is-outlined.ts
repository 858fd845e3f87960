import { elementsOf, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 26(2): the essence of the arrangement. */
export const rule: Rule = {
  id: 'joint-arrangement-is-outlined',
  severity: 'error',
  article: gdpr('26(2)'),
  summary: 'Of each joint controller it is said who does what.',
  why: 'Where two decide together, people must learn the essence of what they have agreed: who informs, who answers, who keeps the data safe. A name alone does not tell them to whom they can turn.',
  bad: 'joint_controllers: [{ id: kvarnen, name: Kvarnen ApS }]',
  good: 'joint_controllers: [{ id: kvarnen, name: Kvarnen ApS, controller_does: [inform-you, answer-requests], they_do: [security] }]',
  needs: ['joint_controllers'],
  *check({ root }) {
    for (const other of elementsOf(root, 'joint_controllers')) {
      const keys = ['controller_does', 'they_do', 'arrangement_url', 'note'];
      if (keys.some((key) => has(other, key))) continue;
      yield {
        path: leavesOf(other, 'name')[0]?.path ?? other.path,
        message: `${valuesOf(other, 'name')[0]} decides together with the controller, but who does what is not said.`,
        help: 'Add controller_does: and they_do:, and arrangement_url: where the arrangement can be read.',
      };
    }
  },
};

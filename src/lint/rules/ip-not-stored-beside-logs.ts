import { dataOf, elementsOf, has, leavesOf, processings } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Contradiction: no IP addresses, beside a log of them. */
export const rule: Rule = {
  id: 'ip-not-stored-beside-logs',
  severity: 'warning',
  article: gdpr('5(1)(a)'),
  summary: 'A policy that denies storing IP addresses tells of no log with them.',
  why: 'One question has one answer: either addresses of devices are stored in a log or they are not.',
  bad: 'not_collected: [{ data: [ip-address], act: stored }]\nlogs: [{ data: [ip-address], on: server }]',
  good: 'logs: [{ data: [ip-address], on: server }]',
  needs: ['not_collected'],
  *check({ root }) {
    const kept = [
      ...elementsOf(root, 'logs').flatMap((log) => leavesOf(log, 'data')),
      ...processings(root).flatMap(dataOf),
    ].find(({ value }) => value === 'ip-address');
    if (!kept) return;
    for (const denial of elementsOf(root, 'not_collected')) {
      const what = leavesOf(denial, 'data').find(({ value }) => value === 'ip-address');
      const limits = ['through', 'except_when', 'unless_given', 'of', 'hedge'];
      if (!what || limits.some((key) => has(denial, key))) continue;
      yield {
        path: what.path,
        message: `IP addresses are said not to be ${leavesOf(denial, 'act')[0]?.value ?? 'collected'}, but ${kept.path[0] === 'logs' ? 'a log with them' : 'processing of them'} is described.`,
        help: 'Take the denial out, or say in except_when: when they are stored all the same.',
      };
    }
  },
};

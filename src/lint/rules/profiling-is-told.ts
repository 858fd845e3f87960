import { readService } from '../catalogue.js';
import { everyElement, follow, has, leavesOf, processings, purposesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { marked } from '../vocabulary.js';

/** Advertising aimed at the single visitor is profiling, and is told. */
export const rule: Rule = {
  id: 'profiling-is-told',
  severity: 'warning',
  article: gdpr('13(2)(f)'),
  summary: 'Where advertising is aimed at single persons, the policy tells of the profiling.',
  why: 'To show someone advertisements that fit, you or your advertising network build a picture of their interests. That is profiling, and people should learn that it happens and what it means for them.',
  bad: 'activities: [{ id: ads, title: { da: Annoncer, en: Ads }, purposes: [targeted-advertising] }]',
  good: 'activities: [{ id: ads, title: { da: Annoncer, en: Ads }, purposes: [targeted-advertising] }]\nprofiling: [{ what: [interests], purposes: [targeted-advertising] }]',
  needs: ['purposes', 'service'],
  *check({ root, assets }) {
    if (has(root, 'profiling')) return;
    const targeting = marked(assets, 'purposes', 'targeting');
    const leaves = [
      ...processings(root).flatMap(purposesOf),
      ...follow(root, 'cookies').flatMap((cookies) => leavesOf(cookies, 'purposes')),
      ...[...everyElement(root, 'cookie_service')].flatMap((each) => [
        ...leavesOf(each, 'purposes'),
        ...leavesOf(each, 'service'),
      ]),
    ].filter(
      ({ value }) =>
        targeting.has(String(value)) || readService(assets, String(value))?.group === 'advertising',
    );
    const [first] = leaves;
    if (!first) return;
    yield {
      path: first.path,
      message: `Advertising or content aimed at single visitors (${first.value}) is profiling, but the policy does not tell of it.`,
      help: 'Add profiling: [{ what: [interests], purposes: [targeted-advertising], effect: … }].',
    };
  },
};

import { elementsOf, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { trackersOf } from '../trackers.js';
import { and } from '../words.js';

/** Contradiction: no data through the website, beside statistics that collect them. */
export const rule: Rule = {
  id: 'no-data-through-website-beside-analytics',
  severity: 'warning',
  article: gdpr('5(1)(a)'),
  summary: 'A site that is said to collect no personal data has no statistics that do.',
  why: 'Tools for statistics and advertising collect online identifiers and addresses of devices, which are personal data. A policy that denies collecting any through the site and names such a tool contradicts itself, and misleads.',
  bad: 'not_collected: [{ data: [personal-data], through: [website], act: collected }]\nanalytics: [{ names: [Google Analytics], used: true }]',
  good: 'analytics: [{ names: [Google Analytics], used: true }]',
  needs: ['not_collected'],
  *check({ root, assets }) {
    const trackers = [...new Set(trackersOf(root, assets).map(({ name }) => name))];
    if (trackers.length === 0) return;
    for (const denial of elementsOf(root, 'not_collected')) {
      const what = leavesOf(denial, 'data').find(({ value }) => ALL.has(String(value)));
      const through = valuesOf(denial, 'through');
      const acts = valuesOf(denial, 'act');
      if (!what || (through.length > 0 && !through.includes('website'))) continue;
      if (through.length === 0 && !has(denial, 'unless_given')) continue;
      if (acts.includes('stored') || acts.includes('occurring')) continue;
      yield {
        path: what.path,
        message: `${through.length > 0 ? 'The website is said to collect no personal data' : 'Personal data are said to be collected only where you give them'}, but ${and(trackers)} ${trackers.length === 1 ? 'collects' : 'collect'} online identifiers of visitors.`,
        help: 'Take the denial out, or name in it what is really not collected; tell what the statistics collect.',
      };
    }
  },
};

const ALL = new Set(['personal-data', 'information-about-users']);

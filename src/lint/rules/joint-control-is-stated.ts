import type { Service } from '../catalogue.js';
import { onceEach } from '../once.js';
import { elementsOf, follow, has, leavesOf, valuesOf } from '../query.js';
import { gdpr, type Rule } from '../rule.js';
import { servicesOf } from '../trackers.js';

/** Article 26(2), C-210/16 and C-40/17: pages on social media and pixels are joint control. */
export const rule: Rule = {
  id: 'joint-control-is-stated',
  severity: 'warning',
  article: gdpr('26(2)'),
  summary: 'Pages on social media and pixels are said to be under joint control.',
  why: 'The Court of Justice holds whoever runs a page on a social medium, or puts its pixel on a site, responsible together with the medium. People must be told so, with the essence of the arrangement, because they can turn to either.',
  bad: 'social_media: [{ network: Facebook }]',
  good: 'social_media: [{ network: Facebook, joint: true }]',
  needs: ['social_media', 'recipients', 'embedded', 'analytics', 'services'],
  *check({ root, assets }) {
    const pages = elementsOf(root, 'social_media');
    const knows = onceEach((words: RegExp) =>
      elementsOf(root, 'joint_controllers').some((each) =>
        valuesOf(each, 'name').some((name) => words.test(name)),
      ),
    );
    for (const page of pages) {
      const network = leavesOf(page, 'network')[0];
      const words = NETWORKS.find((each) => each.test(String(network?.value)));
      if (!network || !words || has(page, 'joint') || knows(words)) continue;
      yield {
        path: network.path,
        message: `You and ${network.value} are jointly responsible for the statistics of your page, but this is not said.`,
        help: 'Add joint: true, and arrangement_url: with the address of the arrangement.',
      };
    }
    const used = ['recipients', 'embedded', 'analytics'].flatMap((key) => elementsOf(root, key));
    const joint = [...follow(root, 'cookies', 'services'), ...used].filter((place) =>
      servicesOf(place, assets).some(isJoint),
    );
    if (joint.length === 0) return;
    const told = new Set<string>();
    // Said once beside the recipient, it holds for the cookies of the same service too.
    const stated = new Set(
      used
        .filter((place) => valuesOf(place, 'role').includes('joint-controller'))
        .flatMap((place) => servicesOf(place, assets)),
    );
    for (const place of joint) {
      for (const service of servicesOf(place, assets)) {
        if (!isJoint(service) || told.has(service.id)) continue;
        if (NETWORKS.some((each) => each.test(service.name) && knows(each))) continue;
        if (stated.has(service)) continue;
        told.add(service.id);
        const certain = service.verified && !service.unverified.includes('role');
        yield {
          path:
            ['name', 'names', 'service'].flatMap((key) => leavesOf(place, key))[0]?.path ??
            place.path,
          severity: certain ? 'error' : 'warning',
          message: `${service.name} makes you and ${service.entity?.name ?? 'its provider'} jointly responsible for what it collects on your site (C-40/17), but this is not said.`,
          help: 'Add the provider under joint_controllers: with controller_does:, they_do: and arrangement_url:.',
        };
      }
    }
  },
};

const isJoint = ({ role }: Service): boolean => role === 'joint-controller';

/** One medium and its firm; the media of the Court's cases and those with such an arrangement of their own. */
const NETWORKS = [/facebook|instagram|\bmeta\b/i, /linkedin/i, /tiktok/i, /pinterest/i];

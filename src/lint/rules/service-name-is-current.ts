import type { Assets } from '../../assets.js';
import type { Path } from '../../policy.js';
import { listServices } from '../catalogue.js';
import { dayInWords } from '../dates.js';
import { readFormerNames } from '../former-names.js';
import { places } from '../laws.js';
import { onceADay } from '../once.js';
import { leavesOfKind } from '../query.js';
import { gdpr, type Rule } from '../rule.js';

/** Article 12(1): readers find a firm, a tool or an authority under the name that it bears today. */
export const rule: Rule = {
  id: 'service-name-is-current',
  severity: 'info',
  article: gdpr('12(1)'),
  summary: 'Services and authorities are called by their present names.',
  why: 'People look up the firms and tools that you name. An old name leads them nowhere, or to a page about something else, and it dates your policy.',
  bad: 'analytics: [{ names: [Google My Business], used: true }]',
  good: 'analytics: [{ names: [Google Business Profile], used: true }]',
  *check({ root, asOf, assets }) {
    const found = new Map<Renamed, Path[]>();
    const names = renamedOn({ assets, asOf });
    for (const leaf of leavesOfKind(root, 'name')) {
      const value = String(leaf.value).toLowerCase();
      const old = names.get(value)?.find(({ issuer }) => issuer === (leaf.key === 'issuer'));
      if (!old) continue;
      const known = found.get(old);
      if (known) known.push(leaf.path);
      else found.set(old, [leaf.path]);
    }
    for (const [old, paths] of found) {
      yield {
        path: paths[0] ?? [],
        ...(old.serious ? { severity: 'warning' as const } : {}),
        message: `${inWords(old)}${places(paths, 'named')}.`,
        help: `Write ${old.now}.`,
      };
    }
  },
};

interface Renamed {
  name: string;
  now: string;
  since: string;
  verified: boolean;
  /** Whether it was shut down, and not merely renamed. */
  ended: boolean;
  /** Whether the reader is led astray: to a service that does not exist, or a wrong authority. */
  serious: boolean;
  /** Where several took its place, what the one under `now` has of its tasks. */
  divided?: string;
  /** Whether the name is that of an issuer of certificates, and of nothing else. */
  issuer: boolean;
}

/** The names that services and authorities no longer bear. */
const renamed = (assets: Assets): Renamed[] => [
  ...listServices(assets).flatMap(({ name: now, formerly, group }) =>
    formerly.map(({ name, until, verified, ended = false }) => ({
      name,
      now,
      since: until ?? '',
      verified: verified && until !== null,
      ended,
      serious: ended,
      issuer: group === 'security',
    })),
  ),
  ...readFormerNames(assets).map((one) => ({
    ...one,
    ended: false,
    serious: one.supervisory,
    issuer: false,
  })),
];

/** Those that they no longer bore on the day, by the name in small letters. */
const renamedOn = onceADay((assets, asOf) => {
  const names = new Map<string, Renamed[]>();
  for (const one of renamed(assets).filter(({ since }) => since <= asOf)) {
    const key = one.name.toLowerCase();
    names.set(key, [...(names.get(key) ?? []), one]);
  }
  return names;
});

function inWords({ name, now, since, verified, ended, divided }: Renamed): string {
  if (!verified) return `"${name}" is called "${now}" today; since when is unverified`;
  if (divided)
    return `"${name}" was divided on ${dayInWords(since)}; for ${divided} it is "${now}" now`;
  return ended
    ? `"${name}" was shut down in ${dayInWords(since)}, and "${now}" took its place`
    : `"${name}" has been called "${now}" since ${dayInWords(since)}`;
}

import type { CookieService } from '../generated/policy.js';
import type { Service } from '../lint/catalogue.js';

const UNITS: Record<string, string> = {
  Y: 'year',
  M: 'month',
  W: 'week',
  D: 'day',
  TH: 'hour',
  TM: 'minute',
};

/** A lifetime of the catalogue (`P2Y`, `PT30M`) as the policy writes it; `undefined` where it has several units. */
export function durationOf(iso: string): string | undefined {
  const [, time = '', count, unit = ''] = /^P(T?)(\d{1,4})([YMWDH])$/.exec(iso) ?? [];
  const word = UNITS[`${time}${unit}`];
  return word && count ? `${count} ${word}${count === '1' ? '' : 's'}` : undefined;
}

/**
 * The cookies that a service is known to set, as an entry under `cookies: services:`;
 * those of a service that was shut down are left out.
 */
export function cookiesOf(
  service: Service,
): { cookies: CookieService; unverified: string[] } | undefined {
  const ended = service.formerly.filter((old) => old.ended).map(({ name }) => name);
  const known = service.cookies.filter(
    ({ note }) => !ended.some((name) => note?.includes(name) ?? false),
  );
  const parties = [...new Set(known.map(({ party }) => party))];
  if (known.length === 0) return undefined;
  const cookies: CookieService = {
    name: service.name,
    service: service.id,
    ...(service.entity?.name ? { provider: service.entity.name } : {}),
    ...(parties.length === 1 && parties[0] ? { party: parties[0] } : {}),
    cookies: known.map(({ name, category, lifetime }) => {
      const duration = durationOf(lifetime);
      return {
        name,
        ...(name.includes('*') ? { pattern: true as const } : {}),
        category,
        ...(lifetime === 'session' ? { lifetime: { session: true as const } } : {}),
        ...(duration ? { lifetime: duration } : {}),
      };
    }),
  };
  const unverified = known.flatMap(({ verified }, index) =>
    verified && service.verified ? [] : [`cookies.cookies[${index}]`],
  );
  return { cookies, unverified };
}

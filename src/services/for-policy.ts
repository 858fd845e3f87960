import type { Assets } from '../assets.js';
import { isThirdCountry } from '../lint/third-countries.js';
import type { AddOptions } from './add-service.js';
import type { ServiceFacts } from './facts.js';
import { at, list } from './stated.js';

/** What a policy says of its cookies that a service with others would make untrue. */
const DENIALS = new Set(['none', 'none-except', 'necessary-only']);

/**
 * The facts as they hold for the firm of a policy, and what was left out for a reason.
 *
 * `id` is that of its recipient where there is one already; else it gets a free one.
 */
export function forPolicy(
  facts: ServiceFacts,
  data: unknown,
  assets: Assets,
  { asOf, cookies, id }: Pick<AddOptions, 'cookies'> & { asOf: string; id?: string },
): { facts: ServiceFacts; left: string[] } {
  const left: string[] = [];
  const fitted = withTransfer(withId(facts, id ?? freeId(facts.id, data)), data, assets, asOf);
  const { cookies: known, ...without } = fitted;
  if (!known) return { facts: fitted, left };

  const used = at(at(data, 'cookies'), 'used');
  const others = known.cookies?.some(({ category }) => category !== 'necessary') ?? false;
  if (!(cookies ?? facts.onSite)) {
    if (cookies === undefined)
      left.push(
        `${facts.name} sets cookies only where its scripts run on your site; if they do, use --cookies.`,
      );
  } else if (typeof used === 'string' && DENIALS.has(used) && (others || used === 'none')) {
    left.push(
      `Its cookies were left out, for the policy says cookies: used: ${used}; if that no longer holds, write used: yes first.`,
    );
  } else return { facts: fitted, left };
  return { facts: without, left };
}

/** An id that no other recipient has. */
function freeId(wanted: string, data: unknown): string {
  const taken = new Set(list(at(data, 'recipients')).map((recipient) => at(recipient, 'id')));
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${count}`;
  return id;
}

function withId(facts: ServiceFacts, id: string): ServiceFacts {
  const { recipient, transfer } = facts;
  return {
    ...facts,
    ...(recipient ? { recipient: { ...recipient, id } } : {}),
    ...(transfer ? { transfer: { ...transfer, recipients: [id] } } : {}),
  };
}

/** The transfer as the firm makes it: none to its own country, and on a ground of its own law. */
function withTransfer(
  facts: ServiceFacts,
  data: unknown,
  assets: Assets,
  asOf: string,
): ServiceFacts {
  const own = at(at(at(data, 'controller'), 'address'), 'country');
  const { transfer, ...without } = facts;
  if (!transfer || typeof own !== 'string' || !/^[A-Z]{2}$/.test(own)) return facts;
  const countries = Array.isArray(transfer.country) ? transfer.country : [transfer.country];
  if (countries.includes(own)) return without;
  if (!isThirdCountry(assets, own, asOf)) return facts;
  const { mechanism, further: _, fallback: __, ...rest } = transfer;
  if (!mechanism) return facts;
  return {
    ...facts,
    transfer: rest,
    unverified: facts.unverified.filter((path) => !/^transfer\.(mechanism|f)/.test(path)),
    open: [
      // Whether somebody is on the list for firms in the EEA is not the question here.
      ...facts.open.filter(({ part, key }) => part !== 'transfer' || key !== undefined),
      {
        part: 'transfer',
        key: 'mechanism',
        value: mechanism,
        confirm:
          'what the law of your own country rests it on; this is the ground for firms in the EEA',
      },
    ],
  };
}

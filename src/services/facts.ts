import type { Assets } from '../assets.js';
import type { CookieService, Embedded, Recipient, Transfer } from '../generated/policy.js';
import type { Service } from '../lint/catalogue.js';
import { isThirdCountry, readTransfers } from '../lint/third-countries.js';
import { isOneOf, isVerified } from '../lint/used-services.js';
import { cookiesOf } from './cookie-facts.js';
import { dataIds, taskIds } from './vocabulary-of.js';

/** The parts of a policy that a service can fill. */
export type Part = 'recipient' | 'embedded' | 'transfer' | 'cookies';

/** What only the firm knows: it is left out of the policy until its owner writes it. */
export interface Open {
  part: Part;
  /** The key, with the value to begin from; both are absent where there is only something to know. */
  key?: string;
  value?: unknown;
  /** What to find out before it is written. */
  confirm: string;
}

/** What the catalogue knows of a service, as pieces of a policy. */
export interface ServiceFacts {
  id: string;
  name: string;
  /** An entry of `recipients:`; absent for software of one's own, sources and embedded content. */
  recipient?: Recipient;
  /** An entry of `embedded:`. */
  embedded?: Embedded;
  /** An entry of `transfers:`, which points to the recipient by its id. */
  transfer?: Transfer;
  /** An entry of `cookies: services:`. */
  cookies?: CookieService;
  /** Whether whoever uses the service has its cookies; else only where its scripts run on the site. */
  onSite: boolean;
  /** What rests on an unverified fact: `recipient.role`, `cookies.cookies[2]`. */
  unverified: string[];
  /** What the owner has to supply, part by part. */
  open: Open[];
  /** What an owner should know of the service, in English. */
  note?: string;
  sources: { title: string; url?: string; checked: string }[];
}

const ON_SITE = new Set(['statistics', 'advertising', 'tag-manager', 'embed', 'cms']);

/**
 * An entry of the catalogue as policy data. It states what the catalogue knows and nothing that
 * depends on how a firm uses the service; that stands under `open`.
 *
 * @param asOf the day on which the EEA is looked at (`2026-11-22`)
 */
export function factsOf(service: Service, assets: Assets, asOf: string): ServiceFacts {
  const facts: ServiceFacts = {
    id: service.id,
    name: service.name,
    onSite: ON_SITE.has(service.group),
    unverified: [],
    open: [],
    ...(service.note ? { note: service.note } : {}),
    sources: service.sources.map(({ title, url, checked }) => ({
      title,
      ...(url ? { url } : {}),
      checked,
    })),
  };
  // Where data come from is no recipient of them (Article 14(2)(f), not 13(1)(e)).
  const receives = service.role !== 'none' && service.group !== 'source' && service.entity !== null;
  if (receives && service.group === 'embed') addEmbedded(facts, service);
  else if (receives) addRecipient(facts, service);
  if (facts.recipient) addTransfer(facts, service, assets, asOf);
  const cookies = cookiesOf(service);
  if (cookies && service.group !== 'source') {
    facts.cookies = cookies.cookies;
    facts.unverified.push(...cookies.unverified);
    if (service.cookies.some(({ category }) => ['statistics', 'marketing'].includes(category)))
      facts.open.push({
        part: 'cookies',
        key: 'set',
        value: 'after-consent',
        confirm: 'that your site sets them only when the visitor has agreed',
      });
  }
  return facts;
}

function addRecipient(facts: ServiceFacts, service: Service): void {
  const { entity, role } = service;
  const name = entity?.name ?? service.name;
  const policy = service.privacy_url ?? undefined;
  facts.recipient = {
    id: service.id,
    name,
    service: service.id,
    // A firm that is called as its product needs not be told apart from it.
    ...(isOneOf([name], [service.name]) ? {} : { products: [service.name] }),
    ...(role === 'mixed' || role === 'none' ? {} : { role }),
    ...(entity ? { country: entity.country } : {}),
    ...(policy ? { policy_url: policy } : {}),
  };
  mark(facts, 'recipient', {
    name: isVerified(service, 'entity'),
    country: isVerified(service, 'entity'),
    role: isVerified(service, 'role'),
    policy_url: isKnown(service, 'privacy_url'),
  });
  if (role === 'mixed')
    ask(
      facts,
      'recipient',
      'role',
      'processor',
      'processor, or controller for what it does for itself',
    );
  const [task] = taskIds(service);
  if (task) ask(facts, 'recipient', 'tasks', [task], 'what it does for you');
  const data = dataIds(service.data);
  if (data.length > 0) ask(facts, 'recipient', 'data', data, 'which data you give it');
  const url = service.agreement?.kind === 'processing' ? service.agreement.url : undefined;
  if (role === 'processor' || url)
    ask(
      facts,
      'recipient',
      'agreement',
      { signed: true, ...(url ? { url } : {}) },
      'that you have entered into it',
    );
  if (service.agreement?.kind === 'joint-controller')
    facts.open.push({
      part: 'recipient',
      confirm: `who does what by ${service.agreement.url}, and outline it under joint_controllers:`,
    });
}

function addEmbedded(facts: ServiceFacts, service: Service): void {
  const { entity, privacy_url } = service;
  facts.embedded = {
    name: service.name,
    service: service.id,
    ...(entity?.name ? { provider: entity.name } : {}),
    ...(entity ? { country: entity.country } : {}),
    ...(privacy_url ? { policy_url: privacy_url } : {}),
  };
  mark(facts, 'embedded', {
    provider: isVerified(service, 'entity'),
    country: isVerified(service, 'entity'),
    policy_url: isKnown(service, 'privacy_url'),
  });
  if (service.covers?.includes('videos'))
    ask(facts, 'embedded', 'what', ['videos'], 'what of it you embed');
  const data = dataIds(service.data);
  if (data.length > 0) ask(facts, 'embedded', 'data', data, 'which data it gets');
  ask(facts, 'embedded', 'loads', 'after-click', 'at-once, after-consent or after-click');
}

function addTransfer(facts: ServiceFacts, service: Service, assets: Assets, asOf: string): void {
  const { outside_eea, country, importer, mechanisms, dpf } = service.transfer;
  if (outside_eea === 'no' || !country || !isThirdCountry(assets, country, asOf)) return;
  // A controller in the EEA answers by itself for what it sends on.
  if (
    service.role === 'controller' &&
    service.entity &&
    !isThirdCountry(assets, service.entity.country, asOf)
  )
    return;
  const listed = dpf?.status === 'listed' && dpf.verified;
  const [mechanism, ...further] = mechanisms;
  const waits = mechanism === 'dpf' && !listed;
  const safe = mechanism !== undefined && (!waits || further.includes('scc'));
  facts.transfer = {
    recipients: [service.id],
    country,
    ...(safe ? { mechanism } : {}),
    ...(safe && further.length > 0 ? { further, fallback: true as const } : {}),
    ...(outside_eea === 'possible' ? { hedge: 'may' as const } : {}),
  };
  const verified = isVerified(service, 'transfer');
  mark(facts, 'transfer', {
    country: verified,
    mechanism: verified && !waits,
    further: verified,
    fallback: verified,
  });
  const receiver = importer ?? service.name;
  if (!safe) {
    const { list_url } = readTransfers(assets).dpf;
    const where = waits
      ? `${dpf?.organisation ?? receiver} is on ${list_url}, else scc`
      : 'what it rests on';
    ask(facts, 'transfer', 'mechanism', mechanism ?? 'scc', where);
  }
  if (safe && waits)
    facts.open.push({
      part: 'transfer',
      confirm: `${dpf?.organisation ?? receiver} is on ${readTransfers(assets).dpf.list_url}, else write mechanism: ${further[0]}`,
    });
  const clauses = service.agreement?.url;
  if (clauses && (mechanisms.includes('scc') || mechanisms.includes('bcr')))
    ask(
      facts,
      'transfer',
      'copy_url',
      clauses,
      'where a copy of the safeguards can be read; or copy: and the address that sends one',
    );
}

/** Notes which of the keys that were written are unverified. */
function mark(facts: ServiceFacts, part: Part, verified: Record<string, boolean>): void {
  const written = Object.keys(facts[part] ?? {});
  for (const [key, is] of Object.entries(verified))
    if (!is && written.includes(key)) facts.unverified.push(`${part}.${key}`);
}

function ask(facts: ServiceFacts, part: Part, key: string, value: unknown, confirm: string): void {
  facts.open.push({ part, key, value, confirm });
}

const isKnown = (service: Service, field: string): boolean =>
  service.verified && !service.unverified.includes(field);

import type { Assets } from '../assets.js';
import { readData } from '../source/read-data.js';
import { once } from './once.js';

/** A service of the catalogue, data/services/; its fields are described in schemas/data/service.schema.json. */
export interface Service {
  id: string;
  name: string;
  aliases: string[];
  formerly: { name: string; until: string | null; ended?: true; verified: boolean }[];
  group: string;
  covers?: string;
  website?: string;
  entity: { name: string | null; country: string; verified: boolean } | null;
  role: 'processor' | 'controller' | 'joint-controller' | 'mixed' | 'none';
  /** What firms use it for, in a few English words. */
  purpose: string;
  /** The kinds of personal data that it usually receives, in English words. */
  data: string[];
  privacy_url: string | null;
  agreement: { kind: 'processing' | 'controller-terms' | 'joint-controller'; url: string } | null;
  transfer: {
    outside_eea: 'yes' | 'no' | 'possible';
    country: string | null;
    importer: string | null;
    mechanisms: string[];
    dpf: {
      status: 'listed' | 'stated-by-provider' | 'stated-by-others' | 'unknown';
      organisation: string;
      seen: string | null;
      verified: boolean;
    } | null;
    verified: boolean;
  };
  cookies: {
    name: string;
    party: 'first' | 'third';
    lifetime: string;
    category: 'necessary' | 'preferences' | 'statistics' | 'marketing';
    verified: boolean;
    note?: string;
  }[];
  verified: boolean;
  unverified: string[];
  note?: string;
  sources: { title: string; url?: string; checked: string }[];
}

const FOLDER = 'data/services';

/** What tells services apart, and what they were called. */
export type ServiceNames = Pick<Service, 'id' | 'name' | 'aliases' | 'formerly' | 'group'>;

/** The names of all services. In the package they stand ready, for a policy uses few of the services. */
export const listServices = once(
  (assets: Assets): readonly ServiceNames[] =>
    (assets.compiled?.(FOLDER) as readonly ServiceNames[] | undefined) ??
    [...readServices(assets).values()].map(({ id, name, aliases, formerly, group }) => ({
      id,
      name,
      aliases,
      formerly,
      group,
    })),
);

const cache = once((_: Assets) => new Map<string, Service | undefined>());

/** The service of an id, where the catalogue has it. */
export function readService(assets: Assets, id: string): Service | undefined {
  const known = cache(assets);
  if (known.has(id)) return known.get(id);
  const isShipped = listServices(assets).some((each) => each.id === id);
  const service = isShipped ? (readData(assets, `${FOLDER}/${id}.json`) as Service) : undefined;
  known.set(id, service);
  return service;
}

/** All services of the catalogue by id, read once per set of assets. */
export const readServices = once(
  (assets: Assets): ReadonlyMap<string, Service> =>
    new Map(
      assets
        .list(FOLDER)
        .map((name) => readData(assets, `${FOLDER}/${name}`) as Service)
        .map((service) => [service.id, service]),
    ),
);

import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Ajv } from 'ajv';
import { describe, expect, test } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

interface Source {
  title: string;
  url?: string;
  checked: string;
}
interface Entry {
  id: string;
  verified: boolean;
  unverified: string[];
  sources: Source[];
}
interface Service extends Entry {
  entity: { name: string | null; verified: boolean } | null;
  transfer: {
    outside_eea: string;
    country: string | null;
    dpf: { status: string; organisation: string; seen: string | null } | null;
  };
  cookies: { name: string; verified: boolean }[];
}
interface Authority extends Entry {
  country: string;
  membership: string;
  names: Record<string, string>;
  own_languages: string[];
}
interface Law extends Entry {
  country: string;
  names: Record<string, string>;
  citation: object | null;
  status: string;
  in_force_from: string | null;
  in_force_to: string | null;
  replaced_by: string | null;
}
interface Transfers {
  eea: { eu: string[]; eea_efta: string[] };
  adequacy: { id: string; country: string | null; adopted: string; valid_until: string | null }[];
  dpf: {
    history: { date: string }[];
    participants: { organisation: string; also: string[]; status: string; seen: string | null }[];
    not_listed: { organisation: string }[];
  };
}

const json = (path: string): unknown => JSON.parse(readFileSync(join(root, path), 'utf8'));

/** The JSON files under a folder, as paths from the root of the package with forward slashes. */
function files(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** Every value of a tree, with the keys that lead to it. */
function* walk(value: unknown, path: string[] = []): Generator<[string[], unknown]> {
  yield [path, value];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, child] of Object.entries(value)) yield* walk(child, [...path, key]);
}

function isCalendarDate(text: string): boolean {
  const whole = text.length === 7 ? `${text}-01` : text;
  const date = new Date(`${whole}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().slice(0, 10) === whole;
}

const kinds = [
  { kind: 'service', folder: 'data/services', names: /^data\/services\/[a-z0-9-]+\.json$/ },
  { kind: 'authority', folder: 'data/authorities', names: /^data\/authorities\/[a-z]{2}\.json$/ },
  { kind: 'law', folder: 'data/laws', names: /^data\/laws\/[a-z]{2}\/[a-z0-9-]+\.json$/ },
];
const schema = (kind: string): object => json(`schemas/data/${kind}.schema.json`) as object;
const load = <T>(folder: string): T[] => files(folder).map((path) => json(path) as T);

const services = load<Service>('data/services');
const authorities = load<Authority>('data/authorities');
const laws = load<Law>('data/laws');
const transfers = json('data/transfers.json') as Transfers;
const eea = [...transfers.eea.eu, ...transfers.eea.eea_efta];
const everyFile = [
  ...kinds.flatMap(({ folder }) => files(folder)),
  'data/transfers.json',
  'data/former-names.json',
];

describe.each([...kinds.map(({ kind }) => kind), 'transfers', 'former-names'])(
  'the schema of %s',
  (kind) => {
    test('describes every field and closes every object', () => {
      for (const [path, value] of walk(schema(kind))) {
        if (typeof value !== 'object' || value === null) continue;
        const where = path.join('.');
        if (path.at(-2) === 'properties') expect(value, where).toHaveProperty('description');
        if (!('properties' in value) || path.at(-1) === 'properties') continue;
        const byLanguage = 'propertyNames' in value;
        if (!byLanguage) expect(value, where).toHaveProperty('additionalProperties', false);
      }
    });

    test('describes a source as the other schemas do', () => {
      const source = (of: string) =>
        (schema(of) as { definitions: { source: unknown } }).definitions.source;
      expect(source(kind)).toEqual(source('law'));
    });
  },
);

describe.each(kinds)('$folder', ({ kind, folder, names }) => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema(kind));

  test.each(files(folder))('%s is valid and named after its id', (path) => {
    const entry = json(path) as Entry;
    validate(entry);
    expect(validate.errors ?? []).toEqual([]);
    expect(path).toMatch(names);
    expect(`${folder}/${entry.id}.json`).toBe(path);
  });

  test.each(files(folder))('%s names as unverified only what it states', (path) => {
    const entry = json(path) as Entry;
    for (const name of entry.unverified) {
      const value = name
        .split('.')
        .reduce<unknown>((at, key) => (at as Record<string, unknown> | null)?.[key], entry);
      expect(value ?? null, name).not.toBeNull();
    }
  });
});

test.each(['transfers', 'former-names'])('data/%s.json is valid', (name) => {
  const validate = new Ajv({ strict: true, allErrors: true }).compile(schema(name));
  validate(json(`data/${name}.json`));
  expect(validate.errors ?? []).toEqual([]);
});

describe.each(everyFile)('%s', (path) => {
  const text = readFileSync(join(root, path), 'utf8');
  const data: unknown = JSON.parse(text);

  test('is written with two spaces and a final line break', () => {
    expect(text).toBe(`${JSON.stringify(data, null, 2)}\n`);
  });

  test('has real calendar dates, and checked none of its sources before the source existed', () => {
    for (const [keys, value] of walk(data)) {
      if (typeof value === 'string' && /^\d{4}-\d{2}(-\d{2})?$/.test(value))
        expect(isCalendarDate(value), `${keys.join('.')}: ${value}`).toBe(true);
      if (typeof value !== 'object' || value === null || !('checked' in value)) continue;
      if ('date' in value)
        expect(String(value.date) <= String(value.checked), keys.join('.')).toBe(true);
    }
  });

  test('has countries as ISO 3166-1 codes', () => {
    const region = new Intl.DisplayNames(['en'], { type: 'region', fallback: 'none' });
    for (const [keys, value] of walk(data)) {
      const inList =
        ['eu', 'eea_efta'].includes(keys.at(-2) ?? '') && path.endsWith('transfers.json');
      const isCode = ['country', 'code', 'part_of'].includes(keys.at(-1) ?? '') || inList;
      if (!isCode || typeof value !== 'string' || value === 'EU') continue;
      expect(region.of(value), `${keys.join('.')}: ${value}`).toBeDefined();
    }
  });

  test('names its sources without the tools and folders of those who wrote it', () => {
    expect(text).not.toMatch(/general knowledge|archived|public repositor|\/work\/|\bseeds?\b/i);
  });
});

describe('services', () => {
  test('an unconfirmed company, ground or cookie is named as such', () => {
    for (const { id, entity, cookies, unverified } of services) {
      if (entity && !entity.verified) expect(unverified, id).toContain('entity');
      const doubtful = cookies.some((cookie) => !cookie.verified);
      if (doubtful) expect(unverified, id).toContain('cookies');
    }
  });

  test('a service that leaves the EEA says where to, one that does not names no country', () => {
    for (const { id, transfer } of services) {
      if (transfer.outside_eea === 'no') expect(transfer.country, id).toBeNull();
      else expect(eea, id).not.toContain(transfer.country);
      if (transfer.outside_eea !== 'no') expect(transfer.country, id).not.toBeNull();
    }
  });

  test('agree with the list of participants in the Data Privacy Framework', () => {
    for (const { id, transfer } of services) {
      if (transfer.dpf?.status !== 'listed') continue;
      const { organisation, seen } = transfer.dpf;
      expect(
        transfers.dpf.participants.filter((one) => one.organisation === organisation),
        id,
      ).toEqual([expect.objectContaining({ seen })]);
    }
  });
});

describe('authorities', () => {
  test('every country of the EEA has one, and the United Kingdom and Switzerland', () => {
    expect(eea).toHaveLength(30);
    expect(authorities.map(({ country }) => country).sort()).toEqual([...eea, 'GB', 'CH'].sort());
  });

  test('are named in their own languages and in English', () => {
    for (const { id, country, membership, names, own_languages } of authorities) {
      expect(id).toBe(country.toLowerCase());
      for (const language of [...own_languages, 'en']) expect(names, id).toHaveProperty(language);
      const expected = transfers.eea.eu.includes(country)
        ? 'eu'
        : eea.includes(country)
          ? 'eea-efta'
          : 'third-country';
      expect(membership, id).toBe(expected);
    }
  });
});

describe('laws', () => {
  const ids = laws.map(({ id }) => id);

  test('have a name in Danish, Dutch and English', () => {
    for (const { id, names } of laws)
      expect(Object.keys(names), id).toEqual(expect.arrayContaining(['da', 'nl', 'en']));
  });

  test('are of the country whose folder they lie in', () => {
    for (const { id, country } of laws) expect(id.split('/')[0]).toBe(country.toLowerCase());
  });

  test('a repealed or misnamed one points to one in force', () => {
    for (const law of laws) {
      const dead = law.status !== 'in_force';
      expect(law.replaced_by !== null, law.id).toBe(dead);
      expect(law.in_force_to !== null, law.id).toBe(law.status === 'repealed');
      expect(law.citation === null, law.id).toBe(law.status === 'misnomer');
      if (!dead) continue;
      expect(ids, law.id).toContain(law.replaced_by);
      expect(laws.find(({ id }) => id === law.replaced_by)?.status, law.id).toBe('in_force');
    }
  });

  test('end after they begin', () => {
    for (const { id, in_force_from, in_force_to } of laws)
      if (in_force_from && in_force_to) expect(in_force_from < in_force_to, id).toBe(true);
  });
});

describe('transfers', () => {
  test('no country has two adequacy decisions, and none of the EEA has one', () => {
    const countries = transfers.adequacy.flatMap(({ country }) => country ?? []);
    expect(new Set(countries).size).toBe(countries.length);
    expect(countries.filter((country) => eea.includes(country))).toEqual([]);
    for (const { id, adopted, valid_until } of transfers.adequacy)
      if (valid_until) expect(adopted < valid_until, id).toBe(true);
  });

  test('an organisation is on the list or not, and the history runs forward', () => {
    const listed = transfers.dpf.participants.flatMap((one) => [one.organisation, ...one.also]);
    const missing = transfers.dpf.not_listed.map(({ organisation }) => organisation);
    expect(listed.filter((name) => missing.includes(name))).toEqual([]);
    const dates = transfers.dpf.history.map(({ date }) => date);
    expect(dates).toEqual([...dates].sort());
  });
});

test('data/ holds nothing that no schema covers', () => {
  const known = [
    'authorities',
    'former-names.json',
    'laws',
    'services',
    'transfers.json',
    'vocabulary',
    'wording',
  ];
  expect(readdirSync(join(root, 'data')).filter((name) => !known.includes(name))).toEqual([]);
  expect(existsSync(join(root, 'schemas/data/transfers.schema.json'))).toBe(true);
});

import type { Assets } from '../assets.js';
import { type Checked, check } from '../check.js';
import type { Diagnostic } from '../diagnostics/diagnostic.js';
import { suggest } from '../diagnostics/suggest.js';
import type { Bases } from '../extend/bases.js';
import { readServices, type Service } from '../lint/catalogue.js';
import { readTransfers } from '../lint/third-countries.js';
import { formatPath, type Path } from '../policy.js';
import { addEntries } from '../source/edit.js';
import { dataOf, snippetOf } from '../source/entry.js';
import type { Addition } from '../source/insert.js';
import type { Source } from '../source/source.js';
import { USUAL } from '../source/style.js';
import { activityAddition, additionsOf, listOf } from './entries.js';
import { factsOf, type Part, type ServiceFacts } from './facts.js';
import { forPolicy } from './for-policy.js';
import { at, list, statedIn } from './stated.js';

export interface AddOptions {
  /** The activity whose recipients it joins. */
  activity?: string;
  /** Reads the files that the policy extends. */
  bases?: Bases;
  /** Whether its cookies are written; where nothing is said, those of services that work on the site. */
  cookies?: boolean;
}

/** What became of it: a new text, or why there is none. */
export type Added =
  | {
      outcome: 'added';
      text: string;
      diff: string;
      lists: string[];
      left: string[];
      toConfirm: number;
    }
  /** The policy cannot be read, and this stands in the way. */
  | { outcome: 'unreadable'; checked: Checked }
  /** The policy, or where it is to go, does not allow it; the snippet is what would have been written. */
  | { outcome: 'refused'; message: string; snippet: string; path?: Path; checked: Checked }
  /** The command asks for something that there is not. */
  | { outcome: 'misuse'; message: string };

/**
 * Sets what the catalogue knows of a service into the text of a policy. Nothing that stood
 * there changes; the new text was read again, and has no problem that the old one had not.
 *
 * @param input the policy as the user named it, and the whole of it
 */
export function addService(
  input: { file: string; content: Uint8Array },
  service: Service,
  assets: Assets,
  options: AddOptions,
): Added {
  const { bases } = options;
  const checked = check(input, assets, bases ? { bases } : {});
  const { source } = checked;
  if (!source) return { outcome: 'unreadable', checked };
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input.content);
  const { data } = source;
  const stated = statedIn(data, service, [...readServices(assets).values()]);
  // The catalogue holds as of its own day: the same policy gets the same lines whenever it is asked.
  const asOf = readTransfers(assets).checked;
  const fresh = factsOf(service, assets, asOf);
  const { facts, left } = forPolicy(fresh, data, assets, {
    ...options,
    asOf,
    ...(stated.id === undefined ? {} : { id: stated.id }),
  });
  const all = (['recipient', 'embedded', 'transfer', 'cookies'] as const).filter(
    (part) => facts[part],
  );
  const missing = all.filter((part) => !stated.parts[part]);
  const refuse = (message: string, parts: readonly Part[], path?: Path): Added => ({
    outcome: 'refused',
    message,
    snippet: additionsOf(facts, parts).map(textOf).join(''),
    ...(path ? { path } : {}),
    checked,
  });

  const [main] = all;
  if (!main) return refuse(nothingOf(service, left), []);
  const there = stated.parts[main];
  if (there)
    return refuse(
      `${service.name} is already there, under ${listOf(main)}:.${missing.length > 0 ? ` Not stated so far: ${missing.map(listOf).join(', ')}.` : ''}${options.activity !== undefined && main === 'recipient' ? ` To name it in an activity, write its id, ${stated.id}, there.` : ''}`,
      missing,
      there,
    );
  if (stated.unused)
    return refuse(`The policy says that ${service.name} is not used.`, [], stated.unused);

  const additions = additionsOf(facts, missing);
  if (options.activity !== undefined) {
    const place = activityPlace(data, facts, options.activity);
    if (typeof place === 'string') return { outcome: 'misuse', message: place };
    additions.unshift(place);
  }
  const edited = addEntries(
    text,
    additions.map((addition) => inFile(addition, source)),
  );
  if (!edited || !isSound(checked, edited.text, additions, assets, bases)) {
    // A list by id would have taken the entry, wherever its others stand.
    const elsewhere = additions.find(
      ({ path }) =>
        source.trace(path).file !== source.file &&
        !list(path.reduce(at, data)).some((item) => at(item, 'id') !== undefined),
    );
    if (!elsewhere)
      return refuse('There is no place in this file where it could be set in safely.', missing);
    const { file, path } = source.trace(elsewhere.path);
    return refuse(
      `${formatPath(path)} stands in ${file}, and what is written here would take its place. Add it there.`,
      missing,
      elsewhere.path,
    );
  }
  left.push(
    ...all
      .filter((part) => stated.parts[part])
      .map((part) => `What stands under ${listOf(part)}: was left as it is.`),
  );
  return {
    outcome: 'added',
    ...edited,
    lists: missing.map(listOf),
    left,
    toConfirm: edited.text.split('# confirm: ').length - text.split('# confirm: ').length,
  };
}

const textOf = ({ path, entry }: Addition): string => snippetOf(path, entry, USUAL);

function nothingOf(service: Service, left: readonly string[]): string {
  if (left.length > 0) return [`There is nothing to add for ${service.name}.`, ...left].join(' ');
  const note = service.note ? ` ${service.note}` : '';
  return service.group === 'source'
    ? `${service.name} is a source of data and no recipient: name it under sources: of the activity.${note}`
    : `There is nothing to add for ${service.name}.${note}`;
}

/** An addition with its path in the file, where a list may be shorter than with what it extends. */
function inFile(addition: Addition, source: Source): Addition {
  const [key, index, ...rest] = addition.path;
  if (key === undefined || typeof index !== 'number') return addition;
  const there = source.trace([key, index]);
  return there.file === source.file ? { ...addition, path: [...there.path, ...rest] } : addition;
}

/** Where an activity lists its recipients, or why there is no such place. */
function activityPlace(data: unknown, facts: ServiceFacts, id: string): Addition | string {
  if (!facts.recipient) return `${facts.name} is no recipient, so no activity can name it as one.`;
  const ids = list(at(data, 'activities')).map((activity) => String(at(activity, 'id')));
  const index = ids.indexOf(id);
  if (index !== -1) return activityAddition(index, facts.recipient.id);
  const near = suggest(id, ids);
  const known = ids.length > 0 ? `The activities are: ${ids.join(', ')}.` : 'There are none.';
  return `There is no activity ${JSON.stringify(id)}. ${near ? `Did you mean ${near}?` : known}`;
}

/** Whether the new text holds all the old values, the new ones and nothing else, and is as valid as the old one. */
function isSound(
  before: Checked,
  text: string,
  additions: readonly Addition[],
  assets: Assets,
  bases: Bases | undefined,
): boolean {
  const after = check({ file: before.file, content: text }, assets, bases ? { bases } : {});
  if (!before.source || !after.source) return false;
  const expected = additions.reduce(
    (data, { path, entry }) => withEntry(data, path, dataOf(entry)),
    before.source.data,
  );
  if (sorted(expected) !== sorted(after.source.data)) return false;
  const old = before.diagnostics.map(problemOf);
  return after.diagnostics.map(problemOf).every((problem) => {
    const index = old.indexOf(problem);
    if (index !== -1) old.splice(index, 1);
    return index !== -1;
  });
}

const problemOf = ({ rule, message }: Diagnostic): string => `${rule} ${message}`;

/** The data with an entry at the end of a list, which is made where there is none. */
function withEntry(data: unknown, path: Path, entry: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return [...list(data), entry];
  const inner = withEntry(at(data, step), rest, entry);
  if (Array.isArray(data)) return data.map((each, index) => (index === step ? inner : each));
  return { ...(data as object), [step]: inner };
}

/** Data as text, whatever the order of the keys. */
const sorted = (data: unknown): string =>
  JSON.stringify(data, (_, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );

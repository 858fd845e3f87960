import type { Assets } from '../assets.js';
import { readLocale } from '../locale/locale.js';
import type { Path } from '../policy.js';
import type { ChosenActivity } from './answers.js';
import { formsOf } from './forms.js';
import type { Reading } from './reading.js';
import { type Decision, optionsIn, proposalFor, readStarters, type Starter } from './starters.js';

interface Given {
  country: string;
  /** Whether what is left open is taken as it is proposed. */
  proposals: boolean;
}

/** What stands for "as you propose" and "I decide later". */
const PROPOSED = 'proposed';
const LATER = 'later';

/** The activities: a list of ids, or ids with what was decided of each. */
export function readActivities(
  reading: Reading,
  value: unknown,
  assets: Assets,
  given: Given,
): ChosenActivity[] | undefined {
  const starters = readStarters(assets);
  const known = starters.map(({ id }) => id);
  const path = ['activities'];
  const before = reading.diagnostics.length;
  if (value === undefined || (Array.isArray(value) && value.length === 0)) {
    reading.problem(
      value === undefined ? [] : path,
      'Nothing says what you do with personal data.',
      `Add activities: with some of ${known.join(', ')}.`,
    );
    return undefined;
  }
  const answers: [string, unknown, Path][] = [];
  if (Array.isArray(value)) {
    for (const [index, id] of value.entries()) {
      const found = reading.id([...path, index], id, known, 'activity');
      if (found) answers.push([found, undefined, [...path, index]]);
    }
  } else {
    const record = reading.record(path, value) ?? {};
    reading.keys(path, record, known);
    for (const [id, answer] of Object.entries(record)) answers.push([id, answer, [...path, id]]);
  }
  const byId = new Map(answers.map((each) => [each[0], each]));
  const chosen = starters.flatMap((starter) => {
    const found = byId.get(starter.id);
    return found
      ? [
          {
            id: starter.id,
            decided: decisionsOf(reading, starter, found[1], found[2], assets, given),
          },
        ]
      : [];
  });
  if (reading.diagnostics.length > before) return undefined;
  if (!hasPeriod(chosen)) {
    reading.problem(
      path,
      'No activity has a period, and a policy without any is against Article 13(2)(a) of the GDPR.',
      'Decide retention for at least one, such as contact-form: { retention: proposed }, or add --yes to take the proposals.',
      'key',
    );
    return undefined;
  }
  return chosen;
}

/** Whether at least one period is decided. */
export const hasPeriod = (chosen: readonly ChosenActivity[]): boolean =>
  chosen.some(({ decided }) => decided.retention !== undefined);

function decisionsOf(
  reading: Reading,
  { id, decisions }: Starter,
  answer: unknown,
  path: Path,
  assets: Assets,
  { country, proposals }: Given,
): Record<string, unknown> {
  const all = answer === PROPOSED;
  const record =
    answer === undefined || answer === null || all ? {} : (reading.record(path, answer) ?? {});
  reading.keys(path, record, Object.keys(decisions));
  const decided: Record<string, unknown> = {};
  for (const [key, decision] of Object.entries(decisions)) {
    const place = [...path, key];
    const given = record[key];
    if (given === LATER && decision.wait) continue;
    if (given !== undefined && given !== PROPOSED && given !== LATER) {
      const value = chosenValue(reading, decision, given, place, assets, country);
      if (value !== undefined) decided[key] = value;
      continue;
    }
    const proposal = proposalFor(decision, country)?.value;
    const wanted = given === PROPOSED || ((all || proposals) && given === undefined);
    if (wanted && proposal !== undefined) decided[key] = proposal;
    else if (!decision.wait)
      reading.problem(
        path,
        `${id}: ${key} has to be decided.`,
        `Write ${id}: { ${key}: ${optionsIn(decision, country)
          .map(([name]) => name)
          .join(' or ')} }${proposal === undefined ? '' : ', or add --yes to take the proposals'}.`,
      );
  }
  return decided;
}

/** What an answer stands for: options by their ids, or a period of one's own. */
function chosenValue(
  reading: Reading,
  decision: Decision,
  given: unknown,
  path: Path,
  assets: Assets,
  country: string,
): unknown {
  const options = new Map(optionsIn(decision, country));
  const known = [
    ...options.keys(),
    ...(decision.many ? [] : [PROPOSED]),
    ...(decision.wait ? [LATER] : []),
  ];
  if (decision.many) {
    const ids = reading.ids(path, given, known, 'choice');
    if (ids?.length === 0) reading.problem(path, 'At least one has to be chosen.');
    return ids && ids.length > 0 ? ids.map((id) => options.get(id)?.value) : undefined;
  }
  if (typeof given === 'object' && path.at(-1) === 'retention')
    return periodOf(reading, given, path, assets);
  const id = reading.id(path, given, known, 'choice');
  return id === undefined ? undefined : options.get(id)?.value;
}

/** A period of one's own: how long, and from when. */
function periodOf(reading: Reading, given: unknown, path: Path, assets: Assets): unknown {
  const record = reading.record(path, given);
  if (!record) return undefined;
  reading.keys(path, record, ['period', 'from', 'until']);
  const events = Object.keys(readLocale(assets, 'en').vocabulary.events ?? {});
  if (record.until !== undefined && record.period === undefined) {
    const until = reading.ids([...path, 'until'], record.until, events, 'event');
    return until && { until };
  }
  const period = reading.fitting(
    [...path, 'period'],
    record.period,
    formsOf(assets).duration,
    'Write a length of time, such as 6 months or 5 years.',
  );
  const from =
    record.from === undefined
      ? undefined
      : reading.id([...path, 'from'], record.from, events, 'event');
  return period && { period, ...(from ? { from } : {}) };
}

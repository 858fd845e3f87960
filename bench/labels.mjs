// The Danish words of a page, as the i18n file of a site made with Eleventy or Hugo would hold
// them: taken from policygen's locale, so that all tools say the same and none of them twice.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { load } from 'js-yaml';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const read = (name) => readFileSync(join(ROOT, name), 'utf8');

/** The style sheet that every page carries within itself. */
export const STYLE_FILE = join(ROOT, 'templates/layouts/page.css');

const HOLE = /\{\{[^}]+\}\}/;
const withoutStop = (text) => text.replace(/\.$/, '');
const withoutStops = (words) =>
  Object.fromEntries(Object.entries(words).map(([id, text]) => [id, withoutStop(text)]));

/** What stands before and after the only value of a sentence, without the full stop. */
function around(message) {
  const [before, after] = message.split(HOLE);
  return { before, after: withoutStop(after) };
}

/** `**Personer:** {{value}}.`: what stands in bold, and what stands after it. */
function labelled(message) {
  const [, title, text] = /^\*\*(.+?)\*\* (.*)$/.exec(message);
  return { title, text };
}

const labelsOf = (messages, keys) =>
  Object.fromEntries(keys.map((key) => [key, labelled(messages[key]).title]));

/** The words for `month` and `months` alone: in Danish the number stands before them. */
const unitsOf = (units) =>
  Object.fromEntries(
    Object.entries(units).flatMap(([unit, { one, other }]) => [
      [unit, one.replace(HOLE, '').trim()],
      [`${unit}s`, other.replace(HOLE, '').trim()],
    ]),
  );

/** The names of all laws (`dk/bogforingsloven`). */
function lawNames(language) {
  const names = readdirSync(join(ROOT, 'data/laws'), { recursive: true })
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(read(`data/laws/${name}`)));
  return Object.fromEntries(names.map((law) => [law.id, law.names[language] ?? law.names.en]));
}

/** The words of the locale as labels: what is bold, whole or has a hole, each by its own name. */
export function readLabels() {
  const locale = load(read('templates/locales/da.yaml'));
  const { months, countries } = JSON.parse(read('templates/locales/tables/da.json'));
  const { statements: said, statutory, page, list } = locale;
  const rights = Object.entries(statutory).map(([id, text]) => ({ id, ...labelled(text) }));
  const isObjection = ({ id }) => id.startsWith('objection');
  const short = locale.summary_words.statutory.split('|');
  return {
    title: locale.title.default,
    description: around(page.description.replace('{{title}}', locale.title.default)).before,
    updated: around(page.updated).before,
    contents: page.contents,
    skip: page.skip,
    sections: locale.sections,
    summary: {
      ...locale.summary,
      statutory: `${short.slice(0, -1).join(', ')} ${list.and} ${short.at(-1)}`,
    },
    captions: locale.captions,
    columns: locale.columns,
    short_rights: short,
    and: list.and,
    or: list.or,
    months,
    countries,
    units: unitsOf(locale.units),
    controller: labelsOf(said.controller, ['name', 'address', 'email', 'phone']),
    activity: labelsOf(said.processing, [
      'people',
      'data',
      'occasions',
      'purposes',
      'basis',
      'consent',
      'provision',
      'recipients',
      'retention',
    ]),
    basis: {
      ground: withoutStops(said.basis.ground),
      legitimate_interests: around(said.basis.legitimate_interests),
      legal_obligation: around(said.basis.legal_obligation),
      balanced: said.basis.balanced,
    },
    provision: {
      required: said.provision.required,
      consequence: around(said.provision.consequence).before,
    },
    consent: { form: said.consent.form, withdrawn_by: around(said.consent.withdrawn_by).before },
    retention: {
      from: said.retention['period+from'].split(HOLE)[1],
      until: around(said.retention.until).before,
      law: around(said.retention.law).before,
    },
    recipient: {
      role: locale.cells.recipient.role,
      country: around(said.recipient.country).before,
      signed: said.agreement.signed,
    },
    decisions: said.automated_decisions.exist,
    objections: rights.filter(isObjection),
    rights: rights.filter((right) => !isObjection(right)),
    exercise: {
      email: around(said.exercise.email).before,
      response: around(said.exercise.response).before,
    },
    withdrawal: said.withdrawal,
    complaint: {
      authority: around(said.complaint.authority).before,
      url: around(said.complaint.url).before,
    },
    authorities: { dk: JSON.parse(read('data/authorities/dk.json')).names.da },
    laws: lawNames('da'),
    vocabulary: locale.vocabulary,
  };
}

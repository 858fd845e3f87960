// All that a reader has to find on the page of a firm, and where: worked out of the policy that
// the generator wrote and of the words of the locale, by no tool that is measured.
import { load } from 'js-yaml';
import { readLabels } from './labels.mjs';
import { policy } from './policies.mjs';
import { cellOf, TITLE } from './reading.mjs';

/**
 * Words that have to stand in a part of the page: beside a label or in a cell of it, if one is
 * named. `only` is the format that has such a part.
 *
 * @typedef {{ part: string, under?: string, says: string, only?: 'html' }} Fact
 */

const labels = readLabels();
const label = (text) => text.replace(/:$/, '');

/** @returns {Fact[]} */
const told = (part, under, ...phrases) => phrases.map((says) => ({ part, under, says }));

/** Of keys that nothing here tells of, no tool would be asked. */
function knownOnly(element, keys) {
  const unknown = Object.keys(element).filter((key) => !keys.includes(key));
  if (unknown.length > 0) throw new Error(`bench/facts.mjs knows no facts of ${unknown}`);
}

function single(list) {
  if (list.length !== 1) throw new Error(`bench/facts.mjs expects one of ${list}`);
  return list[0];
}

const wordsOf = (kind, ids, own = {}) =>
  ids.map((id) => {
    const word = own[id]?.da ?? labels.vocabulary[kind][id];
    if (word === undefined) throw new Error(`There is no word for ${id} of ${kind}`);
    return word;
  });

function duration(text) {
  const [amount, unit] = text.split(' ');
  return `${amount} ${labels.units[unit]}`;
}

function basisOf(basis) {
  if (typeof basis === 'string') return [labels.basis.ground[basis]];
  knownOnly(basis, ['legal_obligation', 'legitimate_interests', 'balanced']);
  const { legal_obligation: law, legitimate_interests: interests } = basis;
  const { before, after } = labels.basis[law ? 'legal_obligation' : 'legitimate_interests'];
  return [`${before}${law ? labels.laws[law] : single(wordsOf('interests', interests))}${after}`];
}

function retentionOf(retention) {
  knownOnly(retention, ['period', 'from', 'until', 'law']);
  const { period, from, until } = retention;
  if (until) return [`${labels.retention.until}${single(wordsOf('events', until))}`];
  const start = `${labels.retention.from}${labels.vocabulary.events[from]}`;
  return [duration(period), start.replace(/^, /, '')];
}

/** @returns {Fact[]} */
function activityFacts(activity, { recipients, vocabulary }) {
  const { people, data, occasions, purposes, basis, provision, consent, retention } = activity;
  knownOnly(activity, ['id', 'title', ...Object.keys(labels.activity)]);
  const part = activity.title.da;
  const beside = (key, ...phrases) => told(part, label(labels.activity[key]), ...phrases);
  const inRow = (key, ...phrases) =>
    told(labels.sections.activities, cellOf(part, labels.columns[key]), ...phrases);
  const facts = [
    ...inRow('purposes', ...wordsOf('purposes', purposes)),
    ...inRow('basis', ...basisOf(basis)),
    ...inRow('retention', ...retentionOf(retention)),
    ...beside('people', ...wordsOf('people', people)),
    ...beside('data', ...wordsOf('data', data, vocabulary.data)),
    ...beside('purposes', ...wordsOf('purposes', purposes)),
    ...beside('basis', ...basisOf(basis), ...(basis.balanced ? [labels.basis.balanced] : [])),
    ...beside(
      'recipients',
      ...activity.recipients.map((id) => recipients.find((each) => each.id === id).name),
    ),
    ...beside('retention', ...retentionOf(retention)),
  ];
  if (retention.law) {
    facts.push(...beside('retention', `${labels.retention.law}${labels.laws[retention.law]}`));
  }
  if (occasions) facts.push(...beside('occasions', ...wordsOf('occasions', occasions)));
  if (provision) {
    knownOnly(provision, ['required', 'consequence']);
    const follows = single(wordsOf('consequences', provision.consequence));
    facts.push(
      ...beside('provision', labels.provision.required[provision.required]),
      ...beside('provision', `${labels.provision.consequence}${follows}`),
    );
  }
  if (consent) {
    knownOnly(consent, ['form', 'withdrawn_by']);
    const by = single(wordsOf('withdrawals', consent.withdrawn_by));
    facts.push(
      ...beside('consent', labels.consent.form[consent.form]),
      ...beside('consent', `${labels.consent.withdrawn_by}${by}`),
    );
  }
  return facts;
}

/** @returns {Fact[]} */
function recipientFacts(recipient) {
  knownOnly(recipient, ['id', 'name', 'role', 'country', 'tasks', 'agreement']);
  const { name, role, country, tasks, agreement } = recipient;
  const inRow = (key, ...phrases) =>
    told(labels.sections.recipients, cellOf(name, labels.columns[key]), ...phrases);
  return [
    ...inRow('role', labels.recipient.role[role]),
    ...inRow('tasks', ...wordsOf('tasks', tasks)),
    ...inRow('more', `${labels.recipient.country}${labels.countries[country]}`),
    ...inRow('more', ...(agreement.signed ? [labels.recipient.signed] : [])),
  ];
}

/** @returns {Fact[]} */
function frameFacts({ controller, updated, activities, exercise, complaint }) {
  const { title, sections, summary } = labels;
  const { name, address, email, phone } = controller;
  const day = `${updated.getUTCDate()}. ${labels.months[updated.getUTCMonth()]} ${updated.getUTCFullYear()}`;
  const inShort = (key, ...phrases) => told(sections.summary, summary[key], ...phrases);
  const who = (key, ...phrases) =>
    told(sections.controller, label(labels.controller[key]), ...phrases);
  const purposes = new Set(activities.flatMap((activity) => activity.purposes));
  return [
    { part: TITLE, says: `${title} – ${name}`, only: 'html' },
    ...told(title, undefined, `${labels.updated}${day}`),
    ...inShort('who', name),
    ...inShort('purposes', ...wordsOf('purposes', [...purposes])),
    ...inShort('rights', ...labels.short_rights),
    ...inShort('ask', exercise.email),
    ...inShort('complaint', labels.authorities[complaint.authority]),
    ...who('name', name),
    ...who('address', address.street, `${address.postcode} ${address.city}`),
    ...who('address', labels.countries[address.country]),
    ...who('email', email),
    ...who('phone', phone),
    ...told(sections.activities, undefined, labels.captions.activities),
    ...told(sections.recipients, undefined, labels.captions.recipients),
  ];
}

/** @returns {Fact[]} */
function rightsFacts({ rights, exercise, withdrawal, complaint, automated_decisions: decisions }) {
  if (rights !== 'statutory') throw new Error('bench/facts.mjs knows the statutory rights only');
  const { sections } = labels;
  const says = (section, ...phrases) => told(sections[section], undefined, ...phrases);
  return [
    ...says('decisions', labels.decisions[decisions]),
    ...labels.objections.flatMap(({ title, text }) => says('objection', `${title} ${text}`)),
    ...labels.rights.flatMap(({ title, text }) => told(sections.rights, label(title), text)),
    ...says('exercise', `${labels.exercise.email}${exercise.email}`),
    ...says('exercise', `${labels.exercise.response}${duration(exercise.response)}`),
    ...says('exercise', ...Object.keys(withdrawal).map((key) => labels.withdrawal[key])),
    ...says('complaint', `${labels.complaint.authority}${labels.authorities[complaint.authority]}`),
    ...says('complaint', `${labels.complaint.url}${complaint.url}`),
  ];
}

/** @returns {string[]} */
const sectionNames = (...ids) => ids.map((id) => labels.sections[id]);

/** The facts of a firm, and the headings that they stand under, in their order. */
export function factsOf(index) {
  const it = load(policy(index));
  const before = sectionNames('controller', 'activities');
  const after = sectionNames(
    'recipients',
    'decisions',
    'objection',
    'rights',
    'exercise',
    'complaint',
  );
  const headings = [...before, ...it.activities.map((activity) => activity.title.da), ...after];
  const top = [labels.title, labels.sections.summary];
  return {
    headings: { html: [TITLE, ...top, labels.contents, ...headings], md: [...top, ...headings] },
    facts: [
      ...frameFacts(it),
      ...headings.map((says) => ({ part: labels.contents, says, only: 'html' })),
      ...it.activities.flatMap((activity) => activityFacts(activity, it)),
      ...it.recipients.flatMap(recipientFacts),
      ...rightsFacts(it),
    ],
  };
}

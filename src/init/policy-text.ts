import type { Assets } from '../assets.js';
import { bearsLegalForm } from '../lint/legal-forms.js';
import { asItem, Bare, comment, entry, inFlow } from '../source/write-yaml.js';
import type { Answers, ChosenActivity } from './answers.js';
import { servicesIn } from './services-text.js';
import {
  filled,
  optionsIn,
  readStarters,
  readWords,
  type Starter,
  type WizardWords,
} from './starters.js';

/** The name of the schema beside a policy. */
export const SCHEMA_FILE = 'policygen.schema.json';

/** The keys under which activities write, in the order of the file. */
const KEYS = ['activities', 'recordings', 'social_media', 'marketing'];

/**
 * The answers as a commented policy: what was answered, and as comments what is still to
 * be decided.
 *
 * @param today the civil date on which it is written (`2026-11-22`)
 */
export function policyText(answers: Answers, assets: Assets, today: string): string {
  const words = readWords(assets, answers.language);
  const { comments } = words;
  const starters = new Map(readStarters(assets).map((starter) => [starter.id, starter]));
  const chosen = answers.activities.flatMap((activity) => {
    const starter = starters.get(activity.id);
    return starter ? [{ activity, starter }] : [];
  });
  const services = servicesIn(answers, assets, words, today);
  const { address, email } = answers.controller;

  const parts: string[][] = [
    [
      `# yaml-language-server: $schema=./${SCHEMA_FILE}`,
      '#',
      // No answer stands in a comment, where it might pass for one to the check or to an editor.
      ...comments.head.flatMap((line) => comment(line)),
      ...(answers.draft
        ? ['#', ...comment(filled(comments.draft, { template: answers.draft }))]
        : []),
      'policygen: 1',
      ...comment(comments.languages ?? ''),
      ...entry('languages', answers.languages),
      ...comment(comments.updated ?? ''),
      ...entry('updated', new Bare(today)),
    ],
    controllerLines(answers, words),
    ...KEYS.map((key) => {
      const items = chosen.flatMap(({ activity, starter }) =>
        itemsOf(key, activity, starter, answers, words),
      );
      return items.length === 0
        ? []
        : [...comment(comments[key] ?? ''), `${key}:`, ...items.slice(1)];
    }),
    ...services,
    [...comment(comments.rights ?? ''), ...entry('rights', 'statutory')],
    [...comment(comments.exercise ?? ''), ...entry('exercise', { email })],
    withdrawalLines(chosen, comments.withdrawal ?? ''),
    [
      ...comment(comments.complaint ?? ''),
      ...entry('complaint', complaintTo(assets, address.country)),
    ],
    [...comment(comments.automated ?? ''), '# automated_decisions: none'],
  ];
  return `${parts
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`;
}

function controllerLines({ controller }: Answers, { comments }: WizardWords): string[] {
  const { name, legal_form, registration, address, email, phone, website } = controller;
  const lines = [
    ...comment(comments.controller ?? ''),
    'controller:',
    ...entry('name', name, '  '),
  ];
  if (legal_form) lines.push(...entry('legal_form', legal_form, '  '));
  else if (!bearsLegalForm(name)) lines.push(`  # legal_form: …  # ${comments.form}`);
  if (registration) lines.push(...entry('registration', registration, '  '));
  else lines.push(`  # registration: { … }  # ${comments.number}`);
  lines.push(...entry('address', address, '  '), ...entry('email', email, '  '));
  if (phone) lines.push(...entry('phone', phone, '  '));
  else lines.push(`  # phone: "…"  # ${comments.phone}`);
  if (website) lines.push(...entry('website', website, '  '));
  return lines;
}

/** What an activity writes under a key of the policy, with its name as a comment above. */
function itemsOf(
  key: string,
  activity: ChosenActivity,
  starter: Starter,
  answers: Answers,
  words: WizardWords,
): string[] {
  const value = starter.policy[key];
  if (value === undefined) return [];
  const name = starter.name[words.tag] ?? starter.id;
  const items = typeof value === 'string' ? activity.decided[value.slice(1)] : value;
  const list = Array.isArray(items) ? (items as Record<string, unknown>[]) : [];
  return list.flatMap((item, index) => {
    const lines = Object.entries(item).flatMap(([part, one]) => {
      if (typeof one !== 'string' || !one.startsWith('$')) return entry(part, one, '    ');
      const decided = activity.decided[one.slice(1)];
      if (decided !== undefined) return entry(part, decided, '    ');
      return openLine(part, starter, one.slice(1), answers.controller.address.country, words);
    });
    const reminder = index === 0 ? comment(starter.reminds?.[words.tag] ?? '', '    ') : [];
    return [
      ...(index === 0 ? ['', ...comment(name, '  ')] : []),
      ...asItem(lines),
      ...(starter.reminds ? reminder : []),
    ];
  });
}

/** A decision that is still open: the line that would state it, behind a `#`. */
function openLine(
  key: string,
  { decisions }: Starter,
  id: string,
  country: string,
  { comments, tag }: WizardWords,
): string[] {
  const decision = decisions[id];
  if (!decision) return [];
  const value = optionsIn(decision, country)[0]?.[1].value;
  const ask = decision.ask[tag] ?? '';
  return [
    ...comment(filled(comments[id], { ask, cite: decision.cite ?? '' }), '    '),
    `    # ${key}: ${value === undefined ? '{ period: …, from: … }' : inFlow(value)}`,
  ];
}

function withdrawalLines(
  chosen: readonly { activity: ChosenActivity; starter: Starter }[],
  words: string,
): string[] {
  // Only where there is consent is there any to withdraw (Article 7(3)).
  const consents = chosen.find(
    ({ activity, starter }) =>
      starter.policy.withdrawal !== undefined &&
      /"basis":"consent"/.test(JSON.stringify([starter.policy, activity.decided])),
  );
  return consents
    ? [...comment(words), ...entry('withdrawal', consents.starter.policy.withdrawal)]
    : [];
}

/** The supervisory authority of a country, with the address of its site. */
function complaintTo(assets: Assets, country: string): Record<string, string> {
  const authority = country.toLowerCase();
  const text = assets.read(`data/authorities/${authority}.json`);
  const { website } = JSON.parse(text ?? '{}') as { website?: string };
  return { authority, ...(website ? { url: website } : {}) };
}

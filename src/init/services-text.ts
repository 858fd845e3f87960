import type { Assets } from '../assets.js';
import { readServices } from '../lint/catalogue.js';
import { factsOf, type Open, type Part, type ServiceFacts } from '../services/facts.js';
import { forPolicy } from '../services/for-policy.js';
import { asItem, comment, entry, inFlow } from '../source/write-yaml.js';
import type { Answers } from './answers.js';
import { filled, type WizardWords } from './starters.js';

/** What of a service keeps it out of the policy until somebody has confirmed it. */
type Missing = 'service' | 'mechanism' | 'alone';

/**
 * What is missing before a service can be stated without stating too much or breaking the
 * law: that visitors are asked before its cookies are set, what its transfer rests on, or
 * who else gets the data than those whose content is embedded (Article 13(1)(e)).
 */
function missingFor(
  facts: ServiceFacts,
  answers: Answers,
  all: readonly ServiceFacts[],
): Missing | undefined {
  const named = all.some((each) => each.recipient && !missingFor(each, answers, []));
  if (facts.embedded && !named) return 'alone';
  if (asksVisitors(facts) && answers.cookie_panel === undefined) return 'service';
  if (facts.transfer && !facts.transfer.mechanism) return 'mechanism';
  return undefined;
}

/** Whether its cookies need the consent of visitors. */
export const asksVisitors = (facts: ServiceFacts): boolean =>
  facts.cookies !== undefined &&
  facts.open.some(({ part, key }) => part === 'cookies' && key === 'set');

/** The facts of the chosen services as they hold for this firm, in the order of the answers. */
export const chosenServices = (answers: Answers, assets: Assets, today: string): ServiceFacts[] =>
  answers.services.flatMap((id) => {
    const service = readServices(assets).get(id);
    if (!service) return [];
    const policy = { controller: answers.controller };
    return [forPolicy(factsOf(service, assets, today), policy, assets, { asOf: today }).facts];
  });

/** The services as blocks of the policy: recipients, embedded content, transfers, cookies. */
export function servicesIn(
  answers: Answers,
  assets: Assets,
  words: WizardWords,
  today: string,
): string[][] {
  const all = chosenServices(answers, assets, today);
  const written = all.filter((facts) => missingFor(facts, answers, all) === undefined);
  const { comments } = words;
  const left = all.flatMap((facts) => {
    const missing = missingFor(facts, answers, all);
    if (!missing) return [];
    const country = facts.transfer?.country;
    const holes = { service: facts.id, country: String(country ?? '') };
    return comment(`${facts.name}: ${filled(comments[missing], holes)}`);
  });
  const block = (key: string, part: Part, head: string): string[] => {
    const items = written.flatMap((facts) => item(facts, part, answers, words));
    return items.length === 0 ? [] : [...comment(head), `${key}:`, ...items];
  };
  const recipients = block('recipients', 'recipient', comments.recipients_head ?? '');
  return [
    recipients.length > 0 ? recipients : comment(comments.recipients ?? ''),
    left,
    block('embedded', 'embedded', comments.embedded ?? ''),
    block('transfers', 'transfer', comments.transfers ?? ''),
    cookieLines(written, answers, words),
  ];
}

/** One part of a service: what is known, and behind `#` what its owner has to find out. */
function item(
  facts: ServiceFacts,
  part: Part,
  answers: Answers,
  words: WizardWords,
  indent = '  ',
): string[] {
  const value = facts[part];
  if (!value) return [];
  const inner = `${indent}  `;
  const confirmed: Record<string, unknown> = {};
  const open: Open[] = [];
  for (const each of facts.open.filter((one) => one.part === part)) {
    const agreed = each.key === 'agreement' && answers.agreements.includes(facts.id);
    if (agreed || each.key === 'set') confirmed[each.key ?? ''] = each.value;
    else open.push(each);
  }
  const unverified = facts.unverified.flatMap((path) => {
    const [of, ...key] = path.split('.');
    return of === part && key.length > 0 ? [key.join('.')] : [];
  });
  const keys = [...new Set(unverified.map((path) => path.replace(/\[\d+\]/, '')))];
  return [
    ...(keys.length > 0
      ? comment(filled(words.comments.unverified, { keys: keys.join(', ') }), indent)
      : []),
    ...asItem(
      Object.entries({ ...value, ...confirmed }).flatMap(([key, one]) => entry(key, one, inner)),
      indent,
    ),
    ...open.flatMap((each) => openLines(each, words, inner)),
  ];
}

function openLines({ key, value, confirm }: Open, { open }: WizardWords, indent: string): string[] {
  if (key === undefined) {
    const url = /https:\S+?(?=,|\s|$)/.exec(confirm)?.[0];
    return comment(url ? filled(open.note, { value: url }) : confirm, indent);
  }
  return [`${indent}# ${key}: ${inFlow(value)}  # ${open[key] ?? confirm}`];
}

/** The cookies of the services, and how visitors change their choice. */
function cookieLines(
  written: readonly ServiceFacts[],
  answers: Answers,
  words: WizardWords,
): string[] {
  const items = written.flatMap((facts) => item(facts, 'cookies', answers, words, '    '));
  if (items.length === 0) return [];
  const panel = answers.cookie_panel;
  return [
    ...comment(words.comments.cookies ?? ''),
    'cookies:',
    '  services:',
    ...items,
    ...(panel === undefined
      ? []
      : entry('control', { changed_any_time: true, panel_name: panel }, '  ')),
  ];
}

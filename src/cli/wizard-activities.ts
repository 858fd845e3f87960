import type { Assets } from '../assets.js';
import type { ChosenActivity } from '../init/answers.js';
import { durationIn } from '../init/duration.js';
import { hasPeriod } from '../init/read-activities.js';
import {
  type Decision,
  filled,
  optionsIn,
  proposalFor,
  proposed,
  readStarters,
  type Starter,
  type WizardWords,
} from '../init/starters.js';
import type { Terminal } from './terminal.js';

interface Asked {
  proposals: boolean;
  country: string;
  ticked: readonly string[];
}

const LATER = '-';
const OWN = '+';

/** What the firm does with personal data, and what it decides about each. */
export async function askActivities(
  terminal: Terminal,
  assets: Assets,
  words: WizardWords,
  asked: Asked,
): Promise<ChosenActivity[]> {
  const { wizard, tag } = words;
  const all = readStarters(assets);
  let ticked = asked.ticked;
  for (;;) {
    ticked = await terminal.many(
      `${wizard.activities} (${wizard.keys_many})`,
      all.map(({ id, name }) => ({ value: id, label: name[tag] ?? id })),
      ticked,
    );
    const starters = all.filter(({ id }) => ticked.includes(id));
    terminal.show(
      wizard.review_title ?? '',
      starters.flatMap((starter) => linesOf(starter, words, asked.country)),
    );
    const answer = asked.proposals
      ? 'yes'
      : await terminal.one(wizard.review ?? '', [
          { value: 'yes', label: wizard.review_yes ?? '' },
          { value: 'step', label: wizard.review_step ?? '' },
          { value: 'back', label: wizard.review_back ?? '' },
        ]);
    if (answer === 'back') continue;
    return decide(terminal, starters, words, { ...asked, proposals: answer === 'yes' });
  }
}

/** An activity in the review: what it says, and what is proposed. */
function linesOf(starter: Starter, { wizard, tag }: WizardWords, country: string): string[] {
  const proposals = Object.values(starter.decisions).flatMap((decision) => {
    if (decision.many) return [];
    const value = proposalFor(decision, country)?.name[tag];
    const words = value ? filled(wizard.proposal, { value }) : wizard.no_proposal;
    return [`  ${decision.ask[tag]} ${words}`];
  });
  return [`${starter.name[tag]}: ${starter.tells[tag]}`, ...proposals];
}

async function decide(
  terminal: Terminal,
  starters: readonly Starter[],
  words: WizardWords,
  { country, proposals }: Asked,
): Promise<ChosenActivity[]> {
  const chosen: ChosenActivity[] = [];
  for (const starter of starters) {
    const decided: Record<string, unknown> = proposals ? proposed(starter, country) : {};
    for (const [id, decision] of Object.entries(starter.decisions)) {
      if (decided[id] !== undefined || (proposals && decision.wait)) continue;
      const value = await askOne(terminal, starter, decision, words, country, true);
      if (value !== undefined) decided[id] = value;
    }
    chosen.push({ id: starter.id, decided });
  }
  if (hasPeriod(chosen)) return chosen;
  // No policy may do without any period, so the last one is asked for until it is there.
  const open = starters.findLast(({ decisions }) => decisions.retention);
  const decision = open?.decisions.retention;
  if (!open || !decision) return chosen;
  terminal.show(open.name[words.tag] ?? '', [words.wizard.last ?? '']);
  const retention = await askOne(terminal, open, decision, words, country, false);
  return chosen.map((each) =>
    each.id === open.id ? { ...each, decided: { ...each.decided, retention } } : each,
  );
}

/** Asks for one decision; nothing is given where it is put off. */
async function askOne(
  terminal: Terminal,
  { name }: Starter,
  decision: Decision,
  { wizard, problems, tag, ...rest }: WizardWords,
  country: string,
  mayWait: boolean,
): Promise<unknown> {
  const options = optionsIn(decision, country);
  const choices = options.map(([value, option]) => ({ value, label: option.name[tag] ?? value }));
  const message = `${name[tag]}: ${decision.ask[tag]}`;
  const chosenValue = (id: string) => options.find(([each]) => each === id)?.[1].value;
  if (decision.many) return (await terminal.many(message, choices)).map(chosenValue);
  if (decision.wait) {
    choices.push({ value: OWN, label: wizard.own ?? '' });
    if (mayWait) choices.push({ value: LATER, label: wizard.later ?? '' });
  }
  const answer = await terminal.one(message, choices);
  if (answer === LATER) return undefined;
  if (answer !== OWN) return chosenValue(answer);
  const words = { wizard, problems, tag, ...rest };
  const period = await terminal.line({
    message: wizard.own_ask ?? '',
    wrong: (text) => (durationIn(text, words) ? undefined : problems.period),
  });
  return { period: durationIn(period, words) };
}

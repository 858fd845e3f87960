import type { Assets } from '../assets.js';
import { InputError } from '../errors.js';
import { readSource } from '../source/read-source.js';

/** A text in each language of the wizard. */
type Words = Readonly<Record<string, string>>;

/** One of the answers that the wizard offers for a decision. */
export interface Option {
  name: Words;
  /** What is written. */
  value: unknown;
  /** The countries where it is offered; everywhere where absent. */
  in?: string[];
}

/** Something about an activity that the owner decides. */
export interface Decision {
  ask: Words;
  options: Readonly<Record<string, Option>>;
  /** That several may be chosen. There is no proposal then. */
  many?: true;
  /** That it may be left open, as a comment in the policy. */
  wait?: true;
  /** The provision that asks for it. */
  cite?: string;
}

/** Something firms do with personal data, as a file of templates/init/activities/ has it. */
export interface Starter {
  id: string;
  order: number;
  name: Words;
  /** What ticking it confirms, in a sentence. */
  tells: Words;
  /** A comment for what is not in it. */
  reminds?: Words;
  /** What it adds under the keys of a policy; `$name` stands for a decision. */
  policy: Readonly<Record<string, unknown>>;
  decisions: Readonly<Record<string, Decision>>;
}

/** A kind of firm, with what such firms do, for `--template`. */
export interface Preset {
  id: string;
  name: Words;
  activities: string[];
}

const FOLDER = 'templates/init';

/** The ids of what the wizard knows of a kind, by listing. */
export const listOf = (assets: Assets, kind: 'activities' | 'presets' | 'words'): string[] =>
  assets
    .list(`${FOLDER}/${kind}`)
    .filter((name) => name.endsWith('.yaml'))
    .map((name) => name.slice(0, -'.yaml'.length));

/** All activities, in the order in which they are offered. */
export const readStarters = (assets: Assets): Starter[] =>
  listOf(assets, 'activities')
    .map((id) => ({ id, ...read<Omit<Starter, 'id'>>(assets, `activities/${id}`) }))
    .sort((a, b) => a.order - b.order);

export const readPreset = (assets: Assets, id: string): Preset => ({
  id,
  ...read<Omit<Preset, 'id'>>(assets, `presets/${id}`),
});

/** What the wizard says in one language. */
export interface WizardWords {
  tag: string;
  /** Where the list of countries begins, and what a template takes where none is named. */
  country: string;
  /** What people call the units of time. */
  units: Readonly<Record<string, readonly string[]>>;
  wizard: Words;
  problems: Words;
  comments: Words & { head: readonly string[] };
  /** The kinds of services. */
  groups: Words;
  /** What is still to be found out of a service, by key. */
  open: Words;
  placeholders: Words;
  done: Words;
}

export const readWords = (assets: Assets, language: string): WizardWords =>
  read<WizardWords>(assets, `words/${language}`);

function read<T>(assets: Assets, name: string): T {
  const file = `${FOLDER}/${name}.yaml`;
  const { source, diagnostics } = readSource(assets.read(file) ?? '', file);
  if (!source) throw new InputError(`${file}: ${diagnostics[0]?.message ?? 'cannot be read'}`);
  return source.data as T;
}

/** A text of the wizard with its `{{holes}}` filled. */
export const filled = (text = '', holes: Readonly<Record<string, string>> = {}): string =>
  text.replace(/\{\{(\w+)\}\}/g, (_, name: string) => holes[name] ?? '');

/** The options of a decision that hold in a country, by id. */
export const optionsIn = (decision: Decision, country: string): [string, Option][] =>
  Object.entries(decision.options).filter(([, option]) => option.in?.includes(country) ?? true);

/** What is proposed for a decision in a country: the first that is offered; nothing where several may be chosen. */
export const proposalFor = (decision: Decision, country: string): Option | undefined =>
  decision.many ? undefined : optionsIn(decision, country)[0]?.[1];

/** An activity with everything decided as it is proposed. */
export const proposed = (starter: Starter, country: string): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(starter.decisions).flatMap(([id, decision]) => {
      const proposal = proposalFor(decision, country);
      return proposal ? [[id, proposal.value]] : [];
    }),
  );

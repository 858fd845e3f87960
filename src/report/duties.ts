import {
  elementsOf,
  follow,
  groundsOf,
  has,
  leavesOf,
  processings,
  valuesOf,
} from '../lint/query.js';
import type { Element } from '../resolve/resolve.js';

/** One thing that Article 13 or 14 asks a notice to say. */
export interface Duty {
  /** `13(1)(a)`. */
  article: string;
  /** What must be said, in short. */
  asks: string;
  /** Whether each activity must say it for itself, or the policy once. */
  each: 'activity' | 'policy';
  /** The keys of the policy whose statements answer it, as `formatPath` writes them. */
  answeredBy: RegExp;
  /** The article of statements that answer it whatever key they come from (`rights: statutory` makes many). */
  answeredAs?: string;
  /** Why it does not apply, or `null` where it does. */
  exempt(root: Element, activity: Element | null): string | null;
}

const always = () => null;

/** The kinds of source that are the person. */
const FROM_THE_PERSON = new Set(['from-prospects']);

const elsewhere = (element: Element): boolean =>
  elementsOf(element, 'sources').some((source) =>
    valuesOf(source, 'kind').some((kind) => !FROM_THE_PERSON.has(kind)),
  );

const fromElsewhere = (root: Element): boolean =>
  processings(root).some(elsewhere) || has(root, 'others_data');

/** Data that come from elsewhere, in this activity or in all. */
const article14 = (root: Element, activity: Element | null): string | null => {
  const [general] = elementsOf(root, 'general');
  const here =
    activity === null
      ? fromElsewhere(root)
      : elsewhere(activity) || (general !== undefined && elsewhere(general));
  return here ? null : 'no data from elsewhere than the person are declared';
};

const grounds = (root: Element, activity: Element | null): Set<string> =>
  new Set(
    (activity ? [activity, ...elementsOf(root, 'general')] : processings(root)).flatMap((each) => [
      ...groundsOf(each),
    ]),
  );

const consentUsed = (root: Element): boolean =>
  grounds(root, null).has('consent') ||
  processings(root).some((each) => has(each, 'consent')) ||
  follow(root, 'marketing', 'consent').length > 0;

const transfers = (root: Element): string | null =>
  has(root, 'transfers') || has(root, 'transfer_rules') || leavesOf(root, 'recipients').length > 0
    ? null
    : 'no transfer outside the EU and EEA is declared';

const interests = (root: Element, activity: Element | null): string | null =>
  grounds(root, activity).has('legitimate-interests')
    ? null
    : 'no processing rests on legitimate interests here';

const officer = (root: Element): string | null =>
  has(root, 'dpo') ? null : 'no data protection officer is declared';

const decisions = (root: Element): string | null =>
  has(root, 'automated_decisions') || has(root, 'profiling')
    ? null
    : 'no automated decisions or profiling are declared; the law asks for no denial';

const duty = (
  article: string,
  asks: string,
  each: Duty['each'],
  answeredBy: RegExp,
  exempt: Duty['exempt'] = always,
): Duty => ({ article, asks, each, answeredBy, exempt });

/** The rights of `rights: statutory` answer under the articles that they are of. */
const as = (like: Duty, article: string): Duty => ({ ...like, answeredAs: article });

/** The same duty where data come from elsewhere. */
const also14 = (like: Duty, article: string): Duty => ({
  ...like,
  article,
  exempt: (root, activity) => article14(root, activity) ?? like.exempt(root, activity),
});

const identity = duty(
  '13(1)(a)',
  'the controller and how to reach it',
  'policy',
  /^(controller|joint_controllers|representative|contacts)\b/,
);
const dpo = duty('13(1)(b)', 'the data protection officer', 'policy', /^dpo\b/, officer);
const purposes = duty('13(1)(c)', 'the purposes', 'activity', /\bpurposes\b/);
const basis = duty('13(1)(c)', 'the legal basis', 'activity', /\bbasis\b/);
const interest = duty(
  '13(1)(d)',
  'the legitimate interests pursued',
  'activity',
  /\blegitimate_interests\b/,
  interests,
);
const recipients = duty(
  '13(1)(e)',
  'the recipients',
  'activity',
  /^(recipients|recipient_groups)\b|\]\.recipients\b/,
);
const abroad = duty(
  '13(1)(f)',
  'transfers outside the EU and EEA and their safeguards',
  'policy',
  /^(transfers|transfer_rules)\b/,
  transfers,
);
const period = duty(
  '13(2)(a)',
  'how long the data are kept',
  'activity',
  /\bretention\b|\bautomatic_deletion\b/,
);
const rights = duty('13(2)(b)', 'the rights', 'policy', /^rights\b/);
const withdrawal = as(
  duty(
    '13(2)(c)',
    'that consent can be withdrawn',
    'policy',
    /^withdrawal\b|\bwithdrawn_by\b/,
    (root) => (consentUsed(root) ? null : 'no processing rests on consent'),
  ),
  '13(2)(c)',
);
const complaint = duty('13(2)(d)', 'the right to complain', 'policy', /^complaint\b/);
const obligation = duty(
  '13(2)(e)',
  'whether data must be given, and what happens if not',
  'activity',
  /\bprovision\b/,
);
const automated = duty(
  '13(2)(f)',
  'automated decisions: their logic and consequences',
  'policy',
  /^(automated_decisions|profiling)\b/,
  decisions,
);
const categories = duty('14(1)(d)', 'the categories of data', 'activity', /\bdata\b/, article14);
const origin = duty(
  '14(2)(f)',
  'the source of the data',
  'activity',
  /\bsources\b|^others_data\b/,
  article14,
);

/** All of Articles 13(1)–(2) and 14(1)–(2), in their order. */
export const DUTIES: readonly Duty[] = [
  identity,
  dpo,
  purposes,
  basis,
  interest,
  recipients,
  abroad,
  period,
  rights,
  withdrawal,
  complaint,
  obligation,
  automated,
  also14(identity, '14(1)(a)'),
  also14(dpo, '14(1)(b)'),
  also14(purposes, '14(1)(c)'),
  also14(basis, '14(1)(c)'),
  categories,
  also14(recipients, '14(1)(e)'),
  also14(abroad, '14(1)(f)'),
  also14(period, '14(2)(a)'),
  also14(interest, '14(2)(b)'),
  also14(rights, '14(2)(c)'),
  also14(withdrawal, '14(2)(d)'),
  also14(complaint, '14(2)(e)'),
  origin,
  also14(automated, '14(2)(g)'),
];

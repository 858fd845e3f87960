import type { Answers } from '../../src/init/answers.js';
import { policyText } from '../../src/init/policy-text.js';
import { listOf, optionsIn, readStarters, type Starter } from '../../src/init/starters.js';
import { build, check } from '../../src/pipeline.js';
import { ASSETS } from '../support/shipped.js';

export const TODAY = '2026-11-22';
export const STARTERS: Starter[] = readStarters(ASSETS);
export const SPOKEN: string[] = listOf(ASSETS, 'words');

/** Answers of a bakery that has decided everything. */
export const answers = (some: Partial<Answers> = {}): Answers => ({
  language: 'en',
  languages: ['da', 'nl', 'en'],
  controller: {
    name: 'Bageriet Havblik ApS',
    registration: { cvr: '12345674' },
    address: { street: 'Strandgade 3', postcode: '8000', city: 'Aarhus C', country: 'DK' },
    email: 'hej@havblik.example',
  },
  activities: [{ id: 'contact-form', decided: decisionsOf('contact-form', 'DK') }],
  services: ['one-com'],
  agreements: ['one-com'],
  ...some,
});

/** An activity with one of the options of each decision; of those that take several, all. */
export function decisionsOf(id: string, country: string, at = 0): Record<string, unknown> {
  const starter = STARTERS.find((each) => each.id === id);
  return Object.fromEntries(
    Object.entries(starter?.decisions ?? {}).flatMap(([key, decision]) => {
      const options = optionsIn(decision, country).map(([, { value }]) => value);
      const value = decision.many ? options : options[Math.min(at, options.length - 1)];
      return value === undefined || options.length === 0 ? [] : [[key, value]];
    }),
  );
}

/** What comes of answers: the policy, what is said of it, and how many pages (less than none where something is on none). */
export function written(some: Partial<Answers> = {}) {
  const all = answers(some);
  const text = policyText(all, ASSETS, TODAY);
  const checked = check({ file: 'policy.yaml', content: text }, ASSETS, { asOf: TODAY });
  const { diagnostics } = checked;
  const pages = () => {
    const { files, diagnostics: unstated } = build(checked, ASSETS, {
      formats: ['html', 'markdown'],
    });
    return unstated.length === 0 ? files.length : -1;
  };
  const of = (severity: string) =>
    diagnostics
      .filter((each) => each.severity === severity)
      .map(({ rule, message }) => `${rule}: ${message}`);
  return { text, pages, errors: of('error'), warnings: of('warning'), checked };
}

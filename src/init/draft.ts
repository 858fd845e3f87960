import type { Assets } from '../assets.js';
import type { Answers } from './answers.js';
import { proposed, readPreset, readStarters, readWords } from './starters.js';

/**
 * A draft from a template: what such firms usually do, with placeholders for who they are.
 * `check` reports each placeholder until it is filled in.
 */
export function draftFrom(
  template: string,
  language: string,
  country: string,
  assets: Assets,
): Answers {
  const { placeholders } = readWords(assets, language);
  const { activities } = readPreset(assets, template);
  return {
    language,
    languages: [language],
    controller: {
      name: placeholders.name ?? '',
      // Reserved by RFC 2606; the check knows that it reaches nobody.
      email: 'privacy@example.com',
      address: { city: placeholders.address ?? '', country },
    },
    activities: readStarters(assets)
      .filter(({ id }) => activities.includes(id))
      .map((starter) => ({ id: starter.id, decided: proposed(starter, country) })),
    services: [],
    agreements: [],
    draft: template,
  };
}

import { listServices } from '../catalogue.js';
import { dayInWords } from '../dates.js';
import { readFormerNames } from '../former-names.js';
import { onceADay } from '../once.js';
import { proseWith } from '../prose.js';
import { type Context, gdpr, type Rule } from '../rule.js';
import { findName, type Hit, hasPhrase, oncePerText } from '../wording.js';

/** Article 12(1): names in the author's own texts; those of keys belong to service-name-is-current. */
export const rule: Rule = {
  id: 'obsolete-name-in-prose',
  severity: 'info',
  article: gdpr('12(1)'),
  summary: 'Texts of your own call services and authorities by their present names.',
  why: 'People look up the firms, tools and authorities that you name. An old name leads them nowhere, and it shows the age of the text.',
  bad: 'sections: [{ id: stats, title: { da: Statistik, en: Statistics }, text: { da: Vi bruger Google My Business., en: We use Google My Business. } }]',
  good: 'sections: [{ id: stats, title: { da: Statistik, en: Statistics }, text: { da: Vi bruger Google Business Profile., en: We use Google Business Profile. } }]',
  *check(context) {
    for (const { path, found, more, now, since, verified, divided } of oncePerText(
      hitsIn(context),
    )) {
      yield {
        path,
        message: `"${found}" in this text${more} ${
          divided
            ? `was divided on ${dayInWords(since)}; for ${divided} it is "${now}" now`
            : verified
              ? `has been called "${now}" since ${dayInWords(since)}`
              : `is called "${now}" today; since when is unverified`
        }.`,
        help: `Write ${now}.`,
      };
    }
  },
};

interface Old {
  name: string;
  now: string;
  since: string;
  verified: boolean;
  divided?: string;
}

/** The names that were no longer borne on the day. */
const oldOn = onceADay((assets, asOf) => {
  const all: Old[] = [
    ...listServices(assets)
      // A shop may speak of office programs or certificates without meaning the service.
      .filter(({ group }) => group !== 'security')
      .flatMap(({ name: now, formerly }) =>
        formerly.map(({ name, until, verified }) => ({
          name,
          now,
          since: until ?? '',
          verified: verified && until !== null,
        })),
      ),
    ...readFormerNames(assets),
  ].filter(({ since }) => since <= asOf);
  return { all, names: all.map(({ name }) => name) };
});

function* hitsIn(context: Context): Generator<Hit & Old> {
  for (const { path, language, text, wording } of proseWith(context, () => oldOn(context).names)) {
    for (const one of oldOn(context).all) {
      const sentence = findName(text, one.name);
      if (sentence === undefined || hasPhrase(sentence, wording.past)) continue;
      yield { ...one, path, language, found: one.name };
      break;
    }
  }
}

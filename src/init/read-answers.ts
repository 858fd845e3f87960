import type { Assets } from '../assets.js';
import { type Diagnostic, hasErrors } from '../diagnostics/diagnostic.js';
import { readServices } from '../lint/catalogue.js';
import { listLocales } from '../locale/locale.js';
import { readSource } from '../source/read-source.js';
import type { Answers } from './answers.js';
import { readActivities } from './read-activities.js';
import { readController } from './read-controller.js';
import { Reading } from './reading.js';
import { listOf } from './starters.js';

export interface AnswersRead {
  /** Absent exactly when there is an error. */
  answers?: Answers;
  diagnostics: Diagnostic[];
  /** The text of the file, for showing lines of it. */
  text: string;
}

const KEYS = [
  'language',
  'languages',
  'controller',
  'activities',
  'services',
  'agreements',
  'cookie_panel',
];

/**
 * A file for `--answers`: YAML or JSON to answers, each slip with its line.
 *
 * @param proposals whether what is left open is taken as it is proposed (`--yes`)
 * @param language the language of the comments where the file names none
 */
export function readAnswers(
  content: Uint8Array | string,
  file: string,
  assets: Assets,
  { proposals = false, language }: { proposals?: boolean; language?: string } = {},
): AnswersRead {
  const { source, diagnostics, text = '' } = readSource(content, file);
  if (!source) {
    const empty = 'Write languages:, controller: and activities: with your answers.';
    const told = diagnostics.map((each) =>
      each.rule === 'empty-file'
        ? { ...each, message: 'The file of answers is empty.', help: empty }
        : each,
    );
    return { diagnostics: told, text };
  }
  const reading = new Reading(source, diagnostics);
  const data = reading.record([], source.data) ?? {};
  reading.keys([], data, KEYS);

  const spoken = listOf(assets, 'words');
  const languages = reading.ids(['languages'], data.languages, listLocales(assets), 'language');
  if (languages?.length === 0 || data.languages === undefined)
    reading.problem(
      [],
      'Nothing says in which languages the policy shall be.',
      'Add languages: [en].',
    );
  const tag =
    data.language === undefined
      ? [language, languages?.[0]].find((each) => each !== undefined && spoken.includes(each))
      : reading.id(['language'], data.language, spoken, 'language of the wizard');
  const controller = readController(reading, data.controller, assets);
  const country = controller?.address.country ?? '';
  const activities = readActivities(reading, data.activities, assets, { country, proposals });
  const known = [...readServices(assets).keys()];
  const services =
    data.services === undefined ? [] : reading.ids(['services'], data.services, known, 'service');
  const agreements =
    data.agreements === undefined
      ? []
      : reading.ids(['agreements'], data.agreements, services ?? known, 'service among yours');
  const panel = readPanel(reading, data.cookie_panel, languages ?? []);

  const found = inOrder(reading.diagnostics);
  if (hasErrors(found) || !languages || !controller || !activities || !services || !agreements)
    return { diagnostics: found, text };
  return {
    answers: {
      language: tag ?? 'en',
      languages,
      controller,
      activities,
      services,
      agreements,
      ...(panel === undefined ? {} : { cookie_panel: panel }),
    },
    diagnostics: found,
    text,
  };
}

const inOrder = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const at = ({ range }: Diagnostic) => range?.start ?? { line: 0, column: 0 };
  return diagnostics.toSorted((a, b) => at(a).line - at(b).line || at(a).column - at(b).column);
};

/** The words of one link, or one for each language. */
function readPanel(
  reading: Reading,
  value: unknown,
  languages: readonly string[],
): Answers['cookie_panel'] {
  const path = ['cookie_panel'];
  if (value === undefined) return undefined;
  if (typeof value === 'string') {
    const text = reading.text(path, value);
    if (text === undefined || languages.length < 2) return text;
    return Object.fromEntries(languages.map((tag) => [tag, text]));
  }
  const record = reading.record(path, value);
  if (!record) return undefined;
  reading.keys(path, record, languages);
  const entries = languages.map((tag) => [tag, reading.text([...path, tag], record[tag])] as const);
  return entries.every(([, text]) => text !== undefined)
    ? (Object.fromEntries(entries) as Record<string, string>)
    : undefined;
}

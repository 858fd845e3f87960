import { check } from '../check.js';
import { isOpen } from '../diagnostics/count.js';
import { hasErrors } from '../diagnostics/diagnostic.js';
import { escapeForTerminal } from '../diagnostics/escape.js';
import { suggest } from '../diagnostics/suggest.js';
import type { Answers } from '../init/answers.js';
import { draftFrom } from '../init/draft.js';
import { policyText } from '../init/policy-text.js';
import { readAnswers } from '../init/read-answers.js';
import { countriesOf } from '../init/read-controller.js';
import { filled, listOf, readWords } from '../init/starters.js';
import { WriteError } from '../io/fs-errors.js';
import { policyIn } from '../io/read-input.js';
import { shippedAssets } from '../io/shipped-assets.js';
import { isThere, writeNew } from '../io/write-new.js';
import { EXIT } from './exit-codes.js';
import { today } from './law-options.js';
import { readPolicy } from './policy-file.js';
import { report } from './report.js';
import { schemaBeside } from './schema.js';
import type { Session } from './session.js';
import { quoted } from './words.js';

export interface InitFlags {
  answers?: string;
  yes?: boolean;
  template?: string;
  lang?: string;
  country?: string;
  asOf?: string;
}

const MINIMAL = 'minimal';

/**
 * Writes a first policy and the schema beside it; gives the exit code.
 *
 * @throws InputError where something cannot be read or written, or is there already;
 * Interrupted where the wizard was left: nothing is written then
 */
export async function init(session: Session, place: string, flags: InitFlags): Promise<number> {
  const assets = shippedAssets();
  const wrong = misuse(flags, place, session);
  if (wrong !== undefined) {
    session.err(`policygen: ${escapeForTerminal(wrong)}\n`);
    return EXIT.misuse;
  }
  const path = policyIn(place);
  // Before a single question is asked.
  if (isThere(path))
    throw new WriteError(
      `Cannot write ${path}: it exists, and nothing is overwritten. Name another file: policygen init other.yaml.`,
    );

  const asOf = flags.asOf ?? today();
  const answers = await answersFrom(session, flags, asOf);
  if (typeof answers === 'number') return answers;
  const text = policyText(answers, assets, asOf);
  const { diagnostics } = check({ file: path, content: text }, assets, { asOf });
  if (hasErrors(diagnostics))
    throw new Error(
      `The policy of these answers cannot be built: ${diagnostics.find(({ severity, law }) => severity === 'error' && !law)?.message}`,
    );

  session.throwIfAborted();
  const schema = schemaBeside(path);
  // The policy is new and comes first, so that nothing is replaced where it cannot be made.
  writeNew([{ path, content: text }, schema]);

  const { done } = readWords(assets, answers.language);
  const names = { file: escapeForTerminal(path), schema: escapeForTerminal(schema.path) };
  const open = diagnostics.filter((each) => isOpen(each) && each.severity !== 'info').length;
  session.err(
    [
      filled(done.written, names),
      ...(open > 0 ? [filled(done.open, { count: String(open) })] : []),
      done.next,
      '',
      `  policygen watch ${quoted(path)}`,
      `  policygen check ${quoted(path)}`,
      '',
    ].join('\n'),
  );
  return EXIT.ok;
}

/** What is wrong with the way the command was called, if anything. */
function misuse(flags: InitFlags, place: string, session: Session): string | undefined {
  const assets = shippedAssets();
  const unknown = (what: string, word: string, known: readonly string[]) => {
    const meant = suggest(word, known);
    return `There is no ${what} "${word}". ${meant ? `Did you mean ${meant}?` : `There are ${known.join(', ')}.`}`;
  };
  if (place === '-') return 'init writes two files, and standard output is none. Name a file.';
  const { template, lang, country, answers, yes } = flags;
  const languages = listOf(assets, 'words');
  if (lang !== undefined && !languages.includes(lang)) return unknown('language', lang, languages);
  const templates = listOf(assets, 'presets');
  if (template !== undefined && !templates.includes(template))
    return unknown('template', template, templates);
  const countries = countriesOf(assets);
  if (country !== undefined && !countries.includes(country))
    return unknown('country whose supervisory authority is known, called', country, countries);
  if (template !== undefined && answers !== undefined)
    return 'A file of answers says what you do; --template has no place beside --answers.';
  if (answers === undefined && !yes && template === undefined && !isTerminal(session))
    return 'init asks questions, and there is no terminal to ask them in. Give it --answers FILE, or --template NAME for a draft to fill in.';
  return undefined;
}

const isTerminal = (session: Session): boolean =>
  session.stdin.isTTY === true && process.stderr.isTTY === true;

/** The answers, or the exit code where there are none. */
async function answersFrom(
  session: Session,
  flags: InitFlags,
  asOf: string,
): Promise<Answers | number> {
  const assets = shippedAssets();
  const { answers: file, yes: proposals = false, template, lang } = flags;
  if (file !== undefined) {
    const { input, text } = await readPolicy(session, file);
    const language = lang === undefined ? {} : { language: lang };
    const read = readAnswers(input.content, input.file, assets, { proposals, ...language });
    session.err(report(session, 'err', read.diagnostics, () => text, {}));
    return read.answers ?? EXIT.problems;
  }
  const language = lang ?? machineLanguage(listOf(assets, 'words'));
  const words = readWords(assets, language);
  const country = flags.country ?? words.country;
  if (!isTerminal(session)) return draftFrom(template ?? MINIMAL, language, country, assets);
  const { runWizard } = await import('./wizard.js');
  const draft = template === undefined ? undefined : draftFrom(template, language, country, assets);
  return runWizard(session, assets, words, {
    proposals,
    country,
    ticked: draft?.activities.map(({ id }) => id) ?? [],
    today: asOf,
  });
}

/** The language of the machine, where the wizard speaks it; else English. */
function machineLanguage(spoken: readonly string[]): string {
  const { LC_ALL, LC_MESSAGES, LANG } = process.env;
  const wish = LC_ALL || LC_MESSAGES || LANG || Intl.DateTimeFormat().resolvedOptions().locale;
  const tag = wish.slice(0, 2).toLowerCase();
  return spoken.includes(tag) ? tag : 'en';
}

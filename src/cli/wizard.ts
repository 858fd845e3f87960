import type { Assets } from '../assets.js';
import { addressIn } from '../init/address.js';
import type { Answers, Controller } from '../init/answers.js';
import { formsOf } from '../init/forms.js';
import { countriesOf } from '../init/read-controller.js';
import { numberProblem, registerOf, tidyNumber } from '../init/registers.js';
import { asksVisitors, chosenServices } from '../init/services-text.js';
import { filled, type WizardWords } from '../init/starters.js';
import { readServices } from '../lint/catalogue.js';
import { bearsLegalForm } from '../lint/legal-forms.js';
import { listLocales, readLocale } from '../locale/locale.js';
import type { Session } from './session.js';
import { type Choice, Terminal } from './terminal.js';
import { askActivities } from './wizard-activities.js';

export interface WizardOptions {
  /** Whether what is proposed is taken without asking. */
  proposals: boolean;
  /** Where the list of countries begins. */
  country: string;
  /** The activities that are ticked at first. */
  ticked: readonly string[];
  today: string;
}

/**
 * Asks what a first policy needs.
 *
 * @throws Interrupted where it is left
 */
export async function runWizard(
  session: Session,
  assets: Assets,
  words: WizardWords,
  options: WizardOptions,
): Promise<Answers> {
  const { wizard } = words;
  const terminal = new Terminal(session, {
    cancelled: wizard.cancelled ?? '',
    none: words.problems.none ?? '',
  });
  terminal.begin(wizard.intro ?? '');
  const controller = await askController(terminal, assets, words, options.country);
  const languages = await askLanguages(terminal, assets, words, options.proposals);
  const activities = await askActivities(terminal, assets, words, {
    ...options,
    country: controller.address.country,
  });
  const services = [...readServices(assets).values()];
  const groups = Object.fromEntries(
    Object.entries(words.groups).flatMap(([group, heading]): [string, Choice<string>[]][] => {
      const own = services.filter((service) => service.group === group);
      return own.length === 0
        ? []
        : [[heading, own.map(({ id, name }) => ({ value: id, label: name }))]];
    }),
  );
  const used = await terminal.grouped(`${wizard.services} (${wizard.keys_many})`, groups);
  const answers: Answers = {
    language: words.tag,
    languages,
    controller,
    activities,
    services: used,
    agreements: [],
  };
  return askAboutServices(terminal, answers, assets, words, options.today);
}

async function askController(
  terminal: Terminal,
  assets: Assets,
  { wizard, problems, tag }: WizardWords,
  first: string,
): Promise<Controller> {
  const forms = formsOf(assets);
  const { vocabulary, countries } = readLocale(assets, tag);
  const plain = (text: string) => (HIDDEN.test(text) ? problems.control : undefined);
  const needed = (text: string) => (text === '' ? problems.empty : plain(text));

  const name = await terminal.line({ message: wizard.name ?? '', wrong: needed });
  const NONE = '-';
  const form = bearsLegalForm(name)
    ? NONE
    : await terminal.one(wizard.form ?? '', [
        ...Object.entries(vocabulary['legal-forms'] ?? {}).map(([value, label]) => ({
          value,
          label,
        })),
        { value: NONE, label: wizard.form_none ?? '' },
      ]);
  const country = await terminal.one(
    wizard.country ?? '',
    countriesOf(assets).map((value) => ({ value, label: countries[value] ?? value })),
    first,
  );
  const register = registerOf(country);
  const holes = { register: register?.name ?? '', example: register?.example ?? '' };
  const number = register
    ? await terminal.line({
        message: filled(wizard.number, holes),
        wrong: (text) => {
          if (text === '') return undefined;
          const problem = numberProblem(register, tidyNumber(register, text));
          const reason = filled(problems[`number_${problem}`], holes);
          return problem && filled(problems.number, { ...holes, reason });
        },
      })
    : '';
  const address = await terminal.line({
    message: wizard.address ?? '',
    placeholder: wizard.address_example ?? '',
    wrong: (text) => plain(text) ?? (addressIn(text, country) ? undefined : problems.address),
  });
  const email = await terminal.line({
    message: wizard.email ?? '',
    wrong: (text) => plain(text) ?? (forms.email.test(text) ? undefined : problems.email),
  });
  return {
    name,
    ...(form === NONE ? {} : { legal_form: form }),
    ...(register && number !== ''
      ? { registration: { [register.key]: tidyNumber(register, number) } }
      : {}),
    address: addressIn(address, country) ?? { city: address, country },
    email,
  };
}

/** What cannot be seen, or turns the direction of writing. */
const HIDDEN = /[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\u202a-\u202e\u2066-\u2069\ufeff]/u;

async function askLanguages(
  terminal: Terminal,
  assets: Assets,
  { wizard, tag }: WizardWords,
  proposals: boolean,
): Promise<string[]> {
  if (proposals) return [tag];
  const { languages } = readLocale(assets, tag);
  const offered = [tag, ...listLocales(assets).filter((each) => each !== tag)];
  const chosen = await terminal.many(
    wizard.languages ?? '',
    offered.map((value) => ({ value, label: languages[value] ?? value })),
    [tag],
  );
  return offered.filter((each) => chosen.includes(each));
}

/** What only the firm knows of the services it uses. */
async function askAboutServices(
  terminal: Terminal,
  answers: Answers,
  assets: Assets,
  { wizard, problems, tag }: WizardWords,
  today: string,
): Promise<Answers> {
  const chosen = chosenServices(answers, assets, today);
  const processors = chosen.filter(({ open }) => open.some(({ key }) => key === 'agreement'));
  const agreements =
    processors.length === 0
      ? []
      : await terminal.any(
          wizard.agreements ?? '',
          processors.map(({ id, name }) => ({ value: id, label: name })),
        );
  const asking = chosen.filter(asksVisitors);
  if (asking.length === 0) return { ...answers, agreements };
  const names = asking.map(({ name }) => name).join(', ');
  const asks = await terminal.sure(
    filled(wizard.banner, { services: names }),
    wizard.yes ?? '',
    wizard.no ?? '',
  );
  if (!asks) return { ...answers, agreements };
  const panels: Record<string, string> = {};
  const { languages } = readLocale(assets, tag);
  for (const each of answers.languages)
    panels[each] = await terminal.line({
      message:
        `${wizard.panel} ${answers.languages.length > 1 ? `(${languages[each] ?? each})` : ''}`.trim(),
      placeholder: wizard.panel_example ?? '',
      wrong: (text) =>
        text === '' ? problems.empty : HIDDEN.test(text) ? problems.control : undefined,
    });
  const [only] = answers.languages;
  const panel = answers.languages.length === 1 && only ? panels[only] : panels;
  return { ...answers, agreements, ...(panel === undefined ? {} : { cookie_panel: panel }) };
}

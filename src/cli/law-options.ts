import { type Command, InvalidArgumentError, Option } from 'commander';
import { isCalendarDate } from '../calendar.js';
import { suggest } from '../diagnostics/suggest.js';
import { listed } from './words.js';

/** The names `--reporter` takes. Kept here so that the help loads no reporter. */
export const REPORTER_NAMES = ['pretty', 'json', 'sarif', 'github'];

/** A report that was asked for; on standard output where no file is named. */
export interface ReportWish {
  name: string;
  file?: string;
}

/** What `check`, `build` and `watch` are told about the law and the reports. */
export interface LawFlags {
  asOf?: string;
  allow?: string[];
  deny?: string[];
  reporter?: ReportWish[];
  maxProblems?: number;
}

/** `json:report.json,github`: added to the reports of the same option before. */
function reporters(value: string, before: readonly ReportWish[] = []): ReportWish[] {
  const wishes = [...before];
  for (const word of listed(value)) {
    const colon = word.indexOf(':');
    const name = colon === -1 ? word : word.slice(0, colon);
    const file = colon === -1 ? undefined : word.slice(colon + 1);
    if (!REPORTER_NAMES.includes(name)) {
      const meant = suggest(name, REPORTER_NAMES);
      throw new InvalidArgumentError(
        `There is no reporter ${name}. ${
          meant === undefined ? `There are ${REPORTER_NAMES.join(', ')}.` : `Did you mean ${meant}?`
        }`,
      );
    }
    if (file === '') throw new InvalidArgumentError('Name a file after the colon.');
    if (wishes.some((wish) => wish.file === file)) {
      throw new InvalidArgumentError(
        file === undefined
          ? 'Only one report fits on standard output; write others to files, as in json:report.json.'
          : `Two reports do not fit into ${file}.`,
      );
    }
    wishes.push(file === undefined ? { name } : { name, file });
  }
  return wishes;
}

export function day(value: string): string {
  if (isCalendarDate(value)) return value;
  throw new InvalidArgumentError('Write a day of the calendar as in 2026-11-22.');
}

/** A number to count up to. */
export function count(value: string): number {
  if (/^\d{1,9}$/.test(value)) return Number(value);
  throw new InvalidArgumentError('Write a whole number, 0 or more.');
}

/** Adds the options about the law and the reports. */
export function addLawOptions(command: Command): Command {
  return command
    .addOption(
      new Option(
        '--as-of <date>',
        'the day on which the law is looked at (default: today)',
      ).argParser(day),
    )
    .addOption(
      new Option('--allow <rules>', 'rules of the law that are not asked').argParser(listed),
    )
    .addOption(
      new Option('--deny <rules>', 'rules of the law whose findings are errors').argParser(listed),
    )
    .addOption(
      new Option(
        '--reporter <name[:file]>',
        `how findings are shown: ${REPORTER_NAMES.join(', ')}; several by commas, all but one to files`,
      ).argParser(reporters),
    )
    .addOption(
      new Option(
        '--max-problems <number>',
        'how many findings are written out (default: 50, for machines 1000)',
      ).argParser(count),
    );
}

/** Ends the command as misused where it names rules that there are not. */
export async function refuseUnknownRules(command: Command, flags: LawFlags): Promise<void> {
  const { allow = [], deny = [] } = flags;
  if (allow.length + deny.length === 0) return;
  const { RULES } = await import('../lint/rules/index.js');
  const known = RULES.map(({ id }) => id);
  for (const id of [...allow, ...deny]) {
    if (known.includes(id)) continue;
    const meant = suggest(id, known);
    const hint = meant === undefined ? 'policygen explain lists them.' : `Did you mean ${meant}?`;
    command.error(`error: There is no rule ${id}. ${hint}`);
  }
  const both = allow.find((id) => deny.includes(id));
  if (both !== undefined) command.error(`error: ${both} is both allowed and denied.`);
}

/** What the linter is asked; the day is that of the machine where none is given. */
export function askedOf({ asOf = today(), allow = [], deny = [] }: LawFlags) {
  return { asOf, allow, deny };
}

/** The civil date where the machine stands. */
export function today(now = new Date()): string {
  const two = (number: number) => String(number).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

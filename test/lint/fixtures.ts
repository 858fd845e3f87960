import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import type { Rule } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules/index.js';
import { check } from '../../src/pipeline.js';
import { applyCase, assetsOf, headingOf, readCases } from './cases.js';

// Imported by rules.test.ts, and by scripts/mutation/fixture-runner.mjs for `npm run mutate`.

export { RULES };

/** The folder with a folder of fixtures for each rule. */
export const FOLDER: string = join(process.cwd(), 'test/lint');

/** What holds the edges of a rule, where it has any that its fixtures do not touch. */
export const CASES = 'cases.yaml';

const shipped = shippedAssets(`${process.cwd()}/`);

/** The findings of one rule in a policy. The first line may say `# as-of: 2020-01-01`. */
function findings(id: string, text: string, file: string, assets = shipped): Diagnostic[] {
  const asOf = /^# as-of: (\S+)/.exec(text)?.[1] ?? '2026-11-22';
  const allow = RULES.map((rule) => rule.id).filter((other) => other !== id);
  const { resolved, diagnostics } = check({ file, content: text }, assets, { asOf, allow });
  if (!resolved) throw new Error(reportPretty(diagnostics, () => text, { colour: false }));
  return diagnostics.filter(({ rule }) => rule === id);
}

/** What one rule finds in a policy, as a report; nothing where it finds nothing. */
export function found(id: string, text: string, file = 'policy.yaml'): string {
  const own = findings(id, text, file);
  return own.length === 0 ? '' : reportPretty(own, () => text, { colour: false });
}

/** The bad or the good example of a rule, as a policy. */
export const exampleOf = (rule: Rule, which: 'bad' | 'good'): string =>
  stringify({
    policygen: 1,
    languages: ['da', 'en'],
    controller: { name: 'Bageriet Havblik ApS' },
    ...parse(rule[which]),
  });

const namesOf = ({ id }: Rule): string[] =>
  existsSync(join(FOLDER, id)) ? readdirSync(join(FOLDER, id)).sort() : [];

/** The fixtures of a rule: `ok.yaml` and, where one story is not enough, `ok-<story>.yaml`; so with `bad`. */
export const fixturesOf = (rule: Rule, kind: 'ok' | 'bad'): string[] =>
  namesOf(rule).filter((name) => new RegExp(`^${kind}(-.+)?\\.yaml$`).test(name));

export const hasCases = (rule: Rule): boolean => namesOf(rule).includes(CASES);

export const readFixture = (rule: Rule, name: string): string =>
  readFileSync(join(FOLDER, rule.id, name), 'utf8');

/** The file of the report that a fixture, or a list of cases, gives. */
export const reportOf = (name: string): string => name.replace(/\.yaml$/, '.out');

/** What a rule says to each of its cases, in short. */
export function casesReport(rule: Rule): string {
  const reports = readCases(readFixture(rule, CASES)).map((one) => {
    const text = applyCase(one, readFixture(rule, `${one.like}.yaml`));
    const lines = findings(rule.id, text, CASES, assetsOf(one, shipped)).map(
      ({ range, severity, message, help }) =>
        `  ${range?.start.line}:${range?.start.column} ${severity}: ${message}\n    ${help}\n`,
    );
    return `${headingOf(one)}\n${lines.length === 0 ? '  nothing\n' : lines.join('')}`;
  });
  return reports.join('\n');
}

/** One thing that must hold of a rule. */
export interface Judgement {
  rule: string;
  name: string;
  holds(): boolean;
}

/** All that the fixtures, the cases and the examples of a rule demand of it. */
export function judgementsOf(rule: Rule): Judgement[] {
  const judge = (name: string, holds: () => boolean): Judgement => ({ rule: rule.id, name, holds });
  const read = (name: string) => readFixture(rule, name);
  return [
    ...fixturesOf(rule, 'bad').map((name) =>
      judge(name, () => found(rule.id, read(name), name) === read(reportOf(name))),
    ),
    ...fixturesOf(rule, 'ok').map((name) => judge(name, () => found(rule.id, read(name)) === '')),
    judge('bad example', () => found(rule.id, exampleOf(rule, 'bad')) !== ''),
    judge('good example', () => found(rule.id, exampleOf(rule, 'good')) === ''),
    ...(hasCases(rule) ? [judge(CASES, () => casesReport(rule) === read(reportOf(CASES)))] : []),
  ];
}

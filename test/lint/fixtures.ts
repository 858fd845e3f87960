import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { reportPretty } from '../../src/diagnostics/reporters/pretty.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import type { Rule } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules/index.js';
import { check } from '../../src/pipeline.js';

// Imported by rules.test.ts, and by scripts/mutation/fixture-runner.mjs for `npm run mutate`.

export { RULES };

/** The folder with a folder of fixtures for each rule. */
export const FOLDER: string = join(process.cwd(), 'test/lint');

const assets = shippedAssets(`${process.cwd()}/`);

/** What one rule finds in a policy. The first line may say `# as-of: 2020-01-01`. */
export function found(id: string, text: string, file = 'policy.yaml'): string {
  const asOf = /^# as-of: (\S+)/.exec(text)?.[1] ?? '2026-11-22';
  const allow = RULES.map((rule) => rule.id).filter((other) => other !== id);
  const { resolved, diagnostics } = check({ file, content: text }, assets, { asOf, allow });
  if (!resolved) throw new Error(reportPretty(diagnostics, () => text, { colour: false }));
  const own = diagnostics.filter(({ rule }) => rule === id);
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

/**
 * The fixtures of a rule: `ok.yaml` and `bad.yaml`, and where one story is not enough
 * `ok-<story>.yaml` and `bad-<story>.yaml`. The report of a bad one stands beside it.
 */
export function fixturesOf({ id }: Rule, kind: 'ok' | 'bad'): string[] {
  const folder = join(FOLDER, id);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name === `${kind}.yaml` || /^(ok|bad)-.*\.yaml$/.exec(name)?.[1] === kind)
    .sort();
}

export const readFixture = (rule: Rule, name: string): string =>
  readFileSync(join(FOLDER, rule.id, name), 'utf8');

/** The file of the report that a bad fixture gives. */
export const reportOf = (name: string): string => name.replace(/\.yaml$/, '.out');

/** One thing that must hold of a rule. */
export interface Judgement {
  rule: string;
  name: string;
  holds(): boolean;
}

/** All that the fixtures and the example of a rule demand of it. */
export function judgementsOf(rule: Rule): Judgement[] {
  const judge = (name: string, holds: () => boolean): Judgement => ({ rule: rule.id, name, holds });
  const bad = fixturesOf(rule, 'bad').map((name) => {
    const [text, report] = [readFixture(rule, name), readFixture(rule, reportOf(name))];
    return judge(name, () => found(rule.id, text, name) === report);
  });
  const ok = fixturesOf(rule, 'ok').map((name) => {
    const text = readFixture(rule, name);
    return judge(name, () => found(rule.id, text) === '');
  });
  return [
    ...bad,
    ...ok,
    judge('bad example', () => found(rule.id, exampleOf(rule, 'bad')) !== ''),
    judge('good example', () => found(rule.id, exampleOf(rule, 'good')) === ''),
  ];
}

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { policyText } from '../../src/init/policy-text.js';
import { readAnswers } from '../../src/init/read-answers.js';
import { countriesOf } from '../../src/init/read-controller.js';
import { optionsIn } from '../../src/init/starters.js';
import { readServices } from '../../src/lint/catalogue.js';
import { build, check } from '../../src/pipeline.js';
import { ASSETS, LANGUAGES } from '../support/shipped.js';
import { STARTERS, TODAY } from './support.js';

const RUNS = Number(process.env.PROPERTY_RUNS ?? 40);

/** Names as they come from people, and from people who try things. */
const NASTY = [
  'no',
  '0123',
  '2026-11-22',
  '# hash',
  '- dash',
  'a: b',
  '\'single\' "double"',
  '<b>bold</b> & <script>',
  '[link](javascript:alert(1))',
  '\\ back ` tick | pipe',
  '{ x } $retention %s',
  '*star* _under_ ~~strike~~',
  '!tag &anchor *alias',
  'policygen-ignore complaint-is-named: no',
  'yaml-language-server: $schema=https://havblik.example',
  '日本語 ﷽ 🥐',
  'ends with space \\',
  '--- ... ---',
  '@at `tick` %percent',
];
const name = fc.oneof(
  fc.constantFrom(...NASTY),
  // What is in brackets is taken for a placeholder on purpose, and a row of x for one as well.
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
    .filter((text) => /\p{L}/u.test(text) && !/[\p{C}\p{Zl}\p{Zp}<>[\]{}_]|xxx/iu.test(text)),
);

const decisions = (id: string, country: string) => {
  const { decisions: all } = STARTERS.find((each) => each.id === id)!;
  return fc.record(
    Object.fromEntries(
      Object.entries(all).map(([key, decision]) => {
        const ids = optionsIn(decision, country).map(([option]) => option);
        if (decision.many) return [key, fc.subarray(ids, { minLength: 1 })];
        return [key, fc.constantFrom(...ids, ...(decision.wait ? ['later'] : []))];
      }),
    ),
  );
};

/** Files of answers with nothing wrong in them. */
const files = fc
  .constantFrom(...countriesOf(ASSETS))
  .chain((country) =>
    fc.record({
      language: fc.constantFrom(...LANGUAGES),
      languages: fc.shuffledSubarray(LANGUAGES, { minLength: 1 }),
      controller: fc.record(
        {
          name,
          legal_form: fc.constantFrom('aps', 'bv', 'association'),
          registration: fc.record({ other: name }),
          address: fc.record(
            { street: name, postcode: name, city: name, country: fc.constant(country) },
            { requiredKeys: ['city', 'country'] },
          ),
          email: fc.constantFrom('hej@havblik.example', "o'brien+x@sub.havblik.example"),
          phone: fc.constantFrom('12 34 56 78', '+45 12345678', '0123 456'),
        },
        { requiredKeys: ['name', 'address', 'email'] },
      ),
      activities: fc
        .subarray(
          STARTERS.map(({ id }) => id),
          { minLength: 1 },
        )
        .chain((ids) =>
          fc.record(Object.fromEntries(ids.map((id) => [id, decisions(id, country)]))),
        )
        // One period has to be decided, whatever else is put off.
        .map((all) => ({ ...all, 'server-logs': { retention: 'two-weeks' } })),
      services: fc.subarray([...readServices(ASSETS).keys()], { maxLength: 6 }),
      cookie_panel: fc.option(name, { nil: undefined }),
    }),
  )
  .chain((answers) =>
    fc.record({ ...constants(answers), agreements: fc.subarray(answers.services) }),
  );

const constants = <T extends object>(values: T) =>
  Object.fromEntries(
    Object.entries(values)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, fc.constant(value)]),
  );

test('any answers give a policy that builds in all chosen languages, in which check finds no error', () => {
  fc.assert(
    fc.property(files, (file) => {
      const { answers, diagnostics } = readAnswers(JSON.stringify(file), 'answers.json', ASSETS);
      expect(diagnostics).toEqual([]);
      const text = policyText(answers!, ASSETS, TODAY);
      const checked = check({ file: 'policy.yaml', content: text }, ASSETS, { asOf: TODAY });
      const errors = checked.diagnostics.filter(({ severity }) => severity === 'error');
      expect(errors).toEqual([]);
      expect(checked.diagnostics.filter(({ suppressed }) => suppressed)).toEqual([]);
      const { files: pages, diagnostics: unstated } = build(checked, ASSETS, { formats: ['html'] });
      expect(pages).toHaveLength(answers!.languages.length);
      expect(unstated).toEqual([]);
      // What was typed is what is stated.
      const { controller } = checked.resolved!.policy;
      expect(controller.name).toBe(answers!.controller.name.normalize('NFC'));
    }),
    {
      seed: Number(process.env.PROPERTY_SEED ?? 20261122),
      numRuns: RUNS,
      interruptAfterTimeLimit: 60_000,
    },
  );
});

test('any file at all is answers or has its problems told', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string({ maxLength: 200 })), (content) => {
      const { answers, diagnostics } = readAnswers(content, 'answers.yaml', ASSETS);
      expect(answers === undefined).toBe(diagnostics.some(({ severity }) => severity === 'error'));
    }),
    { seed: 20261122, numRuns: 200 },
  );
});

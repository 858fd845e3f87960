import { describe, expect, test } from 'vitest';
import { build } from '../../src/pipeline.js';
import { matrix } from '../../src/report/matrix.js';
import { ASSETS, readText } from '../support/shipped.js';
import { basesIn, checkFiles, told } from './bases-in.js';

const AS_OF = '2026-11-22';
const BASE = readText('test/extends/agency/base.yaml');
const BAKERY = readText('test/extends/agency/sites/bakery/policy.yaml').replace('../../', '');

const files = (base = BASE, own = BAKERY) => ({ 'base.yaml': base, 'policy.yaml': own });
/** Both files with one text changed. */
function changed(from: string, to: string) {
  expect(BASE.includes(from) || BAKERY.includes(from)).toBe(true);
  return files(BASE.replace(from, to), BAKERY.replace(from, to));
}

describe('a finding stands in the file of its value', () => {
  test.each([
    ['a key of the base', 'role: processor', 'rolle: processor', 'base.yaml:15:5', 'unknown-key'],
    ['a value of the base', 'country: SE', 'country: XX', 'base.yaml:16:14', 'unknown-country'],
    ['a word of the base', '[handle-enquiry]', '[answer]', 'base.yaml:9:16', 'unknown-id'],
    ['a pointer in the base', '[one-com]', '[two-com]', 'base.yaml:11:18', 'unknown-reference'],
    ['a date of the base', '2026-11-20', '2026-11-31', 'base.yaml:4:10', 'impossible-date'],
    ['a key beside it', 'from: last-contact', 'form: x', 'policy.yaml:8:36', 'unknown-key'],
    ['a word of its own', '[fulfil-order]', '[fulfill]', 'policy.yaml:12:16', 'unknown-id'],
    ['what is laid over', 'signed: true', 'signed: no', 'policy.yaml:16:26', 'wrong-value'],
  ])('%s', (_, from, to, place, rule) => {
    expect(told(checkFiles(changed(from, to)))).toContain(`${place} error ${rule}`);
  });

  test('what is missing is told at the key that lacks it, in the policy where it has that key', () => {
    expect(told(checkFiles(changed('  name: Bageriet Havblik ApS\n', '')))).toEqual([
      'policy.yaml:3:1 error missing-key',
    ]);
    expect(told(checkFiles(changed('policygen: 1\n', '')))).toEqual([
      'policy.yaml:1:1 error missing-key',
    ]);
    expect(
      told(
        checkFiles(
          changed(
            '  data:\n    message: { da: din besked, en: your message',
            '  data:\n    message: { da: din besked',
          ),
        ),
      ),
    ).toEqual(['base.yaml:19:5 error missing-translation']);
  });

  test('what the law objects to', () => {
    const { diagnostics } = checkFiles(files(), { asOf: AS_OF });
    const law = diagnostics.map(({ file, range, rule }) => `${file}:${range?.start.line} ${rule}`);
    expect(law).toContain('policy.yaml:3 controller-has-an-address');
    expect(law).toContain('base.yaml:21 authority-can-be-found');
    // The policy first, each file from its top.
    expect(law.map((line) => line.split(':')[0])).toEqual(
      [...law.map((line) => line.split(':')[0])].sort().reverse(),
    );
  });

  test('what was read as text, with its digits', () => {
    const base = 'controller: { address: { postcode: 0800 } }\n';
    const own = 'extends: base.yaml\npolicygen: 1\nlanguages: [da]\ncontroller: { name: A }\n';
    const checked = checkFiles(files(base, own));
    expect(told(checked)).toEqual(['base.yaml:1:36 info read-as-text']);
    expect(checked.resolved?.policy.controller.address?.postcode).toBe('0800');
  });

  test('a word that this site has no use for is no finding in a base', () => {
    const word = '    diet: { da: kost, en: diet }\n';
    expect(
      told(
        checkFiles(files(`${BASE.replace('  data:\n    message', `  data:\n${word}    message`)}`)),
      ),
    ).toEqual([]);
    const own = `${BAKERY}vocabulary:\n  data:\n${word}`;
    expect(told(checkFiles(files(BASE, own)))).toEqual(['policy.yaml:19:5 warning unused-word']);
  });
});

describe('a comment that puts findings aside', () => {
  const law = (base: string, own = BAKERY) =>
    checkFiles(files(base, own), { asOf: AS_OF }).diagnostics;
  const about = (rule: string, ...texts: [string, string?]) =>
    law(...texts).filter((finding) => finding.rule === rule);

  test('in a base holds for values of the base', () => {
    const line = 'complaint: { authority: dk }';
    const base = BASE.replace(
      line,
      `${line}  # policygen-ignore authority-can-be-found: a poster says it`,
    );
    expect(about('authority-can-be-found', BASE)).toMatchObject([{ file: 'base.yaml' }]);
    expect(about('authority-can-be-found', BASE)[0]).not.toHaveProperty('suppressed');
    expect(about('authority-can-be-found', base)).toMatchObject([
      { suppressed: 'a poster says it' },
    ]);
  });

  test('at the top of a base holds at the root of each policy', () => {
    expect(about('provision-is-stated', BASE)).toMatchObject([
      { file: 'policy.yaml', range: { start: { line: 1 } } },
    ]);
    const comment = '# policygen-ignore provision-is-stated: told at the counter\n';
    expect(about('provision-is-stated', comment + BASE)).toMatchObject([
      { file: 'policy.yaml', suppressed: 'told at the counter' },
    ]);
    // Below the first key it is a comment on what stands there.
    expect(about('provision-is-stated', BASE + comment)[0]).not.toHaveProperty('suppressed');
  });

  test('in a policy does not reach into its base', () => {
    const line = '# policygen-ignore authority-can-be-found: a poster says it\n';
    const found = law(BASE, BAKERY.replace('controller:', `${line}controller:`));
    expect(found.filter(({ suppressed }) => suppressed !== undefined)).toEqual([]);
    expect(found.map(({ rule }) => rule)).toContain('unused-suppression');
  });

  test('is not called unused in a base, for another site may need it', () => {
    expect(about('unused-suppression', BASE)).toEqual([]);
  });

  test('is told of where it says nothing, also in a base', () => {
    const found = law(`${BASE}# policygen-ignore policy-is-recent\n`);
    expect(found.find(({ rule }) => rule === 'suppression-without-reason')).toMatchObject({
      file: 'base.yaml',
      range: { start: { line: 22, column: 1 } },
    });
  });
});

describe('what is made of a policy and its base', () => {
  const checked = checkFiles(files());
  const { documents } = build(checked, ASSETS, { formats: [], languages: ['en'] });

  test('the account names the file and the line of each sentence', () => {
    const made = matrix(checked.resolved!, documents[0]!, checked.source!);
    const said = made.rows.flatMap(({ answers }) =>
      answers.flatMap(({ statements }) =>
        statements.map(({ file, key, line }) => `${file}:${line} ${key}`),
      ),
    );
    expect(said).toContain('policy.yaml:4 controller.name');
    expect(said).toContain('base.yaml:9 activities[0].purposes');
    expect(said).toContain('policy.yaml:12 activities[1].purposes');
    expect(said).toContain('base.yaml:20 rights');
  });

  test('what is on no page is named as it stands in its file', () => {
    const templates = {
      ...ASSETS,
      read: (name: string) =>
        name === 'templates/sections/recipients.md.hbs' ? '' : ASSETS.read(name),
    };
    const own = 'extends: base.yaml\nrecipients: [{ id: printer, name: Trykkeriet }]\n';
    const base = `${BAKERY.replace('extends: base.yaml\n', 'languages: [da]\n').replace(/recipients:\n[\s\S]*$/, '')}recipients: [{ id: one-com, name: One.com }]\n`;
    const made = checkFiles(files(base, own));
    const { diagnostics } = build(made, templates, { formats: [] });
    expect(
      diagnostics.map(({ file, range, message }) => `${file}:${range?.start.line} ${message}`),
    ).toEqual([
      'base.yaml:14 "recipients[0].name" is declared but is not on the page.',
      'policy.yaml:2 "recipients[0].name" is declared but is not on the page.',
    ]);
  });

  test('a base is asked for once', () => {
    const bases = basesIn(files());
    expect(told(checkFiles(files(), { bases }))).toEqual([]);
    expect(bases.asked).toEqual(['base.yaml']);
  });
});

import { describe, expect, test } from 'vitest';
import { type DocumentOptions, parseDocument, type ToStringOptions } from 'yaml';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { readServices } from '../../src/lint/catalogue.js';
import { check } from '../../src/pipeline.js';
import { type Added, addService } from '../../src/services/add-service.js';
import { readComments } from '../../src/source/comments.js';
import { readSource } from '../../src/source/read-source.js';
import { exampleText } from '../support/build.js';
import { ASSETS, EXAMPLES } from '../support/shipped.js';

const services = readServices(ASSETS);
const ids = [...services.keys()];
const AS_OF = '2026-11-22';

const add = (text: string, id: string, options = {}): Added => {
  const service = services.get(id);
  if (!service) throw new Error(`There is no service ${id}.`);
  return addService({ file: 'policy.yaml', content: Buffer.from(text) }, service, ASSETS, options);
};

const rewritten = (text: string, options: ToStringOptions & DocumentOptions): string =>
  parseDocument(text).toString({ lineWidth: 0, ...options });

/** The same policy as other people would have laid it out. */
const LAYOUTS: [string, (text: string) => string][] = [
  ['as it is', (text) => text],
  ['with the line ends of Windows and a mark', (text) => `\ufeff${text.replaceAll('\n', '\r\n')}`],
  ['without a last line end', (text) => text.trimEnd()],
  ['wide, with dashes below their key', (text) => rewritten(text, { indent: 4, indentSeq: false })],
  ['without brackets', (text) => rewritten(text, { collectionStyle: 'block' })],
  [
    'in single quotes throughout',
    (text) =>
      rewritten(text, {
        singleQuote: true,
        defaultStringType: 'QUOTE_SINGLE',
        indent: 3,
      } as object),
  ],
];

/** Whether all of an old value is in a new one, lists grown at their end at most. */
function isKept(old: unknown, now: unknown): boolean {
  if (old === null || typeof old !== 'object') return Object.is(old, now);
  if (now === null || typeof now !== 'object') return false;
  if (Array.isArray(old) && !Array.isArray(now)) return false;
  return Object.entries(old).every(([key, value]) =>
    isKept(value, (now as Record<string, unknown>)[key]),
  );
}

const dataOf = (text: string): unknown => readSource(text, 'policy.yaml').source?.data;

/** Whether the characters of one text stand in another one, in their order. */
function isWithin(old: string, now: string): boolean {
  let at = 0;
  for (const line of old.split(/(?<=\n)/)) {
    at = now.indexOf(line.trimEnd(), at);
    if (at === -1) return false;
    at += line.trimEnd().length;
  }
  return true;
}

const findings = (text: string): { valid: boolean; against: string[] } => {
  const checked = check({ file: 'policy.yaml', content: text }, ASSETS, { asOf: AS_OF });
  const against = checked.diagnostics.filter(({ rule }: Diagnostic) =>
    /^(service-|dpf-suits|transfer-is-stated)/.test(rule),
  );
  return {
    valid: checked.resolved !== null,
    against: against.map(({ rule, message }) => `${rule}: ${message}`),
  };
};

/** What is refused, and rightly. */
const REASONS = /already there|nothing to add|is a source of data|is not used/;

describe.each(EXAMPLES)('into %s', (example) => {
  const text = exampleText(example);
  const known = findings(text).against;

  test.each(ids)('%s', (id) => {
    const added = add(text, id, { cookies: true });
    if (added.outcome !== 'added') {
      expect(added).toMatchObject({
        outcome: 'refused',
        message: expect.stringMatching(REASONS),
      });
      return;
    }
    keepsAll(text, added.text);
    const { valid, against } = findings(added.text);
    expect(valid).toBe(true);
    // That a policy denies the cookies that come with it is for its owner to see, and was said.
    const denied = added.left.some((each) => each.startsWith('Its cookies were left out'));
    const fresh = against
      .filter((each) => !known.includes(each))
      .filter((each) => !(denied && each.startsWith('service-cookies-are-told')));
    expect(fresh).toEqual([]);
    // Nothing but what was confirmed stands there twice.
    expect(add(added.text, id, { cookies: true })).toMatchObject({
      outcome: 'refused',
      message: expect.stringContaining('is already there'),
    });
  });
});

describe.each(LAYOUTS)('a policy %s', (_, lay) => {
  test.each(EXAMPLES)('%s', (example) => {
    const text = lay(exampleText(example));
    // Each has all four parts between them, and none is in an example.
    for (const id of ['google-ads', 'linkedin-page']) {
      const added = add(text, id, { cookies: true });
      if (added.outcome !== 'added') {
        expect(added).toMatchObject({ message: expect.stringMatching(REASONS) });
        continue;
      }
      keepsAll(text, added.text);
      if (text.includes('\r')) expect(added.text).not.toMatch(/[^\r]\n/);
      else expect(added.text).not.toContain('\r');
      expect(added.text.endsWith('\n')).toBe(text.endsWith('\n'));
      expect(added.text.startsWith('\ufeff')).toBe(text.startsWith('\ufeff'));
    }
  });
});

/** Every line, comment and value of the old text is in the new one. */
function keepsAll(before: string, after: string): void {
  expect(isWithin(before, after)).toBe(true);
  expect(isKept(dataOf(before), dataOf(after))).toBe(true);
  const comments = readComments(after).map((comment) => comment.text);
  const lost = readComments(before).filter((comment) => !comments.includes(comment.text));
  expect(lost).toEqual([]);
}

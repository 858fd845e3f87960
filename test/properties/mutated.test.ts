// Twenty thousand mutated policies in every run of the suite, as many as
// FUZZ_RUNS says in `npm run fuzz`. The seed is fixed; FUZZ_SEED finds others.
import createDOMPurify from 'dompurify';
import fc from 'fast-check';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { REPORTERS } from '../../src/diagnostics/reporters/index.js';
import { keptAssets } from '../../src/io/kept-assets.js';
import { RULES } from '../../src/lint/rules/index.js';
import { build, type Checked, check } from '../../src/pipeline.js';
import { formatPath } from '../../src/policy.js';
import { Shared } from '../../src/shared.js';
import { COMPILED } from '../support/compiled.js';
import { parsePage, visibleText } from '../support/page.js';
import { mutated, mutatedAlike, mutatedBytes } from './mutations.js';
import {
  authored,
  expectOurElementsOnly,
  isElsewhere,
  paragraphsOf,
  shows,
} from './page-oracle.js';

const RUNS = Number(process.env.FUZZ_RUNS ?? 20_000);
const SEED = Number(process.env.FUZZ_SEED ?? 20261122);
/** Runs between two breaths, which the test runner needs in a long run. */
const BATCH = 500;

const ASSETS = keptAssets(COMPILED);

const seen = { policies: 0, refused: 0, pages: 0, purified: 0, twice: 0, texts: 0 };

const OPTIONS = { asOf: '2026-11-22' };
const checked = (content: string | Uint8Array, shared?: Shared): Checked =>
  check({ file: 'policy.yaml', content }, ASSETS, { ...OPTIONS, ...(shared ? { shared } : {}) });

/** Every place is one that an editor can jump to, and every sentence one that can be printed. */
function expectSoundFindings({ diagnostics }: Checked, text: string): void {
  const lines = text.split(/\r\n|\r|\n/);
  for (const { rule, message, range } of diagnostics) {
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(rule) || !/^\S.*[.?!)]$/s.test(message))
      expect.fail(`${rule}: ${message}`);
    if (range === undefined) continue;
    const { start, end } = range;
    for (const { line, column } of [start, end]) {
      const width = lines[line - 1]?.length;
      if (width === undefined || line < 1 || column < 1 || column > width + 1)
        expect.fail(`${rule} at ${line}:${column} is outside the file`);
    }
    if (start.line > end.line || (start.line === end.line && start.column > end.column))
      expect.fail(`${rule} ends before it starts`);
  }
}

// Line feeds apart no control character, nothing that turns the direction of text.
const UNSAFE = /[^\n\P{Cc}]|[\p{Cs}\u2028-\u202e\u2066-\u2069\u{e0000}-\u{e007f}]/u;

function expectSafeReports({ diagnostics }: Checked, text: string): void {
  const findings = {
    diagnostics,
    files: ['policy.yaml'],
    failures: [],
    asOf: OPTIONS.asOf,
    textOf: () => text,
  };
  for (const { name, render } of REPORTERS) {
    const report = render(findings, { version: '0.1.0', rules: RULES, pathOf: (file) => file });
    if (UNSAFE.test(report)) expect.fail(`unsafe to print as ${name}: ${JSON.stringify(report)}`);
    if (name === 'json' || name === 'sarif') JSON.parse(report);
  }
}

const purify = createDOMPurify(new JSDOM('').window as never);

/** It takes ids away that could hide a part of `document`; on a section this one hides nothing, and it is ours. */
const OURS = ['SECTION id="children"'];

/** The part of a page that shows is as DOMPurify, which knows more attacks than we do, leaves it. */
function expectNothingToPurify(html: string): void {
  const body = html.slice(html.indexOf('<body>') + 6, html.lastIndexOf('</body>'));
  purify.sanitize(body, { ADD_ATTR: ['aria-current'] });
  const removed = purify.removed.map((each) =>
    'element' in each
      ? each.element.nodeName
      : `${each.from.nodeName} ${each.attribute?.name}="${each.attribute?.value}"`,
  );
  expect(removed.filter((each) => !OURS.includes(each))).toEqual([]);
  seen.purified += 1;
}

const built = (policy: Checked, shared?: Shared) =>
  build(policy, ASSETS, { formats: ['html', 'markdown', 'json'], ...(shared ? { shared } : {}) });

/** What all policies of this run share: none may show in the findings or on the page of another. */
const SHARED = new Shared();

function expectSameAmongOthers(content: string | Uint8Array, alone: Checked): void {
  const among = checked(content, SHARED);
  expect(among.diagnostics).toEqual(alone.diagnostics);
  if (alone.resolved === null) return;
  const { files, diagnostics } = built(alone);
  const page = built(among, SHARED);
  expect(page.files).toEqual(files);
  expect(page.diagnostics).toEqual(diagnostics);
}

function expectSoundPages(policy: Checked, n: number): void {
  const { resolved } = policy;
  if (resolved === null) return;
  const { files, documents } = built(policy);
  const pages = new Map<string, string>();
  for (const { path, content } of files) {
    if (path.endsWith('.json')) continue;
    seen.pages += 1;
    if (!content.isWellFormed() || /[^\n\P{Cc}]/u.test(content))
      expect.fail(`${path} holds a character that no page may hold`);
    if (!path.endsWith('.html')) continue;
    const page = parsePage(content);
    expectOurElementsOnly(page);
    pages.set(path, visibleText(page));
    if (n % 20 === 0) expectNothingToPurify(content);
  }
  for (const { lang } of documents) {
    const folder = lang === resolved.languages[0] ? '' : `${lang}/`;
    const shown = pages.get(`${folder}index.html`) ?? '';
    for (const { leaf, text } of authored(resolved, lang)) {
      if (isElsewhere(formatPath(leaf.path))) continue;
      seen.texts += 1;
      for (const paragraph of paragraphsOf(text))
        if (!shows(shown, paragraph))
          expect.fail(`${formatPath(leaf.path)} is not on the page: ${paragraph}`);
    }
  }
}

/** Checks and builds anew, with nothing of the first time at hand but the assets. */
function expectSameTwice(content: string | Uint8Array, first: Checked): void {
  const second = checked(content);
  expect(second.diagnostics).toEqual(first.diagnostics);
  if (first.resolved) expect(built(second).files).toEqual(built(first).files);
  seen.twice += 1;
}

let count = 0;
function expectSound(content: string | Uint8Array): void {
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  const result = checked(content);
  const n = count++;
  seen.policies += 1;
  if (result.resolved === null) seen.refused += 1;
  expectSoundFindings(result, result.source?.text ?? text.replace(/^\ufeff/, ''));
  if (n % 5 === 0) expectSafeReports(result, text);
  expectSoundPages(result, n);
  expectSameAmongOthers(content, result);
  if (n % 20 === 0) expectSameTwice(content, result);
}

async function inBatches<T>(
  arbitrary: (batch: number) => fc.Arbitrary<T>,
  runs: number,
  sound: (value: T) => void,
) {
  for (let done = 0; done < runs; done += BATCH) {
    const numRuns = Math.min(BATCH, runs - done);
    fc.assert(fc.property(arbitrary(done / BATCH), sound), { seed: SEED + done, numRuns });
    if (process.env.FUZZ_RUNS && done % 5000 === 0) console.log(JSON.stringify(seen));
    await new Promise((resolve) => setImmediate(resolve));
  }
}

describe('a mutated policy ends in findings or in a sound page', () => {
  test('as text', { timeout: 0 }, async () => {
    // Half of them in batches of such as are nearly the same, as those of an agency are.
    const some = (batch: number) => (batch % 2 === 0 ? mutated : mutatedAlike(batch >> 1));
    await inBatches(some, Math.ceil(RUNS * 0.9), expectSound);
    expect(seen.pages).toBeGreaterThan(RUNS / 10);
    expect(seen.refused).toBeGreaterThan(RUNS / 10);
  });

  test('as bytes', { timeout: 0 }, async () => {
    await inBatches(() => mutatedBytes, Math.floor(RUNS * 0.1), expectSound);
    expect(seen.policies).toBeGreaterThanOrEqual(RUNS);
    console.log(`Mutated policies: ${JSON.stringify(seen)}`);
  });
});

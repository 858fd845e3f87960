import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../scripts/bundle/lines.mjs';
import { openPack } from '../../src/io/packs.js';
import { tableOf } from '../../src/io/searched-table.js';
import { temporaryFolder } from './temporary-folder.js';

const LOCALE = 'templates/locales/da.yaml';
const TABLES = 'templates/locales/tables/da.json';

interface Words {
  vocabulary: Record<string, Record<string, unknown>>;
}

/** Writes a pack of some assets and opens it. */
function packed(assets: Record<string, unknown>): (name: string) => unknown {
  const path = join(temporaryFolder(), 'pack.jsonl');
  writeFileSync(path, `${linesOf(assets).join('\n')}\n`, 'latin1');
  return openPack(path);
}

const ids = fc.string({ unit: fc.constantFrom(...'ab-:,"\\{}[]') });
const texts = fc.string({ unit: fc.constantFrom(...'ab"\\\t\n:,{}æ“–\u{1f35e}') });
const tables = fc.dictionary(ids, texts, { noNullPrototype: true });

describe('a pack', () => {
  test('gives what was put into it', () => {
    const locales = fc.record({
      date: texts,
      hedges: tables,
      vocabulary: fc.dictionary(ids, tables),
      statements: fc.dictionary(ids, fc.dictionary(ids, fc.oneof(texts, tables))),
      statutory: tables,
    });
    const icu = fc.record({ months: fc.array(texts), countries: tables });
    fc.assert(
      fc.property(locales, icu, fc.jsonValue(), (locale, months, other) => {
        const assets = { [LOCALE]: locale, [TABLES]: months, 'data/other.json': other };
        const pack = packed(assets);
        for (const [name, value] of Object.entries(assets))
          expect(pack(name)).toEqual(JSON.parse(JSON.stringify(value)));
        expect(pack('data/nothing.json')).toBeUndefined();
      }),
      { numRuns: 200 },
    );
  });

  test('finds a word by its id, and nothing by any other text', () => {
    fc.assert(
      fc.property(tables, fc.array(fc.oneof(ids, texts)), (words, others) => {
        const locale = packed({ [LOCALE]: { vocabulary: { data: words } } })(LOCALE) as Words;
        for (const id of [...others, ...Object.keys(words), 'constructor', '__proto__'])
          expect([id, locale.vocabulary.data?.[id]]).toEqual([
            id,
            Object.hasOwn(words, id) ? words[id] : undefined,
          ]);
      }),
    );
  });

  test('has no words that cannot be found', () => {
    expect(() => linesOf({ [TABLES]: { countries: { Ł: 'x' } } })).toThrow('Ł');
  });
});

describe('a searched table', () => {
  const words = Object.fromEntries(
    Array.from({ length: 100 }, (_, at) => [`id-${at}`, `word ${at}`]),
  );
  const line = linesOf({ 'data/vocabulary': { data: words } })[0] as string;
  const made = () => {
    let parsed = 0;
    const table = tableOf(line, () => {
      parsed += 1;
      return JSON.parse(line);
    });
    return { table, parsed: () => parsed };
  };

  test('is not parsed for a few words', () => {
    const { table, parsed } = made();
    expect([table()['id-7'], Object.hasOwn(table(), 'id-8'), 'id-100' in table()]).toEqual([
      'word 7',
      true,
      false,
    ]);
    expect(Object.hasOwn(table(), 'id-100')).toBe(false);
    expect(parsed()).toBe(0);
  });

  test('is parsed once for many, also where they are the same', () => {
    const { table, parsed } = made();
    for (let at = 0; at < 1000; at++) expect(table()['id-7']).toBe('word 7');
    const whole = table();
    for (const id of Object.keys(words)) expect(whole[id]).toBe(words[id]);
    expect([parsed(), table() === whole]).toEqual([1, true]);
  });

  test('tells its keys in their order', () => {
    const { table } = made();
    expect(table()['id-50']).toBe('word 50');
    expect(Object.keys(table())).toEqual(Object.keys(words));
    expect({ ...table() }).toEqual(words);
  });
});

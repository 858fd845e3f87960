import { describe, expect, test } from 'vitest';
import { readSource } from '../../src/source/read-source.js';
import type { Source } from '../../src/source/source.js';

/** A policy that must be readable without a word. */
function read(content: string | Uint8Array): Source {
  const { source, diagnostics } = readSource(content, 'policy.yaml');
  expect(diagnostics).toEqual([]);
  if (source === null) throw new Error('no source');
  return source;
}

/** Prototypes compared as well: `toEqual` does not see a missing one. */
const asJson = (data: unknown): unknown => JSON.parse(JSON.stringify(data));

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

const bakery = `# the bakery by the sea
policygen: 1
languages: [da, en]
controller:
  name: Bageriet Havblik ApS
  address: { street: Strandgade 3, postcode: "8000" }
  note: |
    Vi bager hver dag.
    Også om søndagen.
  motto: >-
    Brød
    og hav
activities:
  - id: web-orders
    data: [name, email]
  - id: bookkeeping
`;

describe('values', () => {
  test('of a small policy', () => {
    const source = read(bakery);
    expect(source.file).toBe('policy.yaml');
    expect(source.text).toBe(bakery);
    expect(asJson(source.data)).toEqual({
      policygen: 1,
      languages: ['da', 'en'],
      controller: {
        name: 'Bageriet Havblik ApS',
        address: { street: 'Strandgade 3', postcode: '8000' },
        note: 'Vi bager hver dag.\nOgså om søndagen.\n',
        motto: 'Brød og hav',
      },
      activities: [{ id: 'web-orders', data: ['name', 'email'] }, { id: 'bookkeeping' }],
    });
  });

  test('JSON is YAML', () => {
    expect(asJson(read('{"policygen": 1,\n "languages": ["da"]}').data)).toEqual({
      policygen: 1,
      languages: ['da'],
    });
  });

  test('CRLF and CR give the same values and places as LF', () => {
    for (const end of ['\r\n', '\r']) {
      const other = read(bakery.replaceAll('\n', end));
      expect(asJson(other.data)).toEqual(asJson(read(bakery).data));
      expect(other.text).toContain(end);
      for (const path of [
        ['controller', 'motto'],
        ['activities', 1],
        ['languages', 1],
      ]) {
        expect(other.locate(path).range).toEqual(read(bakery).locate(path).range);
      }
    }
  });

  test('mixed line ends inside one text', () => {
    expect(asJson(read('note: "Brød\r\n  og\r  hav\n  og sol"\r\n').data)).toEqual({
      note: 'Brød og hav og sol',
    });
  });

  test('follow the core schema of YAML 1.2', () => {
    const { data } = read(
      'a: no\nb: yes\nc: on\nd: NO\ne: true\nf: False\ng: ~\nh: null\ni:\nj: 12\nk: -1.5\nl: 0x1F\nm: 0o17\nn: 1e3\no: 2026-11-22\np: 12:30:00\nq: 1_000\nr: .inf\ns: "12"\nt: 0777\n',
    );
    expect({ ...(data as object) }).toEqual({
      a: 'no',
      b: 'yes',
      c: 'on',
      d: 'NO',
      e: true,
      f: false,
      g: null,
      h: null,
      i: null,
      j: 12,
      k: -1.5,
      l: 31,
      m: 15,
      n: 1000,
      o: '2026-11-22',
      p: '12:30:00',
      q: '1_000',
      r: Number.POSITIVE_INFINITY,
      s: '12',
      t: 777,
    });
  });

  test('the tag !!str makes a text of anything', () => {
    const source = read('cvr: !!str 01234567\nopen: !!str true\n');
    expect(asJson(source.data)).toEqual({ cvr: '01234567', open: 'true' });
  });

  test('keys are always texts', () => {
    expect(asJson(read('1: a\ntrue: b\nnull: c\n2026-11-22: d\n1.10: e\n').data)).toEqual({
      '1': 'a',
      true: 'b',
      null: 'c',
      '2026-11-22': 'd',
      '1.10': 'e',
    });
  });

  test('names of the prototype are keys like any other', () => {
    const { data } = read('__proto__: { polluted: yes }\nconstructor: a\ntoString: b\n');
    expect('valueOf' in (data as object)).toBe(false);
    expect(Object.keys(data as object)).toEqual(['__proto__', 'constructor', 'toString']);
    const own = Object.getOwnPropertyDescriptor(data, '__proto__')?.value;
    expect('constructor' in own).toBe(false);
    expect(own.polluted).toBe('yes');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  test('an absent name of the prototype is absent', () => {
    const data = read('name: Bageriet\n').data as Record<string, unknown>;
    expect(data.toString).toBeUndefined();
    expect('constructor' in data).toBe(false);
  });

  test('keys and texts are in NFC, the text of the file is left alone', () => {
    const nfd = 'kage: pa\u030aske\nbla\u030abær: cafe\u0301\n';
    const source = read(nfd);
    expect(asJson(source.data)).toEqual({ kage: 'p\u00e5ske', 'bl\u00e5bær': 'caf\u00e9' });
    expect(source.text).toBe(nfd);
    expect(source.literal(['kage'])).toBe('p\u00e5ske');
    expect(source.locate(['bl\u00e5bær'], 'key')).toEqual(source.locate(['bla\u030abær'], 'key'));
    expect(source.locate(['bl\u00e5bær'], 'key').range.start).toEqual({ line: 2, column: 1 });
  });

  test('emoji and right-to-left words are texts, joiners and flags included', () => {
    const text = '👩‍👩‍👧 🏴󠁧󠁢󠁥󠁮󠁧󠁿 می‌خواهم שלום blød\u00adgøre 10\u00a0kr.';
    expect(asJson(read(`note: ${text}\n`).data)).toEqual({ note: text.normalize('NFC') });
  });
});

describe('the text as written', () => {
  const written = ['0123', '1.10', '12345678901234567890', 'true', '2026-11-22', '+45', '12e03456'];

  test.each(written)('%s', (literal) => {
    const source = read(
      `number: ${literal}   # as on the letterhead\nlist:\n  - &n ${literal}\n  - *n\n`,
    );
    expect(source.literal(['number'])).toBe(literal);
    expect(source.literal(['list', 0])).toBe(literal);
    expect(source.literal(['list', 1])).toBe(literal);
  });

  test('inside of an alias', () => {
    const source = read('a: &firm { cvr: 01234567 }\nb: *firm\n');
    expect(source.literal(['b', 'cvr'])).toBe('01234567');
  });

  test('is there for plain scalars only', () => {
    const source = read('q: "1.10"\ns: \'1\'\nb: |\n  1\nl: [1]\nm: { n: 1 }\ne:\nt: a text\n');
    for (const key of ['q', 's', 'b', 'l', 'm', 'e', 'none']) {
      expect(source.literal([key]), key).toBeUndefined();
    }
    expect(source.literal([])).toBeUndefined();
    expect(source.literal(['t'])).toBe('a text');
    expect(source.literal(['t', 'deeper'])).toBeUndefined();
  });
});

describe('aliases', () => {
  test('101 honest uses of an anchor are fine', () => {
    const source = read(
      `first: &contact [name, email]\n${Array.from({ length: 101 }, (_, n) => `a${n}: *contact\n`).join('')}`,
    );
    const data = source.data as Record<string, unknown>;
    expect(Object.keys(data)).toHaveLength(102);
    expect(data.a100).toEqual(['name', 'email']);
  });

  test('become copies', () => {
    const data = read('a: &contact [name]\nb: *contact\n').data as Record<string, unknown>;
    expect(data.b).toEqual(data.a);
    expect(data.b).not.toBe(data.a);
  });

  test('repeat what was anchored last', () => {
    expect(asJson(read('a: &x brød\nb: *x\nc: &x kage\nd: *x\n').data)).toEqual({
      a: 'brød',
      b: 'brød',
      c: 'kage',
      d: 'kage',
    });
  });
});

describe('encodings', () => {
  test('a byte order mark is dropped, and columns are right', () => {
    for (const content of [`\ufeff${bakery}`, utf8(`\ufeff${bakery}`)]) {
      const source = read(content);
      expect(source.text).toBe(bakery);
      expect(source.locate(['policygen'], 'key').range.start).toEqual({ line: 2, column: 1 });
    }
    const source = read(utf8('\ufeffpolicygen: 1\n'));
    expect(source.locate(['policygen'], 'key').range).toEqual({
      start: { line: 1, column: 1 },
      end: { line: 1, column: 10 },
    });
  });

  const utf16 = (text: string, big: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 2);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), !big);
    return bytes;
  };
  const utf32 = (text: string, big: boolean): Uint8Array => {
    const bytes = new Uint8Array(text.length * 4);
    const view = new DataView(bytes.buffer);
    for (let i = 0; i < text.length; i++) view.setUint32(i * 4, text.charCodeAt(i), !big);
    return bytes;
  };

  test.each([
    ['UTF-16, little endian', 'UTF-16', utf16(`\ufeff${bakery}`, false)],
    ['UTF-16, big endian', 'UTF-16', utf16(`\ufeff${bakery}`, true)],
    ['UTF-16 without a mark', 'UTF-16', utf16(bakery, false)],
    ['UTF-16, big endian, without a mark', 'UTF-16', utf16(bakery, true)],
    ['UTF-32, little endian', 'UTF-32', utf32(`\ufeff${bakery}`, false)],
    ['UTF-32, big endian', 'UTF-32', utf32(`\ufeff${bakery}`, true)],
    ['UTF-32 without a mark', 'UTF-32', utf32(bakery, false)],
  ])('%s is named', (_, name, bytes) => {
    const { source, diagnostics } = readSource(bytes, 'policy.yaml');
    expect(source).toBeNull();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      rule: 'not-utf8',
      message: `The file is saved as ${name}, not as UTF-8.`,
    });
    expect(diagnostics[0]?.help).toContain('Save with Encoding');
  });

  test('Latin-1 is refused with the byte, the letter and the place', () => {
    const bytes = Uint8Array.from(Buffer.from('policygen: 1\r\nname: Tandlæge Holm\r\n', 'latin1'));
    const { source, diagnostics, text } = readSource(bytes, 'policy.yaml');
    expect(source).toBeNull();
    expect(diagnostics).toEqual([
      {
        rule: 'not-utf8',
        severity: 'error',
        message:
          'The file is not saved as UTF-8: byte 26, on line 2, is 0xE6, which is "æ" in the older encoding Windows-1252.',
        help: expect.stringContaining('UTF-8'),
        file: 'policy.yaml',
        range: { start: { line: 2, column: 12 }, end: { line: 2, column: 13 } },
      },
    ]);
    expect(text).toContain('Tandl\ufffdge');
  });

  test('a replacement character that is really there is not blamed', () => {
    const bytes = Uint8Array.from([...utf8('\ufeffa: \ufffd\ufffd\nb: '), 0xe6, 0x0a]);
    const { diagnostics } = readSource(bytes, 'policy.yaml');
    expect(diagnostics[0]?.range?.start).toEqual({ line: 2, column: 4 });
    expect(diagnostics[0]?.message).toContain('byte 17, on line 2');
  });

  test('a letter that is cut off at the end of the file', () => {
    const { diagnostics } = readSource(utf8('a: æ').subarray(0, 4), 'policy.yaml');
    expect(diagnostics[0]).toMatchObject({ rule: 'not-utf8' });
    expect(diagnostics[0]?.message).toContain('byte 4, on line 1, is 0xC3');
  });

  test.each([
    ['a PDF document', [...utf8('%PDF-1.7\n')]],
    ['a ZIP archive or an Office document (docx, xlsx, odt)', [0x50, 0x4b, 3, 4, 20, 0, 6, 0]],
    ['a picture', [0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]],
    ['binary data', Array.from({ length: 999 }, (_, n) => (n * 37) % 256)],
  ])('%s is no text', (kind, bytes) => {
    const { source, diagnostics, text } = readSource(Uint8Array.from(bytes), 'policy.yaml');
    expect(source).toBeNull();
    expect(text).toBeUndefined();
    expect(diagnostics).toHaveLength(1);
    expect(diagnostics[0]).toMatchObject({
      rule: 'not-text',
      message: `The file is ${kind}, not text.`,
    });
  });

  test('a NUL in a text, and half a character in a string', () => {
    for (const [text, name] of [
      ['name: Bage\0riet\n', 'U+0000 (NUL)'],
      ['name: Bage\ud83driet\n', 'U+D83D (half of a character)'],
      ['name: Bage\uffferiet\n', 'U+FFFE'],
    ] as const) {
      const { source, diagnostics } = readSource(text, 'policy.yaml');
      expect(source).toBeNull();
      expect(diagnostics).toHaveLength(1);
      expect(diagnostics[0]?.rule).toBe('control-character');
      expect(diagnostics[0]?.message).toContain(name);
      expect(diagnostics[0]?.range?.start).toEqual({ line: 1, column: 11 });
    }
  });
});

test('the size allowed can be set', () => {
  expect(readSource('a: b\n', 'p', { maxBytes: 5 }).diagnostics).toEqual([]);
  for (const content of ['a: bc\n', utf8('a: bc\n'), 'a: å\n\n']) {
    const { source, diagnostics } = readSource(content, 'p', { maxBytes: 5 });
    expect(source).toBeNull();
    expect(diagnostics.map(({ rule }) => rule)).toEqual(['too-large']);
  }
});

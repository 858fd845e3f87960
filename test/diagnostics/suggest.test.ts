import { describe, expect, test } from 'vitest';
import { suggest } from '../../src/diagnostics/suggest.js';

const keys = [
  'recipients',
  'retention',
  'email',
  'name',
  'data',
  'note',
  'basis',
  'purposes',
  'cvr',
];

describe('a suggestion', () => {
  test.each([
    ['reciepients', 'recipients'],
    ['recipient', 'recipients'],
    ['Recipients', 'recipients'],
    ['e_mail', 'email'],
    ['e-mail', 'email'],
    ['E-Mail', 'email'],
    ['emial', 'email'],
    ['mail', 'email'],
    ['nmae', 'name'],
    ['naem', 'name'],
    ['retension', 'retention'],
    ['purpose', 'purposes'],
    ['bases', 'basis'],
    ['cvrs', 'cvr'],
  ])('for %s is %s', (word, expected) => {
    expect(suggest(word, keys)).toBe(expected);
  });

  test.each(['', '-', 'address', 'xy', 'no', 'ab', 'tea', 'activities', 'a'.repeat(10_000)])(
    'for %s is not made',
    (word) => {
      expect(suggest(word, keys)).toBeUndefined();
    },
  );

  test('prefers the same letters, then the fewest slips, then the first', () => {
    expect(suggest('legal_basis', ['legal-bases', 'legal-basis'])).toBe('legal-basis');
    expect(suggest('orders', ['ordres', 'order', 'borders'])).toBe('ordres');
    expect(suggest('cat', ['car', 'bat'])).toBe('car');
  });

  test('is never the word itself', () => {
    expect(suggest('email', ['email'])).toBeUndefined();
  });

  test('sees composed and decomposed letters as the same', () => {
    expect(suggest('bla\u030abær', ['bl\u00e5bær'])).toBe('bl\u00e5bær');
  });
});

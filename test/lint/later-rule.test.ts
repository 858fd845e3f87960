import { expect, test, vi } from 'vitest';
import { LaterRule } from '../../src/lint/later-rule.js';
import type { Context } from '../../src/lint/rule.js';
import { RULES } from '../../src/lint/rules/index.js';

const CONTEXT = {} as Context;

test.each(RULES)('$id is the same made later', (rule) => {
  const later = new LaterRule(() => rule, rule.id, rule.needs);
  const { id, severity, article, summary, why, bad, good, needs } = later;
  expect({ id, severity, article, summary, why, bad, good, ...(needs ? { needs } : {}) }).toEqual({
    ...rule,
    check: undefined,
  });
});

test('a rule is made when it is asked, and once', () => {
  const [rule] = RULES as [(typeof RULES)[0]];
  const check = vi.fn(() => []);
  const make = vi.fn(() => ({ ...rule, check }));
  const later = new LaterRule(make, rule.id);
  expect([later.id, later.needs, later.why]).toEqual([rule.id, undefined, rule.why]);
  expect(make).not.toHaveBeenCalled();
  later.check(CONTEXT);
  later.check(CONTEXT);
  expect(make).toHaveBeenCalledTimes(1);
  expect(check.mock.calls).toEqual([[CONTEXT], [CONTEXT]]);
});

test('there are words of no other rule', () => {
  expect(() => new LaterRule(() => RULES[0] as never, 'nothing').why).toThrow('nothing');
});

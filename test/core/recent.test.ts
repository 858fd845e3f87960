import { describe, expect, test } from 'vitest';
import { Recent } from '../../src/recent.js';

describe('what was made lately', () => {
  test('is there again', () => {
    const recent = new Recent<number>(2);
    recent.set('a', 1);
    expect(recent.get('a')).toBe(1);
    expect(recent.get('b')).toBeUndefined();
  });

  test('is kept for as long as somebody asks for it, and forgotten otherwise', () => {
    const recent = new Recent<number>(2);
    recent.set('asked for', 1);
    recent.set('once', 2);
    for (let index = 0; index < 100; index++) {
      recent.set(`other ${index}`, index);
      expect(recent.get('asked for')).toBe(1);
    }
    expect(recent.get('once')).toBeUndefined();
    expect(recent.get('other 99')).toBe(99);
    expect(recent.get('other 90')).toBeUndefined();
  });
});

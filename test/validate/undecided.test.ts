import { expect, test, vi } from 'vitest';
import { check } from '../../src/pipeline.js';
import { ASSETS, EXAMPLES, readText } from '../support/shipped.js';

// As if it were sure of nothing.
vi.mock('../../src/validate/accepts.js', () => ({ accepts: () => false }));

const checked = (content: string) => check({ file: 'policy.yaml', content }, ASSETS);

test.each(EXAMPLES)('%s is a policy where only the whole validator says so', (name) => {
  expect(checked(readText(`examples/${name}/policy.yaml`)).resolved).not.toBeNull();
});

test('numbers are read as text where only the whole validator is asked', () => {
  const { resolved, diagnostics } = checked(
    'policygen: 1\nlanguages: [da]\ncontroller: { name: 0123 }\n',
  );
  expect(resolved?.policy.controller.name).toBe('0123');
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['read-as-text']);
});

test('what is wrong stays wrong', () => {
  const { resolved, diagnostics } = checked(
    'policygen: 1\nlanguages: da\ncontroller: { name: A }\n',
  );
  expect(resolved).toBeNull();
  expect(diagnostics.map(({ rule }) => rule)).toEqual(['wrong-kind']);
});

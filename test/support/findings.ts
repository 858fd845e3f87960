import { expect } from 'vitest';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { check } from '../../src/pipeline.js';

const assets = shippedAssets();

/**
 * What the law objects to in an English policy of these keys, on 2026-11-22; its controller
 * has a name alone where no key says more of it. The first key stands in line 3.
 */
export function findingsIn(...keys: string[]): Diagnostic[] {
  const controller = keys.some((key) => key.startsWith('controller:'))
    ? []
    : ['controller: { name: Bageriet Havblik ApS }'];
  const content = `policygen: 1\nlanguages: [en]\n${[...keys, ...controller].join('\n')}\n`;
  const { resolved, diagnostics } = check({ file: 'policy.yaml', content }, assets, {
    asOf: '2026-11-22',
  });
  expect(resolved, JSON.stringify(diagnostics)).toBeTruthy();
  return diagnostics.filter(({ law }) => law);
}

/** Of these what one rule objects to, in short: `warning at 4: Nothing says …`. */
export const objections = (rule: string, ...keys: string[]): string[] =>
  findingsIn(...keys)
    .filter((found) => found.rule === rule)
    .map(({ severity, range, message }) => `${severity} at ${range?.start.line}: ${message}`);

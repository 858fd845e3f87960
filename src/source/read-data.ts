import type { Assets } from '../assets.js';
import { InputError } from '../errors.js';
import { readSource } from './read-source.js';

/**
 * The values of a data file among the assets (YAML or JSON), or `null` where there is
 * none or nothing in it.
 * Whoever asks shares them with others, and changes nothing.
 *
 * @throws InputError where it cannot be understood (an override may be broken)
 */
export function readData(assets: Assets, name: string): unknown {
  const ready = assets.compiled?.(name);
  if (ready !== undefined) return ready;
  const text = assets.read(name);
  if (text === null) return null;
  if (name.endsWith('.json')) return JSON.parse(text);
  const { source, diagnostics } = readSource(text, name);
  if (diagnostics.some(({ rule }) => rule === 'empty-file')) return null;
  if (!source) throw new InputError(`${name}: ${diagnostics[0]?.message ?? 'cannot be read'}`);
  return source.data;
}

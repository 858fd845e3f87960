import { posix } from 'node:path';
import type { Bases } from '../../src/extend/bases.js';
import { type Checked, type CheckOptions, check } from '../../src/pipeline.js';
import { ASSETS } from '../support/shipped.js';

/** Reads bases from memory, as a browser would. */
export function basesIn(files: Readonly<Record<string, string>>): Bases & { asked: string[] } {
  const asked: string[] = [];
  return {
    asked,
    parsed: new Map(),
    identify: (file) => file,
    read(name, from) {
      const file = posix.join(posix.dirname(from), name);
      asked.push(file);
      const content = Object.hasOwn(files, file) ? files[file] : undefined;
      if (content !== undefined) return { file, id: file, content };
      return { rule: 'base-missing', message: `There is no file ${file}.`, help: '', file };
    },
  };
}

/** Checks `policy.yaml` of these files. */
export const checkFiles = (
  files: Readonly<Record<string, string>>,
  options: CheckOptions = {},
): Checked =>
  check({ file: 'policy.yaml', content: files['policy.yaml'] ?? '' }, ASSETS, {
    bases: basesIn(files),
    ...options,
  });

/** `base.yaml:3:5 error unknown-key` for each finding. */
export const told = ({ diagnostics }: Pick<Checked, 'diagnostics'>): string[] =>
  diagnostics.map(
    ({ file, range, severity, rule }) =>
      `${file}:${range?.start.line}:${range?.start.column} ${severity} ${rule}`,
  );

import type { OwnFiles } from '../../src/assets.js';
import { type Overridden, withOverrides } from '../../src/overrides/with-overrides.js';
import { ASSETS } from '../support/shipped.js';

/** An override folder in memory. */
const folder = (files: Readonly<Record<string, string>>): OwnFiles => ({
  names: Object.keys(files).sort(),
  read: (name) => files[name] ?? '',
  nameOf: (name) => `own/${name}`,
});

/** What is shipped, with these files in an override folder. */
export const overridden = (files: Readonly<Record<string, string>>): Overridden =>
  withOverrides(ASSETS, folder(files));

/** The findings, one a line: `locales/da.yaml:3:5 warning unknown-text: … | …`. */
export const found = ({ diagnostics }: Overridden): string[] =>
  diagnostics.map(({ file, range, severity, rule, message, help }) => {
    const at = range === undefined ? '' : `:${range.start.line}:${range.start.column}`;
    return `${file.slice('own/'.length)}${at} ${severity} ${rule}: ${message} | ${help}`;
  });

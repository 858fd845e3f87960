import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { readModel } from '../../scripts/schema/read-model.mjs';
import type { Assets } from '../../src/assets.js';
import { shippedAssets } from '../../src/io/shipped-assets.js';
import { listLocales } from '../../src/locale/locale.js';
import type { Definition, Field } from '../../src/resolve/model.js';

/** The folder of the package. */
export const ROOT: string = fileURLToPath(new URL('../../', import.meta.url));

export const ASSETS: Assets = shippedAssets();

export const LANGUAGES: string[] = listLocales(ASSETS);

/** The names of the folders under examples/. */
export const EXAMPLES: string[] = readdirSync(new URL('../../examples/', import.meta.url), {
  withFileTypes: true,
})
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort();

export const readText = (name: string): string =>
  readFileSync(new URL(`../../${name}`, import.meta.url), 'utf8');

export interface FullField extends Field {
  required: boolean;
  example: unknown;
}

/** A definition as schemas/policy/ has it: each field says whether it is required. */
export interface FullDefinition extends Definition {
  fields: Record<string, FullField>;
}

/** The model with all that its source says; src/generated/model.ts leaves out what no stage needs. */
export const FULL_MODEL: Record<string, FullDefinition> = readModel(
  new URL('../../schemas/policy/', import.meta.url),
);

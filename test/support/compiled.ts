import { knownOf } from '../../scripts/bundle/asks.mjs';
import type { Assets } from '../../src/assets.js';
import { compileToCode } from '../../src/template-compiler.js';
import { kindOf } from '../../src/template-kinds.js';
import { ASSETS } from './shipped.js';

const FOLDER = 'templates/sections';

const sections = new Map(
  ASSETS.list(FOLDER).map((file) => {
    const name = `${FOLDER}/${file}`;
    const text = ASSETS.read(name) ?? '';
    const code: object = new Function(`return ${compileToCode(text, kindOf(name))}`)();
    return [name, { ...knownOf(text), ...code }] as const;
  }),
);

/** The assets with the code of the section templates, and what is known of them, as the package has it. */
export const COMPILED: Assets = { ...ASSETS, compiled: (name) => sections.get(name) };

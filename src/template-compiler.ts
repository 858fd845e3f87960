import Handlebars from 'handlebars';
import type { TemplateKind } from './template-kinds.js';

const BLOCKS = ['if', 'unless', 'each'];

const optionsOf = ({ escape: escaping, helpers }: TemplateKind): CompileOptions => ({
  strict: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries([...BLOCKS, ...helpers].map((name) => [name, true])),
  noEscape: escaping === 'none',
  preventIndent: true,
});

/**
 * The whole of Handlebars, which the templates of an override folder need. Those
 * that are shipped were compiled with the package and do without.
 */
export const compilingHandlebars = (): typeof Handlebars => Handlebars.create();

/** Compiles a template in an environment that has the helpers of its kind. */
export const compileIn = (
  handlebars: typeof Handlebars,
  text: string,
  kind: TemplateKind,
): HandlebarsTemplateDelegate => handlebars.compile(text, optionsOf(kind));

/** The code of a template as JavaScript, for the build of the package. */
export const compileToCode = (text: string, kind: TemplateKind): string =>
  String(Handlebars.precompile(text, optionsOf(kind)))
    .replace(LOCATION, '')
    .replace(LOOKUP, 'container.lookupProperty');

/** Where a helper stands in its template, which no helper of ours asks for. */
const LOCATION =
  /,"loc":\{"start":\{"line":\d+,"column":\d+\},"end":\{"line":\d+,"column":\d+\}\}/g;

/** How each part would do without a runtime that looks up names for it. */
const LOOKUP =
  /container\.lookupProperty \|\| function\(parent, propertyName\) \{\s*if [^{}]*\{[^{}]*\}\s*return undefined\s*\}/g;

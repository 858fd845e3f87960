import type { HelperDelegate, HelperOptions } from 'handlebars';
import Handlebars from 'handlebars/runtime.js';
import type { Assets } from './assets.js';
import { InputError } from './errors.js';
import { compileIn, compilingHandlebars } from './template-compiler.js';
import { kindOf, type TemplateKind } from './template-kinds.js';

/** The words in `{{braces}}` that a template may use, besides the values it is given. */
export type Helpers = Record<string, HelperDelegate>;

export interface TemplateOptions {
  helpers: Helpers;
  /** `html` escapes every value; `none` leaves that to the helpers (Markdown). */
  escape: 'html' | 'none';
}

export type Template = (view: object, data?: Record<string, unknown>) => string;

/**
 * Handlebars' strict mode does not look at the arguments of blocks: a misspelt
 * `{{#each tranfers}}` would render nothing, and a duty to inform vanish. So the
 * built-in blocks refuse `undefined`, and take `null` for what is absent.
 */
function defined(name: string, value: unknown): unknown {
  if (value === undefined) throw new Error(`{{#${name}}} was given something that does not exist`);
  return value;
}

const isPresent = (value: unknown): boolean =>
  value !== null && value !== false && !(Array.isArray(value) && value.length === 0);

const BLOCKS: Helpers = {
  if(this: unknown, value: unknown, options: HelperOptions) {
    return isPresent(defined('if', value)) ? options.fn(this) : options.inverse(this);
  },
  unless(this: unknown, value: unknown, options: HelperOptions) {
    return isPresent(defined('unless', value)) ? options.inverse(this) : options.fn(this);
  },
  each(this: unknown, list: unknown, options: HelperOptions) {
    const items = defined('each', list);
    if (items === null) return options.inverse(this);
    if (!Array.isArray(items)) throw new Error('{{#each}} was given something that is no list');
    return items.map((item) => options.fn(item)).join('');
  },
};

/**
 * A template of the assets, ready to be filled: as it was compiled with the package,
 * or from its text where somebody replaced it.
 *
 * @throws InputError where there is none, or as `compileTemplate`
 */
export function readTemplate(assets: Assets, name: string, helpers: Helpers): Template {
  const code = assets.compiled?.(name) as TemplateSpecification | undefined;
  if (code !== undefined) {
    return fillable(name, fillingHandlebars(helpers).template(code));
  }
  const text = assets.read(name);
  if (text === null) throw new InputError(`${name}: there is no such template.`);
  return compiled(name, text, kindOf(name), helpers);
}

/**
 * Compiles a template of ours or of an override folder. Templates are code:
 * they never come from a policy.
 *
 * @throws InputError naming the template and the line, where it does not compile or asks for what does not exist
 */
export function compileTemplate(name: string, text: string, options: TemplateOptions): Template {
  const kind = { escape: options.escape, helpers: Object.keys(options.helpers) };
  return compiled(name, text, kind, options.helpers);
}

function compiled(name: string, text: string, kind: TemplateKind, helpers: Helpers): Template {
  const handlebars = equipped(compilingHandlebars(), helpers);
  return fillable(
    name,
    named(name, () => compileIn(handlebars, text, kind)),
  );
}

// The sections of a document share their helpers.
const filling = new WeakMap<Helpers, typeof Handlebars>();

function fillingHandlebars(helpers: Helpers): typeof Handlebars {
  const known = filling.get(helpers) ?? equipped(Handlebars.create(), helpers);
  filling.set(helpers, known);
  return known;
}

/** An environment with our helpers and no others. */
function equipped<H extends typeof Handlebars>(handlebars: H, helpers: Helpers): H {
  for (const known of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(known);
  handlebars.registerHelper({ ...BLOCKS, ...helpers });
  return handlebars;
}

const fillable =
  (name: string, run: Handlebars.TemplateDelegate): Template =>
  (view, data) =>
    named(name, () => run(view, data === undefined ? {} : { data }));

function named<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import type Handlebars from 'handlebars';
import type { HelperDelegate, HelperOptions } from 'handlebars';
import { type Assets, assetName } from './assets.js';
import { InputError } from './errors.js';
import { runTemplate, type TemplateCode } from './run-template.js';
import { compileIn, compilingHandlebars } from './template-compiler.js';
import { kindOf, type TemplateKind } from './template-kinds.js';

export type { HelperOptions };

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
    let text = '';
    for (const item of items) text += options.fn(item);
    return text;
  },
};

interface Compiled {
  text: string;
  /** What else decides on the code: the way to escape, and the names of the helpers. */
  kind: string;
  run: Handlebars.TemplateDelegate;
}

/** The last code of each template: to compile one takes longer than to fill it, and sites come by the hundred. */
const compiled = new Map<string, Compiled>();

/**
 * A template of the assets, ready to be filled: as it was compiled with the package,
 * or from its text where somebody replaced it.
 *
 * @throws InputError where there is none, or as `compileTemplate`
 */
export function readTemplate(assets: Assets, name: string, helpers: Helpers): Template {
  const code = assets.compiled?.(name) as TemplateCode | undefined;
  if (code !== undefined) {
    const own = blocksAnd(helpers);
    return (view, data) => named(name, () => runTemplate(code, view, own, { ...data, root: view }));
  }
  const text = assets.read(name);
  if (text === null) throw new InputError(`${name}: there is no such template.`);
  const shown = assetName(assets, name);
  return fillable(shown, codeOf(shown, text, kindOf(name)), helpers);
}

/**
 * Compiles a template of ours or of an override folder; once, as long as its text
 * stays. Templates are code: they never come from a policy.
 *
 * @throws InputError naming the template and the line, where it does not compile or asks for what does not exist
 */
export function compileTemplate(name: string, text: string, options: TemplateOptions): Template {
  const kind = { escape: options.escape, helpers: Object.keys(options.helpers) };
  return fillable(name, codeOf(name, text, kind), options.helpers);
}

/** Helpers with the blocks of ours, for what fills several templates with the same. */
export const withBlocks = (own: Helpers): Helpers => ({ ...BLOCKS, ...own });

const blocksAnd = (own: Helpers): Helpers => (own.each === BLOCKS.each ? own : withBlocks(own));

/** The helpers are those of this page, so they come with the values and not with the code. */
function fillable(name: string, run: Handlebars.TemplateDelegate, own: Helpers): Template {
  const helpers = blocksAnd(own);
  return (view, data) =>
    named(name, () => run(view, { ...FILLED, helpers, data: { ...data, root: view } }));
}

/** Templates are given own properties of their values only. */
const NOTHING = { whitelist: {}, defaultValue: false };

/**
 * Handlebars wraps each helper anew whenever a template is filled, so that it can look up names,
 * which none of ours does. What it takes for a part of another template it leaves as it is.
 */
const FILLED = {
  partial: true,
  hooks: {},
  protoAccessControl: { methods: NOTHING, properties: NOTHING },
};

function codeOf(name: string, text: string, as: TemplateKind): Handlebars.TemplateDelegate {
  const kind = [as.escape, ...as.helpers].join(' ');
  const known = compiled.get(name);
  if (known?.text === text && known.kind === kind) return known.run;
  compiling ??= withoutHelpers(compilingHandlebars());
  const handlebars = compiling;
  const run = named(name, () => compileIn(handlebars, text, as));
  compiled.set(name, { text, kind, run });
  return run;
}

/** Handlebars without any helper of its own. */
function withoutHelpers(handlebars: typeof Handlebars): typeof Handlebars {
  for (const known of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(known);
  return handlebars;
}

/** The one that compiles, once there is something to compile. */
let compiling: typeof Handlebars | undefined;

function named<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import Handlebars from 'handlebars';
import { InputError } from './errors.js';

/** The words in `{{braces}}` that a template may use, besides the values it is given. */
export type Helpers = Record<string, Handlebars.HelperDelegate>;

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
  if(this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return isPresent(defined('if', value)) ? options.fn(this) : options.inverse(this);
  },
  unless(this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return isPresent(defined('unless', value)) ? options.inverse(this) : options.fn(this);
  },
  each(this: unknown, list: unknown, options: Handlebars.HelperOptions) {
    const items = defined('each', list);
    if (items === null) return options.inverse(this);
    if (!Array.isArray(items)) throw new Error('{{#each}} was given something that is no list');
    return items.map((item) => options.fn(item)).join('');
  },
};

/**
 * Compiles a template of ours or of an override folder. Templates are code:
 * they never come from a policy.
 *
 * @throws InputError naming the template and the line, where it does not compile or asks for what does not exist
 */
export function compileTemplate(name: string, text: string, options: TemplateOptions): Template {
  const handlebars = Handlebars.create();
  for (const known of Object.keys(handlebars.helpers)) handlebars.unregisterHelper(known);
  handlebars.registerHelper({ ...BLOCKS, ...options.helpers });
  const names = Object.keys(handlebars.helpers);
  const run = named(name, () =>
    handlebars.compile(text, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(names.map((helper) => [helper, true])),
      noEscape: options.escape === 'none',
      preventIndent: true,
    }),
  );
  return (view, data) => named(name, () => run(view, data === undefined ? {} : { data }));
}

function named<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

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

interface Compiled {
  text: string;
  /** What else decides on the code: the way to escape, and the names of the helpers. */
  kind: string;
  run: Handlebars.TemplateDelegate;
}

/** The last code of each template: to compile one takes longer than to fill it, and sites come by the hundred. */
const compiled = new Map<string, Compiled>();

/**
 * Compiles a template of ours or of an override folder; once, as long as its text
 * stays. Templates are code: they never come from a policy.
 *
 * @throws InputError naming the template and the line, where it does not compile or asks for what does not exist
 */
export function compileTemplate(name: string, text: string, options: TemplateOptions): Template {
  const helpers = { ...BLOCKS, ...options.helpers };
  const run = codeOf(name, text, options.escape, Object.keys(helpers));
  // The helpers are those of this page, so they come with the values and not with the code.
  return (view, data) =>
    named(name, () => run(view, { helpers, ...(data === undefined ? {} : { data }) }));
}

function codeOf(
  name: string,
  text: string,
  escaping: TemplateOptions['escape'],
  names: readonly string[],
): Handlebars.TemplateDelegate {
  const kind = [escaping, ...names].join(' ');
  const known = compiled.get(name);
  if (known?.text === text && known.kind === kind) return known.run;
  const run = named(name, () =>
    ENVIRONMENT.compile(text, {
      strict: true,
      knownHelpersOnly: true,
      knownHelpers: Object.fromEntries(names.map((helper) => [helper, true])),
      noEscape: escaping === 'none',
      preventIndent: true,
    }),
  );
  compiled.set(name, { text, kind, run });
  return run;
}

/** Handlebars without any helper of its own. */
const ENVIRONMENT = Handlebars.create();
for (const known of Object.keys(ENVIRONMENT.helpers)) ENVIRONMENT.unregisterHelper(known);

function named<T>(name: string, action: () => T): T {
  try {
    return action();
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(`${name}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

import type { Helpers } from './templating.js';

/** A part of a template, as Handlebars compiles it. */
type Part = (
  container: object,
  context: unknown,
  helpers: Helpers,
  partials: undefined,
  data: Data,
  blockParams: undefined,
  depths: Depths,
) => string;

/** Where something stands in the text of a template. */
interface Location {
  readonly start: { readonly line: number; readonly column: number };
}

type Data = Readonly<Record<string, unknown>>;
/** What a part is filled with, and what those around it are; of templates that look there. */
type Depths = readonly unknown[] | undefined;

/** The code of a template that was compiled with the package. */
export interface TemplateCode {
  readonly main: Part;
  readonly useDepths?: true;
  readonly [part: number]: Part;
}

/**
 * Runs a template that was compiled with the package. Its code asks for a few functions, which
 * here stand alone: Handlebars' runtime, with the helpers that none of ours uses, takes longer to
 * be loaded than most pages to be filled. `test/templates/run-template.test.ts` compares the two.
 */
export function runTemplate(
  code: TemplateCode,
  context: unknown,
  helpers: Helpers,
  data: Data,
): string {
  const container = {
    nullContext: NOTHING,
    noop,
    strict,
    lookupProperty,
    lambda,
    escapeExpression,
    program: (part: number, own: Data, _declared: unknown, _params: unknown, depths: Depths) => {
      const run = code[part] as Part;
      return (inner: unknown) =>
        run(container, inner, helpers, undefined, own, undefined, around(inner, depths));
    },
  };
  const depths = code.useDepths ? [context] : undefined;
  return String(code.main(container, context, helpers, undefined, data, undefined, depths));
}

const around = (context: unknown, depths: Depths): Depths =>
  depths && context !== depths[0] ? [context, ...depths] : depths;

const NOTHING = Object.seal({});

const noop = (): string => '';

function strict(of: object | null | undefined, name: string, { start }: Location): unknown {
  if (!of || !(name in of)) {
    const at = `${start.line}:${start.column}`;
    throw new Error(`"${name}" not defined in ${String(of)} - ${at}`);
  }
  return lookupProperty(of, name);
}

const lambda = (value: unknown, context: unknown): unknown =>
  typeof value === 'function' ? value.call(context) : value;

/** Templates are given own properties of their values only. */
function lookupProperty(of: object, name: string): unknown {
  // To ask for it may be what makes it one.
  const value = (of as Record<string, unknown>)[name];
  return value === null || Object.hasOwn(of, name) ? value : undefined;
}

/** A value as HTML; what has `toHTML` is that already. */
function escapeExpression(value: unknown): string {
  const html = (value as { toHTML?: () => string } | null | undefined)?.toHTML;
  if (html) return html();
  const text = value === null || value === undefined ? '' : String(value);
  return /[&<>"'`=]/.test(text) ? text.replace(/[&<>"'`=]/g, (sign) => SIGNS[sign] ?? sign) : text;
}

const SIGNS: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** What the templates of a kind may use. Known apart from the helpers themselves, so that templates can be compiled ahead. */
export interface TemplateKind {
  /** `html` escapes every value; `none` leaves that to the helpers (Markdown). */
  readonly escape: 'html' | 'none';
  /** The words in `{{braces}}` besides `if`, `unless`, `each` and the values the template is given. */
  readonly helpers: readonly string[];
}

/** A section: its helpers ask for blocks, see `compose/helpers.ts`. */
const SECTION: TemplateKind = {
  escape: 'none',
  helpers: [
    'facts',
    'statements',
    'heading',
    'table',
    'brief',
    'paragraphs',
    'title',
    'right',
    'statutory',
  ],
};

const LAYOUTS: Readonly<Record<string, TemplateKind>> = {
  'templates/layouts/page.html.hbs': {
    escape: 'html',
    helpers: ['blocks', 'stylesheet', 'security', 'structured', 'inline'],
  },
  'templates/layouts/fragment.html.hbs': {
    escape: 'html',
    helpers: ['blocks', 'inline', 'heading'],
  },
  'templates/layouts/document.md.hbs': {
    escape: 'none',
    helpers: ['inline', 'url', 'markdown', 'blocks'],
  },
};

/** The kind of a shipped template, by its name. */
export function kindOf(name: string): TemplateKind {
  const kind = name.startsWith('templates/sections/') ? SECTION : LAYOUTS[name];
  if (!kind) throw new Error(`There is no kind of template for ${name}.`);
  return kind;
}

import Handlebars from 'handlebars';
import { expect, test } from 'vitest';
import { runTemplate, type TemplateCode } from '../../src/run-template.js';
import { compileToCode } from '../../src/template-compiler.js';

/** What a template makes of a view: as the package runs it, and as Handlebars does. */
function both(text: string, view: object, as: 'html' | 'none'): string[] {
  const code = compileToCode(text, { escape: as, helpers: Object.keys(HELPERS) });
  const codeOf = () => new Function(`return ${code}`)() as TemplateCode & TemplateSpecification;
  const run = [
    () => runTemplate(codeOf(), view, HELPERS, { mark: 'm', root: view }),
    () => Handlebars.template(codeOf())(view, { helpers: HELPERS, data: { mark: 'm' } }),
  ];
  return run.map((each) => {
    try {
      return each();
    } catch (error) {
      return `! ${(error as Error).message}`;
    }
  });
}

const HELPERS: Record<string, Handlebars.HelperDelegate> = {
  if(this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return value ? options.fn(this) : options.inverse(this);
  },
  unless(this: unknown, value: unknown, options: Handlebars.HelperOptions) {
    return value ? options.inverse(this) : options.fn(this);
  },
  each: (list: unknown[], options: Handlebars.HelperOptions) =>
    list.map((item) => options.fn(item)).join(''),
  safe: (text: string) => ({ toHTML: () => `<${text}>` }),
  told: (value: unknown, { hash, data }: Handlebars.HelperOptions) =>
    JSON.stringify([value, hash, data.mark]),
};

class Seen {
  readonly own = 'own';
  get inherited(): string {
    return 'inherited';
  }
  /** Becomes an own property when it is asked for, as those of what section templates see. */
  get made(): string {
    Object.defineProperty(this, 'made', { value: 'made' });
    return this.made;
  }
}

const VIEW = {
  text: `a & b < c > d "e" 'f' \`g\` = h`,
  number: 7,
  zero: 0,
  nothing: null,
  no: false,
  empty: '',
  list: [1, 2],
  parts: [
    { name: 'a', of: [{ name: 'x' }] },
    { name: 'b', of: [] },
  ],
  deep: { deeper: { text: '<t>' } },
  call: () => 'called',
  seen: new Seen(),
};

test.each([
  'plain words',
  '{{text}} {{number}} {{zero}} [{{nothing}}] {{no}} [{{empty}}] {{list}}',
  '{{deep.deeper.text}}{{call}}',
  '{{missing}}',
  '{{deep.missing}}',
  '{{nothing.text}}',
  '{{seen.own}}',
  '[{{seen.inherited}}]',
  '[{{seen.made}}]',
  '[{{constructor}}]',
  '{{safe text}} {{told number a="b" c=deep.deeper.text}} {{told missing}}',
  '{{#if text}}yes{{else}}no{{/if}}{{#if no}}yes{{else}}no{{/if}}{{#if no}}never{{/if}}',
  '{{#unless no}}{{text}}{{/unless}}',
  '{{#each parts}}{{name}}:{{#each of}}{{name}}{{/each}};{{/each}}',
  '{{#each parts}}{{name}} of {{../number}}: {{#each of}}{{name}}{{../name}}{{../../zero}}{{/each}};{{/each}}',
  '{{#if text}}{{#each list}}{{this}}{{../number}}{{/each}}{{/if}}',
  '{{#each parts}}{{missing}}{{/each}}',
])('%s is the same as Handlebars makes of it', (text) => {
  for (const as of ['html', 'none'] as const) {
    const [own, theirs] = both(text, VIEW, as);
    expect(own).toBe(theirs);
  }
});

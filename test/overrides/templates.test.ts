import { expect, test } from 'vitest';
import { GOOD } from '../cli/policygen.js';
import { buildText } from '../support/build.js';
import { overridden } from './own.js';

test.each(['sections/rights.md.hbs', 'layouts/page.html.hbs', 'layouts/document.md.hbs'])(
  'a slip in an own %s is told by the name of the own file',
  (name) => {
    const { assets, diagnostics } = overridden({ [name]: '{{#if rihgts}}x{{/if}}' });
    expect(diagnostics).toEqual([]);
    expect(() => buildText(GOOD, undefined, assets)).toThrow(
      new RegExp(`^own/${name.replaceAll('.', '\\.')}: `),
    );
  },
);

test('an own section of a name that is not in the order is no section', () => {
  const { diagnostics } = overridden({ 'sections/cakes.md.hbs': '', 'sections/rihgts.md.hbs': '' });
  expect(diagnostics).toMatchObject([
    {
      rule: 'unknown-override',
      help: expect.stringContaining('policygen eject lists their names'),
    },
    { rule: 'unknown-override', help: 'Did you mean sections/rights.md.hbs?' },
  ]);
});

import createPurify from 'dompurify';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { build, check } from '../../src/pipeline.js';
import { exampleText } from '../support/build.js';
import { ASSETS, EXAMPLES } from '../support/shipped.js';

const { window } = new JSDOM('');
const purify = createPurify(window);

/** What the sanitiser makes of HTML, beside what a browser makes of it. */
function purified(html: string): { kept: string; whole: string } {
  const { body } = new JSDOM(`<body>${html}`).window.document;
  return { kept: purify.sanitize(html), whole: body.innerHTML };
}

// Many site builders pass what is pasted through such a sanitiser; this one removes what could run.
test.each(EXAMPLES)('a sanitiser takes nothing away from the fragments of %s', (name) => {
  const checked = check({ file: 'policy.yaml', content: exampleText(name) }, ASSETS);
  const { files } = build(checked, ASSETS, { formats: ['fragment'] });
  expect(files.length).toBeGreaterThan(0);
  for (const { content } of files) {
    const { kept, whole } = purified(content);
    expect(kept).toBe(whole);
    expect(purify.removed).toEqual([]);
  }
});

test('the sanitiser is asked: it takes a script away', () => {
  const { kept, whole } = purified('<p onclick="order()">Kager<script>order()</script></p>');
  expect(kept).toBe('<p>Kager</p>');
  expect(whole).not.toBe(kept);
});

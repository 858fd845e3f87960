// `npm run test:elsewhere` tests an installed package: no test may find its way into bin/ or
// lib/ of the repository but through test/support/package.ts.
import { readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { ROOT, readText } from '../support/shipped.js';

const files = readdirSync(`${ROOT}test`, { recursive: true, encoding: 'utf8' })
  .map((name) => name.replaceAll('\\', '/'))
  .filter((name) => /\.(ts|mjs)$/.test(name) && !name.startsWith('package/consumer/'));

test('what starts or loads the package asks where it is', () => {
  const inside =
    /['"`/](bin\/policygen\.js|lib\/(cli|library|core\.js|assets\.json)\b[^'"`]*)['"`]/;
  const own = files.filter(
    (name) =>
      name !== 'support/package.ts' &&
      readText(`test/${name}`)
        .split('\n')
        .some((line) => inside.test(line) && !/packageText\(|expect\(|from '\.\/lib/.test(line)),
  );
  // These speak of the file, of the bundler's names and of a page; they start nothing.
  expect(own.sort()).toEqual(['architecture/architecture.test.ts', 'support/chunks.ts']);
});

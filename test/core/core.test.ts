import { Worker } from 'node:worker_threads';
import { build as bundle } from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { build, check } from '../../src/pipeline.js';
import { useBrowser } from '../support/browser.js';
import { PACKAGE, packageText } from '../support/package.js';
import { ASSETS, ROOT, readText } from '../support/shipped.js';

const POLICY = readText('examples/bakery/policy.yaml');
const ASKED = { formats: ['html', 'markdown', 'fragment', 'json'] };

/** What a platform does with the engine; it runs there, so it knows nothing of here. */
const RUN = `(core, texts, policy, asked) => {
  const assets = core.assetsFrom(texts);
  const checked = core.check({ file: 'policy.yaml', content: policy }, assets, { asOf: '2026-11-22' });
  const { files } = core.build(checked, assets, asked);
  return { files, diagnostics: checked.diagnostics };
}`;

/** The same on this machine's disk. */
function expected() {
  const checked = check({ file: 'policy.yaml', content: POLICY }, ASSETS, { asOf: '2026-11-22' });
  return { files: build(checked, ASSETS, ASKED).files, diagnostics: checked.diagnostics };
}

describe('the engine alone, with the assets as one file', () => {
  const open = useBrowser();
  let code = '';
  let texts: unknown;

  // With a module of Node anywhere in it, there would be no bundle for a browser.
  beforeAll(async () => {
    const { outputFiles, warnings } = await bundle({
      absWorkingDir: ROOT,
      stdin: { contents: "export * from '@policygen/cli/core';", resolveDir: PACKAGE },
      bundle: true,
      platform: 'browser',
      format: 'iife',
      globalName: 'policygen',
      write: false,
    });
    expect(warnings).toEqual([]);
    code = outputFiles[0]?.text ?? '';
    texts = JSON.parse(packageText('lib/assets.json'));
  }, 60_000);

  test('gives the same bytes and findings in a browser', async () => {
    const page = await open();
    await page.addScriptTag({ content: code });
    const made = await page.evaluate(
      `(${RUN})(policygen, ...${JSON.stringify([texts, POLICY, ASKED])})`,
    );
    expect(made).toEqual(expected());
  }, 60_000);

  test('and in a worker', async () => {
    const script = `${code}
      const { parentPort, workerData } = require('node:worker_threads');
      parentPort.postMessage((${RUN})(policygen, ...workerData));`;
    const worker = new Worker(script, { eval: true, workerData: [texts, POLICY, ASKED] });
    const made = await new Promise((resolve, reject) => {
      worker.once('message', resolve).once('error', reject);
    });
    expect(made).toEqual(expected());
  });
});

import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import {
  type Browser,
  type BrowserContextOptions,
  chromium as driver,
  type Page,
} from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';

/**
 * One Chromium for the tests of a file: started before them, closed after them.
 *
 * @returns opens a page in a context of its own, closed at the end of the test
 */
export function useBrowser(): (options?: BrowserContextOptions) => Promise<Page> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    browser = await startBrowser();
  }, 120_000);
  afterAll(() => browser?.close());
  return async (options = {}) => {
    if (browser === undefined) throw new Error('The browser runs only while tests run.');
    const context = await browser.newContext(options);
    onTestFinished(() => context.close());
    return context.newPage();
  };
}

/**
 * What the package sets for the cloud functions it is made for: one process, which
 * ends with the first page that is closed, and less security than readers have.
 */
const UNWANTED = [
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
];

/** A headless Chromium of the package, whoever closes it. */
export async function startBrowser(): Promise<Browser> {
  return driver.launch({
    executablePath: await executable(),
    args: [
      ...chromium.args.filter((arg) => !UNWANTED.some((name) => arg.startsWith(name))),
      '--no-sandbox',
      '--headless',
    ],
    headless: true,
  });
}

/**
 * The package unpacks the browser into the temporary folder when it is first asked,
 * and takes a file that is half unpacked for a whole one. Test files run at the
 * same time, so one unpacks and the others wait.
 */
async function executable(): Promise<string> {
  const lock = join(tmpdir(), 'policygen-chromium.lock');
  for (;;) {
    try {
      mkdirSync(lock);
      break;
    } catch {
      const since = statSync(lock, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      // Whoever had it was killed.
      if (Date.now() - since > 60_000) drop(lock);
      await wait(50);
    }
  }
  try {
    return await chromium.executablePath();
  } finally {
    drop(lock);
  }
}

function drop(lock: string): void {
  try {
    rmdirSync(lock);
  } catch {
    // Somebody else did.
  }
}

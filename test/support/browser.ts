import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { startBrowser } from '../../scripts/browser.mjs';

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

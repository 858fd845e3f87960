// A headless Chromium, for the tests and for the screenshots of the documentation.
import { mkdirSync, rmdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import chromium from '@sparticuz/chromium';
import { chromium as driver } from 'playwright-core';

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
export async function startBrowser() {
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
async function executable() {
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

function drop(lock) {
  try {
    rmdirSync(lock);
  } catch {
    // Somebody else did.
  }
}

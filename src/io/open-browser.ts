import { spawn } from 'node:child_process';
import { reasonOf } from './fs-errors.js';

/** The program of each system that opens an address in the user's browser. No shell reads it. */
const OPENERS: Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
};

/** Opens an address in the browser, and does not wait for it. */
export function openBrowser(url: string, onProblem: (reason: string) => void): void {
  const [program, ...args] = OPENERS[process.platform] ?? ['xdg-open'];
  const child = spawn(program, [...args, url], { detached: true, stdio: 'ignore' });
  child.on('error', (error) => onProblem(reasonOf(error)));
  child.unref();
}

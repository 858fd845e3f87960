import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { run } from '../ci/run.js';

/**
 * Packs a package as `npm publish` does, and says where the tarball is.
 *
 * Without scripts: a build would take lib/ away from the tests beside this one.
 */
export async function pack(from: string, to: string, env: NodeJS.ProcessEnv): Promise<string> {
  mkdirSync(to, { recursive: true });
  const args = ['pack', '--ignore-scripts', '--pack-destination', to];
  const { stdout, stderr, status } = await run('npm', args, { cwd: from, env });
  if (status !== 0) throw new Error(stderr);
  return join(to, stdout.trim());
}

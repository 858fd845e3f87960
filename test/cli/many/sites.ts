import { join } from 'node:path';
import { put, temporaryFolder } from '../../io/temporary-folder.js';
import { GOOD, policygen } from '../policygen.js';

/** The bakery under another name: a site of an agency that looks after many. */
export const bakery = (name: string): string => GOOD.replace('Bageriet Havblik ApS', name);

/** A folder of an agency's sites, with a cache of its own, and the command run in it. */
export function agency(sites: Record<string, string>) {
  const cwd = temporaryFolder({});
  const env = { XDG_CACHE_HOME: temporaryFolder({}), CI: '' };
  for (const [site, policy] of Object.entries(sites)) {
    put(join(cwd, 'sites', site, 'policy.yaml'), policy);
  }
  const run = (...args: string[]) => policygen(args, { cwd, env });
  return {
    cwd,
    env,
    run,
    build: (...flags: string[]) => run('build', 'sites', '--out', 'public', ...flags),
  };
}

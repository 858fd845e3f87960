import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pack } from '../support/pack.js';
import { PACKAGE } from '../support/package.js';
import { ROOT } from '../support/shipped.js';
import { environment, run } from './run.js';

interface Manifest {
  name: string;
  version: string;
  dependencies?: Record<string, string>;
  optionalDependencies?: Record<string, string>;
  bundleDependencies?: string[];
}

const read = (folder: string): Manifest =>
  JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;

/** The package as `npm pack` makes it, published in a registry of our own. */
export interface Packed {
  version: string;
  /** What the tarball holds. */
  files: string[];
  /** With npm at the registry of the tests, and no other. */
  env: NodeJS.ProcessEnv;
  /** A repository of a bakery's website, with policygen installed and its pages built. */
  site(changes?: Record<string, string>): string;
  close(): void;
}

/** Packs and publishes. No other registry is needed: the copy that is installed brings its dependencies. */
export async function publish(): Promise<Packed> {
  const folder = mkdtempSync(join(tmpdir(), 'website-ci-'));
  const offline = environment({
    npm_config_cache: join(folder, 'cache'),
    npm_config_userconfig: join(folder, 'npmrc'),
    npm_config_update_notifier: 'false',
    HOME: folder,
  });
  const tarball = await pack(PACKAGE, join(folder, 'packed'), offline);
  await run('tar', ['-xzf', tarball], { cwd: folder, env: offline });
  const unpacked = join(folder, 'package');
  const files = readdirSync(unpacked, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(unpacked.length + 1))
    .map((name) => name.replaceAll('\\', '/'));

  const manifest = read(unpacked);
  bundle(manifest, unpacked);
  const published = readFileSync(await pack(unpacked, join(folder, 'bundled'), offline));
  const server = await serve(manifest, published);
  const { port } = server.address() as AddressInfo;
  const env = { ...offline, npm_config_registry: `http://127.0.0.1:${port}/` };

  const template = join(folder, 'website');
  cpSync(join(ROOT, 'test/ci/fixture-site'), template, { recursive: true });
  const at = { cwd: template, env };
  const installed = await run('npm', ['install', '--ignore-scripts', '--no-audit'], at);
  if (installed.status !== 0) throw new Error(installed.stderr);
  const built = await run('npx', ['--no-install', 'policygen', 'build', 'policy.yaml'], at);
  if (built.status !== 0) throw new Error(built.stderr);

  return {
    version: manifest.version,
    files,
    env,
    site(changes = {}) {
      // A folder of its own above, so that nothing beside it is another test's.
      const above = mkdtempSync(join(folder, 'site-'));
      const site = join(above, 'website');
      for (const name of readdirSync(template)) {
        const [from, to] = [join(template, name), join(site, name)];
        mkdirSync(site, { recursive: true });
        if (name === 'node_modules') symlinkSync(from, to, 'junction');
        else cpSync(from, to, { recursive: true });
      }
      for (const [name, content] of Object.entries({ '.git/HEAD': '', ...changes })) {
        mkdirSync(join(site, name, '..'), { recursive: true });
        writeFileSync(join(site, name), content);
      }
      return site;
    },
    close() {
      server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Puts the dependencies that `npm ci` installed here into the package. */
function bundle(manifest: Manifest, folder: string): void {
  const names = Object.keys(manifest.dependencies ?? {});
  const wanted = [...names];
  for (const name of wanted) {
    const from = join(ROOT, 'node_modules', name);
    const to = join(folder, 'node_modules', name);
    if (!existsSync(from)) throw new Error(`${name} is not installed; run npm ci`);
    cpSync(from, to, { recursive: true, dereference: true });
    // `npm ci` would ask the registry for what is optional.
    const { optionalDependencies: _, ...kept } = read(from);
    writeFileSync(join(to, 'package.json'), JSON.stringify(kept));
    for (const other of Object.keys(kept.dependencies ?? {})) {
      if (!wanted.includes(other) && !existsSync(join(to, 'node_modules', other))) {
        wanted.push(other);
      }
    }
  }
  manifest.bundleDependencies = names;
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
}

/** A registry of one package; all others are not found there. */
async function serve(manifest: Manifest, tarball: Buffer): Promise<Server> {
  const server = createServer(({ url = '', headers }, response) => {
    const { name, version } = manifest;
    if (url === '/policygen.tgz') {
      response.end(tarball);
    } else if (decodeURIComponent(url) === `/${name}`) {
      const dist = { tarball: `http://${headers.host}/policygen.tgz` };
      const versions = { [version]: { ...manifest, dist } };
      response.setHeader('content-type', 'application/json');
      response.end(JSON.stringify({ name, 'dist-tags': { latest: version }, versions }));
    } else {
      response.statusCode = 404;
      response.end('{}');
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

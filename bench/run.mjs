#!/usr/bin/env node
// npm run bench: policygen beside what else makes pages of data, in one run on one machine.
// Only the ratios carry over to another machine. `--quick` runs fewer rounds and no 5,000.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BIN, makeBuilders, PEERS } from './builders.mjs';
import { measureStart } from './cold.mjs';
import { interleave, run } from './measure.mjs';
import { table, write } from './report.mjs';
import { measureWatch } from './watch.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const QUICK = process.argv.includes('--quick');

if (!existsSync(join(PEERS, 'node_modules'))) {
  execFileSync('npm', ['ci', '--no-audit', '--no-fund'], { cwd: PEERS, stdio: 'inherit' });
}
const hugo = spawnSync('hugo', ['version'], { encoding: 'utf8' }).stdout?.split(' ')[1];

// A memory file system where there is one, so that no disk is measured.
const memory = existsSync('/dev/shm') && statSync('/dev/shm').isDirectory();
const work = mkdtempSync(join(memory ? '/dev/shm' : tmpdir(), 'policygen-bench-'));
process.on('exit', () => rmSync(work, { recursive: true, force: true }));

const { sites, policygen, builders } = makeBuilders(work, hugo);

const node = () => run(process.execPath, ['-e', '0'], { cwd: work });
/** Building again where nothing, or one policy of all, has changed. */
async function again(count) {
  const cwd = sites(count);
  const args = policygen(count, join(work, 'out', 'again'));
  await run(process.execPath, args, { cwd });
  let edits = 0;
  const target = join(cwd, 'sites', 'firm-7', 'policy.yaml');
  const text = readFileSync(target, 'utf8');
  const measured = await interleave(
    {
      'node -e 0': node,
      'nothing changed': () => run(process.execPath, args, { cwd }),
      'one changed': () => {
        edits += 1;
        writeFileSync(
          target,
          text.replace(
            /^updated: .*/m,
            `updated: 2026-10-${String(1 + (edits % 28)).padStart(2, '0')}`,
          ),
        );
        return run(process.execPath, args, { cwd });
      },
    },
    // A twentieth is told from noise by as many, and each takes a tenth of a second.
    QUICK ? 5 : 41,
  );
  writeFileSync(target, text);
  return measured;
}

const results = {
  machine: `${cpus().length} × ${cpus()[0]?.model.trim()}, Node ${process.version}`,
  hugo,
  memory,
};
const say = (title, measured, base) =>
  process.stderr.write(`\n${title}\n${table(measured, base)}\n`);

results.start = await measureStart(work, QUICK ? 7 : 25);
say('Cold start', results.start, 'node -e 0');
results.counts = {};
for (const count of QUICK ? [1, 100] : [1, 100, 1000, 5000]) {
  const rounds = QUICK ? 3 : count >= 5000 ? 3 : count >= 1000 ? 5 : 9;
  results.counts[count] = await interleave(builders(count), rounds);
  say(`${count} policies`, results.counts[count], 'policygen');
}
results.again = await again(QUICK ? 100 : 1000);
say('Building again', results.again, 'node -e 0');
results.watch = {};
for (const count of [1, 100]) {
  results.watch[count] = await measureWatch(
    BIN,
    sites(count),
    join(work, 'out', `watch-${count}`),
    count,
    QUICK ? 15 : 60,
  );
  const { median: middle, p95, lost } = results.watch[count];
  process.stderr.write(
    `\nwatch, ${count} policies: save to page ${middle.toFixed(1)} ms, p95 ${p95.toFixed(1)} ms, ${lost} lost\n`,
  );
}
if (!QUICK) write(results, join(ROOT, 'docs'));
else process.stdout.write(`${JSON.stringify(results, null, 2)}\n`);

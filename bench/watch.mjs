// From a save to the new page on disk, as somebody who edits waits for it.
import { spawn } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { median } from './measure.mjs';

/** Saves a policy again and again while `watch` runs; the page has to show each save. */
export async function measureWatch(bin, cwd, out, count, saves) {
  const what = count === 1 ? ['sites/firm-0/policy.yaml'] : ['sites/*/policy.yaml'];
  const args = [bin, 'watch', ...what, '--out', out, '--no-serve', '--as-of', '2026-11-22'];
  const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (text) => {
      said += text;
    });
  try {
    await until(
      () => /Ctrl-C/.test(said),
      120_000,
      () => said,
    );
    const target = join(cwd, 'sites', 'firm-0', 'policy.yaml');
    const page = count === 1 ? join(out, 'index.html') : join(out, 'firm-0', 'index.html');
    const text = readFileSync(target, 'utf8');
    const times = [];
    let lost = 0;
    for (let save = 0; save < saves; save++) {
      await sleep(120 + (save % 7) * 15);
      const mark = `Butik ${save} Vindue`;
      const start = performance.now();
      writeFileSync(target, text.replace(/^ {2}name: .*/m, `  name: ${mark}`));
      const shown = await until(() => read(page).includes(mark), 10_000).catch(() => null);
      if (shown === null) lost += 1;
      else times.push(performance.now() - start);
    }
    writeFileSync(target, text);
    const sorted = [...times].sort((a, b) => a - b);
    return { median: median(times), p95: sorted[Math.floor(sorted.length * 0.95)], lost };
  } finally {
    child.kill('SIGINT');
  }
}

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
};

async function until(test, limit, tell = () => '') {
  const end = performance.now() + limit;
  while (!test()) {
    if (performance.now() > end) throw new Error(`It took too long. ${tell()}`);
    await sleep(1);
  }
}

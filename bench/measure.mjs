// Whole processes, from the start to the end, as a user waits for them.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Variables that change how Node starts; NODE_EXTRA_CA_CERTS alone doubles its start. */
const clean = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^NODE_|^NO_COLOR$|^FORCE_COLOR$/.test(name)),
);

/** Milliseconds and, where the system tells, the largest memory in MiB. */
export function run(command, args, { cwd, env = {}, memory = false } = {}) {
  return new Promise((resolve, reject) => {
    const start = process.hrtime.bigint();
    const child = spawn(command, args, {
      cwd,
      env: { ...clean, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    let peak = 0;
    child.stdout.on('data', () => {});
    child.stderr.on('data', (text) => {
      said += text;
    });
    // Only where it is asked for: looking takes time of its own.
    const look = memory
      ? setInterval(() => {
          peak = Math.max(peak, peakOf(child.pid));
        }, 15)
      : null;
    child.on('error', reject);
    child.on('close', (code) => {
      const ms = Number(process.hrtime.bigint() - start) / 1e6;
      if (look) clearInterval(look);
      if (code === 0) resolve({ ms, peak });
      else
        reject(
          new Error(`${command} ${args.join(' ')} ended with ${code}\n${said.slice(0, 2000)}`),
        );
    });
  });
}

function peakOf(pid) {
  try {
    const [, kib = '0'] = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? [];
    return Number(kib) / 1024;
  } catch {
    return 0;
  }
}

export function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/**
 * Runs each of several things once a round, so that what else the machine does hits all of them.
 *
 * @param {Record<string, () => Promise<{ ms: number, peak: number }>>} things
 */
export async function interleave(things, rounds) {
  const times = Object.fromEntries(Object.keys(things).map((name) => [name, []]));
  const peaks = Object.fromEntries(Object.keys(things).map((name) => [name, 0]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, thing] of Object.entries(things)) {
      const { ms, peak } = await thing();
      times[name].push(ms);
      peaks[name] = Math.max(peaks[name], peak);
    }
  }
  return Object.fromEntries(
    Object.keys(things).map((name) => [
      name,
      { ms: median(times[name]), least: Math.min(...times[name]), peak: peaks[name] },
    ]),
  );
}

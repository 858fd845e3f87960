import { spawn } from 'node:child_process';

/** The day of the fixture: the law must not change under the tests. */
const DAY = '2026-11-22T12:00:00Z';

/** Holds the clock of policygen, and of nothing else that runs on Node. */
const CLOCK = `if (/policygen/.test(process.argv[1] ?? '')) {
  const { Date: Real } = globalThis;
  const now = Real.parse('${DAY}');
  globalThis.Date = class extends Real {
    constructor(...given) { given.length === 0 ? super(now) : super(...given); }
    static now() { return now; }
  };
}`;

/** What every process of these tests sees; `npm_…` of the run that started them is not for them. */
export function environment(env: Record<string, string>): NodeJS.ProcessEnv {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^(GITHUB_|RUNNER_|NODE_OPTIONS$|NO_COLOR$|FORCE_COLOR$)/i.test(name),
  );
  const NODE_OPTIONS = `--import=data:text/javascript,${encodeURIComponent(CLOCK)}`;
  return { ...Object.fromEntries(own), NODE_OPTIONS, ...env };
}

export interface Ran {
  status: number | null;
  stdout: string;
  stderr: string;
}

/** Runs a process to its end; not in one go, as the registry of the tests has to answer it. */
export function run(
  command: string,
  args: readonly string[],
  { cwd, env }: { cwd: string; env: NodeJS.ProcessEnv },
): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    const parts: Record<'stdout' | 'stderr', Buffer[]> = { stdout: [], stderr: [] };
    child.stdout.on('data', (part: Buffer) => parts.stdout.push(part));
    child.stderr.on('data', (part: Buffer) => parts.stderr.push(part));
    child.on('error', reject);
    child.on('close', (status) => {
      const text = (name: 'stdout' | 'stderr') => Buffer.concat(parts[name]).toString();
      resolve({ status, stdout: text('stdout'), stderr: text('stderr') });
    });
  });
}

/** Runs lines as the services do: one script that ends at the first line that fails. */
export const script = (text: string, at: { cwd: string; env: NodeJS.ProcessEnv }): Promise<Ran> =>
  run('bash', ['--noprofile', '--norc', '-eo', 'pipefail', '-c', text], at);

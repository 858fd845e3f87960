import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { onTestFinished } from 'vitest';
import { RULES } from '../../src/lint/rules/index.js';
import { BIN } from '../support/package.js';

/** A good policy: a bakery that takes orders on the web. */
export const GOOD: string = readFileSync(new URL('./bakery.yaml', import.meta.url), 'utf8');

/** The same while somebody is typing: a quote is open. */
export const BROKEN: string = GOOD.replace('Bageriet Havblik ApS', '"Bageriet');

/** The same with the name put right. */
export const MENDED: string = GOOD.replace('Bageriet Havblik ApS', 'Bageriet Solnedgang ApS');

/** The same without a word on complaints, which the law asks for. */
export const LAWLESS: string = GOOD.replace(
  'rights: statutory\ncomplaint: { authority: dk }\n',
  'rights: [access]\n',
);

/** Options that ask one rule of the law only, or none, so that new rules change no test. */
export const asking = (...ids: string[]): string[] =>
  RULES.filter(({ id }) => !ids.includes(id)).flatMap(({ id }) => ['--allow', id]);

interface Run {
  cwd?: string;
  input?: string | Buffer;
  env?: Record<string, string>;
}

/** The machine's own wishes about colour must not reach the tests. */
function environment(env: Record<string, string> = {}): NodeJS.ProcessEnv {
  const { NO_COLOR: _, FORCE_COLOR: __, NODE_OPTIONS: ___, ...rest } = process.env;
  return { ...rest, ...env };
}

/** Runs the command to its end, as long as that comes within ten seconds. */
export function policygen(args: readonly string[], { cwd, input = '', env }: Run = {}) {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    input,
    env: environment(env),
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { status, signal, stdout, stderr };
}

/** Runs a line of shell in which `policygen` is the command. */
export function shell(line: string, { cwd, env }: Run = {}) {
  const script = `policygen() { "${process.execPath}" "${BIN}" "$@"; }\n${line}`;
  const { status, stdout, stderr } = spawnSync('bash', ['-c', script], {
    ...(cwd === undefined ? {} : { cwd }),
    env: environment(env),
    encoding: 'utf8',
    timeout: 10_000,
  });
  return { status, stdout, stderr };
}

/** Starts the command and leaves it running until the end of the test. */
export function start(args: readonly string[], { cwd, env }: Run = {}) {
  const child: ChildProcess = spawn(process.execPath, [BIN, ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: environment(env),
    stdio: ['pipe', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let talk = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    talk += chunk.toString();
  });
  const ended = new Promise<number | string | null>((resolve) => {
    child.on('exit', (code, signal) => resolve(code ?? signal));
  });
  return { child, ended, talk: () => talk };
}

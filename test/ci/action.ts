import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { ROOT, readText } from '../support/shipped.js';
import { type Ran, script } from './run.js';

export interface Step {
  id?: string;
  uses?: string;
  run?: string;
  shell?: string;
  if?: string;
  env?: Record<string, string>;
  with?: Record<string, string | boolean>;
}

export interface Action {
  inputs: Record<string, { description: string; default: string }>;
  outputs: Record<string, { value: string }>;
  runs: { using: string; steps: Step[] };
}

export const ACTION = parse(readText('action.yml')) as Action;

export interface RanAction extends Ran {
  outputs: Record<string, string>;
  /** The page of the run, in Markdown. */
  summary: string;
}

/** Fills `${{ inputs.files }}` and the like, as the runner does before a step. */
const filled = (text: string, values: Record<string, string>): string =>
  text.replace(/\$\{\{ (\S+) \}\}/g, (_, name: string) => values[name] ?? '');

/**
 * Runs the steps of action.yml as a runner would: each `run` with bash, the
 * environment that it asks for, and the files for outputs and the summary.
 *
 * @param temporary the runner's folder; what an earlier call installed there is taken as it is
 */
export async function runAction(
  site: string,
  inputs: Record<string, string>,
  { env, temporary }: { env: NodeJS.ProcessEnv; temporary: string },
): Promise<RanAction> {
  mkdirSync(temporary, { recursive: true });
  const files = { GITHUB_OUTPUT: 'output.txt', GITHUB_STEP_SUMMARY: 'summary.md' };
  const paths = Object.entries(files).map(
    ([name, file]) => [name, join(site, '..', file)] as const,
  );
  for (const [, path] of paths) writeFileSync(path, '');
  const values = Object.fromEntries(
    Object.entries(ACTION.inputs).map(([name, { default: value }]) => [
      `inputs.${name}`,
      inputs[name] ?? value,
    ]),
  );
  const isInstalled = existsSync(join(temporary, 'policygen/node_modules'));
  const ran: Ran = { status: 0, stdout: '', stderr: '' };
  for (const { run: text, env: wanted = {}, id } of ACTION.runs.steps) {
    if (text === undefined || ran.status !== 0) continue;
    // Installing takes longest, and the same version is there already.
    if (id === undefined && isInstalled && inputs.version === undefined) continue;
    const own = Object.entries(wanted).map(([name, value]) => [name, filled(value, values)]);
    const step = await script(text, {
      cwd: site,
      env: {
        ...env,
        ...Object.fromEntries([...own, ...paths]),
        GITHUB_ACTIONS: 'true',
        GITHUB_ACTION_PATH: ROOT.replace(/[\\/]$/, ''),
        GITHUB_WORKSPACE: site,
        RUNNER_TEMP: temporary,
      },
    });
    ran.status = step.status;
    ran.stdout += step.stdout;
    ran.stderr += step.stderr;
  }
  const [output = '', summary = ''] = paths.map(([, path]) => readFileSync(path, 'utf8'));
  const told = Object.fromEntries(
    [...output.matchAll(/^(\w+)=(.*)$/gm)].map(([, name, value]) => [
      `steps.policygen.outputs.${name}`,
      value ?? '',
    ]),
  );
  const outputs = Object.entries(ACTION.outputs).map(([name, { value }]) => [
    name,
    filled(value, told),
  ]);
  return { ...ran, outputs: Object.fromEntries(outputs), summary };
}

/** What the runner would take for commands: not what stands while they are stopped. */
export function commandsIn(log: string): string[] {
  const found: string[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const text = line.trimStart();
    if (token !== undefined) {
      if (text.startsWith(`::${token}::`)) token = undefined;
      continue;
    }
    token = /^::stop-commands::(\S+)/.exec(text)?.[1];
    if (token === undefined && (text.startsWith('::') || line.includes('##['))) found.push(line);
  }
  return found;
}

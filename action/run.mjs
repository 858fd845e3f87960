// Runs the installed command for action.yml. No shell sees an input: they come by
// the environment and become arguments of a process.
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { appendFileSync, existsSync, mkdtempSync, readFileSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COMMANDS = ['check', 'build --check', 'build'];

const { env } = process;
const temporary = env.RUNNER_TEMP || tmpdir();
const cli = join(temporary, 'policygen/node_modules/@policygen/cli/bin/policygen.js');

/** Ends the step as misused. The sentence is ours; inputs never appear in it. */
class WrongInput extends Error {}

const input = (name) => env[`POLICYGEN_${name.toUpperCase().replaceAll('-', '_')}`] ?? '';

function readInputs() {
  const command = input('command').trim();
  if (!COMMANDS.includes(command)) {
    throw new WrongInput(`The input "command" is none of ${COMMANDS.join(', ')}.`);
  }
  const strict = input('strict').trim() || 'false';
  if (!['true', 'false'].includes(strict)) {
    throw new WrongInput('The input "strict" is neither true nor false.');
  }
  const files = input('files')
    .split(/\r?\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  if (files.length === 0) throw new WrongInput('The input "files" names no policy.');
  if (files.includes('-')) {
    throw new WrongInput('The input "files" names standard input, which a step has not.');
  }
  if (command !== 'check' && files.length > 1) {
    throw new WrongInput(`The command "${command}" takes one policy; use a step for each.`);
  }
  const sarif = input('sarif-file').trim();
  // A comma would begin another report.
  if (/[,\p{Cc}]/u.test(sarif)) {
    throw new WrongInput('The input "sarif-file" is no path; it cannot hold a comma.');
  }
  const folder = resolve(input('working-directory') || '.');
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
    throw new WrongInput('The input "working-directory" names no folder.');
  }
  return { command, strict: strict === 'true', files, sarif, folder, out: input('out') || 'dist' };
}

function run({ command, strict, files, sarif, folder, out }) {
  const reports = mkdtempSync(join(temporary, 'policygen-reports-'));
  const json = join(reports, 'findings.json');
  const github = join(reports, 'annotations.txt');
  const args = [
    ...command.split(' '),
    ...(command === 'check' ? [] : [`--out=${out}`]),
    ...(strict ? ['--strict'] : []),
    `--reporter=pretty,json:${json},github:${github}`,
    ...(sarif === '' ? [] : [`--reporter=sarif:${sarif}`]),
    '--',
    ...files,
  ];
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [cli, ...args], {
    cwd: folder,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    maxBuffer: 64_000_000,
  });
  if (error) throw error;
  sayWithoutCommands(`${stdout}${stderr}`);
  if (existsSync(github)) process.stdout.write(readFileSync(github, 'utf8'));
  if (existsSync(json)) tell(JSON.parse(readFileSync(json, 'utf8')), command, status);
  return status ?? 70;
}

/** A policy may come from a stranger, and the runner takes lines of the log for commands. */
function sayWithoutCommands(text) {
  const token = randomUUID();
  process.stdout.write(`::stop-commands::${token}\n${text}\n::${token}::\n`);
}

/** The counts for later steps, and for the page of the run. */
function tell({ summary, files }, command, status) {
  const { errors, warnings, notes } = summary;
  if (env.GITHUB_OUTPUT) {
    appendFileSync(env.GITHUB_OUTPUT, `errors=${errors}\nwarnings=${warnings}\ninfos=${notes}\n`);
  }
  if (!env.GITHUB_STEP_SUMMARY) return;
  const rows = files.map(
    (each) => `| ${verbatim(each.file)} | ${each.errors} | ${each.warnings} | ${each.notes} |`,
  );
  const head = ['| policy | errors | warnings | notes |', '| --- | ---: | ---: | ---: |'];
  const outcome = status === 0 ? 'passed' : 'failed';
  const lines = [
    `### policygen ${command}: ${outcome}`,
    '',
    ...(rows.length === 0 ? [] : [...head, ...rows, '']),
    `Errors: ${errors}. Warnings: ${warnings}. Notes: ${notes}.`,
    '',
  ];
  appendFileSync(env.GITHUB_STEP_SUMMARY, `${lines.join('\n')}\n`);
}

/** A name as Markdown shows it unchanged, whatever it holds. */
const verbatim = (name) =>
  `<code>${name.replace(/[^\p{L}\p{N} /-]/gu, (sign) => `&#${sign.codePointAt(0)};`)}</code>`;

try {
  process.exitCode = run(readInputs());
} catch (error) {
  if (!(error instanceof WrongInput)) throw error;
  process.stdout.write(`::error title=policygen::${error.message}\n`);
  process.exitCode = 2;
}

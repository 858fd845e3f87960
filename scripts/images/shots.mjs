// What the pictures of the documentation show. All organisations in them are invented.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { terminalImage } from './terminal.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const BIN = join(ROOT, 'bin/policygen.js');

/** The pages, as they are committed beside the examples. */
export const PAGES = [
  {
    image: 'bakery-phone.png',
    page: 'examples/bakery/dist/en/index.html',
    width: 390,
    height: 844,
    scheme: 'light',
  },
  {
    image: 'bakery-desktop.png',
    page: 'examples/bakery/dist/en/index.html',
    width: 1280,
    height: 800,
    scheme: 'dark',
  },
  {
    image: 'fitness-activities-phone.png',
    page: 'examples/fitness-chain/dist/index.html',
    width: 390,
    height: 844,
    scheme: 'light',
    /** The id of what stands at the top. */
    at: 'activity-fingerprint-entry',
  },
];

/** The sessions. The day is given in the environment of the pictures, not in what is typed. */
export const SESSIONS = [
  {
    image: 'check.svg',
    title:
      'policygen check reports what it found, each with its line, its article and what to write',
    files: { 'policy.yaml': () => readFileSync(join(ROOT, 'docs/images/policy.yaml'), 'utf8') },
    commands: ['policygen check policy.yaml'],
  },
  {
    image: 'getting-started.svg',
    title: 'policygen init writes a policy, policygen build writes its pages',
    files: { 'answers.yaml': answersOfGettingStarted },
    commands: ['policygen init --answers answers.yaml', 'policygen build policy.yaml --out public'],
  },
];

function answersOfGettingStarted() {
  const page = readFileSync(join(ROOT, 'docs/getting-started.md'), 'utf8');
  const [, answers] = /```yaml\n(# answers\.yaml\n[\s\S]*?)```/.exec(page) ?? [];
  if (answers === undefined) throw new Error('docs/getting-started.md has no answers.yaml.');
  return answers;
}

/** The law is looked at on the day of the pictures; only what we start sees that day. */
const CLOCK = `const now = Date.parse('2026-11-22T12:00:00Z');
const { Date: Real } = globalThis;
globalThis.Date = class extends Real {
  constructor(...given) { given.length === 0 ? super(now) : super(...given); }
  static now() { return now; }
};`;

/** Types the commands of a session in an empty folder, and draws what a terminal shows. */
export function drawSession({ title, files, commands }) {
  const folder = mkdtempSync(join(tmpdir(), 'bakery-'));
  try {
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text());
    const steps = commands.map((command) => {
      const { NO_COLOR: _, NODE_OPTIONS: __, ...env } = process.env;
      const line = `policygen() { "${process.execPath}" "${BIN}" "$@" 2>&1; }\n${command}`;
      const { stdout, error } = spawnSync('bash', ['-c', line], {
        cwd: folder,
        encoding: 'utf8',
        env: {
          ...env,
          FORCE_COLOR: '1',
          NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(CLOCK)}`,
        },
      });
      if (error) throw error;
      return { command, output: stdout };
    });
    return terminalImage(title, steps);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

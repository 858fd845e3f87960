// No command asks the network for anything, whatever addresses stand in the policy.
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { createProgram } from '../../src/cli/program.js';
import { GOOD, policygen } from '../cli/policygen.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { ROOT } from '../support/shipped.js';

const NODE_OPTIONS = `--import=${pathToFileURL(`${ROOT}test/hardening/no-network.mjs`).href}`;

/** Every command, as it is used to its end. */
const COMMANDS: Readonly<Record<string, readonly string[]>> = {
  init: ['init', 'new.yaml', '--yes'],
  build: ['build', 'policy.yaml', '--out', 'dist'],
  check: ['check', 'policy.yaml'],
  add: ['add', 'mailchimp', 'policy.yaml'],
  explain: ['explain', 'complaint-is-named'],
  report: ['report', 'policy.yaml'],
  eject: ['eject'],
  schema: ['schema'],
  help: ['help', 'build'],
};

const run = (args: readonly string[]) =>
  policygen(args, {
    cwd: temporaryFolder({
      'policy.yaml': `${GOOD}site: { url: "https://havblik.example/privatliv" }\n`,
    }),
    env: { NODE_OPTIONS },
  });

test('the guard guards', () => {
  const fetching = encodeURIComponent('fetch("https://havblik.example")');
  const asking = `${NODE_OPTIONS} --import=data:text/javascript,${fetching}`;
  const { signal, stderr } = policygen(['--version'], { env: { NODE_OPTIONS: asking } });
  expect([signal, stderr]).toEqual(['SIGKILL', 'network: fetch\n']);
});

test('all commands are asked; watch listens, on loopback, and is tested where it is', () => {
  const names = createProgram({ err: () => {}, out: () => {} } as never).commands.map((each) =>
    each.name(),
  );
  expect([...names, 'help'].filter((name) => name !== 'watch').sort()).toEqual(
    Object.keys(COMMANDS).sort(),
  );
});

describe('without a network', () => {
  test.each(Object.entries(COMMANDS))('%s does all it does', (_, args) => {
    const { status, signal, stderr } = run(args);
    expect(stderr).not.toMatch(/^network:/m);
    expect(signal).toBeNull();
    expect([0, 1], stderr).toContain(status);
  });
});

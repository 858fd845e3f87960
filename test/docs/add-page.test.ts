import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { GOOD, policygen, shell } from '../cli/policygen.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';

const page = readText('docs/add.md');
const [, commands = ''] = /^```sh\n([\s\S]*?)^```$/m.exec(page) ?? [];
const [, lines = ''] = /^```yaml\n([\s\S]*?)^```$/m.exec(page) ?? [];

test('each command does what the page says', () => {
  const all = commands.trim().split('\n');
  expect(all.length).toBeGreaterThanOrEqual(7);
  for (const command of all) {
    const cwd = temporaryFolder({ 'policy.yaml': GOOD });
    expect(shell(command, { cwd }).status, command).toBe(0);
    const after = readFileSync(join(cwd, 'policy.yaml'), 'utf8');
    expect(after === GOOD, command).toBe(/--list|--dry-run| - /.test(command));
  }
});

test('the lines of the page are those that are written', () => {
  const cwd = temporaryFolder({ 'policy.yaml': GOOD });
  policygen(['add', 'mailchimp'], { cwd });
  expect(lines.length).toBeGreaterThan(100);
  expect(readFileSync(join(cwd, 'policy.yaml'), 'utf8')).toContain(`recipients:\n${lines}`);
});

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { shell } from '../cli/policygen.js';
import { temporaryFolder } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';
import { linesOf } from './lines-of.js';

test('the commands of the page on the report write what it says', () => {
  const page = readText('docs/report.md');
  const policy = readText('examples/bakery/policy.yaml');
  const lines = linesOf('docs/report.md');
  expect(lines).toHaveLength(5);
  const cwd = temporaryFolder({ 'policy.yaml': policy });
  const reports = lines.map((line) => {
    const { status, stdout, stderr } = shell(line, { cwd });
    expect(stderr, line).toBe('');
    expect(status, line).toBe(0);
    const [, file] = / > (\S+)$/.exec(line) ?? [];
    return file === undefined ? stdout : readFileSync(join(cwd, file), 'utf8');
  });
  const [danish = '', english = '', html = '', json = '', piped = ''] = reports;
  expect(danish).toContain('13(1)(a)');
  expect(english).toContain('**Controller:** Bageriet Havblik ApS');
  expect(html).toContain('https://havblik.example/privacy/#p-controller-name');
  expect(JSON.parse(json)).toMatchObject({ version: 1 });
  expect(piped).toBe(danish.replace('`policy.yaml`', '`<stdin>`'));
  const [table = ''] = /^\| status [\s\S]*?\n\n/m.exec(page) ?? [];
  const statuses = [...table.matchAll(/^\| ([a-z ]+) \|/gm)].map(([, status]) => status);
  expect(statuses).toEqual(['status', 'stated', 'stated for all', 'not applicable', 'missing']);
}, 120_000);

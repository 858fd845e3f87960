import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { put } from '../io/temporary-folder.js';
import { readText } from '../support/shipped.js';
import { describeAction } from './action-cases.js';
import { describeHooks } from './hook-cases.js';
import { type Packed, publish } from './packed.js';
import { run } from './run.js';
import { describeSnippets } from './snippet-cases.js';

// Packing and installing take longest; so all that needs it stands in this one file.
let packed: Packed;
beforeAll(async () => {
  packed = await publish();
}, 180_000);
afterAll(() => packed?.close());

describe('the package', () => {
  test('holds what runs and what is read, and nothing else', () => {
    const { files } = packed;
    const tops = [...new Set(files.map((name) => name.split('/')[0]))].sort();
    expect(tops).toEqual([
      'CHANGELOG.md',
      'LICENSE',
      'README.md',
      'bin',
      'data',
      'lib',
      'package.json',
      'schemas',
      'templates',
    ]);
    const kinds = (folder: string) =>
      [
        ...new Set(
          files
            .filter((name) => name.startsWith(`${folder}/`))
            .map((name) => /\.d\.ts$|\.[a-z]+$/.exec(name)?.[0] ?? name),
        ),
      ].sort();
    expect(kinds('bin')).toEqual(['.js', '.json']);
    expect(kinds('lib')).toEqual(['.cjs', '.d.ts', '.js', '.json', '.jsonl', '.txt']);
    expect(kinds('schemas')).toEqual(['.json']);
    expect(files).toContain('lib/library/index.js');
  });

  // pre-commit packs our repository and installs what npm names on standard output.
  test('is named alone by npm pack, whatever the scripts of the package print', async () => {
    const cwd = mkdtempSync(join(tmpdir(), 'cakes-'));
    onTestFinished(() => rmSync(cwd, { recursive: true, force: true }));
    const scripts = { prepack: 'node -e "console.log(1)"' };
    put(join(cwd, 'package.json'), JSON.stringify({ name: 'cakes', version: '1.0.0', scripts }));
    const at = { cwd, env: packed.env };
    expect((await run('npm', ['pack'], at)).stdout).toContain('> node -e');
    put(join(cwd, '.npmrc'), readText('.npmrc'));
    expect((await run('npm', ['pack'], at)).stdout).toBe('cakes-1.0.0.tgz\n');
  });
});

describeAction(() => packed);
describeHooks(() => packed);
describeSnippets(() => packed);

import { execFileSync } from 'node:child_process';
import { chmodSync, symlinkSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import { InputError } from '../../src/errors.js';
import { policyIn, readInput } from '../../src/io/read-input.js';
import { put, temporaryFolder } from './temporary-folder.js';

const text = async (path: string, options = {}) =>
  Buffer.from(await readInput(path, options)).toString();

describe('a file', () => {
  test('is read whole, byte for byte', async () => {
    const folder = temporaryFolder({ 'policy.yaml': '\ufeffnavn: Bageriet Håvblik\r\n' });
    expect(await text(join(folder, 'policy.yaml'))).toBe('\ufeffnavn: Bageriet Håvblik\r\n');
  });

  test('is read through a link', async () => {
    const folder = temporaryFolder({ 'bakery.yaml': 'policygen: 1' });
    symlinkSync('bakery.yaml', join(folder, 'policy.yaml'));
    expect(await text(join(folder, 'policy.yaml'))).toBe('policygen: 1');
  });

  test('is read at the limit and refused above it', async () => {
    const folder = temporaryFolder({ at: 'x'.repeat(1_000_000), above: 'x'.repeat(1_000_001) });
    expect((await readInput(join(folder, 'at'))).length).toBe(1_000_000);
    await expect(readInput(join(folder, 'above'))).rejects.toThrow(
      /above: it is larger than the limit of 1 MB\.$/,
    );
    await expect(readInput(join(folder, 'at'), { maxBytes: 10 })).rejects.toThrow(InputError);
  });

  test.runIf(process.platform === 'linux')('that says it is empty is read to its end', async () => {
    expect(await text('/proc/self/status')).toContain('Name:');
  });
});

describe('what is no file ends in a message with its cause, at once', () => {
  const refusal = async (path: string) => {
    const started = performance.now();
    const error = await readInput(path).catch((error: unknown) => error);
    expect(error).toBeInstanceOf(InputError);
    expect(performance.now() - started).toBeLessThan(1000);
    return (error as Error).message;
  };

  test('nothing there', async () => {
    const path = join(temporaryFolder(), 'polcy.yaml');
    expect(await refusal(path)).toBe(
      `Cannot read ${path}: there is no such file or folder (ENOENT).`,
    );
  });

  test('a folder', async () => {
    expect(await refusal(temporaryFolder())).toMatch(/: it is a folder, not a file\.$/);
  });

  test('a path through a file', async () => {
    const folder = temporaryFolder({ 'policy.yaml': '' });
    expect(await refusal(join(folder, 'policy.yaml', 'more'))).toMatch(/ENOTDIR/);
  });

  test.skipIf(process.platform === 'win32')('a FIFO that nobody writes to', async () => {
    const fifo = join(temporaryFolder(), 'policy.yaml');
    execFileSync('mkfifo', [fifo]);
    expect(await refusal(fifo)).toMatch(/it is a pipe; name - instead/);
  });

  test.skipIf(process.platform === 'win32')('a device without an end', async () => {
    expect(await refusal('/dev/zero')).toMatch(/it is a device/);
  });

  test.skipIf(process.platform === 'win32')('a socket', async () => {
    const path = join(temporaryFolder(), 'policy.yaml');
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(path, resolve));
    onTestFinished(() => void server.close());
    expect(await refusal(path)).toMatch(/it is a socket/);
  });

  test('links in a circle', async () => {
    const folder = temporaryFolder();
    symlinkSync('b.yaml', join(folder, 'a.yaml'));
    symlinkSync('a.yaml', join(folder, 'b.yaml'));
    expect(await refusal(join(folder, 'a.yaml'))).toMatch(/its links lead in a circle/);
  });

  test.skipIf(process.platform === 'win32')('no permission', async () => {
    const path = join(temporaryFolder({ 'policy.yaml': 'x' }), 'policy.yaml');
    chmodSync(path, 0);
    // Nothing is forbidden to root, so for this one it is somebody else.
    const isRoot = process.geteuid?.() === 0;
    if (isRoot) process.seteuid?.(65534);
    try {
      expect(await refusal(path)).toMatch(/permission denied \(EACCES\)/);
    } finally {
      if (isRoot) process.seteuid?.(0);
    }
  });
});

describe('standard input', () => {
  test('is read to its end', async () => {
    const stdin = Readable.from([Buffer.from('navn: H'), Buffer.from([0xc3]), Buffer.from([0xa5])]);
    expect(await text('-', { stdin })).toBe('navn: Hå');
  });

  test('without an end is refused at the limit, and closed', async () => {
    const stdin = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(65_536);
      })(),
    );
    await expect(readInput('-', { stdin, stdinName: '<stdin>' })).rejects.toThrow(
      'Cannot read <stdin>: it is larger than the limit of 1 MB.',
    );
    expect(stdin.destroyed).toBe(true);
  });

  test('that never comes is given up when the signal says so', async () => {
    const stdin = new Readable({ read() {} });
    const controller = new AbortController();
    const reading = readInput('-', { stdin, signal: controller.signal });
    controller.abort(new Error('Ctrl-C'));
    await expect(reading).rejects.toThrow('Ctrl-C');
  });

  test('that fails is a message', async () => {
    const stdin = new Readable({
      read() {
        this.destroy(Object.assign(new Error('EISDIR: read'), { code: 'EISDIR' }));
      },
    });
    await expect(readInput('-', { stdin })).rejects.toThrow(
      'Cannot read standard input: it is a folder (EISDIR).',
    );
  });
});

test('a folder stands for its policy.yaml, all else for itself', () => {
  const folder = temporaryFolder();
  put(join(folder, 'shop', 'policy.yaml'), '');
  expect(policyIn(join(folder, 'shop'))).toBe(join(folder, 'shop', 'policy.yaml'));
  expect(policyIn(join(folder, 'shop', 'policy.yaml'))).toBe(join(folder, 'shop', 'policy.yaml'));
  expect(policyIn(join(folder, 'gone'))).toBe(join(folder, 'gone'));
  expect(policyIn('-')).toBe('-');
});

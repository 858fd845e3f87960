import { symlinkSync } from 'node:fs';
import { createServer, type IncomingHttpHeaders, request } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test, vi } from 'vitest';
import { type PreviewOptions, startPreview } from '../../../src/io/preview/server.js';
import type { PreviewState } from '../../../src/io/preview/state.js';
import { temporaryFolder } from '../temporary-folder.js';

const PAGE =
  '<!DOCTYPE html><html lang="da"><head><meta http-equiv="Content-Security-Policy" ' +
  'content="default-src &#x27;none&#x27;; style-src &#x27;sha256-abc&#x3D;&#x27;; base-uri &#x27;none&#x27;">' +
  '<title>Bageriet Havblik</title></head><body><h1>Bageriet</h1></body></html>';

const STATE: PreviewState = {
  name: '',
  policy: 'policy.yaml',
  isBuilt: true,
  counted: 'no problems',
  findings: [],
};

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

async function serving(
  files: Record<string, string> = { 'dist/index.html': PAGE },
  options: Partial<PreviewOptions> = {},
) {
  const cwd = temporaryFolder(files);
  const preview = await startPreview({
    folder: join(cwd, 'dist'),
    names: [''],
    client: '/* client */',
    port: 0,
    ...options,
  });
  onTestFinished(() => preview.close());
  const port = Number(new URL(preview.url).port);
  /** Sends a path as it is; what makes a URL of it first would tidy it. */
  const ask = (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    new Promise<Answer>((resolve, reject) => {
      const sent = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
        let body = '';
        response.on('data', (chunk: Buffer) => {
          body += chunk.toString();
        });
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        );
      });
      sent.on('error', reject);
      sent.end();
    });
  return { cwd, preview, port, ask };
}

describe('answers only to this machine', () => {
  test.each([
    ['localhost', 200],
    ['127.0.0.1', 200],
    ['[::1]', 200],
    ['LOCALHOST', 200],
    ['evil.example', 403],
    ['localhost.evil.example', 403],
    ['127.0.0.1.evil.example', 403],
    ['192.168.1.7', 403],
    ['0.0.0.0', 403],
  ])('as host %s: %i', async (host, status) => {
    const { ask, port } = await serving();
    const answer = await ask('/', { Host: `${host}:${port}` });
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).not.toContain('Bageriet');
    expect((await ask('/', { Host: `${host}:${port === 1 ? 2 : 1}` })).status).toBe(403);
    expect((await ask('/', { Host: host })).status).toBe(403);
  });

  test.each([
    ['an origin of another site', { Origin: 'https://evil.example' }],
    ['no origin at all (a sandboxed frame)', { Origin: 'null' }],
    ['another port of this machine', { Origin: 'http://localhost:3000' }],
    ['a script of another site', { 'Sec-Fetch-Site': 'cross-site', 'Sec-Fetch-Mode': 'no-cors' }],
    [
      'a frame of another site',
      {
        'Sec-Fetch-Site': 'cross-site',
        'Sec-Fetch-Mode': 'navigate',
        'Sec-Fetch-Dest': 'iframe',
      },
    ],
    ['a request of another port', { 'Sec-Fetch-Site': 'same-site', 'Sec-Fetch-Mode': 'cors' }],
  ])('and not to %s', async (_, headers) => {
    const { ask } = await serving();
    for (const path of ['/', '/.policygen/client.js', '/.policygen/events?scope=']) {
      const answer = await ask(path, headers as Record<string, string>);
      expect(answer.status).toBe(403);
      expect(answer.headers).not.toHaveProperty('access-control-allow-origin');
    }
  });

  test('but to its own pages, and to who follows a link from elsewhere', async () => {
    const { ask, port } = await serving();
    const own = { Origin: `http://127.0.0.1:${port}`, 'Sec-Fetch-Site': 'same-origin' };
    expect((await ask('/.policygen/client.js', own)).body).toBe('/* client */');
    const visit = {
      'Sec-Fetch-Site': 'cross-site',
      'Sec-Fetch-Mode': 'navigate',
      'Sec-Fetch-Dest': 'document',
    };
    expect((await ask('/', visit)).status).toBe(200);
  });

  test('on every interface to addresses, still not to foreign names', async () => {
    const { ask, port } = await serving(undefined, { host: '0.0.0.0' });
    expect((await ask('/', { Host: `192.168.1.7:${port}` })).status).toBe(200);
    expect((await ask('/', { Host: `evil.example:${port}` })).status).toBe(403);
  });

  test('on loopback and nothing else', async () => {
    const { port } = await serving();
    const others = Object.values((await import('node:os')).networkInterfaces())
      .flatMap((addresses) => addresses ?? [])
      .filter(({ family, internal }) => family === 'IPv4' && !internal);
    for (const { address } of others) {
      const refused = await new Promise((resolve) => {
        const socket = connect(port, address);
        socket.on('error', () => resolve(true));
        socket.on('connect', () => {
          socket.destroy();
          resolve(false);
        });
      });
      expect(refused, address).toBe(true);
    }
  });
});

describe('shows the output folder and nothing else', () => {
  const FILES = {
    'dist/index.html': PAGE,
    'dist/en/index.html': PAGE.replaceAll('Bageriet', 'The bakery'),
    'dist/index.md': '# Bageriet',
    'dist/logo.svg': '<svg xmlns="http://www.w3.org/2000/svg"/>',
    'dist/.htaccess': 'secret',
    'dist/.policygen.json': 'secret',
    'dist/.git/config.txt': 'secret',
    'dist/backup.sql': 'secret',
    'policy.yaml': 'secret',
    'notes.txt': 'secret',
  };

  test.each([
    ['/', 'text/html; charset=utf-8', '<h1>Bageriet</h1>'],
    ['/en/', 'text/html; charset=utf-8', '<h1>The bakery</h1>'],
    ['/index.html?a=b', 'text/html; charset=utf-8', '<h1>Bageriet</h1>'],
    ['/index.md', 'text/markdown; charset=utf-8', '# Bageriet'],
    ['/logo.svg', 'image/svg+xml', '<svg'],
  ])('%s', async (path, type, content) => {
    const { ask } = await serving(FILES);
    const answer = await ask(path);
    expect(answer).toMatchObject({ status: 200, headers: { 'content-type': type } });
    expect(answer.body).toContain(content);
    expect(answer.headers['cache-control']).toBe('no-store');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    const head = await ask(path, {}, 'HEAD');
    expect(head).toMatchObject({ status: 200, body: '' });
    expect(head.headers['content-type']).toBe(type);
  });

  test.each([
    '/../notes.txt',
    '/..%2fnotes.txt',
    '/..%2Fnotes.txt',
    '/%2e%2e/notes.txt',
    '/en/..%2f..%2fnotes.txt',
    '/..%5cnotes.txt',
    '/..\\notes.txt',
    '/%252e%252e%252fnotes.txt',
    '//notes.txt',
    '/%2fetc%2fpasswd',
    '//etc/hosts.txt',
    '/index.html%00.txt',
    '/%',
    '/%ff',
    '/.htaccess',
    '/.policygen.json',
    '/.git/config.txt',
    '/backup.sql',
    '/policy.yaml',
    '/linked.txt',
    '/folder/notes.txt',
    'http://evil.example/index.html',
    '*',
  ])('not %s', async (path) => {
    const { cwd, ask } = await serving(FILES);
    symlinkSync(join(cwd, 'notes.txt'), join(cwd, 'dist/linked.txt'));
    symlinkSync(cwd, join(cwd, 'dist/folder'));
    const answer = await ask(path);
    expect(answer.status).toBe(404);
    expect(answer.body).not.toContain('secret');
  });

  test('a folder without its slash is sent to the page in it', async () => {
    const { ask } = await serving(FILES);
    expect(await ask('/en')).toMatchObject({ status: 302, headers: { location: '/en/' } });
  });

  test('an output folder that is a link, and one that is not there yet', async () => {
    const { cwd, ask } = await serving({ 'www/index.html': PAGE });
    expect((await ask('/')).status).toBe(404);
    symlinkSync('www', join(cwd, 'dist'));
    expect((await ask('/')).status).toBe(200);
  });

  test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH'])('read, not %s', async (method) => {
    const { ask } = await serving(FILES);
    for (const path of ['/', '/.policygen/events?scope=']) {
      const answer = await ask(path, {}, method);
      expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
    }
  });
});

describe('the shown copy of a page', () => {
  test('runs our script and no other; the file has none', async () => {
    const { ask } = await serving();
    const { body } = await ask('/');
    const nonce = /<script nonce="([^"]+)" src="\/\.policygen\/client\.js"/.exec(body)?.[1];
    expect(body).toContain(
      `content="default-src &#39;none&#39;; style-src &#39;sha256-abc=&#39;; base-uri &#39;none&#39;; ` +
        `script-src &#39;nonce-${nonce}&#39;; connect-src &#39;self&#39;"`,
    );
    expect(body.match(/<script/g)).toHaveLength(1);
    expect((await ask('/')).body).not.toContain(nonce);
  });

  test('a page that is missing waits for itself', async () => {
    const { ask } = await serving();
    const { status, body } = await ask('/nl/%3Cscript%3E/');
    expect(status).toBe(404);
    expect(body).not.toContain('<script>');
    const missing = await ask('/nl/');
    expect(missing.body).toContain('<code>/nl/</code>');
    expect(missing.body).toContain('src="/.policygen/client.js"');
  });
});

describe('events', () => {
  function listen(port: number, scope: string) {
    const states: unknown[] = [];
    const sent = request({ host: '127.0.0.1', port, path: `/.policygen/events?scope=${scope}` });
    onTestFinished(() => void sent.destroy());
    const closed = new Promise<void>((resolve) => {
      sent.on('error', () => resolve());
      sent.on('response', (response) => {
        response.on('close', resolve);
        response.on('error', () => {});
        response.on('data', (chunk: Buffer) => {
          for (const [, data = ''] of chunk.toString().matchAll(/^data: (.*)$/gm)) {
            states.push(JSON.parse(data));
          }
        });
      });
    });
    sent.end();
    return { states, closed };
  }

  test('say what is so at once, and then what changed', async () => {
    const { preview, port, ask } = await serving();
    preview.show(STATE, true);
    const build = async () => /data-build="([^"]+)"/.exec((await ask('/')).body)?.[1];
    const first = await build();
    const { states } = listen(port, '');
    await vi.waitFor(() => expect(states).toEqual([expect.objectContaining({ build: first })]));

    const broken = { ...STATE, isBuilt: false, counted: '1 error' };
    preview.show(broken, false);
    await vi.waitFor(() => expect(states).toHaveLength(2));
    expect(states[1]).toMatchObject({ build: first, isBuilt: false, counted: '1 error' });

    preview.show(STATE, true);
    await vi.waitFor(() => expect(states).toHaveLength(3));
    expect(states[2]).toMatchObject({ build: await build(), isBuilt: true });
    expect(await build()).not.toBe(first);
  });

  test('of one policy do not reach the pages of another', async () => {
    const files = { 'dist/a/index.html': PAGE, 'dist/b/index.html': PAGE };
    const { preview, port, ask } = await serving(files, { names: ['a', 'b'] });
    const a = listen(port, 'a');
    const b = listen(port, 'b');
    await vi.waitFor(() => expect([...a.states, ...b.states]).toHaveLength(2));
    preview.show({ ...STATE, name: 'a', policy: 'shops/a.yaml', counted: '2 errors' }, true);
    await vi.waitFor(() => expect(a.states).toHaveLength(2));
    expect(b.states).toHaveLength(1);
    expect((await ask('/a/')).body).toContain('data-scope="a"');

    preview.show({ ...STATE, name: 'b', policy: 'shops/<b>.yaml', isBuilt: false }, false);
    const { status, body } = await ask('/');
    expect(status).toBe(200);
    expect(body).toContain('<a href="/a/">a</a> (shops/a.yaml): 2 errors</li>');
    expect(body).toContain('(shops/&#60;b&#62;.yaml): no problems – not built</li>');
  });

  test('end with the preview, at once', async () => {
    const { preview, port } = await serving();
    const { states, closed } = listen(port, '');
    await vi.waitFor(() => expect(states).toHaveLength(1));
    await preview.close();
    await closed;
  });
});

describe('the port', () => {
  test('that was asked for and is taken is an error that says so', async () => {
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void other.close());
    const { port } = other.address() as AddressInfo;
    await expect(serving({}, { port })).rejects.toThrow(
      `Cannot serve the preview: another program uses port ${port}; name another with --port.`,
    );
  });

  test('that was not asked for is the next free one', async () => {
    const { port, ...options } = await serving({}, { port: 0 });
    expect(options.preview.url).toBe(`http://127.0.0.1:${port}/`);
    const named = { folder: 'dist', names: [''], client: '' };
    const first = await startPreview(named);
    onTestFinished(() => first.close());
    const second = await startPreview(named);
    onTestFinished(() => second.close());
    expect(Number(new URL(second.url).port)).toBeGreaterThan(Number(new URL(first.url).port));
  });

  test('of an interface that there is not', async () => {
    await expect(serving({}, { host: '192.0.2.1' })).rejects.toThrow(
      'Cannot serve the preview: 192.0.2.1 is no address of this machine.',
    );
  });
});

import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll } from 'vitest';

export interface Site {
  /** Where a page of an example stands: `http://127.0.0.1:50123/bakery/en/index.html`. */
  url(path: string): string;
  /** What was asked for, page or not, since the last call of it. */
  asked(): string[];
}

/** Pages by their paths, on a port of the loopback while the tests of a file run. */
export function useSite(pages: ReadonlyMap<string, string>): Site {
  let port = 0;
  let asked: string[] = [];
  const server = createServer((request, response) => {
    const path = decodeURI(request.url ?? '').slice(1);
    asked.push(path);
    const page = pages.get(path);
    response.writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html' });
    response.end(page);
  });
  beforeAll(
    () =>
      new Promise<void>((ready) => {
        server.listen(0, '127.0.0.1', () => {
          port = (server.address() as AddressInfo).port;
          ready();
        });
      }),
  );
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    url: (path) => `http://127.0.0.1:${port}/${path}`,
    asked: () => {
      const paths = asked;
      asked = [];
      return paths;
    },
  };
}

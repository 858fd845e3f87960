import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { InputError } from '../../errors.js';
import { codeOf, reasonOf } from '../fs-errors.js';
import { EventStreams } from './event-streams.js';
import { inUrl, type Listening, refusalOf } from './guard.js';
import { OWN } from './pages.js';
import { type Reply, refused, replyTo } from './reply.js';
import type { PreviewState } from './state.js';

export interface PreviewOptions {
  /** The output folder; only what stands in it is shown. */
  folder: string;
  /** The folders of the policies below it; one that is empty for a policy alone. */
  names: readonly string[];
  /** The script that the shown pages get. */
  client: string;
  /** The interface; loopback where absent. */
  host?: string;
  /** The port, 0 for any that is free; the first free one from 4321 on where absent. */
  port?: number;
}

export interface Preview {
  url: string;
  /** Tells the pages of a policy what came of a build. */
  show(state: PreviewState, isChanged: boolean): void;
  close(): Promise<void>;
}

const FIRST_PORT = 4321;
const PORTS = 10;

/**
 * Serves the output folder to this machine's browsers, read-only, and tells them
 * when it changes.
 *
 * @throws InputError where it cannot listen
 */
export async function startPreview(options: PreviewOptions): Promise<Preview> {
  const { host = '127.0.0.1' } = options;
  const events = new EventStreams(options.names);
  let at: Listening = { host, port: 0 };
  const server = createServer((request, response) => {
    const { method = '', url = '' } = request;
    const refusal = refusalOf({ method, ...fetchOf(request.headers) }, at);
    const scope = scopeOfStream(url);
    if (refusal) send(response, method, refused(refusal));
    else if (scope === undefined) send(response, method, replyTo(url, options, events));
    else {
      response.writeHead(200, { ...SAFE, 'Content-Type': 'text/event-stream' });
      if (method === 'HEAD') response.end();
      else events.open(scope, response);
    }
  });
  at = { host, port: await listen(server, host, options.port) };
  return {
    url: `http://${inUrl(host)}:${at.port}/`,
    show: (state, isChanged) => events.show(state, isChanged),
    close: () =>
      new Promise((resolve) => {
        events.close();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

async function listen(server: Server, host: string, wanted: number | undefined): Promise<number> {
  const ports =
    wanted === undefined ? Array.from({ length: PORTS }, (_, step) => FIRST_PORT + step) : [wanted];
  for (const port of ports) {
    try {
      await new Promise<void>((resolve, reject) => {
        server.once('error', reject);
        server.listen(port, host, () => {
          server.off('error', reject);
          resolve();
        });
      });
      return (server.address() as AddressInfo).port;
    } catch (error) {
      if (codeOf(error) === 'EADDRINUSE' && port !== ports.at(-1)) continue;
      throw new InputError(`Cannot serve the preview: ${whyNot(error, host, ports)}.`, {
        cause: error,
      });
    }
  }
  throw new InputError('Cannot serve the preview.');
}

function whyNot(error: unknown, host: string, ports: readonly number[]): string {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return ports.length === 1
        ? `another program uses port ${ports[0]}; name another with --port`
        : `other programs use the ports ${ports[0]} to ${ports.at(-1)}; name another with --port`;
    case 'EACCES':
      return `port ${ports[0]} is reserved for the system; name one above 1023 with --port`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `${host} is no address of this machine`;
    default:
      return reasonOf(error);
  }
}

/** What a browser must not do with anything of ours. */
const SAFE = {
  'Cache-Control': 'no-store',
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

function send(response: ServerResponse, method: string, reply: Reply): void {
  const { status, type, content, headers } = reply;
  const bytes = Buffer.from(content);
  response.writeHead(status, {
    ...SAFE,
    'Content-Type': type,
    'Content-Length': bytes.length,
    ...headers,
  });
  response.end(method === 'HEAD' ? undefined : bytes);
}

/** Whose events a page asks for, where it asks for them. */
function scopeOfStream(url: string): string | undefined {
  if (!url.startsWith(`${OWN}events?`)) return undefined;
  return new URLSearchParams(url.slice(url.indexOf('?'))).get('scope') ?? '';
}

function fetchOf(headers: IncomingMessage['headers']) {
  const one = (name: string): string | undefined => {
    const value = headers[name];
    return Array.isArray(value) ? value.join() : value;
  };
  return {
    host: one('host'),
    origin: one('origin'),
    site: one('sec-fetch-site'),
    mode: one('sec-fetch-mode'),
    dest: one('sec-fetch-dest'),
  };
}

import { randomBytes } from 'node:crypto';
import type { EventStreams } from './event-streams.js';
import { fileIn, isFolderIn, pathOf } from './files.js';
import type { Refusal } from './guard.js';
import { missingPage, OWN, overviewPage, withClient } from './pages.js';

/** An answer, apart from the headers that all have. */
export interface Reply {
  status: number;
  type: string;
  content: string | Uint8Array;
  headers?: Record<string, string>;
}

const plain = (status: number, text: string, headers = {}): Reply => ({
  status,
  type: 'text/plain; charset=utf-8',
  content: `${text}\n`,
  headers,
});

const html = (status: number, content: string): Reply => ({
  status,
  type: 'text/html; charset=utf-8',
  content,
});

export const refused = ({ status, why }: Refusal): Reply =>
  plain(status, why, status === 405 ? { Allow: 'GET, HEAD' } : {});

/** A picture (SVG) that is looked at by itself runs nothing either. */
const NO_SCRIPT = { 'Content-Security-Policy': "default-src 'none'; style-src 'unsafe-inline'" };

/**
 * Answers a request that may be answered: with our script, a page or another file
 * of the output folder.
 *
 * @param url - the path as it stands in the request
 */
export function replyTo(
  url: string,
  { folder, client }: { folder: string; client: string },
  events: EventStreams,
): Reply {
  if (url === `${OWN}client.js`) {
    return { status: 200, type: 'text/javascript; charset=utf-8', content: client };
  }
  const path = pathOf(url);
  if (path === undefined) return plain(404, 'There is no such page.');

  const scope = events.scopeOf(path);
  const injected = { nonce: randomBytes(16).toString('base64'), build: events.build(scope), scope };
  if (events.isOverview(path)) return html(200, overviewPage(events.states(), injected));

  const isFolder = path === '' || path.endsWith('/');
  const file = fileIn(folder, isFolder ? `${path}index.html` : path);
  if (file === undefined && !isFolder && isFolderIn(folder, path)) {
    const target = `/${path.split('/').map(encodeURIComponent).join('/')}/`;
    return plain(302, 'The page is in the folder.', { Location: target });
  }
  if (file === undefined) return html(404, missingPage(path, injected));
  return file.type.startsWith('text/html')
    ? html(200, withClient(new TextDecoder().decode(file.content), injected))
    : { status: 200, ...file, headers: NO_SCRIPT };
}

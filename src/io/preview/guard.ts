import { isIP } from 'node:net';

/** What is known of a request before it is answered. */
export interface Asked {
  method: string;
  host: string | undefined;
  origin: string | undefined;
  /** `Sec-Fetch-Site`, `-Mode` and `-Dest`, which browsers set and pages cannot. */
  site: string | undefined;
  mode: string | undefined;
  dest: string | undefined;
}

/** Where the server listens. */
export interface Listening {
  /** The address or name it was told. */
  host: string;
  port: number;
}

export interface Refusal {
  status: number;
  why: string;
}

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

/** Whether only this machine reaches an address. */
export const isLoopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || /^127(?:\.\d{1,3}){3}$/.test(host);

const isWildcard = (host: string): boolean => host === '0.0.0.0' || host === '::';

/** An address as it stands in a URL. */
export const inUrl = (host: string): string => (isIP(host) === 6 ? `[${host}]` : host);

/**
 * Says why a request is not answered. Any web site the user visits can send
 * requests to this machine, and by DNS rebinding (a foreign name that leads here)
 * read the answers; drafts must not leak to it (as in esbuild's GHSA-67mh-4wv8-2f99).
 */
export function refusalOf(asked: Asked, at: Listening): Refusal | undefined {
  const hosts = [...new Set([...LOOPBACK, inUrl(at.host).toLowerCase()])];
  const own = (host: string): boolean => isOwnHost(host.toLowerCase(), hosts, at);
  if (asked.host === undefined || !own(asked.host)) {
    return { status: 403, why: 'This preview does not answer to that host name.' };
  }
  // Also "null", which is what a sandboxed frame says.
  if (
    asked.origin !== undefined &&
    asked.origin.toLowerCase() !== `http://${asked.host}`.toLowerCase()
  ) {
    return { status: 403, why: 'This preview does not answer to other web sites.' };
  }
  // Another port of this machine is another site's for all we know.
  const isForeign = asked.site === 'cross-site' || asked.site === 'same-site';
  const isVisit = asked.mode === 'navigate' && asked.dest === 'document';
  if (isForeign && !isVisit) {
    return { status: 403, why: 'This preview does not answer to other web sites.' };
  }
  if (asked.method !== 'GET' && asked.method !== 'HEAD') {
    return { status: 405, why: 'This preview can only be read.' };
  }
  return undefined;
}

function isOwnHost(
  host: string,
  hosts: readonly string[],
  { host: bound, port }: Listening,
): boolean {
  const [, name = '', given] = /^(\[[0-9a-f:.]+\]|[^:]*)(?::(\d+))?$/.exec(host) ?? [];
  if (Number(given ?? 80) !== port) return false;
  if (hosts.includes(name)) return true;
  // On every interface it has many addresses. A foreign name cannot be one.
  return isWildcard(bound) && isIP(name.replace(/^\[|\]$/g, '')) !== 0;
}

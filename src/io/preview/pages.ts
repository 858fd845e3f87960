import type { PreviewState } from './state.js';

/** Where the server's own things are; no path of a page begins with a dot. */
export const OWN = '/.policygen/';

/** What the client has to know about the page it is in. */
export interface Injected {
  nonce: string;
  /** The build the page is of. */
  build: string;
  /** The folder of its policy. */
  scope: string;
}

/**
 * A page as the preview shows it: with our script, and with leave for it. The page
 * on the disk has none, and a policy of what it may load that would forbid it.
 */
export function withClient(html: string, injected: Injected): string {
  const script =
    `<script nonce="${escapeHtml(injected.nonce)}" src="${OWN}client.js" defer ` +
    `data-build="${escapeHtml(injected.build)}" data-scope="${escapeHtml(injected.scope)}"></script>`;
  const open = html.replace(/<meta\b[^<>]*>/gi, (tag) =>
    /\bhttp-equiv\s*=\s*["']?content-security-policy\b/i.test(tag)
      ? tag.replace(
          /\bcontent\s*=\s*(?:"([^"]*)"|'([^']*)')/i,
          (_, double?: string, single?: string) =>
            `content="${escapeHtml(allowClient(unescapeHtml(double ?? single ?? ''), injected.nonce))}"`,
        )
      : tag,
  );
  const end = open.lastIndexOf('</body>');
  return end === -1 ? open + script : `${open.slice(0, end)}${script}\n${open.slice(end)}`;
}

/** The same content security policy with what the client needs and no more. */
function allowClient(policy: string, nonce: string): string {
  const directives = new Map<string, string[]>();
  for (const directive of policy.split(';')) {
    const [name, ...values] = directive.trim().split(/\s+/);
    if (name) directives.set(name.toLowerCase(), values);
  }
  const allow = (name: string, source: string): void => {
    const before = directives.get(name) ?? directives.get('default-src') ?? [];
    directives.set(name, [...before.filter((value) => value !== "'none'"), source]);
  };
  allow('script-src', `'nonce-${nonce}'`);
  allow('connect-src', "'self'");
  return [...directives].map(([name, values]) => [name, ...values].join(' ')).join('; ');
}

const escapeHtml = (text: string): string =>
  text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const unescapeHtml = (text: string): string =>
  text
    .replace(/&#x([0-9a-f]{1,6});/gi, (_, hex: string) => String.fromCodePoint(parseInt(hex, 16)))
    .replace(/&#(\d{1,7});/g, (_, digits: string) => String.fromCodePoint(Number(digits)))
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');

const STYLE = `
:root { color-scheme: light dark; font: 100%/1.5 system-ui, sans-serif; }
body { max-width: 45rem; margin: 2rem auto; padding: 0 1rem; }
li { margin: .5rem 0; overflow-wrap: anywhere; }
`;

/** A page of the preview itself: what there is to see, or that there is nothing. */
function page(title: string, body: string, injected: Injected): string {
  const html = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'nonce-${injected.nonce}'; base-uri 'none'; form-action 'none'">
<title>${escapeHtml(title)}</title>
<style nonce="${injected.nonce}">${STYLE}</style>
</head>
<body>
<main>
<h1>${escapeHtml(title)}</h1>
${body}
</main>
</body>
</html>
`;
  return withClient(html, injected);
}

/** The policies that are watched, where they are several. */
export function overviewPage(states: readonly PreviewState[], injected: Injected): string {
  const items = states.map(({ name, policy, counted, isBuilt }) => {
    const path = `/${name.split('/').map(encodeURIComponent).join('/')}/`;
    const kept = isBuilt ? '' : ' – not built';
    return `<li><a href="${escapeHtml(path)}">${escapeHtml(name)}</a> (${escapeHtml(policy)}): ${escapeHtml(counted)}${kept}</li>`;
  });
  return page('Policies', `<ul>\n${items.join('\n')}\n</ul>`, injected);
}

/** In the place of a page that is not there, perhaps not yet. */
export function missingPage(path: string, injected: Injected): string {
  return page(
    'No page here',
    `<p>There is no page at <code>/${escapeHtml(path)}</code>. It appears when it is built.</p>`,
    injected,
  );
}

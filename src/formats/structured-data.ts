import type { Page } from './format.js';

/**
 * What the page is, for search engines: schema.org's WebPage as JSON-LD, of what was declared.
 * It is data, not a script: browsers do not run it.
 */
export function structuredData({ document, languages }: Page): string {
  const url = languages.find(({ current }) => current)?.url;
  const data = {
    '@context': 'https://schema.org',
    '@type': 'WebPage',
    name: document.title,
    inLanguage: document.lang,
    ...(url ? { url } : {}),
    ...(document.updated ? { dateModified: document.updated.iso } : {}),
    publisher: { '@type': 'Organization', name: document.name },
  };
  // Nothing in a name may end the element, or begin a comment in it.
  return JSON.stringify(data).replace(/[<>&\u2028\u2029]/g, escaped);
}

const escaped = (character: string): string =>
  `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;

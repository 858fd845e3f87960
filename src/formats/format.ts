import type { Assets } from '../assets.js';
import type { PolicyDocument } from '../compose/document.js';
import type { Theme } from '../policy.js';
import type { KnownHtml } from './known-html.js';

/** A link to the same page in another language, relative to this one. */
export interface Sibling {
  tag: string;
  /** The language's own name: `Dansk`. */
  name: string;
  href: string;
  /** The absolute address, where the policy says where the page stands. */
  url: string | null;
}

export interface Page {
  document: PolicyDocument;
  /** The words around the text: contents, skip link, last updated. */
  words: Readonly<Record<string, string>>;
  /** The page in each language of this build, in the order of the policy; just one where there is no other. */
  languages: (Sibling & { current: boolean })[];
  /** Whether search engines may list the page. */
  index: boolean;
  /** The policy behind the document, as plain data. */
  policy(): object;
  fragment: FragmentOptions;
  /** What stands in the front matter of the Markdown beside title, description, language and date; none where absent. */
  frontMatter?: Readonly<Record<string, string>>;
  /** The declared look. */
  theme: Theme | undefined;
  /** What was made of other pages, where several are built. */
  known?: KnownHtml;
}

export interface FragmentOptions {
  /** The level of the headings of sections: 2 under the title of somebody else's page. */
  headingLevel: number;
  /** What every id begins with, so that none meets one of the page around it. */
  idPrefix: string;
}

export interface Format {
  /** As the user names it: `html`. */
  name: string;
  /** The file it makes, without the folder of its language. */
  file: string;
  render(page: Page, assets: Assets): string;
}

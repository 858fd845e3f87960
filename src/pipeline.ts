import type { Assets } from './assets.js';
import type { Checked } from './check.js';
import { compose } from './compose/compose.js';
import type { PolicyDocument } from './compose/document.js';
import { unstated } from './compose/unstated.js';
import type { Diagnostic } from './diagnostics/diagnostic.js';
import type { FragmentOptions, Page } from './formats/format.js';
import { FORMATS } from './formats/index.js';
import { readLocale } from './locale/locale.js';
import { view } from './locale/view.js';
import { formatPath } from './policy.js';
import { asData } from './resolve/as-data.js';
import type { ResolvedPolicy } from './resolve/resolve.js';
import type { Shared } from './shared.js';
import type { Source } from './source/source.js';
import { statedLeaves } from './validate/stated-paths.js';

// The first half is a module of its own, so that a check loads neither templates nor Markdown.
export { type Checked, type CheckOptions, check, inOrder, type PolicyInput } from './check.js';

export interface OutputFile {
  /** Relative to the output folder, with forward slashes: `index.html`, `en/index.md`. */
  path: string;
  content: string;
}

export interface BuildOptions {
  languages?: readonly string[];
  /** The names of the formats: `html`, `markdown`, `fragment`, `json`. */
  formats: readonly string[];
  /** How the fragment fits into the page around it: headings from level 2, ids that begin with `pp-`. */
  fragment?: Partial<FragmentOptions>;
  /** Gives the Markdown a front matter, with these keys beside its own (`layout`). */
  frontMatter?: Readonly<Record<string, string>>;
  /** What several policies share, where several are built. */
  shared?: Shared;
}

const FRAGMENT: FragmentOptions = { headingLevel: 2, idPrefix: 'pp-' };

export interface Built {
  files: OutputFile[];
  /** The text in each language, block by block. */
  documents: PolicyDocument[];
  diagnostics: Diagnostic[];
}

/**
 * Stages 5 to 7: the files of the page, in every language and format asked for.
 *
 * @throws InputError where an override cannot be used
 */
export function build(checked: Checked, assets: Assets, options: BuildOptions): Built {
  const { resolved, source } = checked;
  if (!resolved || !source) return { files: [], documents: [], diagnostics: [] };
  const languages = resolved.languages.filter((tag) => options.languages?.includes(tag) ?? true);
  const formats = FORMATS.filter((format) => options.formats.includes(format.name));
  const documents = languages.map((tag) =>
    compose(
      resolved.policy,
      view(resolved, readLocale(assets, tag), assets, resolved.root, options.shared?.alike),
      assets,
    ),
  );
  const folder = (tag: string) => (tag === resolved.languages[0] ? '' : `${tag}/`);

  const files = documents.flatMap((document) =>
    formats.map((format): OutputFile => {
      const page: Page = {
        document,
        words: readLocale(assets, document.lang).page,
        index: resolved.policy.site?.index ?? true,
        theme: resolved.policy.theme,
        policy: () => asData(resolved.root),
        fragment: { ...FRAGMENT, ...options.fragment },
        ...(options.frontMatter ? { frontMatter: options.frontMatter } : {}),
        ...(options.shared ? { known: options.shared.html } : {}),
        languages: languages.map((tag) => ({
          tag,
          name: readLocale(assets, tag).page.language_name ?? tag,
          href: `${folder(document.lang) === '' ? '' : '../'}${folder(tag)}${format.file}`,
          url: addressOf(resolved.policy.site?.url, folder(tag)),
          current: tag === document.lang,
        })),
      };
      return {
        path: `${folder(document.lang)}${format.file}`,
        content: format.render(page, assets),
      };
    }),
  );
  return { files, documents, diagnostics: unstatedDiagnostics(resolved, documents, source) };
}

/** The absolute address of the page in a language; the policy gives that of the original. */
function addressOf(original: string | undefined, folder: string): string | null {
  if (original === undefined) return null;
  const [, origin, path = ''] = /^(https?:\/\/[^/?#]+)([^?#]*)/i.exec(original) ?? [];
  if (origin === undefined) return null;
  if (folder === '') return original;
  // A page (`privacy.html`) stands in its folder; anything else is the folder.
  const base = path.replace(/\/[^/]*\.html?$/i, '/').replace(/\/?$/, '/');
  return `${origin}${base}${folder}`;
}

/** What was declared and is on no page: a template of an override folder may leave it out. */
function unstatedDiagnostics(
  resolved: ResolvedPolicy,
  documents: PolicyDocument[],
  source: Source,
): Diagnostic[] {
  const leaves = () => statedLeaves(resolved);
  const missing = new Map(
    documents.flatMap((document) => unstated(document, leaves).map((leaf) => [leaf.at, leaf.path])),
  );
  return [...missing.values()].map((path) => ({
    rule: 'not-on-page',
    severity: 'warning',
    message: `"${formatPath(source.trace(path).path)}" is declared but is not on the page.`,
    help: 'A template of the override folder may leave it out.',
    ...source.locate(path, 'key'),
  }));
}

import { buildText, exampleText } from './build.js';
import { EXAMPLES } from './shipped.js';

export interface ExamplePage {
  name: string;
  lang: string;
  /** Example and file: `bakery/en/index.html`. */
  path: string;
  html: string;
}

/** The page of every example in every language of it. */
export const EXAMPLE_PAGES: ExamplePage[] = EXAMPLES.flatMap((name) => {
  const { files, documents } = buildText(exampleText(name));
  return documents.map(({ lang }, index) => {
    const file = index === 0 ? 'index.html' : `${lang}/index.html`;
    return { name, lang, path: `${name}/${file}`, html: files.get(file) as string };
  });
});

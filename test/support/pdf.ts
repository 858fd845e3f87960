import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

/**
 * The text of a PDF in the order in which it was painted, page by page, without white space and
 * the dots of lists: those a printer sets anew.
 */
export async function pdfPages(data: Uint8Array): Promise<string[]> {
  const task = getDocument({ data: new Uint8Array(data), verbosity: 0 });
  const pdf = await task.promise;
  const pages: string[] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const { items } = await (await pdf.getPage(number)).getTextContent();
    pages.push(bare(items.map((item) => ('str' in item ? item.str : '')).join('')));
  }
  await task.destroy();
  return pages;
}

/** A text as it can be compared with one of a PDF, which may have ligatures. */
export const bare = (text: string): string => text.normalize('NFKC').replace(/[\s\u200b•◦▪]/g, '');

import type { ViewLeaf } from '../locale/view.js';
import { autolink, inline, telephone, url } from './markdown.js';
import type { Telling } from './statements.js';

/** Counts a value as stated, with those whose words stand for it. */
export function useLeaf(node: ViewLeaf, telling: Telling): void {
  telling.sources.push(node.leaf);
  if (node.through) for (const leaf of node.through) telling.sources.push(leaf);
}

/** A value in words, as Markdown. */
export function leafText(node: ViewLeaf, telling: Telling): string {
  useLeaf(node, telling);
  const text = node.text ?? '';
  switch (node.leaf.field.kind) {
    case 'email':
    case 'url':
      return autolink(text);
    case 'phone':
      return telephone(text);
    case 'says':
      return inline(text);
    default: {
      const told = inline(text);
      // Cells drop the full stop of a sentence, but not that of a name (Acme Inc.).
      const isName = telling.forms === 'cells' && told.endsWith('.');
      const words = isName ? `${told.slice(0, -1)}\\.` : told;
      return node.anchor ? `[${words}](${url(`#${node.anchor}`)})` : words;
    }
  }
}

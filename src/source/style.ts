import { isCollection, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { offsets } from './check-keys.js';
import type { Lines } from './lines.js';

/** How the author of a file lays YAML out, so that what is added looks the same. */
export interface Style {
  /** How far a block stands in below its key. */
  step: number;
  /** How far the dashes of a list stand in below its key. */
  dash: number;
  /** From a dash to the text after it. */
  gap: number;
  /** Whether the file has lists or mappings in brackets at all. */
  flow: boolean;
  /** Whether a text that needs quotes gets single ones. */
  singleQuote: boolean;
  /** Whether every text is in quotes. */
  quoteAll: boolean;
}

export const USUAL: Style = {
  step: 2,
  dash: 2,
  gap: 2,
  flow: true,
  singleQuote: false,
  quoteAll: false,
};

/** The style of a file, by what it does first or mostly; the usual one where it gives no sign. */
export function styleOf(root: Node, lines: Lines): Style {
  const seen = { flow: 0, block: 0, single: 0, double: 0, plain: 0 };
  const found: Partial<Pick<Style, 'step' | 'dash' | 'gap'>> = {};
  const column = (node: Node) => lines.position(offsets(node).start).column;
  visit(root);
  return {
    step: found.step ?? USUAL.step,
    dash: found.dash ?? USUAL.dash,
    gap: found.gap ?? USUAL.gap,
    flow: seen.flow > 0 || seen.block === 0,
    singleQuote: seen.single > seen.double,
    quoteAll: seen.plain === 0 && seen.single + seen.double > 0,
  };

  function visit(node: Node): void {
    if (isScalar(node) && typeof node.value === 'string') {
      if (node.type === 'PLAIN') seen.plain++;
      if (node.type === 'QUOTE_SINGLE') seen.single++;
      if (node.type === 'QUOTE_DOUBLE') seen.double++;
    }
    if (!isCollection(node)) return;
    // The file as a whole is a block; its inner lists and mappings show what the author likes.
    if (node !== root && node.items.length > 0) {
      if (node.flow) seen.flow++;
      else seen.block++;
    }
    for (const item of node.items) {
      const child = (isPair(item) ? item.value : item) as Node | null;
      if (child === null) continue;
      if (isPair(item) && isScalar(item.key)) measure(item.key, child);
      visit(child);
    }
  }

  function measure(key: Node, value: Node): void {
    if (!isCollection(value) || value.flow || value.items.length === 0) return;
    const inset = column(value) - column(key);
    if (isMap(value) && inset > 0) found.step ??= inset;
    if (!isSeq(value)) return;
    found.dash ??= inset;
    const [first] = value.items as Node[];
    const gap = first ? column(first) - column(value) : 0;
    if (gap >= 2 && gap <= 8) found.gap ??= gap;
  }
}

import type { Path } from '../policy.js';

/**
 * What a block is: a paragraph, an item of a list, a heading within a section,
 * a table, or a part set apart from the rest (the right to object, Article 21(4)).
 */
export type BlockKind = 'text' | 'item' | 'heading' | 'table' | 'aside';

/** The smallest part of the page that states something. */
export interface Block {
  /** Unique on the page and stable from build to build: made from the path. */
  id: string;
  kind: BlockKind;
  /** The provision of the GDPR that asks for this statement (`13(2)(a)`), or `null`. */
  article: string | null;
  /** The part of the policy that it states. */
  path: Path;
  /**
   * Every value of the policy that chose or filled its words; in the order in which they were
   * told, and some more than once (`sourcesOf`).
   */
  sources: readonly Stated[];
  lang: string;
  /** One line of inline Markdown; empty for a table. */
  markdown: string;
  /** The parts of a long list, each inline Markdown, that follow `markdown` as a list of their own. */
  items?: string[];
  /** Of a table: its rows, one block each. */
  table?: Table;
}

export interface Table {
  caption: string;
  columns: string[];
  rows: Row[];
}

/** A row of a table; its cells are inline Markdown, the first is the row's heading. */
export interface Row extends Omit<Block, 'kind' | 'table' | 'markdown' | 'items'> {
  cells: string[];
}

/** A value of the policy: each is one object, however often it is stated. */
export interface Stated {
  /** Its place as people write it: `activities[0].basis`. */
  readonly at: string;
  /** Set while somebody looks for what is stated nowhere, and of no meaning to anybody else. */
  isStated?: true | undefined;
}

/** The places of the values that made a block, each once, sorted. */
export const sourcesOf = ({ sources }: Pick<Block, 'sources'>): string[] =>
  [...new Set(sources)].map(({ at }) => at).sort();

export interface Section {
  id: string;
  title: string;
  blocks: Block[];
}

/** The whole text of a policy in one language, before it is dressed as HTML or Markdown. */
export interface PolicyDocument {
  lang: string;
  title: string;
  /** Whom the document is of. */
  name: string;
  /** The day of the version: `2026-11-22`, and in words. */
  updated: { iso: string; text: string } | null;
  /**
   * The first layer: what the sections say, in a few lines that lead to them. Its blocks repeat,
   * so nothing counts as stated by them; `null` where the page is short itself.
   */
  summary: Section | null;
  sections: Section[];
}

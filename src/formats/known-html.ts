import type { Block } from '../compose/document.js';
import { Recent } from '../recent.js';
import { Chains, type NotesOf } from './chains.js';

/** Of each of two generations. */
const LINES = 8000;
const PLACES = 4000;

/** What stands around the words of a block. */
export interface Frame {
  /** What of its Markdown is in `start`: the label and the blanks behind it. */
  label: string;
  start: string;
  end: string;
}

/** A block of one line as it stood in its place last. */
export interface Latest {
  markdown: string;
  article: string | null;
  kind: Block['kind'];
  frame: Frame;
  html: string;
  /** Whether it stood there twice, and is in one piece since. */
  isKept: boolean;
}

/** A table before its rows. */
export interface Head {
  article: string | null;
  caption: string;
  columns: readonly string[];
  html: string;
  /** How the cell of each column begins. */
  cells: readonly string[];
}

/** A row without its first cell, which mostly is a name. */
export interface LatestRow {
  head: Head;
  article: string | null;
  cells: readonly string[];
  /** What stands before the text of the first cell, and all behind it. */
  start: string;
  end: string;
}

/** The anchor that a heading has by itself in Markdown. */
export interface LatestSlug {
  heading: string;
  slug: string;
}

/**
 * What was made of other pages, where several are built. What stands in a place is compared with
 * what stood there last: most say the same, be it in a block of their own.
 */
export class KnownHtml {
  readonly notesOf: NotesOf;
  /** HTML by its Markdown. */
  readonly lines = new Recent<string>(LINES);
  readonly #pages = new Map<string, KnownPages>();

  constructor(notesOf: NotesOf) {
    this.notesOf = notesOf;
  }

  /** The pages of a language. */
  of(lang: string): KnownPages {
    const known = this.#pages.get(lang);
    if (known) return known;
    const made = new KnownPages(this);
    this.#pages.set(lang, made);
    return made;
  }
}

/** What was made of the pages of a language. */
export class KnownPages {
  readonly notesOf: NotesOf;
  readonly lines: Recent<string>;
  readonly chains: Chains;
  /** By the id of the block, row or table. */
  readonly blocks = new Recent<Latest>(PLACES);
  readonly rows = new Recent<LatestRow>(PLACES);
  readonly heads = new Recent<Head>(PLACES);
  /** By the id of the heading. */
  readonly slugs = new Recent<LatestSlug>(PLACES);

  constructor({ notesOf, lines }: Pick<KnownHtml, 'notesOf' | 'lines'>) {
    this.notesOf = notesOf;
    this.lines = lines;
    this.chains = new Chains(notesOf);
  }
}

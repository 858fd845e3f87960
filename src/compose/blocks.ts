import type { View } from '../locale/view.js';
import type { Path } from '../policy.js';
import type { Notes, Signs } from '../resolve/alike.js';
import { BlockIds, baseOf, type Kept } from './block-ids.js';
import type { Block, BlockKind, Stated } from './document.js';
import { startOfLine } from './markdown.js';
import type { Telling } from './statements.js';

/** Gathers the blocks of a page, section by section. */
export class Blocks {
  readonly view: View;
  readonly #ids = new BlockIds();
  #blocks: Block[] = [];
  #carried: Stated[] = [];
  #article: string | null = null;
  /** Whether something was told that other policies may tell otherwise, though what was asked for is the same. */
  #isBeyond = false;

  constructor(view: View) {
    this.view = view;
  }

  /** @param article - the provision that blocks answer where no more exact one is known of them */
  beginSection(article: string | null): void {
    this.#article = article;
    this.#blocks = [];
    this.#carried = [];
  }

  /** The blocks gathered since the section began. */
  takeBlocks(): Block[] {
    return this.#blocks;
  }

  /** The provision that the section answers. */
  get article(): string | null {
    return this.#article;
  }

  telling(forms: Telling['forms'] = 'statements'): Telling {
    return { locale: this.view.locale, sources: [], forms };
  }

  /** Counts values as stated by the next block (the title of an own section is no block). */
  carry(telling: Telling): void {
    this.#carried.push(...telling.sources);
  }

  add(
    kind: BlockKind,
    path: Path,
    article: string | null,
    markdown: string,
    telling: Telling,
    id?: string,
    items?: string[],
  ): void {
    if (telling.isBeyond) this.#isBeyond = true;
    if (markdown === '') return;
    const block: Block = {
      id: id ?? this.uniqueId(path),
      kind,
      article: kind === 'heading' ? article : (article ?? this.#article),
      path,
      sources: this.#carried.length > 0 ? [...this.#carried, ...telling.sources] : telling.sources,
      lang: this.view.locale.tag,
      markdown: startOfLine(markdown),
      ...(items ? { items: items.map(startOfLine) } : {}),
    };
    this.#blocks.push(block);
    if (id !== undefined) this.#ids.give(block);
    this.#carried = [];
  }

  /** Adds a block that no other policy is given. */
  addOwn(block: Block): void {
    this.#isBeyond = true;
    this.#blocks.push(block);
  }

  /** Notes that something was told which another policy may tell otherwise. */
  tellBeyond(): void {
    this.#isBeyond = true;
  }

  uniqueId(path: Path): string {
    return this.#ids.of(baseOf(path));
  }

  /** What decides on blocks beside what they are made of. */
  signsOf(kind: string, of: string | null): Signs | undefined {
    return this.view.alike?.signs('blocks').under(this.#article).under(kind).under(of);
  }

  /** Makes blocks of something; where several policies have it, they are those of the policy before. */
  once(of: object, signs: Signs | undefined, key: string, make: () => void): void {
    this.#noted(this.view.alike?.notesOf(of), signs, key, make);
  }

  /** The same of several things. */
  onceAll(of: readonly object[], signs: Signs | undefined, key: string, make: () => void): void {
    this.#noted(this.view.alike?.notesOfAll(of), signs, key, make);
  }

  #noted(notes: Notes | undefined, signs: Signs | undefined, key: string, make: () => void): void {
    const { alike } = this.view;
    if (!alike || !signs || !notes || this.#carried.length > 0) {
      make();
      return;
    }
    const by = signs.of(key);
    const known = notes.get(by) as readonly Kept[] | undefined;
    if (known) {
      for (const kept of known) this.#blocks.push(this.#ids.again(kept));
      return;
    }
    const before = this.#blocks.length;
    const wasBeyond = this.#isBeyond;
    this.#isBeyond = false;
    make();
    const isBeyond = this.#isBeyond;
    this.#isBeyond ||= wasBeyond;
    if (isBeyond) return;
    const made = this.#blocks.slice(before);
    for (const block of made) alike.share(block);
    notes.set(by, this.#ids.keep(made));
  }
}

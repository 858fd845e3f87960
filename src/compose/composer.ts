import type { Assets } from '../assets.js';
import { definitionOf } from '../generated/model.js';
import type { View, ViewElement, ViewNode } from '../locale/view.js';
import { capitalise } from '../locale/words.js';
import type { Path } from '../policy.js';
import type { Signs } from '../resolve/alike.js';
import { type Field, isSilent } from '../resolve/model.js';
import { BlockIds, baseOf, type Kept } from './block-ids.js';
import type { Column } from './columns.js';
import type { Block, BlockKind, Stated } from './document.js';
import { articleOf, needKeys, pathOf } from './element.js';
import { startOfLine } from './markdown.js';
import { retell } from './retold.js';
import { separable } from './separable.js';
import { LIST, type Telling, tell } from './statements.js';
import { tableOf } from './table.js';
import { Titles } from './titles.js';

/** Gathers the blocks that the section templates ask for. */
export class Composer {
  readonly view: View;
  readonly assets: Assets;
  readonly #ids = new BlockIds();
  readonly #titles: Titles;
  #blocks: Block[] = [];
  #carried: Stated[] = [];
  #article: string | null = null;
  /** Whether a message told more than what it was asked for. */
  #isBeyond = false;

  constructor(view: View, assets: Assets) {
    this.view = view;
    this.assets = assets;
    this.#titles = new Titles(view);
  }

  /** What an element states, as `state`. */
  state(element: ViewElement, telling: Telling, only?: readonly string[]): string {
    return retell(element, telling, only, this.view.alike);
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

  /** Counts values as stated by the next block (the title of an own section is no block). */
  carry(telling: Telling): void {
    this.#carried.push(...telling.sources);
  }

  telling(forms: Telling['forms'] = 'statements'): Telling {
    return { locale: this.view.locale, sources: [], forms };
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

  /** One block for each key of an element, or for each element below it. */
  facts(element: ViewElement, keys: readonly string[], kind: BlockKind): void {
    const fields = definitionOf(element.def)?.fields ?? {};
    const signs = this.#signsOf(kind, element.def);
    for (const key of keys) {
      const field = fields[key];
      if (!field) {
        // Several keys in one block: `period+from`.
        const group = key.split('+');
        needKeys(element, group);
        if (!group.some((each) => element.fields.has(each))) continue;
        this.statement(element, kind, group, fields[group[0] ?? '']?.article ?? null);
        continue;
      }
      const nodes = element.fields.get(key);
      if (!nodes || isSilent(field)) continue;
      this.#once(nodes, signs, key, () => this.#factsOf(element, key, nodes, field, kind));
    }
  }

  /** The blocks of a key. */
  #factsOf(
    element: ViewElement,
    key: string,
    nodes: ViewNode[],
    field: Field,
    kind: BlockKind,
  ): void {
    if (key === 'note' || key === 'hedge') {
      const telling = this.telling();
      const told = tell(nodes, telling);
      this.add(
        'text',
        nodes[0]?.type === 'leaf' ? nodes[0].leaf.path : element.path,
        null,
        key === 'note' ? told : `${told}:`,
        telling,
      );
      return;
    }
    const article = field.article ?? null;
    for (const group of this.#groups(nodes)) this.#fact(element, key, group, article, kind);
  }

  /** What decides on blocks beside what they are made of. */
  #signsOf(kind: BlockKind, of: string | null): Signs | undefined {
    return this.view.alike?.signs(`${this.#article} ${kind} ${of}`);
  }

  /** Makes blocks of something by a key; where several policies have it, they are those of the policy before. */
  once(of: object, key: string, make: () => void): void {
    this.#once(of, this.view.alike?.signs(`${this.#article} blocks`), key, make);
  }

  #once(of: object, signs: Signs | undefined, key: string, make: () => void): void {
    const { alike } = this.view;
    const notes = this.#carried.length > 0 ? undefined : alike?.notesOf(of);
    if (!alike || !signs || !notes) {
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
    this.#isBeyond = false;
    make();
    if (this.#isBeyond) return;
    const made = this.#blocks.slice(before);
    for (const block of made) alike.share(block);
    notes.set(by, this.#ids.keep(made));
  }

  /** Sentences and elements each make a block of their own; words are listed in one. */
  #groups(nodes: ViewNode[]): ViewNode[][] {
    const first = nodes[0];
    if (!first) return [];
    if (first.type === 'leaf')
      return first.leaf.field.kind === 'says' ? nodes.map((node) => [node]) : [nodes];
    return definitionOf(first.def)?.phrase ? [nodes] : nodes.map((node) => [node]);
  }

  #fact(
    element: ViewElement,
    key: string,
    nodes: ViewNode[],
    article: string | null,
    kind: BlockKind,
  ): void {
    for (const part of separable(element, key, nodes)) {
      const path =
        nodes.length === 1 && nodes[0]?.type === 'element'
          ? nodes[0].path
          : pathOf(nodes, element.path);
      const items: string[] = [];
      const telling = this.telling();
      if (kind === 'item') telling.long = items;
      const told = this.state(part, telling, [key]);
      const before = items.length > 0 ? beforeList(told) : null;
      if (before !== null) this.add(kind, path, article, before, telling, undefined, items);
      else if (items.length === 0) this.add(kind, path, article, told, telling);
      else {
        const whole = this.telling();
        this.add(kind, path, article, this.state(part, whole, [key]), whole);
      }
    }
  }

  /** One block with all that an element states. */
  statement(
    element: ViewElement,
    kind: BlockKind,
    only?: readonly string[],
    article?: string | null,
  ): void {
    const answers = article === undefined ? articleOf(element) : article;
    this.#once(element, this.#signsOf(kind, answers), only?.join('+') ?? '', () => {
      const telling = this.telling();
      const markdown = capitalise(this.state(element, telling, only));
      this.add(kind, element.path, answers, markdown, telling);
    });
  }

  heading(node: ViewElement, title: string, id: string, telling: Telling): void {
    this.add('heading', node.path, null, title, telling, id);
  }

  table(
    rows: ViewElement[],
    name: string,
    columns: readonly Column[],
    article: string | null,
  ): void {
    const block = tableOf(this, rows, name, columns, article ?? this.#article);
    if (block) this.#blocks.push(block);
  }

  /** The heading of an activity, as Markdown. */
  title = (activity: ViewElement, telling: Telling): string => this.#titles.of(activity, telling);

  uniqueId(path: Path): string {
    return this.#ids.of(baseOf(path));
  }
}

/** What stands before the long list that a statement ends in; `null` where it goes on after it. */
function beforeList(told: string): string | null {
  const [before, after] = told.split(LIST);
  if (before === undefined || after === undefined || !/^\.?$/.test(after)) return null;
  const lead = before.trim();
  return /:(\*\*)?$/.test(lead) ? lead : `${lead}:`;
}

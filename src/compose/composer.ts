import type { Assets } from '../assets.js';
import { definitionOf } from '../generated/model.js';
import type { View, ViewElement, ViewNode } from '../locale/view.js';
import { capitalise } from '../locale/words.js';
import type { Path } from '../policy.js';
import { isSilent } from '../resolve/model.js';
import type { Column } from './columns.js';
import type { Block, BlockKind, Row, Stated } from './document.js';
import { articleOf, idOf, needKeys, pathOf } from './element.js';
import { inline, startOfLine } from './markdown.js';
import { withoutPeriod } from './phrasing.js';
import type { Retold } from './retold.js';
import { separable } from './separable.js';
import { LIST, state, type Telling, tell } from './statements.js';

/** Gathers the blocks that the section templates ask for. */
export class Composer {
  readonly view: View;
  readonly assets: Assets;
  readonly #ids = new Map<string, number>();
  #blocks: Block[] = [];
  #carried: Stated[] = [];
  readonly #told: Retold | undefined;

  /** @param told - what was told of other policies */
  constructor(view: View, assets: Assets, told?: Retold) {
    this.view = view;
    this.assets = assets;
    this.#told = told;
  }

  /** What an element states, as `state`. */
  state(element: ViewElement, telling: Telling, only?: readonly string[]): string {
    return this.#told?.of(element, telling, only) ?? state(element, telling, only);
  }

  /**
   * Takes the blocks gathered since the last section.
   *
   * @param article - the provision that they answer where no more exact one is known of them
   */
  takeBlocks(article: string | null = null): Block[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    this.#carried = [];
    if (article === null) return blocks;
    for (const block of blocks) {
      if (block.kind === 'heading') continue;
      block.article ??= article;
      for (const row of block.table?.rows ?? []) row.article ??= block.article;
    }
    return blocks;
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
    if (markdown === '') return;
    this.#blocks.push({
      id: id ?? this.uniqueId(path),
      kind,
      article,
      path,
      sources: this.#carried.length > 0 ? [...this.#carried, ...telling.sources] : telling.sources,
      lang: this.view.locale.tag,
      markdown: startOfLine(markdown),
      ...(items ? { items: items.map(startOfLine) } : {}),
    });
    this.#carried = [];
  }

  /** One block for each key of an element, or for each element below it. */
  facts(element: ViewElement, keys: readonly string[], kind: BlockKind): void {
    const fields = definitionOf(element.def)?.fields ?? {};
    for (const key of keys) {
      const field = fields[key];
      if (!field) {
        // Several keys in one block: `period+from`.
        const group = key.split('+');
        needKeys(element, group);
        this.statement(element, kind, group, fields[group[0] ?? '']?.article ?? null);
        continue;
      }
      const nodes = element.fields.get(key);
      if (!nodes || isSilent(field)) continue;
      const article = field.article ?? null;
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
        continue;
      }
      for (const group of this.#groups(nodes)) this.#fact(element, key, group, article, kind);
    }
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
    const telling = this.telling();
    const markdown = capitalise(this.state(element, telling, only));
    this.add(
      kind,
      element.path,
      article === undefined ? articleOf(element) : article,
      markdown,
      telling,
    );
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
    const { locale } = this.view;
    const caption = worded(locale.captions, name, 'caption');
    const headings = columns.map((column) => worded(locale.columns, column.name, 'column'));
    const made = rows.map((element) => this.#row(element, columns, article));
    const used = columns.map((_, index) => made.some((row) => row.cells[index] !== ''));
    // An overview of one thing compares nothing: the activities themselves say it below.
    if (used.filter(Boolean).length < 3 && columns[0]?.title) return;
    const keep = <T>(list: T[]): T[] => list.filter((_, index) => used[index]);
    const sources = made.flatMap((row) => row.sources);
    const path = rows[0]?.path.slice(0, -1) ?? [];
    this.#blocks.push({
      id: `table-${name}`,
      kind: 'table',
      article,
      path,
      sources,
      lang: locale.tag,
      markdown: '',
      table: {
        caption,
        columns: keep(headings),
        rows: made.map((row) => ({ ...row, cells: keep(row.cells) })),
      },
    });
  }

  #row(element: ViewElement, columns: readonly Column[], article: string | null): Row {
    const all = this.telling();
    for (const { keys } of columns) needKeys(element, keys);
    const cells = columns.map((column) => {
      if (column.title) return this.#activityLink(element, all);
      const telling: Telling = { ...all, forms: column.rest ? 'statements' : column.forms };
      const keys = column.rest ? keysBesides(element, columns) : column.keys;
      const told = this.state(element, telling, keys);
      if (column.rest) return told;
      // The full stop of a name was kept from being taken for that of a sentence.
      return withoutPeriod(told).replace(/(?<!\\)\\\./g, '.');
    });
    return {
      id: this.uniqueId([...element.path, 'row']),
      article,
      path: element.path,
      sources: all.sources,
      lang: this.view.locale.tag,
      cells,
    };
  }

  #activityLink(element: ViewElement, telling: Telling): string {
    const title = this.title(element, telling);
    return `[${title}](#activity-${idOf(element)})`;
  }

  /** The heading of an activity, as Markdown. */
  title(element: ViewElement, telling: Telling): string {
    const title = this.view.titleOf(element);
    if (title === null) return inline(idOf(element));
    return typeof title === 'string' ? inline(title) : tell([title], telling);
  }

  uniqueId(path: Path): string {
    const base = `p-${path.map((step) => (typeof step === 'number' ? step + 1 : step.replace(/_/g, '-'))).join('-') || 'policy'}`;
    const seen = this.#ids.get(base) ?? 0;
    this.#ids.set(base, seen + 1);
    return seen === 0 ? base : `${base}--${seen + 1}`;
  }
}

/** The keys of an element that no column states. */
const keysBesides = (element: ViewElement, columns: readonly Column[]): string[] =>
  [...element.fields.keys()].filter((key) => !columns.some(({ keys }) => keys.includes(key)));

/** What stands before the long list that a statement ends in; `null` where it goes on after it. */
function beforeList(told: string): string | null {
  const [before, after] = told.split(LIST);
  if (before === undefined || after === undefined || !/^\.?$/.test(after)) return null;
  const lead = before.trim();
  return /:(\*\*)?$/.test(lead) ? lead : `${lead}:`;
}

function worded(words: Readonly<Record<string, string>>, name: string, what: string): string {
  const word = words[name];
  if (word === undefined) throw new Error(`There is no ${what} "${name}" in the locale.`);
  return inline(word);
}

import type { Assets } from '../assets.js';
import { definitionOf } from '../generated/model.js';
import type { View, ViewElement, ViewNode } from '../locale/view.js';
import { capitalise } from '../locale/words.js';
import { type Field, isSilent } from '../resolve/model.js';
import { Blocks } from './blocks.js';
import type { Column } from './columns.js';
import type { BlockKind } from './document.js';
import { articleOf, needKeys, pathOf } from './element.js';
import { retell } from './retold.js';
import { separable } from './separable.js';
import { LIST, type Telling, tell } from './statements.js';
import { tableOf } from './table.js';
import { Titles } from './titles.js';

/** Makes the blocks that the section templates ask for. */
export class Composer extends Blocks {
  readonly assets: Assets;
  readonly #titles: Titles;

  constructor(view: View, assets: Assets) {
    super(view);
    this.assets = assets;
    this.#titles = new Titles(view);
  }

  /** What an element states, as `state`. */
  state(element: ViewElement, telling: Telling, only?: readonly string[]): string {
    return retell(element, telling, only, this.view.alike);
  }

  /** One block for each key of an element, or for each element below it. */
  facts(element: ViewElement, keys: readonly string[], kind: BlockKind): void {
    const fields = definitionOf(element.def)?.fields ?? {};
    const signs = this.signsOf(kind, element.def);
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
      this.once(nodes, signs, key, () => this.#factsOf(element, key, nodes, field, kind));
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
    this.once(element, this.signsOf(kind, answers), only?.join('+') ?? '', () => {
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
    const block = tableOf(this, rows, name, columns, article ?? this.article);
    // Its rows have ids as well, which are not numbered anew on another page.
    if (block) this.addOwn(block);
  }

  /** The heading of an activity, as Markdown. */
  title = (activity: ViewElement, telling: Telling): string => {
    // It may be a word of the policy's own.
    this.tellBeyond();
    return this.#titles.of(activity, telling);
  };
}

/** What stands before the long list that a statement ends in; `null` where it goes on after it. */
function beforeList(told: string): string | null {
  const [before, after] = told.split(LIST);
  if (before === undefined || after === undefined || !/^\.?$/.test(after)) return null;
  const lead = before.trim();
  return /:(\*\*)?$/.test(lead) ? lead : `${lead}:`;
}

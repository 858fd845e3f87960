import type { View, ViewElement } from '../locale/view.js';
import type { Stated } from './document.js';
import { idOf } from './element.js';
import { inline } from './markdown.js';
import { type Telling, tell } from './statements.js';

/** The headings of activities, as Markdown; the table and the short version name them too. */
export class Titles {
  readonly #view: View;
  readonly #told = new Map<ViewElement, Told>();

  constructor(view: View) {
    this.#view = view;
  }

  of(activity: ViewElement, telling: Telling): string {
    const told = this.#told.get(activity) ?? this.#tell(activity);
    this.#told.set(activity, told);
    for (const source of told.sources) telling.sources.push(source);
    return told.text;
  }

  #tell(activity: ViewElement): Told {
    const title = this.#view.titleOf(activity);
    if (title === null) return { text: inline(idOf(activity)), sources: [] };
    if (typeof title === 'string') return { text: inline(title), sources: [] };
    const telling: Telling = { locale: this.#view.locale, sources: [], forms: 'statements' };
    return { text: tell([title], telling), sources: telling.sources };
  }
}

interface Told {
  text: string;
  sources: readonly Stated[];
}

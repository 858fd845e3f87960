import { KnownHtml } from './formats/known-html.js';
import { Alike } from './resolve/alike.js';
import { Kinds } from './resolve/kinds.js';
import { KnownLines } from './source/known-lines.js';

/**
 * What policies that are built one after the other share: most of an agency's say the same in many
 * places, which is then read, put into words and into HTML once. It changes no page, only the time.
 * They have to be checked and built with the same assets and options.
 */
export class Shared {
  readonly lines = new KnownLines();
  readonly alike = new Alike();
  readonly kinds = new Kinds(this.alike);
  readonly html = new KnownHtml((block) => this.alike.notesOf(block));
}

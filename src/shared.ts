import { Retold } from './compose/retold.js';
import type { KnownHtml } from './formats/format.js';
import { Recent } from './recent.js';
import { KnownLines } from './source/known-lines.js';

/**
 * What policies that are built one after the other share: most of an agency's say the same in many
 * places, which is then read, put into words and into HTML once. It changes no page, only the time.
 */
export class Shared {
  readonly lines = new KnownLines();
  readonly told = new Retold();
  readonly html: KnownHtml = { lines: new Recent(8000), items: new Recent(4000) };
}

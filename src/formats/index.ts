import type { Format } from './format.js';
import { html } from './html.js';
import { markdown } from './markdown.js';

/** The formats, in the order in which they are built. */
export const FORMATS: readonly Format[] = [html, markdown];

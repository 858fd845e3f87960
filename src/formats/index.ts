import type { Format } from './format.js';
import { fragment } from './fragment.js';
import { html } from './html.js';
import { json } from './json.js';
import { markdown } from './markdown.js';

/** The formats, in the order in which they are built. */
export const FORMATS: readonly Format[] = [html, markdown, fragment, json];

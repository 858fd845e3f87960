import type { Passage } from './passages.js';
import {
  afterBlanks,
  BLANK,
  DASH,
  FlowReader,
  HASH,
  keyEnd,
  leave,
  scalar,
} from './plain-values.js';

/** Letters and signs that neither hide nor change their form (they are NFC), and no tabs. */
const ORDINARY = /^[\n -~¡-¬®-ɏ–—‘’“”…€•]*$/;

export const isOrdinary = (text: string): boolean => ORDINARY.test(text);

/** As long as keys are: YAML knows none beyond 1,024 signs. */
const MAX_KEY = 100;
/** What may follow `|` or `>` on its line. */
const BLOCK = /^[|>]-? *(?: #.*)?$/;

/** What stands after a key or a dash. */
type Form =
  /** Nothing; what is deeper below belongs to it. */
  | 'nothing'
  /** A text, a number or a truth value. */
  | 'value'
  /** A list or mapping in brackets. */
  | 'flow'
  /** `|` or `>`: the text stands below. */
  | 'block'
  /** There is neither key nor dash: at most it goes on with a text. */
  | 'more';

/** The indentation of a line that says nothing. */
export const SILENT = -2;

/** A line of a policy, taken apart as far as that can be done without those around it. */
export interface Line {
  /** The whole line with its line feed, where it is kept for other policies. */
  readonly text: string;
  /** The blanks that it begins with; below 0 where nothing or a comment follows. */
  readonly indent: number;
  /** Whether it begins with the dash of an entry. */
  readonly isEntry: boolean;
  /** Where the key stands: behind the dash of an entry. */
  readonly inner: number;
  readonly key: string | undefined;
  readonly form: Form;
  /** `undefined` where it is no plain one: some are if they go on. */
  readonly value: unknown;
  /** A text that may go on in deeper lines: without quotes and comment; the header of a block. */
  readonly words: string;
  /** How many values there are in it. */
  readonly count: number;
  /** Of a line that is kept: what it and those after it were read to, as all that stands below a key. */
  below: Run | undefined;
  /** The same as an entry of a list. */
  entry: Run | undefined;
  /** Of a line that is kept: it and those that mostly follow it. */
  passage: Passage | undefined;
  /** How often others followed it. */
  misses: number;
}

/** Lines that are kept, and what they were read to. */
export interface Run {
  readonly lines: readonly Line[];
  /** What belongs to the value is no less deep. */
  readonly indent: number;
  /** How deep the value stands in others. */
  readonly depth: number;
  readonly value: object;
}

const NOTHING: Line = {
  text: '',
  indent: SILENT,
  form: 'nothing',
  count: 0,
  key: undefined,
  value: null,
  isEntry: false,
  inner: 0,
  words: '',
  below: undefined,
  entry: undefined,
  passage: undefined,
  misses: 0,
};

/**
 * Takes a line apart, or leaves it where it is surely for the reader of all of YAML.
 *
 * @param start where it begins in a text
 * @param end where its line feed stands
 */
export function takeApart(text: string, start: number, end: number): Line {
  let at = afterBlanks(text, start);
  const indent = at - start;
  if (at === end || text.charCodeAt(at) === HASH) return NOTHING;
  const isEntry = isDash(text, at, end);
  if (isEntry) {
    at = afterBlanks(text, at + 1);
    if (isDash(text, at, end)) leave();
  }
  const inner = at - start;
  let key: string | undefined;
  const colon = keyEnd(text, at);
  if (colon !== at && colon - at <= MAX_KEY) {
    const after = afterBlanks(text, colon + 1);
    if (after > colon + 1 || after === end) {
      key = text.slice(at, colon);
      at = after;
    }
  }
  let form: Form = 'value';
  let value: unknown = null;
  let words = '';
  let count = 1;
  const sign = at === end ? '#' : text[at];
  if (key === undefined && !isEntry) form = 'more';
  else if (sign === '#') form = 'nothing';
  else if (sign === '|' || sign === '>') {
    form = 'block';
    words = text.slice(at, end);
    if (!BLOCK.test(words)) leave();
    words = words.slice(0, words[1] === '-' ? 2 : 1);
  } else if (sign === '"' || sign === "'" || sign === '[' || sign === '{') {
    const flow = new FlowReader(text, at, end);
    value = flow.value(0);
    const after = afterBlanks(text, flow.at);
    if (after !== end && (text.charCodeAt(after) !== HASH || after === flow.at)) leave();
    if (typeof value !== 'string') form = 'flow';
    count += flow.inner;
  } else {
    words = text.slice(at, end).trimEnd();
    const comment = words.includes(' ') ? words.indexOf(' #') : -1;
    if (comment === -1) value = scalar(words);
    else {
      value = scalar(words.slice(0, comment).trimEnd());
      words = '';
    }
  }
  // An entry with a key is a mapping of its own.
  if (isEntry && key !== undefined) count++;
  return {
    text: '',
    indent,
    form,
    count,
    key,
    value,
    isEntry,
    inner,
    words,
    below: undefined,
    entry: undefined,
    passage: undefined,
    misses: 0,
  };
}

const isDash = (text: string, at: number, end: number): boolean =>
  text.charCodeAt(at) === DASH && (at + 1 === end || text.charCodeAt(at + 1) === BLANK);

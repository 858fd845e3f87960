import type { Line } from './plain-line.js';

/** Lines that are kept and follow one another in many policies: they are told by one comparison. */
export interface Passage {
  readonly text: string;
  readonly lines: readonly Line[];
  /** Those of them that say something. */
  readonly said: readonly Line[];
  /** Where the last of those ends; -1 where none does. */
  readonly end: number;
  /** How many values there are in them. */
  readonly count: number;
}

/** A line that others follow each time is not tried more often. */
const PATIENCE = 3;

/**
 * Finds passages in a text, and learns them: what stands between two lines of which a policy has
 * its own is one passage, until another policy goes on otherwise in the midst of it.
 */
export class Passages {
  readonly #text: string;
  /** The kept lines since the last passage or the last line that is not kept. */
  #open: Line[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /**
   * The passage that begins with a line.
   *
   * @param start where that begins
   */
  at(line: Line, start: number): Passage | undefined {
    const { passage } = line;
    if (passage === undefined) {
      if (this.#open.length > 0 || line.misses < PATIENCE) this.#open.push(line);
      return undefined;
    }
    this.close();
    const { text } = passage;
    if (this.#text.slice(start, start + text.length) === text) return passage;
    line.passage = this.#split(passage, start);
    if (line.passage === undefined) this.#open.push(line);
    return line.passage;
  }

  /** From here on there is another passage. */
  close(): void {
    const open = this.#open;
    if (open.length === 0) return;
    const [first] = open as [Line];
    if (open.length > 1 && first.misses < PATIENCE) first.passage = passageOf(open);
    this.#open = [];
  }

  /** As much of a passage as stands here, if it is more than its first line. */
  #split({ lines }: Passage, start: number): Passage | undefined {
    let here = 0;
    let at = start;
    for (const { text } of lines) {
      if (!this.#text.startsWith(text, at)) break;
      here++;
      at += text.length;
    }
    const rest = lines.slice(here);
    const [first, next] = [lines[0], rest[0]] as [Line, Line];
    if (rest.length > 1 && next.misses < PATIENCE) next.passage ??= passageOf(rest);
    if (here > 1) return passageOf(lines.slice(0, here));
    first.misses++;
    return undefined;
  }
}

function passageOf(lines: readonly Line[]): Passage {
  let text = '';
  let end = -1;
  let count = 0;
  const said: Line[] = [];
  for (const line of lines) {
    text += line.text;
    count += line.count;
    if (line.indent < 0) continue;
    said.push(line);
    end = text.length - 1;
  }
  return { text, lines, said, end, count };
}

import { Lines } from './lines.js';
import type { Problem } from './problem.js';

/** Marks that git leaves in a file when two versions of it could not be joined. */
export function findMergeConflicts(text: string, lines: Lines, atMost: number): Problem[] {
  const problems: Problem[] = [];
  let closed = -1;
  for (const match of text.matchAll(/^(<{7}|={7}|>{7})(?: .*)?$/gm)) {
    if (match.index < closed) continue;
    // A row of equals signs alone may be an underline in a text; it is part of a conflict only inside one.
    if (match[1]?.startsWith('=')) continue;
    const rest = text.slice(match.index);
    const close = match[1]?.startsWith('<') ? /^>{7}(?: .*)?$/m.exec(rest) : null;
    closed = match.index + (close === null ? 0 : close.index + close[0].length);
    const first = lines.position(match.index).line;
    const last = lines.position(closed).line;
    problems.push({
      rule: 'merge-conflict',
      message:
        close === null
          ? `Line ${first} is the mark of a merge conflict that was not resolved.`
          : `Lines ${first} to ${last} are a merge conflict that was not resolved.`,
      help: 'Keep one of the two versions, or join them, and delete the lines with <<<<<<<, ======= and >>>>>>>.',
      at: { start: match.index, end: match.index + match[0].length },
    });
    if (problems.length === atMost) break;
  }
  return problems;
}

/** Formats that can be told from their first letters, before YAML is tried. */
export function looksLikeMarkup(text: string): Problem | undefined {
  const start = text.search(/\S/);
  if (start === -1) return undefined;
  const head = text.slice(start, start + 200);
  if (/^<\?xml/i.test(head)) return notYaml('XML', text, start);
  if (/^<(?:!doctype|!--|[a-z][a-z0-9-]*[\s/>])/i.test(head)) return notYaml('HTML', text, start);
  if (head.startsWith('{\\rtf'))
    return notYaml('a document of a word processor (RTF)', text, start);
  return undefined;
}

/**
 * Formats that are worth naming once YAML has failed, or found no keys: the
 * parser's own words about them would only lead astray.
 */
export function looksLikeOther(text: string): Problem | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '' && !/^\s*[#;]/.test(line));
  const [first = '', second = ''] = lines;
  const start = text.indexOf(first);
  const assignments = lines.filter((line) => /^\s*["\w.-]+\s*=\s*\S/.test(line)).length;
  const table = /^\s*\[\[?["\w.\- ]+\]\]?\s*$/.test(first);
  if ((table && assignments > 0) || assignments > lines.length / 2) {
    return notYaml('TOML or INI', text, start, 'In YAML a value follows a colon: name: Bageriet.');
  }
  if (/^\s*(?:module\.exports\b|export\s|import\s|const\s|let\s|var\s)/.test(first)) {
    return notYaml('JavaScript', text, start);
  }
  for (const separator of [';', '\t', ',']) {
    const columns = first.split(separator).length;
    if (columns > 2 && second.split(separator).length === columns && !first.includes(': ')) {
      return notYaml('a table (CSV)', text, start);
    }
  }
  return undefined;
}

/** JSON is YAML, so it only comes to this when something in it is not JSON either. */
export function looksLikeJson(text: string): boolean {
  return /^\s*(?:\{\s*(?:"|\/[/*]|$)|\[\s*[{"])/.test(text);
}

/** A page of a site generator: settings between two lines `---`, then a text. */
export function looksLikeFrontMatter(text: string, second: number): boolean {
  const rest = text.slice(second).replace(/^---.*\n?/, '');
  const first = rest.split('\n').find((line) => line.trim() !== '') ?? '';
  return /^---\s*\n/.test(text) && first !== '' && !/^(?:["'\w-]+:(?:\s|$)|---|%|- )/.test(first);
}

function notYaml(what: string, text: string, start: number, help?: string): Problem {
  const { end } = new Lines(text).lineAt(start);
  return {
    rule: 'not-yaml',
    message: `This looks like ${what}, not like YAML.`,
    help:
      help ??
      'A policy is written in YAML: lines such as "languages: [da, en]". Check that this is the right file.',
    at: { start, end },
  };
}

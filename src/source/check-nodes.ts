import { type Alias, isAlias, isCollection, isMap, isPair, isScalar, type Node } from 'yaml';
import { suggest } from '../diagnostics/suggest.js';
import { checkCharacters } from './characters.js';
import { checkKeys, offsets } from './check-keys.js';
import { limits } from './limits.js';
import type { Lines } from './lines.js';
import { excerpt, type Problem } from './problem.js';
import { type Tokens, tooDeep, tooManyValues } from './scan.js';

/** Where each alias leads. The library looks it up anew each time, from the root. */
export type Targets = Map<Alias, Node>;

export interface Checked {
  problems: Problem[];
  targets: Targets;
}

/** What a node is once every alias in it is written out in full. */
interface Extent {
  values: number;
  depth: number;
}

interface Anchor {
  node: Node;
  /** Unknown while the walk is inside the node. */
  extent?: Extent;
}

/**
 * What the parser lets pass: duplicate keys, aliases that lead nowhere, round in
 * circles or to a million copies, and characters that are none.
 *
 * It recurses, which is safe: the depth of the tree was limited when it was parsed.
 */
export function checkNodes(root: Node, text: string, lines: Lines, tokens: Tokens): Checked {
  const problems: Problem[] = [];
  const targets: Targets = new Map();
  const anchors = new Map<string, Anchor>();
  let total = 0;
  let overflow = false;
  let deep = false;
  let broken = 0;

  visit(root, 1);
  return { problems, targets };

  function report(problem: Problem | undefined): void {
    if (problem !== undefined) problems.push(problem);
  }

  function visit(node: Node, depth: number): Extent {
    if (isAlias(node)) return follow(node, depth);
    const extent: Extent = { values: 1, depth: 0 };
    const anchor: Anchor = { node };
    if (node.anchor !== undefined) anchors.set(node.anchor, anchor);
    count(1, node);
    if (isScalar(node)) {
      if (typeof node.value === 'string') {
        report(checkCharacters(node.value, 'value', text, offsets(node)));
        if (node.type === 'PLAIN') report(listInText(text, offsets(node)));
      }
    } else if (isCollection(node)) {
      if (depth > limits.depth && !deep) report(tooDeep(offsets(node).start));
      deep ||= depth > limits.depth;
      if (isMap(node)) checkKeys(node, text, lines).forEach(report);
      for (const item of node.items) {
        const child = isPair(item) ? item.value : item;
        const inner = child === null ? missing(node) : visit(child as Node, depth + 1);
        extent.values += inner.values;
        extent.depth = Math.max(extent.depth, inner.depth);
      }
      extent.depth += 1;
    }
    anchor.extent = extent;
    return extent;
  }

  /** A key without a colon, as in `{ name, email }`: its value is null. */
  function missing(parent: Node): Extent {
    count(1, parent);
    return { values: 1, depth: 0 };
  }

  function follow(alias: Alias, depth: number): Extent {
    const { start, end } = offsets(alias);
    const anchor = anchors.get(alias.source);
    if (anchor?.extent === undefined) {
      if (broken++ < limits.syntaxErrors) report(brokenAlias(alias, anchor !== undefined));
      return { values: 1, depth: 0 };
    }
    targets.set(alias, anchor.node);
    if (depth - 1 + anchor.extent.depth > limits.depth) report(tooDeep(start, end));
    count(anchor.extent.values, alias);
    return anchor.extent;
  }

  function count(values: number, node: Node): void {
    total += values;
    if (overflow || total <= limits.values) return;
    overflow = true;
    const { start, end } = offsets(node);
    report(
      isAlias(node)
        ? {
            rule: 'yaml-alias',
            message: `With this alias the file, written out in full, holds more than ${limits.values.toLocaleString('en')} values.`,
            help: 'Aliases that hold aliases multiply. Write the values out, or use vocabulary ids.',
            at: { start, end },
          }
        : tooManyValues(start, Math.max(end, start + 1)),
    );
  }

  function brokenAlias(alias: Alias, inside: boolean): Problem {
    const at = offsets(alias);
    const name = excerpt(alias.source, 40);
    if (inside) {
      return {
        rule: 'yaml-alias',
        message: `The alias *${name} stands inside the very thing it repeats, which would never end.`,
        help: 'Write the value out here.',
        at,
      };
    }
    const later = tokens.anchors.get(alias.source);
    const similar = suggest(alias.source, [...anchors.keys()]);
    return {
      rule: 'yaml-alias',
      message:
        later === undefined
          ? `The alias *${name} repeats nothing: there is no &${name} in the file.`
          : `The alias *${name} stands before &${name} on line ${lines.position(later).line}, which it repeats.`,
      help:
        later !== undefined
          ? 'Move the text with & above every * that repeats it.'
          : similar !== undefined
            ? `Did you mean *${similar}?`
            : `If it is meant as a text, put it in quotes: "*${name}"`,
      at,
    };
  }
}

/** What was meant as a list and is one text: YAML says nothing, and the page would be wrong. */
function listInText(text: string, { start, end }: { start: number; end: number }) {
  const written = text.slice(start, end);
  const glued = /^-\p{L}/u.test(written);
  const dash = glued ? 0 : written.search(/\n *- /);
  if (dash === -1) return undefined;
  const from = start + written.indexOf('-', dash);
  const line = text.slice(from, end).search(/\n|$/);
  return {
    rule: 'list-in-text',
    severity: 'warning' as const,
    message: glued
      ? 'This is a text that begins with a dash, and not an entry of a list.'
      : 'This line belongs to the text above it, and is not an entry of a list.',
    help: glued
      ? 'Write a space after the dash; if it is a text, put it in quotes.'
      : 'Begin it in the same column as the other entries; if it is a text, put the whole text in quotes.',
    at: { start: from, end: from + line },
  };
}

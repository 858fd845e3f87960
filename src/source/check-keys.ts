import { isScalar, type Node, type YAMLMap } from 'yaml';
import { checkCharacters } from './characters.js';
import type { Lines } from './lines.js';
import { excerpt, type Problem } from './problem.js';

/** The offsets of a node, without the blank and the comments after it. */
export function offsets(node: Node): { start: number; end: number } {
  const [start, end] = node.range ?? [0, 0, 0];
  return { start, end };
}

/**
 * The keys of one mapping: each once (compared as NFC, in linear time), and each a word.
 */
export function checkKeys(map: YAMLMap, text: string, lines: Lines): Problem[] {
  const problems: Problem[] = [];
  const first = new Map<string, number>();
  for (const { key } of map.items) {
    if (!isScalar(key)) continue;
    const name = String(key.value).normalize('NFC');
    const { start, end } = offsets(key);
    const at = { start, end: Math.max(end, start + 1) };
    const earlier = first.get(name);
    if (earlier !== undefined) {
      problems.push({
        rule: 'duplicate-key',
        message: `The key "${excerpt(name)}" stands here on line ${lines.position(start).line} and already on line ${lines.position(earlier).line}.`,
        help: 'Keep one of the two; a list can hold several values.',
        at,
      });
      continue;
    }
    first.set(name, start);
    const problem =
      badKey(name, at, key.type === 'PLAIN') ?? checkCharacters(name, 'key', text, offsets(key));
    if (problem !== undefined) problems.push(problem);
  }
  return problems;
}

function badKey(
  name: string,
  at: { start: number; end: number },
  plain: boolean,
): Problem | undefined {
  if (name === '<<' && plain) {
    return {
      rule: 'merge-key',
      message: 'The key << (a merge key of YAML 1.1) is not supported.',
      help: 'Write the keys out; what holds for all activities may stand once under "general".',
      at,
    };
  }
  if (name.trim() === '') {
    return {
      rule: 'empty-key',
      message: 'There is no key before this colon.',
      help: 'Write the name of the key before the colon.',
      at,
    };
  }
  if (plain && /^\/[/*]/.test(name)) {
    return {
      rule: 'yaml-syntax',
      message: `In YAML the sign ${name.slice(0, 2)} does not begin a comment.`,
      help: 'Begin comments with # and a space.',
      at,
    };
  }
  return undefined;
}

import { isAlias, isMap, isPair, isScalar, isSeq, type Node } from 'yaml';
import { Mapping } from '../mapping.js';
import type { Targets } from './check-nodes.js';

/**
 * The values of a tree that was checked. Aliases become copies, so that no later
 * stage can meet one object in two places. Its depth and size were limited
 * before, so it may recurse.
 */
export function toData(node: Node | null, targets: Targets): unknown {
  if (node === null) return null;
  if (isAlias(node)) return toData(targets.get(node) ?? null, targets);
  if (isScalar(node)) {
    return typeof node.value === 'string' ? node.value.normalize('NFC') : node.value;
  }
  if (isSeq(node)) return node.items.map((item) => toData(item as Node, targets));
  const data = new Mapping();
  if (isMap(node)) {
    for (const pair of node.items) {
      if (isPair(pair) && isScalar(pair.key)) {
        data[String(pair.key.value).normalize('NFC')] = toData(pair.value as Node | null, targets);
      }
    }
  }
  return data;
}

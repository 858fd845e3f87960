import type { Path } from '../policy.js';
import { isSilent } from '../resolve/model.js';
import type { Leaf, Node, ResolvedPolicy } from '../resolve/resolve.js';

/** The values of a policy that the page must state, but for those that are marked as stated. */
export function statedLeaves({ root }: ResolvedPolicy): Leaf[] {
  const stated: Leaf[] = [];
  let top = '';
  const take = (leaf: Leaf): void => {
    if (isStated(leaf, top)) stated.push(leaf);
  };
  // What stands below is most often that of other policies too, so its leaves are gathered already.
  const takeAll = (nodes: readonly Node[]): void => {
    for (let index = 0; index < nodes.length; index++) {
      const node = nodes[index] as Node;
      if (node.type === 'leaf') {
        if (!node.isStated) take(node);
      } else {
        const { leaves } = node;
        for (let at = 0; at < leaves.length; at++) {
          const leaf = leaves[at] as Leaf;
          if (!leaf.isStated) take(leaf);
        }
      }
    }
  };
  root.fields.forEach((nodes, key) => {
    if (key === 'site' || key === 'theme') return;
    top = key;
    for (const node of nodes) {
      if (node.type === 'element') node.fields.forEach(takeAll);
      else if (!node.isStated) take(node);
    }
  });
  return stated;
}

/** The same as paths, for tests. */
export const statedPaths = (resolved: ResolvedPolicy): Path[] =>
  statedLeaves(resolved).map(({ path }) => path);

/** Values that choose how the page is made say nothing on it. */
function isStated(leaf: Leaf, key: string): boolean {
  if (isSilent(leaf.field)) return false;
  // A path is written out when it is asked for, and few are.
  switch (key) {
    case 'title':
    case 'updated':
      return leaf.path.length > 1;
    case 'kinds':
      return leaf.path.length === 1;
    case 'sections':
      return leaf.path.length !== 3 || leaf.path[2] !== 'position';
    default:
      return true;
  }
}

import type { Policy } from '../policy.js';
import type { Element, Leaf, Node } from '../resolve/resolve.js';
import type { Problem } from './problem.js';

/** The lists whose elements are pointed to by id. */
const TARGETS = ['activities', 'recipients', 'persons', 'joint_controllers', 'sections'] as const;

/** Ids that stand twice. */
export function checkIds(root: Element): Problem[] {
  const problems: Problem[] = [];
  for (const key of TARGETS) {
    const seen = new Set<unknown>();
    for (const node of root.fields.get(key) ?? []) {
      const id = idLeaf(node);
      if (id && seen.has(id.value)) {
        problems.push({
          rule: 'duplicate-id',
          message: `The id "${id.value}" stands twice under ${key}.`,
          help: 'Give each its own.',
          path: id.path,
        });
      }
      if (id) seen.add(id.value);
    }
  }
  return problems;
}

export const idLeaf = (node: Node): Leaf | null => {
  const id = node.type === 'element' ? node.fields.get('id')?.[0] : undefined;
  return id?.type === 'leaf' ? id : null;
};

export function idsOf(policy: Policy, key: string): string[] {
  const elements = (policy as unknown as Record<string, { id: string }[] | undefined>)[key] ?? [];
  return elements.map((element) => element.id);
}

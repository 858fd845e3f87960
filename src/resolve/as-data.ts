import { definitionOf } from '../generated/model.js';
import type { Element, Node } from './resolve.js';

/**
 * An element as plain data, with every bare value under the key it is short for and a list
 * wherever there can be several. What is open to anything (`internal`) stays at home.
 */
export function asData(element: Element): Record<string, unknown> {
  const data: Record<string, unknown> = {};
  for (const [key, nodes] of element.fields) {
    const [first] = nodes;
    if (!first || (first.type === 'leaf' && first.field.kind === 'open')) continue;
    const single = definitionOf(element.def)?.fields[key]?.many === 'one';
    data[key] = single ? nodeData(first) : nodes.map(nodeData);
  }
  return data;
}

const nodeData = (node: Node): unknown => (node.type === 'leaf' ? node.value : asData(node));

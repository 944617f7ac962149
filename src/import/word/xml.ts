import { escapeHtml } from '../../escape-html.ts';
import { isElement, type Node } from '../tree.ts';

/** A tree of XML as text. */
export function xmlOf(node: Node): string {
  if (!isElement(node)) return escapeHtml(node);
  const inner = node.children.map(xmlOf).join('');
  if (node.tag === '') return inner;
  const attributes = Object.entries(node.attributes).map(
    ([name, value]) => ` ${name}="${escapeHtml(value)}"`,
  );
  return `<${node.tag}${attributes.join('')}>${inner}</${node.tag}>`;
}

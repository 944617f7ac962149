import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';

/**
 * Gives tables that fill their line (`multline`, `flalign`) the width of a line, or within text their own. MathJax would leave the width
 * to a browser.
 * @param line ems; null within text.
 */
export function fillWidth(root: MmlNode, line: number | null): void {
  root.walkTree((node) => {
    if (!node.isKind('mtable') || node.attributes.getExplicit('width') !== '100%') return;
    node.attributes.set('width', line === null ? 'auto' : `${line}em`);
    // MathJax shrinks a column to its content, unless its width is given as a length.
    const isSingle = (node as MmlNode).childNodes.every(({ childNodes }) => childNodes.length === 1);
    const padding = String(node.attributes.get('data-array-padding') ?? '')
      .split(' ')
      .reduce((sum, side) => sum + (Number.parseFloat(side) || 0), 0);
    if (line === null) return;
    if (isSingle) node.attributes.set('columnwidth', `${line - padding}em`);
    // MathJax would shrink the columns that stand for the room between pairs to nothing, to break what is in them.
    else root.attributes.set('overflow', 'overflow');
  });
}

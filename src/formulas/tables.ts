import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';

/**
 * Gives tables that fill their line (`multline`, `flalign`) the width of a line, or within text their own. MathJax would leave the width
 * to a browser.
 * @param line ems; null within text.
 */
export function fillWidth(root: MmlNode, line: number | null): void {
  root.walkTree((node) => {
    if (node.isKind('mtable') && node.attributes.getExplicit('width') === '100%')
      node.attributes.set('width', line === null ? 'auto' : `${line}em`);
  });
}

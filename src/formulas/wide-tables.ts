import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';

/** The least by which the first line of a `multline` begins before the last one, and ends before it, ems. */
const STAGGER = 2;

/**
 * Makes tables as wide as their content that MathJax makes as wide as the page, whose width it does not know: `multline`
 * and `flalign`. The lines of a `multline` are staggered: the first at the left, the last at the right.
 */
export function fitTables(root: MmlNode): void {
  root.walkTree((node) => {
    const table = node as MmlNode;
    if (table.kind !== 'mtable' || table.attributes.get('width') !== '100%') return;
    table.attributes.set('width', 'auto');
    const cells = table.childNodes.map(({ childNodes }) => childNodes.at(-1)!);
    const [first, last] = [cells.at(0), cells.at(-1)];
    if (first?.attributes.getExplicit('columnalign') !== 'left' || !last || first === last) return;
    const space = () => table.factory.create('mspace', { width: `${STAGGER}em` }) as MmlNode;
    first.childNodes[0]!.appendChild(space());
    last.childNodes[0]!.childNodes.unshift(space());
  });
}

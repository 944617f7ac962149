import type { MmlNode } from '@mathjax/src/js/core/MmlTree/MmlNode.js';

/** The face of letters and digits that are upright, as MathJax names it. */
const UPRIGHT = 'normal';

/**
 * Has upright letters and digits set without serifs, as the text around is: formulas of chemistry, quantities. A formula
 * with variables, whose letters are slanted, stays as it is.
 */
export function withoutSerifs(root: MmlNode): void {
  const signs: MmlNode[] = [];
  root.walkTree((node) => {
    if ((node.isKind('mi') || node.isKind('mn')) && isSeen(node)) signs.push(node);
  });
  const faceOf = (node: MmlNode) => node.attributes.get('mathvariant');
  if (signs.some((node) => faceOf(node) !== UPRIGHT)) return;
  for (const node of signs) node.attributes.set('mathvariant', 'sans-serif');
}

/** Whether a sign is printed: mhchem takes the heights of indices from an A that is not. */
function isSeen(node: MmlNode): boolean {
  for (let each = node.parent; each; each = each.parent) if (each.isKind('mphantom')) return false;
  return true;
}

import { formulaIn } from '../document/picture-address.ts';
import type { ElementNode } from '../document/tree.ts';
import type { Inline } from '../text/types.ts';

/** The equation, which asks for a line of its own, that an inline within an element is; null where it is none. */
export function equationOf(inline: Inline, element: ElementNode): ElementNode | null {
  return inline.kind === 'box' ? within(element, inline.element) : null;
}

function within({ children }: ElementNode, index: number): ElementNode | null {
  for (const child of children) {
    if (child.kind !== 'element') continue;
    if (child.index === index) return formulaIn(child)?.display ? child : null;
    const found = within(child, index);
    if (found) return found;
  }
  return null;
}

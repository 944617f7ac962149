import { formulaIn } from '../document/picture-address.ts';
import type { ElementNode } from '../document/tree.ts';
import type { ParagraphBox } from './box-tree.ts';
import type { FlowContext } from './flow-context.ts';
import { formulaBox } from './inline.ts';

/**
 * A paragraph that fits a width: an equation that stands in a line with its number, or with the mark of a proof, is
 * broken where both would be wider. They stand beside its last line then, as beside a `multline` of amsmath.
 */
export function withBrokenEquations(box: ParagraphBox, width: number, context: FlowContext): ParagraphBox {
  if (!box.inlines.some(({ kind }) => kind === 'box')) return box;
  const excess = context.paragraph(box).maxContent - width;
  if (excess <= 0) return box;
  const inlines = box.inlines.map((inline) => {
    const equation = inline.kind === 'box' ? equationWithin(box.element, inline.element) : null;
    if (inline.kind !== 'box' || !equation) return inline;
    const { size: fontSize, color } = inline.style;
    const style = { ...box.style, fontSize, color, baselineSource: 'last' } as const;
    const room = Math.max(0, inline.width - excess);
    return formulaBox(equation, style, inline.style, room, context.pictures) ?? inline;
  });
  return { ...box, inlines };
}

/** The equation of this number within an element; null where it is none. */
function equationWithin({ children }: ElementNode, index: number): ElementNode | null {
  for (const child of children) {
    if (child.kind !== 'element') continue;
    if (child.index === index) return formulaIn(child)?.display ? child : null;
    const within = equationWithin(child, index);
    if (within) return within;
  }
  return null;
}

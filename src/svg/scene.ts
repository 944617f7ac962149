import type { Mark, Matrix, Rectangle } from '../drawing/drawing.ts';
import type { Surroundings, SvgDocument } from './document.ts';
import type { Painted } from './paints.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** The place in which an element is drawn. */
export interface Scene {
  /** From the element's parent's coordinates to points. */
  readonly matrix: Matrix;
  /** The parent's style. */
  readonly style: Style;
  /** The size of the innermost viewport, in its own units. */
  readonly around: Pick<Rectangle, 'width' | 'height'>;
  /** The elements by whose references it is drawn. */
  readonly through: readonly SvgElement[];
  /** In a marker, the paints of the shape that has it. */
  readonly context?: { readonly fill: Painted | null; readonly stroke: Painted | null } | undefined;
}

/** The means by which parts of a drawing draw what stands in them. */
export interface Draws {
  readonly document: SvgDocument;
  readonly surroundings: Surroundings;
  /** Points in a px of the root. */
  readonly rootScale: number;
  children(element: SvgElement, scene: Scene): Mark[];
}

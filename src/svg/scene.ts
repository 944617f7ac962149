import type { Mark, Matrix, Paint, Rectangle } from '../drawing/drawing.ts';
import type { Surroundings, SvgDocument } from './document.ts';
import type { Style } from './style.ts';
import type { SvgElement } from './xml.ts';

/** The place in which an element is drawn. */
export interface Scene {
  readonly document: SvgDocument;
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

/** A paint in the coordinates of the shape that it fills, or the pattern that is drawn there. */
export type Painted = { readonly paint: Paint; readonly opacity: number } | PatternPaint;

interface PatternPaint {
  readonly pattern: SvgElement;
  /** The paint in place of a pattern without a tile; null for none. */
  readonly otherwise: () => Painted | null;
}

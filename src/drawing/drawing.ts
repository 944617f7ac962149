/** Points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * A drawing: paths and text in points, origin at the top left, y down. What charts give and what the
 * PDF, the preview and the page pictures paint.
 */
export interface Drawing extends Size {
  /** Painted in order; text marks are in reading order among themselves. */
  readonly marks: readonly Mark[];
}

export type Mark = PathMark | TextMark;

export interface PathMark {
  readonly kind: 'path';
  readonly path: readonly PathSegment[];
  /** `#rrggbb`; null paints nothing. */
  readonly fill: string | null;
  /** Filled by the even-odd rule; by the nonzero winding rule otherwise. */
  readonly evenOdd?: true;
  readonly stroke: Stroke | null;
  /** 0 to 1, for fill and stroke. */
  readonly opacity: number;
  /** A path that bounds what is painted. */
  readonly clip: readonly PathSegment[] | null;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** Lengths of dashes and gaps; empty for a solid line. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

/** Absolute coordinates; curves are cubic. */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** Left end of the baseline, before rotation. */
  readonly x: number;
  readonly y: number;
  /** Radians, clockwise, about (x, y). */
  readonly rotation: number;
  readonly font: DrawingFont;
  readonly color: string;
}

export interface DrawingFont {
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** The width of a text in points, set as the document sets it (French spaces, kerning). */
export type MeasureText = (text: string, font: DrawingFont) => number;

/** A size in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * Paths and texts in points, from the top left, y down. Charts, codes and marks give drawings; the PDF, the preview
 * and the pictures of pages paint them.
 */
export interface Drawing extends Size {
  /** The marks in the order of painting. Texts are in reading order among themselves. */
  readonly marks: readonly Mark[];
}

export type Mark = PathMark | TextMark;

export interface PathMark {
  readonly kind: 'path';
  readonly path: readonly PathSegment[];
  /** `#rrggbb`; null for none. */
  readonly fill: string | null;
  /** Filled by the even-odd rule; without it, by the nonzero winding rule. */
  readonly evenOdd?: true;
  readonly stroke: Stroke | null;
  /** The opacity of fill and stroke, 0 to 1. */
  readonly opacity: number;
  /** A path that bounds what is painted. */
  readonly clip: readonly PathSegment[] | null;
}

export interface Stroke {
  readonly color: string;
  readonly width: number;
  /** The lengths of dashes and gaps in turn; empty for a solid line. */
  readonly dash: readonly number[];
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
}

/** A step of a path, in absolute coordinates. Curves are cubic. */
export type PathSegment =
  | readonly ['M', number, number]
  | readonly ['L', number, number]
  | readonly ['C', number, number, number, number, number, number]
  | readonly ['Z'];

export interface TextMark {
  readonly kind: 'text';
  readonly text: string;
  /** The left end of the baseline. */
  readonly x: number;
  readonly y: number;
  /** The rotation about (x, y), radians clockwise. */
  readonly rotation: number;
  readonly font: DrawingFont;
  readonly color: string;
}

export interface DrawingFont {
  /** A family, or several in order of preference, with commas between them. */
  readonly family: string;
  readonly size: number;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** Measures the width of a text in points, as the document sets it, with kerning and its language's spaces. */
export type MeasureText = (text: string, font: DrawingFont) => number;

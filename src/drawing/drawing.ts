import { wordList } from '../word-list.ts';
import type { Meaning } from './meaning.ts';

/** A size in points. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** A rectangle by its edges, points. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A rectangle by its top left corner and its size. */
export interface Rectangle extends Size {
  readonly x: number;
  readonly y: number;
}

export type Point = readonly [x: number, y: number];

/**
 * Paths and texts in points, from the top left, y down. Charts, codes and marks give drawings; the PDF, the preview
 * and the pictures of pages paint them.
 */
export interface Drawing extends Size {
  /** The marks in the order of painting. Texts are in reading order among themselves. */
  readonly marks: readonly Mark[];
  /** The meaning of each mark of a chart, by its index; null for an axis, a rule, a ground. No view shows it. */
  readonly meanings?: readonly (Meaning | null)[];
  /** The heights at which it may be parted where no page holds it; undefined for a drawing that stays whole. */
  readonly seams?: Seams | undefined;
  /** The drawing of which it is a part. */
  readonly whole?: Drawing;
}

/** Where a drawing may be parted: heights from its top, points, in their order. */
export interface Seams {
  readonly at: readonly number[];
  /** The height of its upper end that is repeated above later parts, such as the names of columns; 0 for none. */
  readonly head: number;
}

export type Mark = PathMark | TextMark | ImageMark | GroupMark;

/** Marks that are painted together, first among themselves and then as one. */
export interface GroupMark {
  readonly kind: 'group';
  /** The transformation of the marks, not of the clips. */
  readonly matrix: Matrix | null;
  readonly opacity: number;
  /** The marks show where all of these overlap. */
  readonly clips: readonly Clip[];
  /** Marks in greys: the group shows where they are light. The transformation is not theirs. */
  readonly mask?: readonly Mark[];
  /** The way in which its colours blend with those below, which they cover without it. */
  readonly blend?: Blend;
  /** The colours within it blend with one another alone, not with those below the group. */
  readonly isolated?: true;
  readonly marks: readonly Mark[];
}

/** The ways to blend of CSS (Compositing and Blending 1, 9), which a PDF has too. */
export const BLENDS = wordList(
  'multiply screen overlay darken lighten color-dodge color-burn hard-light soft-light difference',
  'exclusion hue saturation color luminosity',
);
export type Blend = (typeof BLENDS)[number];

/** A picture of pixels, which fills the rectangle. */
export interface ImageMark extends Rectangle {
  readonly kind: 'image';
  /** The file as a `data:` URL in base64. */
  readonly file: string;
}

/** A straight rule, in points; one whose dashes have no length is made of round dots. */
export interface Rule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly width: number;
  /** `#rrggbb`. */
  readonly color: string;
  readonly dash: readonly number[];
}

export interface Clip {
  readonly path: readonly PathSegment[];
  readonly evenOdd: boolean;
}

/** A transformation: x′ = a × x + c × y + e, y′ = b × x + d × y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

/** `#rrggbb`, or colours that blend. */
export type Paint = string | Gradient;

/**
 * A gradient from the circle about (x1, y1) to the one about (x2, y2), or, with radii of null, from point to point, as
 * createLinearGradient and createRadialGradient of a canvas have it.
 */
export interface Gradient {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly radii: readonly [number, number] | null;
  /** From the gradient's coordinates to those of the path that it fills, where its circles are ellipses there. */
  readonly matrix: Matrix | null;
  /** The stops, at least one, in order of their offsets, 0 to 1. */
  readonly stops: readonly Stop[];
  /** The colours beyond the ends: the last ones, or all again, back and forth or from the start. */
  readonly spread: 'pad' | 'reflect' | 'repeat';
}

export interface Stop {
  readonly offset: number;
  readonly color: string;
  readonly opacity: number;
}

export interface PathMark {
  readonly kind: 'path';
  readonly path: readonly PathSegment[];
  /** null for none. */
  readonly fill: Paint | null;
  /** Filled by the even-odd rule; without it, by the nonzero winding rule. */
  readonly evenOdd?: true;
  readonly stroke: Stroke | null;
  /** The opacity of fill and stroke, 0 to 1. */
  readonly opacity: number;
  /** A path that bounds what is painted. */
  readonly clip: readonly PathSegment[] | null;
}

export interface Stroke {
  readonly color: Paint;
  readonly width: number;
  /** The lengths of dashes and gaps in turn; empty for a solid line. */
  readonly dash: readonly number[];
  /** The place in the pattern of dashes at which the line starts; 0 unless said. */
  readonly dashOffset?: number;
  readonly cap: 'butt' | 'round' | 'square';
  readonly join: 'miter' | 'round' | 'bevel';
  /** The longest miter, in widths of the line; `MITER_LIMIT` unless said. */
  readonly miterLimit?: number;
}

/** The limit of miters in PDF and on a canvas. */
export const MITER_LIMIT = 10;

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
  /** The colours that fill it instead, in the coordinates of the text's place. */
  readonly gradient?: Gradient;
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

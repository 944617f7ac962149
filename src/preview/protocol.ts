import type { Box, Drawing, Rectangle, Rule } from '../drawing/drawing.ts';
import type { InterfaceLanguage } from '../faults/print.ts';
import type { Scheme } from '../print/options.ts';

// Messages between the server of a preview and its page, as JSON. Lengths are in points.

/** An event that a window is told of. Its number comes first, then the state now and after each build. */
export type Message =
  | { readonly event: 'window'; readonly data: number }
  | { readonly event: 'state'; readonly data: State }
  // A place of an editor; null for one that is on no page.
  | { readonly event: 'show'; readonly data: Spot | null };

/** All that the page needs to show a build. It is sent at each build; pages are asked for by their numbers. */
export interface State {
  /** The language of the interface. */
  readonly language: InterfaceLanguage;
  readonly project: string;
  readonly title: string;
  readonly pages: readonly PageHead[];
  /** Pages in place of others that were asked for before: the page of the preview need not ask for them. */
  readonly drawings: readonly PageDrawing[];
  /** Whether a recto stands at the left of its spread. */
  readonly rightToLeft: boolean;
  readonly outline: readonly OutlineEntry[];
  readonly faults: readonly FaultView[];
  /** Whether the pages are those of an earlier build, since the files are at fault now. */
  readonly stale: boolean;
  readonly chosen: Choice;
  readonly choices: Choices;
}

export interface PageHead {
  /** The number in this preview: a page that changes gets another one. */
  readonly id: number;
  readonly label: string;
  /**
   * The elements that begin on it, and how far from its top, in order. They keep their numbers from build to build, so
   * that a place is found again when pages have moved.
   */
  readonly starts: readonly (readonly [element: number, y: number])[];
  readonly side: 'recto' | 'verso';
  readonly width: number;
  readonly height: number;
}

interface OutlineEntry {
  readonly level: number;
  readonly label: string;
  readonly at: Spot;
}

/** A place on a page. `page` is an index into the pages of the state. */
export interface Spot {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

export interface FaultView {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly wrong: string;
  readonly instead: string | null;
  readonly file: string | null;
  readonly line: number;
  readonly column: number;
  /** The line with the place marked under it. */
  readonly frame: string | null;
  /** null where it is on no page. */
  readonly at: Spot | null;
}

/** A version of the booklet. */
export interface Choice {
  /** null where the project has one booklet. */
  readonly booklet: string | null;
  readonly cohort: string | null;
  readonly variants: readonly string[];
  /** The number of the person whose copy it is. */
  readonly person: string | null;
}

interface Choices {
  /** None where the project has one. */
  readonly booklets: readonly string[];
  readonly cohorts: readonly string[];
  readonly variants: readonly string[];
  /** The people of the chosen cohort. */
  readonly people: readonly { readonly number: string; readonly name: string }[];
}

/** A page as a list of what to paint, in order. */
export interface PageDrawing {
  readonly id: number;
  readonly items: readonly PageItem[];
}

export type PageItem =
  | (GlyphRow & {
      readonly kind: 'text';
      /** A space for a leader, which is not read. */
      readonly text: string;
      readonly width: number;
      /** Texts of one line have one number; -1 stands alone. */
      readonly line: number;
      /** The level of the heading that it belongs to; 0 for none. */
      readonly heading: number;
      readonly owner: number | null;
    })
  | ({ readonly kind: 'rect'; readonly fill: string } & Rectangle)
  | ({ readonly kind: 'line' } & Rule)
  | {
      readonly kind: 'drawing';
      readonly x: number;
      readonly y: number;
      readonly drawing: Drawing;
      /** The part that shows; null for all of it. */
      readonly cut: Rectangle | null;
      /** The glyphs of each text of the drawing, in the order of painting, from the left end of its baseline. */
      readonly labels: readonly (readonly GlyphRow[])[];
      readonly alt: string | null;
      readonly owner: number | null;
    }
  | ({
      readonly kind: 'image';
      readonly cut: Rectangle | null;
      /** The number by which the picture is asked for. */
      readonly image: number;
      readonly alt: string | null;
      readonly owner: number | null;
    } & Rectangle);

/** Glyphs of one face in a row. */
export interface GlyphRow {
  /** The number by which the outlines of the face are asked for. */
  readonly face: number;
  readonly size: number;
  /** The horizontal scale of each glyph. */
  readonly scale: number;
  readonly color: string;
  /** The left end of the baseline. */
  readonly x: number;
  readonly y: number;
  readonly glyphs: readonly number[];
  /** The place of each glyph from (x, y); y down. */
  readonly dx: readonly number[];
  readonly dy: readonly number[] | null;
}

/** The outlines of glyphs, by number: SVG path data in thousandths of an em, y down. */
export type Outlines = Readonly<Record<number, string>>;

/** Pages as they are placed on sheets. */
export interface SheetsView {
  readonly scheme: Scheme;
  readonly width: number;
  readonly height: number;
  /** Front and back of each sheet in turn. */
  readonly sides: readonly {
    readonly pages: readonly {
      readonly page: number;
      readonly x: number;
      readonly y: number;
      readonly scale: number;
      readonly turned: boolean;
    }[];
    readonly marks: PageItem & { readonly kind: 'drawing' };
  }[];
}

/** The measures of a page, for those who look closely. */
export interface PageMeasures {
  /** The edges of the text, from the page's left and top edge. */
  readonly margins: Box;
  /** The grid on which lines stand; null where none do. */
  readonly grid: { readonly first: number; readonly pitch: number } | null;
  /** The word gaps of justified lines, and how wide each is for what it should be: 1 is just right. */
  readonly gaps: readonly {
    readonly left: number;
    readonly right: number;
    readonly y: number;
    readonly size: number;
    readonly ratio: number;
  }[];
  /** Rivers, as points from the top down. */
  readonly rivers: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** The places where a search found its text. */
export interface Found {
  readonly page: number;
  readonly before: string;
  readonly match: string;
  readonly after: string;
  readonly boxes: readonly Rectangle[];
}

/** The place that an element comes from, and whether an editor was started there. */
export interface Opened {
  readonly place: string;
  readonly path: string;
  readonly opened: boolean;
}

import type { ChartSpec } from '../charts/spec.ts';
import type { ElementNode } from '../document/tree.ts';
import type { NoteCall, NumberedLines } from '../layout/page.ts';
import type { PictureSource } from '../layout/picture.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';

/** The inputs of the web twin: the document as its pages were made, and what its pictures show. */
export interface WebInputs {
  readonly meta: WebMeta;
  readonly styled: StyledDocument;
  readonly fonts: FontLibrary;
  /** The call of each note on paper, by the index of the note's element. */
  readonly noteCalls: ReadonlyMap<number, NoteCall>;
  /** The sections of gathered notes on paper: the section's element index by that of the note. */
  readonly noteSections: ReadonlyMap<number, number>;
  /** The lines that have numbers on paper; undefined for none. */
  readonly lines?: NumberedLines | undefined;
  readonly pictures: PictureSource;
  /** Reads a picture's file; a path from the project's folder. */
  readonly read: (file: string) => Uint8Array | null;
  /** The file of a face that Livret brings; null for any other. */
  readonly fontFile: (face: Face) => Uint8Array | null;
  /** The chart that an `img` shows; null for another picture. */
  readonly chartOf: (picture: ElementNode) => ChartSpec | null;
}

/** A face of a family. */
export interface Face {
  readonly family: string;
  readonly weight: number;
  readonly style: 'normal' | 'italic';
}

/** The contents of a page's head. */
interface WebMeta {
  readonly title: string;
  readonly authors: readonly string[];
  readonly description: string;
  /** BCP 47. */
  readonly language: string;
}

/** A page of the twin. */
export interface WebFile {
  /** The name in the twin's folder; the only page has none. */
  readonly name: string | null;
  readonly html: string;
}

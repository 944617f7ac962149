/** The part of pdfkit 0.20 that is used here. */
declare module 'pdfkit' {
  import { Readable } from 'node:stream';

  /**
   * An indirect object. In its data, a `string` is written as a name and a `String` as a text string; what
   * is `undefined` is left out.
   */
  export interface Reference {
    readonly id: number;
    // biome-ignore lint/suspicious/noExplicitAny: a PDF dictionary holds anything
    readonly data: Record<string, any>;
    compress: boolean;
    /** The parts of its stream. */
    buffer: Uint8Array[];
    /** Ends the object: nothing of it changes any more. */
    finalize(): void;
    end(chunk?: string | Uint8Array): void;
  }

  export interface Page {
    readonly width: number;
    readonly height: number;
    readonly dictionary: Reference;
    readonly resources: Reference;
    readonly fonts: Record<string, Reference>;
    readonly ext_gstates: Record<string, Reference>;
    readonly xobjects: Record<string, Reference>;
  }

  export interface Image {
    readonly label: string;
    readonly width: number;
    readonly height: number;
    /** The orientation of Exif data, 1 to 8. */
    readonly orientation?: number;
    readonly obj: Reference | null;
  }

  export interface OutlineItem {
    readonly outlineData: Record<string, unknown>;
    addItem(title: string, options: { readonly pageNumber: number }): OutlineItem;
  }

  export default class PDFDocument extends Readable {
    constructor(options: Record<string, unknown>);
    readonly page: Page;
    readonly outline: OutlineItem;
    /** The catalog. */
    readonly _root: Reference;
    ref(data?: unknown): Reference;
    /** An item for each object: its number is the place among them, from 1. */
    readonly _offsets: null[];
    addPage(options: { readonly size: readonly [number, number] }): this;
    /** Adds operators in Latin-1. pdfkit would convert a string letter by letter. */
    addContent(operators: Uint8Array): this;
    /** Adds an annotation whose place is given from the page's top left corner. */
    annotate(x: number, y: number, width: number, height: number, options: Record<string, unknown>): this;
    image(image: Image, x: number, y: number, box: { readonly width: number; readonly height: number }): this;
    endMetadata(): void;
    end(): void;
    /** The information dictionary, once the document has ended. */
    readonly _info: Reference;
    /** Writes a part of the file. */
    _write(): void;
  }
}

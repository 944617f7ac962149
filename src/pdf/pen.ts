import PDFDocument, { type Page, type Reference } from 'pdfkit';
import { getOrMake } from '../once.ts';
import { deflate } from './deflate.ts';
import { documentTitle, type PdfMetadata, xmpPacket } from './metadata.ts';
import { type PdfObject, pack } from './pack.ts';
import { pdfValue } from './values.ts';

/** Resources by their kind and name (ISO 32000-1, table 33). */
type Resources = Readonly<Record<'Font' | 'ExtGState' | 'XObject' | 'Shading', Record<string, Reference>>>;

/** The resources of a page. pdfkit adds a kind when it is first asked for, and has none for shadings. */
function pageResources(page: Page): Resources {
  return {
    get Font() {
      return page.fonts;
    },
    get ExtGState() {
      return page.ext_gstates;
    },
    get XObject() {
      return page.xobjects;
    },
    get Shading() {
      page.resources.data.Shading ??= {};
      return page.resources.data.Shading;
    },
  };
}

/**
 * A pdfkit document, used for its pages, objects and streams. This room writes text, fonts and tags itself.
 */
export class Pen extends PDFDocument {
  readonly #objects: PdfObject[] = [];
  readonly #metadata: PdfMetadata;
  /** The resources of forms that are being painted, the innermost last. */
  readonly #forms: Resources[] = [];
  readonly #opacities = new Map<number, { readonly name: string; readonly ref: Reference }>();

  /** @param tagged whether the document has a structure tree. */
  constructor(metadata: PdfMetadata, tagged: boolean) {
    const { authors, subject, keywords } = metadata;
    const date = new Date(`${metadata.date}T12:00:00Z`);
    super({
      pdfVersion: '1.7',
      autoFirstPage: false,
      font: null,
      tagged,
      displayTitle: true,
      lang: metadata.language,
      info: {
        Title: documentTitle(metadata),
        ...(authors.length > 0 && { Author: authors.join(', ') }),
        ...(subject && { Subject: subject }),
        ...(keywords.length > 0 && { Keywords: keywords.join(', ') }),
        Creator: 'Livret',
        Producer: 'Livret',
        CreationDate: date,
        ModDate: date,
      },
    });
    this.#metadata = metadata;
  }

  /** The resources in which names are entered: those of the page, or of the form that is being painted. */
  get resources(): Resources {
    return this.#forms.at(-1) ?? pageResources(this.page);
  }

  /** Paints a form. @returns the resources that it names. */
  within(paint: () => void): Partial<Resources> {
    const resources: Resources = { Font: {}, ExtGState: {}, XObject: {}, Shading: {} };
    this.#forms.push(resources);
    paint();
    this.#forms.pop();
    return Object.fromEntries(Object.entries(resources).filter(([, named]) => Object.keys(named).length > 0));
  }

  /**
   * The name of a graphics state with this opacity (ISO 32000-1, table 58), in the current page's resources.
   */
  opacity(alpha: number): string {
    const state = getOrMake(this.#opacities, alpha, () => {
      const ref = this.ref({ Type: 'ExtGState', ca: alpha, CA: alpha });
      ref.end();
      return { name: `G${this.#opacities.size + 1}`, ref };
    });
    this.resources.ExtGState[state.name] = state.ref;
    return state.name;
  }

  /** A new object. It is kept when it ends, to be packed with others; its stream is deflated by `deflate`, which remembers. */
  override ref(data?: unknown): Reference {
    const ref = super.ref(data);
    ref.finalize = () => {
      if (ref.buffer.length === 0) this.put(ref.id, pdfValue(ref.data), null);
      else {
        const written = Buffer.concat(ref.buffer);
        const stream = ref.compress ? deflate(written) : written;
        this.put(ref.id, pdfValue({ ...ref.data, Length: stream.length }), stream);
      }
    };
    return ref;
  }

  /** Writes the metadata stream. pdfkit's own has no languages and escapes nothing. */
  override endMetadata(): void {
    const packet = this.ref({ Type: 'Metadata', Subtype: 'XML' });
    // The packet stays uncompressed, so that programs that know no PDF can read it (ISO 32000-1, 14.3.2).
    packet.compress = false;
    packet.end(new TextEncoder().encode(xmpPacket(this.#metadata)));
    this._root.data.Metadata = packet;
  }

  /** The number of a new object, which `put` is to write. */
  reserve(): number {
    return this._offsets.push(null);
  }

  /** Sets the value and the stream of the object of this number as they stand; the stream is deflated already. */
  put(id: number, value: string, stream: Uint8Array | null): void {
    this.#objects[id - 1] = { value, stream };
  }

  /** Writes none of the file: `pack` does. */
  override _write(): void {}

  /** The objects written so far; the object numbered n is at index n − 1. */
  get objects(): readonly PdfObject[] {
    return this.#objects;
  }

  /** Says that colours have no traps (ISO 32000-1, 14.11.6). pdfkit would write a text, not a name. */
  #sayUntrapped(): void {
    const { value } = this.#objects[this._info.id - 1]!;
    this.put(this._info.id, value.replace(/>>$/, '/Trapped /False>>'), null);
  }

  /** Ends the document and gives its bytes. */
  finish(): Uint8Array {
    this.end();
    const isForPress = this.#metadata.claim === 'X-4';
    if (isForPress) this.#sayUntrapped();
    return pack(this.#objects, this._root, this._info, isForPress ? '1.6' : '1.7');
  }
}

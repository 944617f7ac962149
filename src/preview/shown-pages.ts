import type { TypesetBooklet } from '../build/booklet.ts';
import type { Source } from '../faults/source.ts';
import type { Page } from '../layout/page.ts';
import type { Scheme } from '../print/options.ts';
import type { FileMemory } from '../project/file-memory.ts';
import { textSetter } from '../text/index.ts';
import { glyphPath } from '../text/outlines.ts';
import { measurePages } from './measures.ts';
import { type DrawingResources, pageDrawing } from './page-drawing.ts';
import { AskedPages, type Numbers } from './page-numbers.ts';
import { parsePlace, spotOf, startsOf } from './places.ts';
import type { Found, Outlines, PageDrawing, PageMeasures, SheetsView, Spot, State } from './protocol.ts';
import { searchPages } from './search.ts';
import { sheetsView } from './sheets-view.ts';

/** The pages of a version that is shown, those of its last build without errors, and all that a browser asks about them. */
export class ShownPages {
  readonly #files: FileMemory;
  readonly #numbers: Numbers;
  readonly #asked = new AskedPages();
  /** null before any pages were made. */
  #typeset: TypesetBooklet | null = null;

  /** @param files as the last build has read them. */
  constructor(files: FileMemory, numbers: Numbers) {
    this.#files = files;
    this.#numbers = numbers;
  }

  /**
   * The pages as a state tells them.
   * @param made the pages of a build; null where it had errors.
   * @param project its name, for one that has no title yet.
   */
  show(
    made: TypesetBooklet | null,
    project: string,
  ): Pick<State, 'title' | 'pages' | 'drawings' | 'rightToLeft' | 'outline'> {
    if (made) this.#typeset = made;
    const { layout, booklet } = this.#typeset ?? {};
    const { pages = [], bookmarks = [], places } = layout ?? {};
    const starts = layout ? startsOf(layout) : new Map<Page, []>();
    const ids = pages.map((page) => this.#numbers.page(page));
    return {
      title: booklet?.title ?? project,
      pages: pages.map((page, i) => {
        const { label, side, width, height } = page;
        return { id: ids[i]!, label, starts: starts.get(page) ?? [], side, width, height };
      }),
      drawings: this.#asked.inPlaceOfAsked(ids).flatMap((id) => this.#drawingOf(id) ?? []),
      rightToLeft: layout?.rightToLeft === true,
      outline: bookmarks.map(({ level, label, element }) => ({ level, label, at: places!.get(element)! })),
    };
  }

  /** Shows none any more, until others are made. */
  forget(): void {
    this.#typeset = null;
  }

  /** A page by its number. */
  page(id: number): PageDrawing | null {
    this.#asked.ask(id);
    return this.#drawingOf(id);
  }

  #drawingOf(id: number): PageDrawing | null {
    const page = this.#typeset?.layout.pages.find((each) => this.#numbers.page(each) === id);
    return page ? pageDrawing(page, id, this.#resources(this.#typeset!)) : null;
  }

  #resources({ layout, fonts, booklet }: TypesetBooklet): DrawingResources {
    return {
      tree: layout.tree,
      text: textSetter(fonts, booklet.language),
      face: (face) => this.#numbers.faces.of(face),
      image: (file) => this.#numbers.images.of(file),
    };
  }

  outlines(face: number, glyphs: readonly number[]): Outlines | null {
    const known = this.#numbers.faces.at(face);
    return known && Object.fromEntries(glyphs.map((glyph) => [glyph, glyphPath(known, glyph)]));
  }

  /** The bytes of a picture on a page. */
  image(number: number): Uint8Array | null {
    const file = this.#numbers.images.at(number);
    return file === null ? null : this.#files.bytesOf(file);
  }

  sheets(scheme: Scheme): SheetsView | null {
    return this.#typeset && sheetsView(this.#typeset, scheme, this.#resources(this.#typeset));
  }

  /** The measures of the pages, in their order. */
  measures(): PageMeasures[] {
    return this.#typeset ? measurePages(this.#typeset.layout, this.#typeset.styled) : [];
  }

  search(text: string): Found[] {
    return this.#typeset ? searchPages(this.#typeset.layout.pages, text) : [];
  }

  /** The place on the pages of a place in the content; null where no page has it. */
  spotOf(source: Source | null): Spot | null {
    return source && this.#typeset && spotOf(source, this.#typeset.layout);
  }

  /** The place on the pages of a place in an editor: `content/chapters/x.yaml:12`, from the project's folder. */
  spotAt(place: string): Spot | null {
    return this.spotOf(parsePlace(place));
  }

  /** The place in the content from which an element comes. */
  sourceOf(element: number): Source | null {
    return this.#typeset?.layout.tree.byIndex[element]?.source ?? null;
  }
}

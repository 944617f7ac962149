import type { Booklet, FigureBlock } from '../content/index.ts';
import type { HtmlBefore } from '../document/html-before.ts';
import type { Fault } from '../faults/fault.ts';
import type { Layout } from '../layout/page.ts';
import type { PaintedPages, SharedPages } from '../pdf/index.ts';
import type { StyledDocument } from '../style/computed.ts';
import type { FontLibrary } from '../text/index.ts';
import type { InkMemory } from './ink-memory.ts';

/** A booklet whose texts are read and checked: what the stage `content` gives. */
export interface SelectedBooklet {
  /** The date is the one that is printed. */
  readonly booklet: Booklet & { readonly date: string };
  /** The figures with a chart, by the id that `chart:ID` names. */
  readonly figures: ReadonlyMap<string, FigureBlock>;
  /** The ids of figures whose data cannot be drawn: a draft leaves their place empty. */
  readonly undrawable: ReadonlySet<string>;
}

/** A booklet as one page of HTML: what the stage `templates` gives. */
export interface RenderedBooklet extends SelectedBooklet {
  /** The HTML, with `DIGEST` where the digest is printed. */
  readonly html: string;
  /** The digest that the colophon prints. */
  readonly digest: string;
}

/** A booklet whose pages are made: what the stages from `document` to `layout` give. */
export interface TypesetBooklet extends SelectedBooklet {
  readonly styled: StyledDocument;
  readonly fonts: FontLibrary;
  readonly layout: Layout;
  /** The digest that the colophon prints. */
  readonly digest: string;
  /** Pages that other copies may have too; each is painted once. */
  readonly shared?: SharedPages;
  /** The pages that were painted for booklets before. */
  readonly painted?: PaintedPages;
  /** The ink that pages take, kept for other booklets that have the same pages. */
  readonly inks?: InkMemory;
  /** Whether it is a draft, which may have errors. */
  readonly draft?: boolean;
}

/** The booklet of a placeholder person; copies take its pages over where they are the same. */
export interface ModelCopy {
  /** null when it is at fault. */
  readonly typeset: (TypesetBooklet & { readonly shared: SharedPages }) | null;
  /** The HTML of the copy made last of it. */
  readonly html: HtmlBefore;
  /** The faults found while its pages were made. */
  readonly faults: readonly Fault[];
}

import type { Report } from '../faults/fault.ts';
import type { ComputedStyle, StyledDocument } from '../style/computed.ts';
import { percentage } from './geometry.ts';
import type { Layout, Page } from './page.ts';

export interface Settled {
  readonly layout: Layout;
  /** The indices of pages that only fill a sheet. */
  readonly padding: readonly number[];
  readonly report: Report;
}

/** Lays out until references settle; `original` gives the style that a scaled one was made of. */
export type Settle = (styled: StyledDocument, original: (style: ComputedStyle) => ComputedStyle) => Settled;

/** Parts of the tolerance that are tried, the least change first. */
const STEPS = 5;
/** Pages of a sheet that is folded once. */
const SHEET = 4;
/** A last page has so many at least. */
const FEWEST_LINES = 4;
/** Words in a line, for advice. */
const WORDS_A_LINE = 11;

/**
 * Lays out so that sheets are filled without blank pages: where the pages do not come out even, the leading
 * is made a little less or more, within `--livret-fit-leading`, and no more than needed. Where that does
 * not do, the report says how far it is.
 */
export function fitSheets(styled: StyledDocument, settle: Settle): Settled {
  const settled = settle(styled, (style) => style);
  const root = styled.style(styled.tree.root);
  const tolerance = percentage(root.custom['--livret-fit-leading']);
  if (tolerance === 0 || settled.padding.length === 0) return settled;
  for (let step = 1; step <= STEPS; step++) {
    for (const side of [-1, 1]) {
      const scaled = new ScaledLeading(styled, 1 + (side * step * tolerance) / STEPS);
      const other = settle(scaled, scaled.original);
      if (other.padding.length === 0) return other;
    }
  }
  reportMisfit(settled, root.lineHeight);
  return settled;
}

/** The same document with other distances from line to line. */
class ScaledLeading implements StyledDocument {
  readonly tree: StyledDocument['tree'];
  readonly page: StyledDocument['page'];
  readonly #styled: StyledDocument;
  readonly #factor: number;
  readonly #scaled = new Map<ComputedStyle, ComputedStyle>();
  readonly #originals = new Map<ComputedStyle, ComputedStyle>();

  constructor(styled: StyledDocument, factor: number) {
    this.tree = styled.tree;
    this.page = styled.page;
    this.#styled = styled;
    this.#factor = factor;
  }

  style: StyledDocument['style'] = (element) => this.#scale(this.#styled.style(element));

  pseudo: StyledDocument['pseudo'] = (element, which) => {
    const style = this.#styled.pseudo(element, which);
    return style && this.#scale(style);
  };

  original = (style: ComputedStyle): ComputedStyle => this.#originals.get(style) ?? style;

  #scale(style: ComputedStyle): ComputedStyle {
    let scaled = this.#scaled.get(style);
    if (!scaled) {
      scaled = { ...style, lineHeight: style.lineHeight * this.#factor };
      this.#scaled.set(style, scaled);
      this.#originals.set(scaled, style);
    }
    return scaled;
  }
}

/** How many lines to cut for a sheet less, or to add to fill the last one. */
function reportMisfit({ layout, padding, report }: Settled, lineHeight: number): void {
  const { pages, tree } = layout;
  const depths = pages.slice(0, padding[0]).map((page) => linesOf(page, lineHeight));
  const full = Math.max(...depths);
  const surplus = depths.slice(padding.length - SHEET);
  const cut = surplus.reduce((sum, lines) => sum + lines, 0);
  const add = full * padding.length - depths.at(-1)! + FEWEST_LINES;
  report.warning('layout-misfit', tree.root.source, {
    blank: padding.length,
    pages: pages.length,
    cut: { lines: cut, words: cut * WORDS_A_LINE },
    add: { lines: add, words: add * WORDS_A_LINE },
  });
}

/** How deep a page's content reaches, in lines. */
function linesOf({ marks }: Page, lineHeight: number): number {
  const depths = marks.flatMap((mark) =>
    mark.kind === 'text' && typeof mark.owner === 'number' ? [mark.y] : [],
  );
  if (depths.length === 0) return 0;
  return Math.round((Math.max(...depths) - Math.min(...depths)) / lineHeight) + 1;
}

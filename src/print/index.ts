import type { Size } from '../drawing/drawing.ts';
import type { Page } from '../layout/page.ts';
import { imposeBooklet, largest } from './booklet.ts';
import { imposeHandout } from './handout.ts';
import { lyingPages } from './lying.ts';
import { roomFor } from './marks.ts';
import { PRESS_BLEED, type PrintOptions, type PrintRequest } from './options.ts';
import { type Imposition, turnOf } from './sheet.ts';
import { imposeSingle } from './single.ts';

/** The least paper that holds one side: the pages that stand beside one another, with their marks and bleed. */
export function roomNeeded(pages: readonly Page[], options: PrintOptions): Size {
  const leaf = largest(lyingPages(pages));
  const around = 2 * roomFor(options);
  const columns = options.scheme === 'booklet' ? 2 : 1;
  return { width: columns * leaf.width + around, height: leaf.height + around };
}

export type { PrintOptions, PrintRequest } from './options.ts';
export type { Imposition } from './sheet.ts';

/** The marks and the bleed that are printed: those of the request, else all that any page's style has. */
export function edgesOf(
  pages: readonly Page[],
  { marks, bleed, pdfx }: PrintRequest,
): Pick<PrintOptions, 'marks' | 'bleed'> {
  const edges = pages.flatMap((page) => page.edges ?? []);
  return {
    marks: marks ?? [...new Set(edges.flatMap((edge) => edge.marks))],
    bleed: bleed ?? (Math.max(0, ...edges.map((edge) => edge.bleed)) || (pdfx ? PRESS_BLEED : 0)),
  };
}

/** Places pages on sheets of paper. Returns null when the requested paper is too small for them. */
export function impose(pages: readonly Page[], options: PrintOptions): Imposition | null {
  const imposition = placed(pages, options);
  return imposition && forPrinter(imposition, options);
}

/** An imposition for a printer that turns sheets, or registers them, in its own way. */
export function forPrinter(
  imposition: Imposition,
  { flip: asked, sides, offset }: Pick<PrintOptions, 'flip' | 'sides' | 'offset'>,
): Imposition {
  const usual = turnOf(imposition.paper);
  const flip = asked ?? usual;
  if (flip === usual && sides === null && offset.x === 0 && offset.y === 0) return imposition;
  return { ...imposition, printer: { flip, upsideDown: flip !== usual, offset, sides } };
}

function placed(pages: readonly Page[], options: PrintOptions): Imposition | null {
  switch (options.scheme) {
    case 'booklet':
      return imposeBooklet(pages, options);
    case 'single':
      return imposeSingle(pages, options);
    case '2-up':
    case '4-up':
    case '6-up':
      return imposeHandout(pages, Number.parseInt(options.scheme, 10), options);
  }
}

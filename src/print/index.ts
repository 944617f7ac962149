import type { Page } from '../layout/page.ts';
import { imposeBooklet, largest } from './booklet.ts';
import { imposeHandout } from './handout.ts';
import { roomFor } from './marks.ts';
import type { PrintOptions, PrintRequest } from './options.ts';
import type { Imposition, Size } from './sheet.ts';
import { imposeSingle } from './single.ts';

/** The size of paper, pages in the width of it, that holds what is printed on one side. */
export function roomNeeded(pages: readonly Page[], options: PrintOptions): Size {
  const leaf = largest(pages);
  const around = 2 * roomFor(options);
  const columns = options.scheme === 'booklet' ? 2 : 1;
  return { width: columns * leaf.width + around, height: leaf.height + around };
}

export type { PrintOptions, PrintRequest } from './options.ts';
export type { Imposition } from './sheet.ts';

/** What is printed around pages that are cut: as asked, or else all that any of them asks for. */
export function edgesOf(
  pages: readonly Page[],
  { marks, bleed }: PrintRequest,
): Pick<PrintOptions, 'marks' | 'bleed'> {
  const edges = pages.flatMap((page) => page.edges ?? []);
  return {
    marks: marks ?? [...new Set(edges.flatMap((edge) => edge.marks))],
    bleed: bleed ?? Math.max(0, ...edges.map((edge) => edge.bleed)),
  };
}

/** Puts pages on paper; null when the paper that is asked for is too small for them. */
export function impose(pages: readonly Page[], options: PrintOptions): Imposition | null {
  switch (options.scheme) {
    case 'booklet':
      return imposeBooklet(pages, options);
    case 'single':
      return imposeSingle(pages, options);
    default:
      return imposeHandout(pages, Number.parseInt(options.scheme, 10), options);
  }
}

import { grown } from '../drawing/boxes.ts';
import type { Page } from '../layout/page.ts';
import { centred, largest } from './booklet.ts';
import { lyingPages } from './lying.ts';
import { printerMarks, roomFor } from './marks.ts';
import type { PrintOptions } from './options.ts';
import { turnPaper } from './paper.ts';
import type { Imposition, Sheet, Side } from './sheet.ts';
import { slugLine } from './slug.ts';

/**
 * Places each page on a side of its own, in the middle of the paper, as print shops prefer.
 * @returns null when the requested paper is too small.
 */
export function imposeSingle(pages: readonly Page[], options: PrintOptions): Imposition | null {
  const lying = lyingPages(pages);
  const leaf = largest(lying);
  const { bleed } = options;
  const around = roomFor(options);
  const own = { width: leaf.width + 2 * around, height: leaf.height + 2 * around };
  const paper = options.paper ? turnPaper(options.paper, leaf, around)?.paper : own;
  if (!paper) return null;

  const side = (sheet: number, name: 'front' | 'back'): Side => {
    const index = 2 * sheet + (name === 'front' ? 0 : 1);
    const page = lying[index];
    if (!page) return { pages: [], marks: { ...paper, marks: [] } };
    const trim = centred(paper, page);
    const clip = grown(trim, bleed);
    const slug = slugLine(options, sheet, name, [index]);
    const marks = printerMarks({ paper, trim, bleed, fold: null, slug }, options.marks);
    return {
      pages: [{ page: index, x: trim.left, y: trim.top, scale: 1, turned: page.turned, clip }],
      marks: { ...paper, marks },
    };
  };
  const sheets = Array.from({ length: Math.ceil(pages.length / 2) }, (_, sheet): Sheet => {
    return { front: side(sheet, 'front'), back: side(sheet, 'back') };
  });
  return { paper, sheets, trim: centred(paper, leaf), bleed, copies: 1 };
}

import type { DocumentTree } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import { textOf } from '../text/glyph-run.ts';
import { MM } from '../units.ts';
import type { Page, PageMark } from './page.ts';

/** An edge of the paper. */
export type Edge = 'top' | 'right' | 'bottom' | 'left';

/** Sums of floating-point widths, and marks of punctuation that hang. */
const TOLERANCE = 1;
/** The heights of capitals above the baseline and of descenders below it, as shares of the size. */
const INK = { above: 0.65, below: 0.2 };
/** A picture may run over the paper's edge by as much without a bleed, so that no white hair is left at the cut. */
const PICTURE_TOLERANCE = 3 * MM;

type Box = Readonly<Record<Edge, number>>;

/**
 * Reports each element whose words or pictures are cut by the paper's edge, once a page. Backgrounds and borders
 * may run over it.
 * @returns whether there is one.
 */
export function reportOffPage(
  { marks, width, height, edges, number }: Page,
  { byIndex }: DocumentTree,
  report: Report,
): boolean {
  const told = new Set<PageMark['owner']>();
  for (const mark of marks) {
    const box = boxOf(mark);
    if (!box || told.has(mark.owner)) continue;
    const allowed =
      mark.kind === 'image' ? Math.max(PICTURE_TOLERANCE, TOLERANCE + (edges?.bleed ?? 0)) : TOLERANCE;
    const beyond: [Edge, number][] = [
      ['top', -box.top],
      ['right', box.right - width],
      ['bottom', box.bottom - height],
      ['left', -box.left],
    ];
    const [edge, points] = beyond.reduce((most, each) => (each[1] > most[1] ? each : most));
    if (points <= allowed) continue;
    told.add(mark.owner);
    const text = mark.kind === 'text' ? textOf(mark.run).trim() : null;
    const details = { page: number, edge, points: Math.ceil(points), text };
    if (typeof mark.owner === 'number') {
      report.error('layout-off-page', byIndex[mark.owner]!.source, details);
    } else if (!report.faults.some(({ code }) => code === 'layout-margin-box-off-page')) {
      // Margin boxes are alike on all pages.
      report.error('layout-margin-box-off-page', null, details);
    }
  }
  return told.size > 0;
}

/** The extent of words and pictures, from the page's top left corner; null for other marks. */
function boxOf(mark: PageMark): Box | null {
  switch (mark.kind) {
    case 'text': {
      const { size } = mark.run.style;
      if (textOf(mark.run).trim() === '') return null;
      return {
        top: mark.y - INK.above * size,
        right: mark.x + mark.run.width,
        bottom: mark.y + INK.below * size,
        left: mark.x,
      };
    }
    case 'drawing':
      return boxAt(mark, mark.drawing);
    case 'image':
      return boxAt(mark, mark);
    default:
      return null;
  }
}

function boxAt(
  { x, y }: { readonly x: number; readonly y: number },
  { width, height }: { readonly width: number; readonly height: number },
): Box {
  return { top: y, right: x + width, bottom: y + height, left: x };
}

import type { Edge } from '../content/types/picture.ts';
import type { DocumentTree } from '../document/tree.ts';
import type { Report } from '../faults/fault.ts';
import { textOf } from '../text/glyph-run.ts';
import { MM } from '../units.ts';
import type { Page, PageMark } from './page.ts';
import { pictureBox } from './picture-box.ts';

/** Sums of floating-point widths, and marks of punctuation that hang. */
const TOLERANCE = 1;
/** The heights of capitals above the baseline and of descenders below it, as shares of the size. */
const INK = { above: 0.65, below: 0.2 };
/** How far a picture may run over the paper's edge without a bleed, so that the cut leaves no white line. Points. */
const PICTURE_TOLERANCE = 3 * MM;

/** How far a mark stands out of each edge of the paper, points. */
type Beyond = Readonly<Record<Edge, number>>;

/**
 * Reports each element whose words or pictures are cut by the paper's edge, once a page. Backgrounds and borders
 * may run over it.
 * @returns whether there is one.
 */
export function reportOffPage(page: Page, { byIndex }: DocumentTree, report: Report): boolean {
  const told = new Set<PageMark['owner']>();
  for (const mark of page.marks) {
    const beyond = beyondEdges(mark, page);
    if (!beyond) continue;
    const [edge, points] = furthest(beyond);
    const text = mark.kind === 'text' ? textOf(mark.run).trim() : null;
    if (points <= allowedFor(mark, page) || text === '' || told.has(mark.owner)) continue;
    told.add(mark.owner);
    const details = { page: page.number, edge, points: Math.ceil(points), text };
    if (typeof mark.owner === 'number') {
      report.error('layout-off-page', byIndex[mark.owner]!.source, details);
    } else if (!report.faults.some(({ code }) => code === 'layout-margin-box-off-page')) {
      // Margin boxes are alike on all pages.
      report.error('layout-margin-box-off-page', null, details);
    }
  }
  return told.size > 0;
}

function furthest(beyond: Beyond): [Edge, number] {
  const edges = Object.entries(beyond) as [Edge, number][];
  return edges.reduce((most, each) => (each[1] > most[1] ? each : most));
}

function allowedFor(mark: PageMark, { edges }: Page): number {
  if ('bleeds' in mark) return Number.POSITIVE_INFINITY;
  return mark.kind === 'image' ? Math.max(PICTURE_TOLERANCE, TOLERANCE + (edges?.bleed ?? 0)) : TOLERANCE;
}

/** How far words and pictures stand out of the paper; null for other marks, and for most that do not. */
function beyondEdges(mark: PageMark, { width, height }: Page): Beyond | null {
  if (mark.kind === 'rect' || mark.kind === 'line') return null;
  const { x, y } = mark;
  let [left, top, right, bottom] = [x, y, x, y];
  if (mark.kind === 'text') {
    const { size } = mark.run.style;
    top -= INK.above * size;
    right += mark.run.width;
    bottom += INK.below * size;
  } else {
    const box = pictureBox(mark);
    [left, top] = [box.x, box.y];
    [right, bottom] = [box.x + box.width, box.y + box.height];
  }
  if (left >= 0 && top >= 0 && right <= width && bottom <= height) return null;
  return { top: -top, right: right - width, bottom: bottom - height, left: -left };
}

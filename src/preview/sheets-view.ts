import type { TypesetBooklet } from '../build/booklet.ts';
import { edgesOf, impose } from '../print/index.ts';
import { BOOKLET, type Scheme } from '../print/options.ts';
import type { Side } from '../print/sheet.ts';
import { type DrawingResources, drawingItem } from './page-drawing.ts';
import type { SheetsView } from './protocol.ts';

/** The sheets of a booklet on its usual paper; null where no paper holds its pages. */
export function sheetsView(
  { layout, booklet }: TypesetBooklet,
  scheme: Scheme,
  resources: DrawingResources,
): SheetsView | null {
  const { title, language } = booklet;
  const asked = { ...BOOKLET, scheme };
  const { pages, rightToLeft } = layout;
  const imposition = impose(pages, { ...asked, ...edgesOf(pages, asked), title, language, rightToLeft });
  if (!imposition) return null;
  const view = ({ pages, marks }: Side) => ({
    pages: pages.map(({ page, x, y, scale, turned }) => ({ page, x, y, scale, turned })),
    marks: drawingItem(marks, language, resources),
  });
  const sides = imposition.sheets.flatMap(({ front, back }) => [view(front), view(back)]);
  return { scheme, ...imposition.paper, sides };
}

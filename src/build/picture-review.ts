import type { ChartSpec } from '../charts/spec.ts';
import { chartIn, codeIn } from '../document/picture-address.ts';
import { type ElementNode, languageOf } from '../document/tree.ts';
import type { Drawing } from '../drawing/drawing.ts';
import { type Fault, Report } from '../faults/fault.ts';
import type { Source } from '../faults/source.ts';
import type { Page, PageMark } from '../layout/page.ts';
import { once } from '../once.ts';
import { readPicture, shownSize } from '../raster/picture.ts';
import { IN, MM, toMm } from '../units.ts';
import type { TypesetBooklet } from './booklet.ts';
import { chartTheme } from './chart-theme.ts';
import type { SharedInputs } from './shared-inputs.ts';

/** Dots per inch under which a picture looks coarse in print. */
const WANTED_DPI = 200;

/** The things that pictures are made from. */
type Origins = Pick<TypesetBooklet, 'figures' | 'styled' | 'fonts'> & Pick<SharedInputs, 'files'>;

/**
 * Warns of charts, codes and picture files that are hard to see at the size that they have on the pages, each once.
 * Layout tries other sizes too, which nobody will see.
 */
export async function reviewPictures(
  pages: readonly Page[],
  origins: Origins,
  report: Report,
): Promise<void> {
  reviewBackgrounds(pages, report);
  const marks = new Map<ElementNode, PageMark>();
  for (const mark of pages.flatMap(picturesOn)) {
    const element = typeof mark.owner === 'number' ? origins.styled.tree.byIndex[mark.owner] : undefined;
    if (element && !marks.has(element)) marks.set(element, mark);
  }
  for (const [element, mark] of marks) {
    if (mark.kind === 'image') {
      const { src = '' } = element.attributes;
      reviewFile(src, element.source, mark.width, origins.files.read(mark.file), report);
    }
    if (mark.kind === 'drawing')
      await reviewDrawing(element, mark.drawing.whole ?? mark.drawing, origins, report);
  }
}

type MarkOf<K extends PageMark['kind']> = Extract<PageMark, { readonly kind: K }>;

/** The pictures and drawings on a page, which are few among its words. */
const picturesOn = once(({ marks }: Page) =>
  marks.filter(
    (mark): mark is MarkOf<'image' | 'drawing'> => mark.kind === 'image' || mark.kind === 'drawing',
  ),
);

/** Each picture of a background at the largest size that it has. */
function reviewBackgrounds(pages: readonly Page[], report: Report): void {
  const largest = new Map<string, MarkOf<'image'>>();
  for (const mark of pages.flatMap(picturesOn)) {
    if (mark.kind === 'image' && mark.background && (largest.get(mark.file)?.width ?? 0) < mark.width)
      largest.set(mark.file, mark);
  }
  for (const { file, width, background } of largest.values())
    reviewFile(file, background!.source, width, background!.data, report);
}

/** @param width of the whole picture as it is set, points. */
function reviewFile(
  path: string,
  source: Source | null,
  width: number,
  data: Uint8Array | null,
  report: Report,
): void {
  const picture = data && readPicture(data);
  if (!picture || width <= 0) return;
  const pixels = shownSize(picture);
  const dpi = Math.max(1, Math.floor((pixels.width * IN) / width));
  if (dpi >= WANTED_DPI) return;
  const needed = Math.ceil((WANTED_DPI * width) / IN);
  report.warning('picture-coarse', source, { path, dpi, wanted: WANTED_DPI, pixels: needed });
}

/** The faults of a drawing that shows this chart, or the code of this text. */
interface Reviewed {
  readonly shown: unknown;
  readonly faults: readonly Fault[];
}

/** The drawings that pages of earlier builds show too. */
const reviewed = new WeakMap<Drawing, Reviewed>();

async function reviewDrawing(
  element: ElementNode,
  drawing: Drawing,
  origins: Origins,
  report: Report,
): Promise<void> {
  const shown = codeIn(element) ?? origins.figures.get(chartIn(element) ?? '')?.chart;
  if (shown === undefined) return;
  let known = reviewed.get(drawing);
  if (known?.shown !== shown) {
    const found = new Report();
    if (typeof shown === 'string') await reviewCode(element, shown, drawing, found);
    else await reviewChart(element, shown, drawing, origins, found);
    known = { shown, faults: found.faults };
    reviewed.set(drawing, known);
  }
  report.add(known.faults);
}

async function reviewCode(
  { source }: ElementNode,
  text: string,
  { width }: Drawing,
  report: Report,
): Promise<void> {
  const { leastQrWidth } = await import('../codes/qr.ts');
  const least = leastQrWidth(text);
  if (width >= least - 0.5) return;
  report.warning('code-too-small', source, { mm: toMm(width), needed: Math.ceil(least / MM) });
}

async function reviewChart(
  element: ElementNode,
  chart: ChartSpec,
  drawing: Drawing,
  { styled, fonts }: Origins,
  report: Report,
): Promise<void> {
  const { reportRefused } = await import('./pictures/figures.ts');
  if (reportRefused(drawing, chart, report)) return;
  const { checkDrawing } = await import('../charts/index.ts');
  checkDrawing(drawing, chart, chartTheme(styled.style(element), languageOf(element), fonts), report);
}

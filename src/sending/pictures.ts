import type { TypesetBooklet } from '../build/booklet.ts';
import type { SharedInputs } from '../build/shared-inputs.ts';
import type { Report } from '../faults/fault.ts';
import { nearest } from '../faults/nearest.ts';
import type { MailPicture } from '../mail/mailing.ts';
import { readPicture } from '../raster/picture.ts';
import { figureWords } from '../template/index.ts';
import { textSetter, typesetWords } from '../text/index.ts';

/** The pixels of a picture for each CSS pixel of its width. */
const DENSITY = 2;
/** The widths of pictures, CSS pixels. */
const COVER_WIDTH = 240;
const CHART_WIDTH = 400;

/** The booklet's first page as a picture. */
export async function coverPicture(made: TypesetBooklet, { files }: SharedInputs): Promise<MailPicture> {
  const { pagePicture } = await import('../pictures/page-picture.ts');
  const { layout, fonts, booklet } = made;
  const data = await pagePicture(layout.pages[0]!, {
    pixels: DENSITY * COVER_WIDTH,
    tree: layout.tree,
    read: files.read,
    text: textSetter(fonts, booklet.language),
  });
  return shown(data, { title: '', headline: null, alt: '' });
}

/**
 * The id of the figure that messages show: the one that `mail:` names, else the first; null when there is
 * none.
 */
export function chosenFigure(
  { booklet, figures }: Pick<TypesetBooklet, 'booklet' | 'figures'>,
  report: Report,
): string | null {
  const { figure } = booklet.mail;
  if (!figure) return [...figures.keys()][0] ?? null;
  if (figures.has(figure.value)) return figure.value;
  const near = nearest(figure.value, figures.keys());
  report.error('mail-unknown-figure', figure.source, { id: figure.value, near });
  return null;
}

/** A figure's chart as a picture; null when no page shows the figure. */
export async function chartPicture(id: string, made: TypesetBooklet): Promise<MailPicture | null> {
  const { renderChart } = await import('../build/chart-files.ts');
  const data = await renderChart(made, id, CHART_WIDTH, DENSITY);
  const { title, headline, alt } = figureWords(made.booklet, made.figures.get(id)!);
  const set = (text: string) => typesetWords(text, made.booklet.language);
  return data ? shown(data, { title: set(title), headline: headline && set(headline), alt: set(alt) }) : null;
}

function shown(data: Uint8Array, words: Omit<MailPicture, 'data' | 'width' | 'height'>): MailPicture {
  const { width, height } = readPicture(data)!;
  return { data, width: width / DENSITY, height: Math.round(height / DENSITY), ...words };
}

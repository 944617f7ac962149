import type { MeasureText } from '../../../drawing/drawing.ts';
import { type Fault, Report } from '../../../faults/fault.ts';
import { once, onceByName } from '../../../once.ts';
import type { PartedSvg, Piece } from '../../../svg/parts.ts';
import type { PictureFile } from '../../keys.ts';
import { type ChartTheme, plainTheme } from '../../theme.ts';

let reader: typeof PartedSvg | null = null;

/** Loads what reads SVG files. It comes before any diagram is checked or drawn. */
export async function loadReader(): Promise<void> {
  reader ??= (await import('../../../svg/parts.ts')).PartedSvg;
}

/** A file that was read and drawn once. */
interface Opened {
  /** null where it cannot be read. */
  readonly picture: PartedSvg | null;
  /** The faults of reading and drawing it, reported at each build. */
  readonly faults: readonly Fault[];
}

/** Opens the file of a figure, which others may show too. */
export const openPicture = once((file: PictureFile): Opened => {
  if (!reader) throw new Error('a diagram was asked for before its reader was loaded');
  const report = new Report();
  const picture = reader.read(file.bytes, file.file, report);
  if (picture) drawn(picture, [], plainTheme);
  // Texts of the picture are set in the chart's font, whichever they ask for.
  const faults = report.faults.filter(({ code }) => code !== 'svg-font');
  return { picture, faults };
});

/** Draws a picture at its own size. What it has no mark for is told to the report with which it was read. */
function drawn(
  picture: PartedSvg,
  parts: readonly string[],
  { lang, ink, measure, family }: ChartTheme,
): readonly Piece[] {
  return picture.draw(parts, { language: lang, color: ink, measure, family: () => family });
}

const drawnWith = once((_: MeasureText) =>
  onceByName(
    (parts: readonly string[], { lang, ink, family }: ChartTheme) =>
      JSON.stringify([parts, lang, ink, family]),
    drawn,
  ),
);

/** The pieces of a picture at its own size, in its own colours: figures of the same parts share them. */
export function piecesOf(picture: PartedSvg, parts: readonly string[], theme: ChartTheme): readonly Piece[] {
  return drawnWith(theme.measure)(picture, parts, theme);
}

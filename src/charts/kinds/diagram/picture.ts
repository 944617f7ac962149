import type { Size } from '../../../drawing/drawing.ts';
import { type Fault, Report } from '../../../faults/fault.ts';
import { once } from '../../../once.ts';
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
  /** The parts that have something to be coloured. */
  readonly drawn: ReadonlySet<string>;
  /** The faults of reading and drawing it, reported at each build. */
  readonly faults: readonly Fault[];
}

/** Opens the file of a figure: the picture, and the ids that its rows name. */
export const openPicture = once((file: PictureFile, parts: readonly string[]): Opened => {
  if (!reader) throw new Error('a diagram was asked for before its reader was loaded');
  const report = new Report();
  const picture = reader.read(file.bytes, file.file, report);
  const own = new Map(parts.map((part) => [part, null]));
  const drawn = new Set(
    picture && drawParts(picture, picture.size, own, plainTheme).map(({ part }) => part!),
  );
  // Texts of the picture are set in the chart's font, whichever they ask for.
  const faults = report.faults.filter(({ code }) => code !== 'svg-font');
  return { picture, drawn, faults };
});

/** Draws a picture. @param colors by part; null for a part that keeps its own. */
export function drawParts(
  picture: PartedSvg,
  size: Size,
  colors: ReadonlyMap<string, string | null>,
  { lang, ink, measure, family }: ChartTheme,
): Piece[] {
  return picture.draw(size, colors, { language: lang, color: ink, measure, family: () => family });
}

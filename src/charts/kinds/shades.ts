import type { DataField, DataSet } from '../../data/data-set.ts';
import { datum, type Meaning, part } from '../../drawing/meaning.ts';
import type { Sketch } from '../canvas/sketch.ts';
import { mix } from '../colors/color.ts';
import type { Fill } from '../fills/patterns.ts';
import { type Classes, classesHeight, classesOf, classOf, drawClasses } from '../labels/classes.ts';
import { drawLegend, type LegendEntry, legendHeight } from '../labels/legend.ts';
import { type ChartTheme, categoryColor } from '../theme.ts';
import { readFamilies } from './families.ts';
import { oneSeries } from './series.ts';

/** A figure that colours rows by the class of their value, or by their family. */
interface Colored {
  readonly data: readonly [DataSet];
  readonly label: DataField;
  readonly value: DataField | null;
  readonly color: DataField | null;
}

/** The colours of rows, and what a legend says of them. */
export interface Shades {
  readonly fills: readonly Fill[];
  /** The meaning of each row's colour. */
  readonly means: readonly Meaning[];
  readonly entries: readonly LegendEntry[];
  readonly classes: Classes | null;
  /** Each row's value as it is written; null where the figure has none. */
  readonly written: readonly (string | null)[];
}

const PLAIN: Fill = { color: '', pattern: 'plain' };

export function readShades({ data, label, value, color }: Colored, theme: ChartTheme): Shades {
  const { rows } = data[0];
  const { entries, indexes } = readFamilies(data[0], color, theme);
  const series = value && oneSeries(data[0], value, rows, PLAIN, theme);
  const known = series?.values.filter((each) => each !== null) ?? [];
  const classes = known.length > 0 && !color ? classesOf(known, theme) : null;
  const shade = (number: number | null) => {
    if (!value) return categoryColor(theme, 0);
    return number === null || !classes ? unknownColor(theme) : classes.colors[classOf(number, classes)]!;
  };
  return {
    entries,
    classes,
    fills: rows.map(
      (_, i) => entries[indexes[i]!]?.fill ?? { ...PLAIN, color: shade(series?.values[i] ?? null) },
    ),
    means: rows.map((row, i) => part(datum(row, value ?? label), 'look', entries[indexes[i]!]?.name ?? null)),
    written: rows.map((_, i) => series?.format(series.values[i]!) ?? null),
  };
}

/** The colour of what the data do not speak of. */
export function unknownColor(theme: ChartTheme): string {
  return mix(theme.paper, theme.muted, 0.16);
}

/** The height of the legend of such colours, points. */
export function shadesHeight({ data, value, color }: Colored, width: number, theme: ChartTheme): number {
  if (color) return legendHeight(readFamilies(data[0], color, theme).entries, width, theme);
  return value ? classesHeight(theme) : 0;
}

export function drawShades(
  sketch: Sketch,
  { entries, classes }: Shades,
  value: DataField | null,
  { top, width }: { readonly top: number; readonly width: number },
): void {
  if (entries.length > 0) drawLegend(sketch, entries, { left: 0, top, width });
  else if (classes && value) drawClasses(sketch, classes, value, { top, width });
}

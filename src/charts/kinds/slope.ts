import type { DataField } from '../../data/data-set.ts';
import { isKnown, name, part, series, value } from '../../drawing/meaning.ts';
import { hiddenAxis } from '../axes/linear.ts';
import type { ChartSketch, Plotted } from '../canvas/sketch.ts';
import { stillChart } from '../chartjs/configuration.ts';
import { faded } from '../colors/standing-out.ts';
import { describeChanges } from '../descriptions/change.ts';
import { all } from '../fills/fills.ts';
import { lineLook } from '../fills/strokes.ts';
import { field, fields, labelsOf } from '../keys.ts';
import { spread, widest } from '../labels/fit.ts';
import { planOverlays } from '../overlays/draw.ts';
import { reachOf } from '../overlays/figures.ts';
import { OVERLAYS } from '../overlays/keys.ts';
import type { Drawn, Spot } from '../overlays/plot.ts';
import type { Spec } from '../spec.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { headUnit } from '../values/fields.ts';
import { kind } from './kind.ts';
import { type ComparedRow, checkPairs, readRows } from './pairs.ts';
import { readSeries, type Series } from './series.ts';

const KEYS = { label: field('any'), series: fields('number'), highlight: labelsOf('label'), ...OVERLAYS };

/** The distance from a line's ends to the texts beside them, points. */
const REACH = 12;
const NATURAL_HEIGHT = 150;

/** A line for each row from one field to another: its name and first value at the left, its second at the right. */
export const slope = kind({
  keys: KEYS,
  tunable: true,
  distinctLabels: true,

  check: (spec, report) => checkPairs(spec, 2, report),

  foot: ({ series }) => ({
    label: series.map(({ label }) => label).join(', '),
    placeOf: (text) => placeIn(series, text),
  }),

  describe: describeChanges,

  heights(spec, width, theme) {
    const { rows, top, bottom } = planSlope(spec, width, theme);
    const names = rows.reduce((sum, { lines }) => sum + extentOf(lines, theme), 0);
    const least = top + bottom + Math.max(60, names);
    return { natural: Math.max(NATURAL_HEIGHT, least), least };
  },

  chart(spec, { width, height }, theme) {
    const { rows, heads, unit, left, right, top, bottom, overlay } = planSlope(spec, width, theme);
    const values = [...rows.flatMap((row) => row.values), ...reachOf(spec, [], [])].filter(
      (value) => value !== null,
    );
    const [min, max] = [Math.min(...values), Math.max(...values)];
    const accent = lineLook.color(theme, 0);
    const someMarked = rows.some((row) => row.highlighted);
    const color = (row: ComparedRow) => (row.highlighted || !someMarked ? accent : faded(accent, 0.5, theme));
    return stillChart(theme, {
      type: 'line',
      datasets: rows.map((row) => ({
        means: (i: number | null) =>
          i === null ? series(row.data.filter(isKnown), 'place') : part(row.data[i]!, 'place'),
        data: row.values.map((y, x) => ({ x, y })),
        borderColor: color(row),
        backgroundColor: color(row),
        borderWidth: row.highlighted ? 1.8 : 1.1,
        pointRadius: row.highlighted ? 2.4 : 1.9,
        pointBorderWidth: 0,
        spanGaps: true,
        clip: false,
      })),
      padding: { top, right, bottom, left },
      overlay,
      scales: {
        x: hiddenAxis(0, heads.length - 1),
        y: hiddenAxis(min, max > min ? max : min + 1),
      },
      head(sketch) {
        const { small, bold, area } = sketch;
        sketch.note(unit, 0, small.size);
        for (const [i, head] of heads.entries()) {
          const x = sketch.x(i);
          const align = i === 0 ? 'right' : i === heads.length - 1 ? 'left' : 'center';
          sketch.write(head, x, area.top - 7 - overlay.top, { font: bold, align, means: name(head) });
          sketch.rule({ width: 0.5, color: theme.grid }, [x, area.top], [x, area.bottom]);
        }
      },
      body(sketch) {
        writeSide(sketch, rows, 'first', height);
        writeSide(sketch, rows, 'last', height);
      },
    });
  },
});

/** Writes the values at one side, and at the first side the names, moved apart where they would touch. */
function writeSide(
  sketch: ChartSketch,
  rows: readonly ComparedRow[],
  side: 'first' | 'last',
  height: number,
): void {
  const { label, bold, theme } = sketch;
  const column = side === 'first' ? 0 : rows[0]!.values.length - 1;
  const away = side === 'first' ? -1 : 1;
  const align = side === 'first' ? 'right' : 'left';
  const x = sketch.x(column);
  // A row whose first value is not known is named at the height of the other.
  const heightOf = ({ values }: ComparedRow) => values[column] ?? (side === 'first' ? values.at(-1)! : null);
  const named = rows
    .filter((row) => heightOf(row) !== null)
    .map((row) => ({ row, middle: sketch.y(heightOf(row)!) }))
    .toSorted((a, b) => a.middle - b.middle);
  const places = spread(
    named.map(({ middle }) => middle),
    named.map(({ row }) => extentOf(side === 'first' ? row.lines : [''], theme)),
    sketch.area.top - 5,
    height,
  );
  for (const [i, { row, middle }] of named.entries()) {
    const font = row.highlighted ? bold : label;
    const place = places[i]!;
    if (Math.abs(place - middle) > 2 && row.values[column] !== null) {
      sketch.rule({ width: 0.4 }, [x + away * 3, middle], [x + away * (REACH - 1.5), place]);
    }
    const edge = x + away * REACH;
    const text = row.texts[column]!;
    if (side === 'first') {
      const means = name(row.name);
      sketch.writeLines(row.lines, edge - theme.measure(text, font) - 5, place, { font, align, means });
    }
    sketch.writeLines([text], edge, place, { font, align, means: value(row.data[column]!) });
  }
}

function planSlope(spec: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { bold, small } = fonts(theme);
  const compared = readSeries(spec.data[0], spec.series, { near: all }, theme);
  const rows = readRows(spec, compared, width, 0.3, theme);
  const last = compared.length - 1;
  const heads = compared.map((each) => each.name);
  const side = (texts: readonly string[]) => widest(texts, bold, theme.measure);
  const firstValues = side(rows.map(({ texts }) => texts[0]!));
  const unit = headUnit(compared[0]!.field);
  const drawn = (sketch: Plotted) => rows.map((row, i) => drawnIn(sketch, row, i, compared));
  const along = (text: string) => placeIn(spec.series, text);
  const overlay = planOverlays({ spec, values: 'up', along, drawn }, theme);
  return {
    overlay,
    rows,
    heads,
    unit,
    left: Math.max(side(rows.flatMap(({ lines }) => lines)) + 5 + firstValues + REACH, side([heads[0]!])),
    right: Math.max(side(rows.map(({ texts }) => texts[last]!)) + REACH, side([heads[last]!])) + 1,
    top: (unit ? small.size + 3 : 0) + bold.size + 8 + overlay.top,
    bottom: 5,
  };
}

/** The place of a column by its name; null for none. */
function placeIn(series: readonly DataField[], text: string): number | null {
  const found = series.findIndex(({ label }) => label === text);
  return found === -1 ? null : found;
}

/** The line of a row, for what is drawn over it. */
function drawnIn(
  sketch: Plotted,
  { name, values }: ComparedRow,
  index: number,
  compared: readonly Series[],
): Drawn {
  const { field, rows, fill, format } = compared[0]!;
  const spots = values.flatMap((value, at): Spot[] => {
    if (value === null) return [];
    const place = { at, value, x: sketch.x(at), y: sketch.y(value) };
    return [{ row: rows[index]!, name, field: compared[at]!.field, ...place, said: true }];
  });
  return { field, color: fill.color, joined: true, spots, format };
}

/** The height of a name's lines. */
function extentOf(lines: readonly string[], theme: ChartTheme): number {
  return lines.length * leading(fonts(theme).label) + 0.5;
}

import type { DataSet } from '../../../data/data-set.ts';
import { datum } from '../../../drawing/meaning.ts';
import { type Plotted, Sketch } from '../../canvas/sketch.ts';
import { checkNumbers, checkOnce } from '../../checks/values.ts';
import { describeTrends } from '../../descriptions/trend.ts';
import { count, number, optional } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { planOverlays } from '../../overlays/draw.ts';
import { reachOf } from '../../overlays/figures.ts';
import { ofPlot } from '../../overlays/foot.ts';
import { OVERLAYS, type Overlays } from '../../overlays/keys.ts';
import type { Drawn, Spot } from '../../overlays/plot.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { valueFormat } from '../../values/at-marks.ts';
import { placeIn } from '../../values/dates.ts';
import { decimalsOf, firstTwo, numberIn, textIn } from '../../values/fields.ts';
import { kindOfSeveral } from '../kind.ts';
import { AFTER } from './ends.ts';
import { namesRoom, type Places, placesOf, yearRoom } from './places.ts';
import { drawSmallLine, type Small, valuesAt } from './small-line.ts';

const KEYS = { columns: optional(count()), since: optional(number()), ...OVERLAYS };

type MultiplesSpec = Spec<typeof KEYS, readonly DataSet[]>;

const COLUMN_GAP = 16;
const ROW_GAP = 7;
/** The width under which a chart has no room for its years. */
const NARROWEST = 52;
/** The height of a line in sizes of its texts, without the head over it and the years under it. */
const PLOT = { natural: 32 / 7.5, least: 20 / 7.5 };

/** A grid of small lines, one for each data set, over the same years or dates and from zero; one unit, one scale. */
export const multiples = kindOfSeveral({
  keys: KEYS,
  several: true,
  fieldsInOrder: ['place', 'number'],

  check(spec, report) {
    const units = [...new Set(spec.data.map((data) => firstTwo(data)[1].unit ?? ''))];
    if (units.length > 1 && reachOf(spec, [], []).length > 0)
      report.error('chart-units-differ', spec.source, { kind: spec.kind, units, instead: 'same' });
    for (const data of spec.data) {
      const [x, y] = firstTwo(data);
      if (x.unit !== null)
        checkNumbers({ ...spec, data: [data] }, x, report, { unknown: false, negative: true });
      checkOnce(data, x, report);
      if (data.rows.every((row) => row.values[y.name] === null)) {
        report.error('chart-no-rows', spec.source, { data: data.key, needed: 1 });
      }
    }
    const { since } = spec;
    const { first, last } = placesOf(spec.data);
    if (since !== null && (since < first || since > last)) {
      const foot = firstTwo(spec.data[0]!)[0].label;
      report.error('chart-overlay-place', spec.source, { key: 'since', at: `${since}`, foot });
    }
  },

  foot: ({ data }) => ({
    label: firstTwo(data[0]!)[0].label,
    placeOf: (text) => placeAmong(placesOf(data), text),
  }),

  describe: ({ data }, say) =>
    data.flatMap((set) => {
      const [x, y] = firstTwo(set);
      const series = [{ ...y, label: set.title }];
      return describeTrends({ data: [set], x, series, from: null }, say);
    }),

  heights(spec, width, theme) {
    const { fixed, rows } = planGrid(spec, width, theme);
    const height = (sizes: number) => fixed + rows.length * sizes * theme.size;
    return { natural: height(PLOT.natural), least: height(PLOT.least) };
  },

  // More columns of narrower charts.
  lower(spec, size, theme) {
    if (spec.columns) return null;
    for (let columns = 3; columns <= mostColumns(size.width); columns++) {
      const { fixed, rows } = planGrid({ ...spec, columns }, size.width, theme);
      if (fixed + rows.length * PLOT.least * theme.size > size.height) continue;
      return [{ spec: { ...spec, columns }, left: 0, width: size.width }];
    }
    return null;
  },

  seams(spec, { width, height }, theme) {
    const { fixed, rows, axis, top } = planGrid(spec, width, theme);
    const plot = (height - fixed) / rows.length;
    let bottom = top - ROW_GAP / 2;
    const at = rows.map(({ head }) => {
      bottom += head + plot + axis + ROW_GAP;
      return bottom;
    });
    return { at: at.slice(0, -1), head: top };
  },

  paint(spec, { width, height }, sketch) {
    const { theme, pen } = sketch;
    const { fixed, rows, cell, axis, side, places, valuesOf, unit, top: from } = planGrid(spec, width, theme);
    sketch.note(unit, 0, sketch.small.size);
    const plot = (height - fixed) / rows.length;
    const placed = (right: number) => {
      let top = from;
      return rows.flatMap(({ smalls, head }) => {
        const size = { width: cell, height: head + plot + axis };
        const row = smalls.map((small, column) => {
          const shared = { axis, places, since: spec.since ?? null, left: side, right };
          const frame = { ...shared, size, head, values: valuesOf(small) };
          const values = valuesAt(small, frame, theme);
          return { small, frame, values, left: column * (cell + COLUMN_GAP), top };
        });
        top += size.height + ROW_GAP;
        return row;
      });
    };
    const close = placed(side);
    const isSaid = close.every(({ small, values }) => {
      return values.some(({ point }) => point.datum === small.points.at(-1)?.datum);
    });
    // Where the last value of one line fits neither above nor below it, all lines end before their last values.
    const smalls = isSaid ? close : placed(Math.max(side, lastRoom(rows, theme)));
    for (const { small, frame, values, left, top } of smalls) {
      pen.save();
      pen.translate(left, top);
      drawSmallLine(new Sketch(pen, theme), small, frame, values);
      pen.restore();
    }
  },
});

/** The most columns whose charts have room for their years. */
function mostColumns(width: number): number {
  return Math.max(1, Math.floor((width + COLUMN_GAP) / (NARROWEST + COLUMN_GAP)));
}

function planGrid(spec: MultiplesSpec, width: number, theme: ChartTheme) {
  const { small } = fonts(theme);
  const cellOf = (columns: number) => (width - (columns - 1) * COLUMN_GAP) / columns;
  // The first and the last year stand side by side.
  const roomy = [3, 2].find((each) => cellOf(each) >= 5 * yearRoom(theme)) ?? 1;
  const columns = spec.columns
    ? Math.min(spec.columns, mostColumns(width))
    : Math.min(roomy, spec.data.length > 4 ? 3 : 2);
  const cell = cellOf(columns);
  const places = placesOf(spec.data);
  const { half: side, lines: named } = namesRoom(places, cell, theme);
  const axis = named * leading(small) + 2;
  const overlaysOf = (i: number) => ofPlot(spec, i === 0, (series) => firstTwo(spec.data[i]!)[1] === series);
  const decimals = decimalsOfAll(spec.data);
  const read = spec.data.map((data, i) => readSmall(data, overlaysOf(i), { cell, decimals, places }, theme));
  const alike = read.every(({ unit }) => unit === read[0]!.unit);
  // A unit of all that would stand below a title is said once, above the first.
  const isOnce = alike && read.some(({ unitBeside }) => !unitBeside);
  const smalls = isOnce ? read.map((each) => ({ ...each, unit: '', unitBeside: true })) : read;
  const top = isOnce ? leading(small) + 2 : 0;
  const reach = reachOf(spec, [], []);
  const rows = Array.from({ length: Math.ceil(smalls.length / columns) }, (_, row) => {
    const inRow = smalls.slice(row * columns, (row + 1) * columns);
    const lines = Math.max(...inRow.map(({ title, unitBeside }) => title.length + (unitBeside ? 0 : 1)));
    const names = Math.max(...inRow.map(({ overlay }) => overlay.top));
    return { smalls: inRow, head: lines * leading(fonts(theme).bold) + names + theme.smallSize + 2 };
  });
  return {
    cell,
    axis,
    side,
    places,
    rows,
    top,
    unit: isOnce ? read[0]!.unit : '',
    valuesOf: (one: Small) => [
      ...(alike ? smalls : [one]).flatMap(({ points }) => points.map(({ y }) => y)),
      ...reach,
    ],
    /** The height of all that is not a line: the unit of all, titles, years, gaps. */
    fixed: top + rows.reduce((sum, { head }) => sum + head + axis, 0) + (rows.length - 1) * ROW_GAP,
  };
}

/** The room for the widest of the last values after its line. */
function lastRoom(rows: readonly { readonly smalls: readonly Small[] }[], theme: ChartTheme): number {
  const lasts = rows.flatMap(({ smalls }) =>
    smalls.flatMap(({ points, format }) => (points.length > 0 ? [format(points.at(-1)!.y)] : [])),
  );
  return AFTER + widest(lasts, fonts(theme).small, theme.measure) + 0.5;
}

/** The place of a text along the foot; null where it lies outside. */
function placeAmong({ first, last, read }: Places, text: string): number | null {
  const place = read(text);
  return place >= first && place <= last ? place : null;
}

/** Values of one unit are written with as many decimals on each chart; null where each is written by itself. */
function decimalsOfAll(sets: readonly DataSet[]): number | null {
  const fields = sets.map((set) => firstTwo(set)[1]);
  if (fields.some(({ unit }) => unit !== fields[0]!.unit)) return null;
  const found = sets.map((set, i) => decimalsOf(set, fields[i]!));
  return found.every((each) => each !== null) ? Math.max(...found) : null;
}

function readSmall(
  data: DataSet,
  marks: Overlays,
  {
    cell: width,
    decimals,
    places,
  }: { readonly cell: number; readonly decimals: number | null; readonly places: Places },
  theme: ChartTheme,
): Small {
  const { bold, small } = fonts(theme);
  const [x, given] = firstTwo(data);
  const y = { ...given, decimals: given.decimals ?? decimals };
  const points = data.rows
    .map((row) => ({ x: placeIn(row, x), y: numberIn(row, y), datum: datum(row, y), row }))
    .filter((point): point is Small['points'][number] => point.x !== null && point.y !== null)
    .toSorted((a, b) => a.x - b.x);
  const title = wrap(data.title, width, bold, theme.measure);
  const last = theme.measure(`${title.at(-1)} `, bold);
  const unit = y.unit ?? '';
  const format = valueFormat(data, { ...y, unit: '' }, theme.lang);
  const drawn = (sketch: Plotted): Drawn[] => {
    const spots = points.map(({ row, ...point }): Spot => {
      const place = { at: point.x, value: point.y, x: sketch.x(point.x), y: sketch.y(point.y) };
      return { row, name: textIn(row, x), ...place };
    });
    return [{ field: y, color: theme.ink, joined: true, spots, format: valueFormat(data, y, theme.lang) }];
  };
  return {
    overlay: planOverlays({ spec: marks, values: 'up', along: places.read, drawn }, theme),
    name: data.title,
    title,
    unit,
    unitBeside: unit === '' || last + 2 + theme.measure(unit, small) <= width,
    points,
    format,
  };
}

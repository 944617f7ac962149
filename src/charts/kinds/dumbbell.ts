import { grown } from '../../drawing/boxes.ts';
import { type Datum, name, value } from '../../drawing/meaning.ts';
import { isReadWithoutAxis, withoutTicks } from '../axes/giving-way.ts';
import { fixedHeight, hiddenAxis } from '../axes/linear.ts';
import { axisTitle, planAcross, valueScale } from '../axes/values.ts';
import type { ChartSketch } from '../canvas/sketch.ts';
import { stillChart } from '../chartjs/configuration.ts';
import { checkAxis } from '../checks/axis.ts';
import { checkCount } from '../checks/values.ts';
import { describeChanges } from '../descriptions/change.ts';
import { all } from '../fills/fills.ts';
import { drawMarker, pointLook, pointStyles } from '../fills/strokes.ts';
import { axis, field, fields, labelsOf } from '../keys.ts';
import { widest } from '../labels/fit.ts';
import { drawLegend, legendHeight } from '../labels/legend.ts';
import { planOverlays } from '../overlays/draw.ts';
import { reachOf } from '../overlays/figures.ts';
import { OVERLAYS } from '../overlays/keys.ts';
import type { Drawn, Spot } from '../overlays/plot.ts';
import type { Spec } from '../spec.ts';
import { type ChartTheme, fonts, leading } from '../theme.ts';
import { headUnit, textIn } from '../values/fields.ts';
import { kind } from './kind.ts';
import { checkPairs, readRows } from './pairs.ts';
import { allValues, pointMeaning, readSeries, type Series } from './series.ts';

const KEYS = {
  label: field('any'),
  series: fields('number'),
  highlight: labelsOf('label'),
  axis: axis('log'),
  ...OVERLAYS,
};

const RADIUS = 2.8;
const GAP = 3;

/** A line for each row with a point for each field, joined so that the distance between them is compared. */
export const dumbbell = kind({
  keys: KEYS,
  tunable: true,
  distinctLabels: true,

  check(spec, report) {
    checkPairs(spec, null, report);
    checkCount(spec, 'series', spec.series.length, report);
  },

  checkHonesty: (spec, report) => checkAxis(spec, spec.axis, spec.series, report),

  describe: describeChanges,

  heights(spec, width, theme) {
    const { rows, top, bottom, pitch } = planDumbbell(spec, width, theme);
    const height = (each: number) => top + rows.length * each + bottom;
    return { natural: height(pitch + 3), least: height(pitch) };
  },

  chart(spec, { width }, theme) {
    const { rows, series, unit, axis, left, right, top, bottom, overlay } = planDumbbell(spec, width, theme);
    return stillChart(theme, {
      type: 'scatter',
      datasets: series.map(({ values, fill, ...each }) => ({
        means: (i: number | null) =>
          i === null ? null : pointMeaning({ values, fill, ...each }, i, each.name),
        data: values.map((x, i) => ({ x, y: i + 0.5 })),
        ...pointStyles(
          values.map(() => fill),
          values.map(() => RADIUS),
          theme,
        ),
        clip: false,
      })),
      padding: { top, right, bottom: 0, left },
      overlay,
      scales: {
        x: valueScale(axis, theme, fixedHeight(bottom)),
        y: hiddenAxis(0, rows.length, true),
      },
      head(sketch) {
        const { small } = sketch;
        sketch.note(unit, 0, small.size);
        const x = unit ? theme.measure(unit, small) + 10 : 0;
        const place = { left: x, top: -4 + (small.size - theme.size) / 2, width: width - x };
        drawLegend(sketch, series, place, drawMarker);
        for (const [i, { known }] of rows.entries()) {
          if (known.length < 2) continue;
          const y = sketch.y(i + 0.5);
          const [from, to] = extremesOf(known);
          sketch.rule({ width: 1.1 }, [sketch.x(from.value), y], [sketch.x(to.value), y]);
        }
      },
      body(sketch) {
        const { bold, label } = sketch;
        for (const [i, { name: text, lines, highlighted, known }] of rows.entries()) {
          const y = sketch.y(i + 0.5);
          sketch.writeLines(lines, 0, y, { font: highlighted ? bold : label, means: name(text) });
          if (known.length > 0) writeExtremes(sketch, known, y);
        }
      },
    });
  },
});

interface Known {
  readonly value: number;
  readonly text: string;
  readonly datum: Datum;
}

/** The first of the least values, and the first of the largest. */
function extremesOf(known: readonly Known[]): [Known, Known] {
  return [
    known.reduce((least, each) => (each.value < least.value ? each : least)),
    known.reduce((largest, each) => (each.value > largest.value ? each : largest)),
  ];
}

/** Writes the least value before its point, and the largest after its own. */
function writeExtremes(sketch: ChartSketch, known: readonly Known[], y: number): void {
  const [low, high] = extremesOf(known);
  const font = sketch.small;
  const reach = RADIUS + GAP;
  if (low !== high) {
    const look = { font, align: 'right', means: value(low.datum) } as const;
    sketch.writeLines([low.text], sketch.x(low.value) - reach, y, look);
  }
  sketch.writeLines([high.text], sketch.x(high.value) + reach, y, { font, means: value(high.datum) });
}

function planDumbbell(spec: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { small, bold, label } = fonts(theme);
  const series = readSeries(spec.data[0], spec.series, { near: all, look: pointLook }, theme);
  const rows = readRows(spec, series, width, 0.34, theme).map(({ values, texts, data, ...row }) => ({
    ...row,
    known: values.flatMap((value, i): Known[] =>
      value === null ? [] : [{ value, text: texts[i]!, datum: data[i]! }],
    ),
  }));
  const written = rows.flatMap(({ known }) => known.map(({ text }) => text));
  const texts = widest(written, small, theme.measure) + RADIUS + GAP;
  const names = rows.flatMap(({ lines }) => lines);
  const left = widest(names, bold, theme.measure) + 8 + texts;
  const { field } = series[0]!;
  // Values between the extremes of a row are not printed.
  const bare = isReadWithoutAxis(
    spec,
    rows.every(({ known }) => known.length <= 2),
  );
  const values = [...allValues(series), ...reachOf(spec, spec.data[0].rows, spec.series)];
  const measured = { given: spec.axis, values, field, toTick: !bare } as const;
  const whole = planAcross({ ...measured, zero: 'never' }, width - left - texts, theme);
  const axis = bare ? withoutTicks(whole) : whole;
  const lines = Math.max(1, ...rows.map((row) => row.lines.length));
  const drawn = (sketch: ChartSketch) => series.map((each) => drawnIn(sketch, spec, each));
  const overlay = planOverlays({ spec, values: 'across', drawn }, theme);
  return {
    overlay,
    rows,
    series,
    unit: axisTitle(headUnit(field), axis, theme.lang),
    axis,
    left,
    right: texts + 1,
    top: Math.max(small.size, legendHeight(series, width - 60, theme)) + 4 + overlay.top,
    bottom: bare ? 2 : leading(small) + 3,
    pitch: Math.max(12, lines * leading(label) + 1.5),
  };
}

/** The points of a series, for what is drawn over them. */
function drawnIn(sketch: ChartSketch, { label }: Spec<typeof KEYS>, series: Series): Drawn {
  const spots = series.values.flatMap((value, i): Spot[] => {
    if (value === null) return [];
    const row = series.rows[i]!;
    const [x, y] = [sketch.x(value), sketch.y(i + 0.5)];
    const box = grown({ left: x, top: y, right: x, bottom: y }, RADIUS);
    return [{ row, name: textIn(row, label), at: i, value, x, y, box }];
  });
  return { ...series, color: series.fill.color, joined: false, spots };
}

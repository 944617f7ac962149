import type { Size } from '../../../drawing/drawing.ts';
import { value as valueMeaning } from '../../../drawing/meaning.ts';
import { isReadWithoutAxis, withoutTicks } from '../../axes/giving-way.ts';
import { headingOf } from '../../axes/heading.ts';
import { fixedHeight, hiddenAxis } from '../../axes/linear.ts';
import { axisTitle, markBreak, planAcross, type ValueAxis, valueScale } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { stillChart } from '../../chartjs/configuration.ts';
import { checkAxis } from '../../checks/axis.ts';
import { checkTotal } from '../../checks/totals.ts';
import { checkCount, checkSeries } from '../../checks/values.ts';
import { faded } from '../../colors/standing-out.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { all } from '../../fills/fills.ts';
import { pointLook } from '../../fills/strokes.ts';
import { axis, choice, field, labelsOf, optional } from '../../keys.ts';
import { widest } from '../../labels/fit.ts';
import { planOverlays } from '../../overlays/draw.ts';
import { reachOf, uncertaintyOf } from '../../overlays/figures.ts';
import { OVERLAYS, UNCERTAIN } from '../../overlays/keys.ts';
import type { Spot } from '../../overlays/plot.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { quantityName, textIn } from '../../values/fields.ts';
import { inColumns } from '../columns.ts';
import { kind } from '../kind.ts';
import { allValues, datumOf, pointMeaning, readSeries } from '../series.ts';
import { setRowNames, writeRowName } from './names.ts';

const KEYS = {
  label: field('any'),
  value: field('number'),
  sort: optional(choice('descending', 'none')),
  highlight: labelsOf('label'),
  ...OVERLAYS,
  ...UNCERTAIN,
};

type DotSpec = Spec<typeof KEYS & { axis: ReturnType<typeof axis> }> & {
  /** The rows of one of several columns, in their order; undefined for all rows. */
  readonly rows?: readonly number[];
};

const RADIUS = 2.8;
const STEM = 1;
const GAP = 4;
/** Rows that stay together at either end of a chart that is parted. */
const FEWEST = 2;

/** A dot for each row, with its value beside it. */
const dots = (stems: boolean) =>
  kind({
    keys: { ...KEYS, axis: axis(stems ? 'linear' : 'log') },
    tunable: true,
    distinctLabels: true,

    check(spec, report) {
      checkSeries(spec, [spec.value], report);
      checkCount(spec, 'bars', spec.data[0].rows.length, report);
    },

    checkHonesty(spec, report) {
      const { from, to } = spec.axis;
      checkAxis(spec, spec.axis, [spec.value], report);
      checkTotal(spec.data[0], spec.label, [spec.value], report);
      if (stems && ((from ?? 0) > 0 || (to ?? 0) < 0)) {
        report.warning('chart-not-from-zero', spec.source, { name: spec.value.label });
      }
    },

    describe: ({ data: [data], label, value }, say) => describeByLabel(data, label, [value], say),

    heights(spec, width, theme) {
      const { names, top, bottom } = planDots(spec, stems, width, theme);
      const height = (each: number) => top + names.lines.length * each + bottom;
      return { natural: height(names.pitch + 2.5), least: height(names.pitch) };
    },

    // All columns have one axis, so that their dots are compared.
    lower(spec, size, theme) {
      const { axis: whole, order } = planDots(spec, stems, size.width, theme);
      const axis = { ...spec.axis, from: whole.min, to: whole.max };
      return inColumns(
        order,
        size,
        (rows): DotSpec => ({ ...spec, axis, rows }),
        (part, width) => {
          const { names, top, bottom } = planDots(part, stems, width, theme);
          return top + names.lines.length * names.pitch + bottom;
        },
      );
    },

    // Values stand at their dots: a page without the axis, which stands below the last row, is read too.
    seams(spec, { width, height }, theme) {
      const { names, top, bottom, heading } = planDots(spec, stems, width, theme);
      const { length } = names.lines;
      const pitch = (height - top - bottom) / length;
      const at = names.lines.map((_, i) => top + i * pitch).slice(FEWEST, 1 - FEWEST);
      return { at, head: heading.height };
    },

    chart: (spec, size, theme) => dotsChart(spec, stems, size, theme),
  });

/** Stems from zero, whose lengths are compared, each with a dot at its end. */
export const lollipop = dots(true);
/** Dots alone, whose places on the axis are compared. */
export const dotplot = dots(false);

function dotsChart(spec: DotSpec, stems: boolean, { width }: Size, theme: ChartTheme) {
  const plan = planDots(spec, stems, width, theme);
  const { series, names, axis, heading, left, right, top, bottom } = plan;
  const { values } = series;
  const marked = names.names.map((each) => spec.highlight.includes(each));
  const { color: strong } = series.fill;
  const pale = faded(strong, 0.5, theme);
  const color = (row: number) => (marked[row] || !marked.includes(true) ? strong : pale);
  return stillChart(theme, {
    type: 'scatter',
    datasets: [
      {
        means: (i: number | null) => (i === null ? null : pointMeaning(series, i, null)),
        data: values.map((x, i) => ({ x, y: i + 0.5 })),
        backgroundColor: values.map((_, i) => color(i)),
        pointRadius: RADIUS,
        borderWidth: 0,
        clip: false,
      },
    ],
    padding: { top, right, bottom: 0, left },
    overlay: plan.overlay,
    scales: { x: valueScale(axis, theme, fixedHeight(bottom)), y: hiddenAxis(0, values.length, true) },
    head(sketch) {
      const { area } = sketch;
      heading.write(sketch, area.left);
      for (const [i, each] of values.entries()) {
        if (each === null) continue;
        const [x, y] = [sketch.x(each), sketch.y(i + 0.5)];
        if (stems) sketch.rule({ width: STEM, color: color(i) }, [sketch.x(nearZero(axis)), y], [x, y]);
        // A line up to its dot would be read as a length where no tick says that it does not start at zero.
        else sketch.rule({ width: 0.4, color: theme.grid }, [area.left, y], [plan.bare ? area.right : x, y]);
      }
    },
    body(sketch) {
      const { area } = sketch;
      if (axis.broken) markBreak(sketch, area.left - 3, area.bottom, false);
      for (const [row, isMarked] of marked.entries()) {
        writeRowName(sketch, names, row, sketch.y(row + 0.5), isMarked);
        writeValue(sketch, plan, row, isMarked);
      }
    },
  });
}

/** The value on an axis that is nearest to zero. */
function nearZero({ min, max }: ValueAxis): number {
  return Math.max(min, Math.min(0, max));
}

/** Writes a value beyond its dot: at the left where a stem goes to the left. */
function writeValue(
  sketch: ChartSketch,
  { series, toLeft, endOf, axis }: ReturnType<typeof planDots>,
  row: number,
  bold: boolean,
): void {
  const each = series.values[row] ?? null;
  const font = bold ? sketch.bold : sketch.label;
  const y = sketch.y(row + 0.5);
  const color = each === null ? sketch.theme.muted : sketch.theme.ink;
  const x = sketch.x(each === null ? nearZero(axis) : endOf(row));
  const reach = (each === null ? 0 : RADIUS) + GAP;
  const look = { font, color, means: valueMeaning(datumOf(series, row)) };
  if (toLeft(each)) sketch.writeLines([series.format(each)], x - reach, y, { ...look, align: 'right' });
  else sketch.writeLines([series.format(each)], x + reach, y, look);
}

function planDots(spec: DotSpec, stems: boolean, width: number, theme: ChartTheme) {
  const {
    data: [data],
    label,
    value,
    sort,
    highlight,
  } = spec;
  const { small, bold } = fonts(theme);
  const read = (rows: typeof data.rows) =>
    readSeries(data, [value], { near: all, look: pointLook, rows }, theme)[0]!;
  // Columns of one chart leave the same room beside their dots, which then have one scale.
  const whole = read(data.rows);
  const rank = (row: number) => whole.values[row] ?? Number.NEGATIVE_INFINITY;
  const numbers = [...data.rows.keys()];
  const order =
    spec.rows ?? (sort === 'descending' ? numbers.toSorted((a, b) => rank(b) - rank(a)) : numbers);
  const texts = (rows: readonly number[]) => rows.map((row) => textIn(data.rows[row]!, label));
  const toLeft = (each: number | null) => stems && (each ?? 0) < 0;
  const room = (left: boolean) => {
    const written = whole.values.filter((each) => toLeft(each) === left).map(whole.format);
    return written.length > 0 ? widest(written, bold, theme.measure) + RADIUS + GAP : RADIUS;
  };
  const allNames = setRowNames(texts(numbers), width, theme);
  const left = allNames.width + room(true);
  const right = room(false) + 1;
  const measured = {
    given: spec.axis,
    values: [...allValues([whole]), ...reachOf(spec, data.rows, [value])],
    field: value,
  } as const;
  const bare = isReadWithoutAxis(spec, true);
  const zero = stems ? 'always' : 'never';
  const ticked = planAcross({ ...measured, zero }, width - left - right, theme);
  const axis = bare ? withoutTicks(ticked) : ticked;
  const series = read(order.map((row) => data.rows[row]!));
  const drawn = (sketch: ChartSketch) => {
    const spots = series.values.flatMap((each, i): Spot[] => {
      if (each === null) return [];
      const [row, x, y] = [series.rows[i]!, sketch.x(each), sketch.y(i + 0.5)];
      const start = stems ? sketch.x(nearZero(axis)) : x;
      const [left, right] = [Math.min(start, x) - RADIUS, Math.max(start, x) + RADIUS];
      const box = { left, top: y - RADIUS, right, bottom: y + RADIUS };
      return [{ row, name: textIn(row, label), at: i, value: each, x, y, said: true, box }];
    });
    return [{ ...series, color: series.fill.color, joined: false, spots }];
  };
  const overlay = planOverlays({ spec, values: 'across', drawn }, theme);
  const heading = headingOf(axisTitle(quantityName(value), axis, theme.lang), width, theme);
  /** The value at which a row's mark ends on the side of its text: that of its uncertainty, or its own. */
  const endOf = (row: number) => {
    const each = series.values[row] ?? 0;
    const [low, high] = uncertaintyOf(spec.error, series.rows[row]!, value, 0) ?? [each, each];
    return toLeft(each) ? low : high;
  };
  return {
    series,
    overlay,
    bare,
    endOf,
    names: { ...setRowNames(texts(order), width, theme), pitch: allNames.pitch },
    order,
    highlight,
    toLeft,
    axis,
    heading,
    left,
    right,
    top: heading.height + 5 + overlay.top,
    bottom: bare ? 2 : leading(small) + 3,
  };
}

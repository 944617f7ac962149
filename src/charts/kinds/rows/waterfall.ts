import type { DataRow } from '../../../data/data-set.ts';
import { datum, part, value as valueMeaning } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { isReadWithoutAxis, withoutTicks } from '../../axes/giving-way.ts';
import { headingOf } from '../../axes/heading.ts';
import { fixedHeight, hiddenAxis } from '../../axes/linear.ts';
import { planAcross, valueScale } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { stillChart } from '../../chartjs/configuration.ts';
import { checkCount, checkSeries } from '../../checks/values.ts';
import { mix } from '../../colors/color.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { all, fillsOf } from '../../fills/fills.ts';
import { drawPattern, type Fill, rectangle } from '../../fills/patterns.ts';
import { FREE_AXIS, field, labelsOf } from '../../keys.ts';
import { widest } from '../../labels/fit.ts';
import { planOverlays } from '../../overlays/draw.ts';
import { reachOf } from '../../overlays/figures.ts';
import { OVERLAYS } from '../../overlays/keys.ts';
import type { Spot } from '../../overlays/plot.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { numberIn, quantityName, textIn } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { oneSeries } from '../series.ts';
import { setRowNames, writeRowName } from './names.ts';

const KEYS = { label: field('any'), value: field('number'), totals: labelsOf('label'), ...OVERLAYS };
type WaterfallSpec = Spec<typeof KEYS>;

const BAR = 8.5;
/** The width of a step that changes nothing. */
const LEAST = 0.75;
const GAP = 4;
/** The share by which a total may differ from the sum of the steps before it, each of which was rounded. */
const ROUNDING = 0.005;

/** Steps from one total to the next: each bar starts where the one above it ends. */
export const waterfall = kind({
  keys: KEYS,
  tabled: true,

  check(spec, report) {
    checkSeries(spec, [spec.value], report, { unknown: false, negative: true });
    checkCount(spec, 'steps', spec.data[0].rows.length, report);
    checkTotals(spec, report);
  },

  describe: ({ data: [data], label, value }, say) => describeByLabel(data, label, [value], say),

  heights(spec, width, theme) {
    const { steps, names, top, bottom } = planWaterfall(spec, width, theme);
    const height = (pitch: number) => top + steps.length * pitch + bottom;
    return { natural: height(names.pitch + 2.5), least: height(names.pitch) };
  },

  chart(spec, { width }, theme) {
    const plan = planWaterfall(spec, width, theme);
    const { steps, names, axis, fills, texts, left, right, top, bottom, overlay, heading } = plan;
    return stillChart(theme, {
      type: 'scatter',
      datasets: [],
      overlay,
      padding: { top, right, bottom: 0, left },
      scales: {
        x: valueScale(axis, theme, fixedHeight(bottom)),
        y: hiddenAxis(0, steps.length, true),
      },
      head: (sketch) => heading.write(sketch, sketch.area.left),
      body(sketch) {
        for (const [i, { row, value, from, to, look }] of steps.entries()) {
          const y = sketch.y(i + 0.5);
          const [start, end] = [sketch.x(Math.min(from, to)), sketch.x(Math.max(from, to))];
          const fill = fills[look];
          const shown = datum(row, spec.value, value);
          sketch.as(part(shown, 'length', look), () => {
            sketch.fillRect(fill.color, start, y - BAR / 2, Math.max(LEAST, end - start), BAR);
          });
          drawPattern(sketch, fill, rectangle(start, y - BAR / 2, end, y + BAR / 2));
          if (i + 1 < steps.length) {
            const x = sketch.x(to);
            sketch.rule({ width: 0.5 }, [x, y + BAR / 2], [x, sketch.y(i + 1.5) - BAR / 2]);
          }
          const isTotal = look === 'total';
          writeRowName(sketch, names, i, y, isTotal);
          const font = isTotal ? sketch.bold : sketch.label;
          sketch.writeLines([texts[i]!], end + GAP, y, { font, means: valueMeaning(shown) });
        }
      },
    });
  },
});

type Look = 'total' | 'rise' | 'fall';

interface Step {
  readonly row: DataRow;
  readonly name: string;
  readonly value: number;
  /** The ends of its bar: zero and itself for a total. */
  readonly from: number;
  readonly to: number;
  readonly look: Look;
}

/** The steps in the order of the rows, and the data's total after them where it has one. */
function readSteps({ data: [data], label, value, totals }: WaterfallSpec): Step[] {
  let level = 0;
  return [...data.rows, ...(data.total ? [data.total] : [])].map((row) => {
    const name = textIn(row, label);
    const size = numberIn(row, value) ?? 0;
    const isTotal = row === data.total || totals.includes(name);
    const from = isTotal ? 0 : level;
    level = from + size;
    return { row, name, value: size, from, to: level, look: isTotal ? 'total' : size < 0 ? 'fall' : 'rise' };
  });
}

/** Reports a total that is not the sum of the steps before it. The first row may be a total to start from. */
function checkTotals(spec: WaterfallSpec, report: Report): void {
  const steps = readSteps(spec);
  for (const [i, { look, name, value, row }] of steps.entries()) {
    const before = steps[i - 1];
    if (look !== 'total' || !before) continue;
    const largest = Math.max(...steps.slice(0, i).map(({ value: each }) => Math.abs(each)));
    if (Math.abs(before.to - value) <= ROUNDING * largest) continue;
    const sum = Number(before.to.toPrecision(12));
    report.error('chart-step-total', row.source, { name, value, sum });
  }
}

/** Totals are dark, rises pale, falls between them and of another hue, so that all differ in grey too. */
function looks(theme: ChartTheme): Readonly<Record<Look, Fill>> {
  const colors = [
    categoryColor(theme, 0),
    categoryColor(theme, 3),
    mix(categoryColor(theme, 2), theme.paper, 0.28),
  ];
  const [total, rise, fall] = fillsOf(colors, all) as [Fill, Fill, Fill];
  return { total, rise, fall };
}

function planWaterfall(spec: WaterfallSpec, width: number, theme: ChartTheme) {
  const { small, bold } = fonts(theme);
  const [data] = spec.data;
  const steps = readSteps(spec);
  const fills = looks(theme);
  const series = oneSeries(data, spec.value, data.rows, fills.total, theme);
  const { format } = series;
  const texts = steps.map(({ value, look }) => (look === 'rise' && value > 0 ? '+' : '') + format(value));
  const names = setRowNames(
    steps.map(({ name }) => name),
    width,
    theme,
  );
  const left = names.width;
  const right = widest(texts, bold, theme.measure) + GAP + 1;
  const values = [...steps.flatMap(({ from, to }) => [from, to]), ...reachOf(spec, [], [])];
  const measured = { given: FREE_AXIS, values, field: spec.value, zero: 'always' } as const;
  const whole = planAcross(measured, width - left - right, theme);
  const bare = isReadWithoutAxis(spec, true);
  const drawn = (sketch: ChartSketch) => {
    const spots = steps.map(({ row, name, value, from, to }, i): Spot => {
      const y = sketch.y(i + 0.5);
      const [start, end] = [sketch.x(Math.min(from, to)), sketch.x(Math.max(from, to))];
      const box = { left: start, top: y - BAR / 2, right: end, bottom: y + BAR / 2 };
      return { row, name, at: i, value, x: end, y, said: true, box, filled: true };
    });
    return [{ ...series, color: fills.total.color, joined: false, spots }];
  };
  const overlay = planOverlays({ spec, values: 'across', drawn }, theme);
  const heading = headingOf(quantityName(spec.value), width, theme);
  return {
    ...{ steps, names, fills, texts, overlay, heading, left, right },
    axis: bare ? withoutTicks(whole) : whole,
    top: heading.height + 5 + overlay.top,
    bottom: bare ? 2 : leading(small) + 3,
  };
}

import type { DataField, DataSet } from '../../../data/data-set.ts';
import { datum, part } from '../../../drawing/meaning.ts';
import { languageFor } from '../../../languages/index.ts';
import { fixedHeight, fixedWidth, linearAxis } from '../../axes/linear.ts';
import { tickFormat } from '../../axes/tick-format.ts';
import { roundTicks } from '../../axes/ticks.ts';
import { planValueAxis, tickWidth, valueScale } from '../../axes/values.ts';
import { stillChart } from '../../chartjs/configuration.ts';
import { checkCount, checkSeries } from '../../checks/values.ts';
import { count, FREE_AXIS, field, optional } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { reachOf } from '../../overlays/figures.ts';
import { OVERLAYS } from '../../overlays/keys.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { numberIn, quantityName } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { type Bins, binsOf } from './bins.ts';
import { readGroups, spreadOverlay } from './groups.ts';

const KEYS = {
  value: field('number'),
  bins: optional(count()),
  reference: OVERLAYS.reference,
  band: OVERLAYS.band,
};

const PLOT = { natural: 120, least: 50 };
/** The gap between the bars of two classes, points. */
const GAP = 0.6;
/** With room for so many ticks, three or more whole ones stand for any count from two. */
const LEAST_TICKS = 5;
const MOST_TICKS = 6;

/** How many rows have a value in each of several classes, as touching bars. */
export const histogram = kind({
  keys: KEYS,
  tabled: true,

  check(spec, report) {
    checkSeries(spec, [spec.value], report);
    checkCount(spec, 'bins', spec.bins ?? 0, report);
  },

  describe({ data: [data], value, bins: asked }, say) {
    const { words } = say;
    const values = knownValues(data, value);
    if (values.length === 0) return [];
    const { edges, counts, width } = binsOf(values, asked);
    const most = Math.max(...counts);
    const fullest = counts.indexOf(most);
    const text = (each: number) => say.exact(value, each);
    return [
      words.range(quantityName(value), text(Math.min(...values)), text(Math.max(...values))),
      `${words.values(values.length)}${say.separator}${words.classes(counts.length, text(width))}`,
      words.fullest(text(edges[fullest]!), text(edges[fullest + 1]!), most),
    ];
  },

  heights(spec, width, theme) {
    const { top, bottom } = planHistogram(spec, width, theme);
    return { natural: top + bottom + PLOT.natural, least: top + bottom + PLOT.least };
  },

  chart(spec, size, theme) {
    const plan = planHistogram(spec, size.width, theme);
    const { bins, range, ticks, format, title, left, right, top, bottom, overlay } = plan;
    const { edges, counts } = bins;
    const axis = countAxis(bins, size.height - top - bottom, theme);
    return stillChart(theme, {
      type: 'scatter',
      datasets: [],
      overlay,
      padding: { top, right, bottom: 0, left: 0 },
      scales: {
        x: { ...linearAxis(theme, range, ticks, format, false), ...fixedHeight(bottom) },
        y: valueScale(axis, theme, fixedWidth(left)),
      },
      head: (sketch) => sketch.note(languageFor(theme.lang).charts.frequency, 0, sketch.small.size),
      body(sketch) {
        const { area, small } = sketch;
        const color = categoryColor(theme, 0);
        const foot = sketch.y(0);
        for (const [i, each] of counts.entries()) {
          if (each === 0) continue;
          const [from, to, end] = [sketch.x(edges[i]!), sketch.x(edges[i + 1]!), sketch.y(each)];
          sketch.as(part(datum(spec.data[0].rows[0]!, COUNTS, each), 'length'), () =>
            sketch.fillRect(color, from + GAP / 2, end, to - from - GAP, foot - end),
          );
        }
        sketch.rule({ width: 0.75 }, [area.left, foot], [area.right, foot]);
        for (const [i, line] of title.entries()) {
          const baseline = area.bottom + 3 + (2 + i) * leading(small);
          sketch.note(line, area.right, baseline, 'right');
        }
      },
    });
  },
});

/** The field of bars: the number of rows in a class, which no field of the data has. */
const COUNTS: DataField = { name: '', label: '', unit: '', decimals: 0 };

const knownValues = ({ rows }: DataSet, field: DataField) =>
  rows.map((row) => numberIn(row, field)).filter((value) => value !== null);

function planHistogram(spec: Spec<typeof KEYS>, width: number, theme: ChartTheme) {
  const { data, value, bins: asked } = spec;
  const { small } = fonts(theme);
  const { lang, measure } = theme;
  const bins = binsOf(knownValues(data[0], value), asked);
  const format = tickFormat(bins.named, value.unit, lang);
  const left = tickWidth(countAxis(bins, PLOT.natural, theme), theme) + 6;
  const right = measure(format(bins.named.at(-1)!), small) / 2 + 1;
  const unit = value.unit && value.unit !== '%' ? `\u00a0${value.unit}` : '';
  const classWidth = format(bins.width) + unit;
  const classes = languageFor(lang).charts.classes(bins.counts.length, classWidth);
  const title = wrap(`${quantityName(value)}, ${classes}`, width - left - right, small, measure);
  const room = width - left - right;
  const { edges, counts } = bins;
  // A single class would fill the plot.
  const beside = counts.length === 1 ? 2 * bins.width : 0;
  const reach = reachOf(spec, [], []);
  const range = {
    min: Math.min(edges[0]! - beside, ...reach),
    max: Math.max(edges.at(-1)! + beside, ...reach),
  };
  const pitch = (room * bins.width) / (range.max - range.min);
  // Lines are named over the plot.
  const overlay = spreadOverlay(
    spec,
    readGroups({ ...spec, group: null }),
    ({ area }) => area.top,
    theme,
    true,
  );
  return {
    bins,
    range,
    overlay,
    format,
    title,
    ticks: ticksAmong(bins, pitch, (ticks) => widest(ticks.map(format), small, measure)),
    left,
    right,
    top: small.size + 9 + overlay.top,
    bottom: (1 + title.length) * leading(small) + 5,
  };
}

/** Names as many classes as have room, at multiples of a round number of classes. */
function ticksAmong({ named, width }: Bins, pitch: number, widthOf: (ticks: readonly number[]) => number) {
  for (const step of [1, 2, 4, 5, 10, 20, 25]) {
    const ticks = named.filter((each) => Math.abs(Math.round(each / width) % step) < 0.5);
    if (ticks.length > 0 && widthOf(ticks) + 6 <= pitch * step) return ticks;
  }
  return named.slice(0, 1);
}

/** The axis of counts, whose ticks are whole numbers. */
function countAxis({ counts }: Bins, height: number, theme: ChartTheme) {
  const most = Math.max(LEAST_TICKS, Math.min(MOST_TICKS, Math.floor(height / 24)));
  const axis = planValueAxis(
    { given: FREE_AXIS, values: counts, field: COUNTS, zero: 'always' },
    most,
    theme,
  );
  const ticks = roundTicks(axis.min, axis.max, most, true);
  return { ...axis, ticks, format: tickFormat(ticks, '', theme.lang) };
}

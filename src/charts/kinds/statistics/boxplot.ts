import { datum, value as valueMeaning } from '../../../drawing/meaning.ts';
import { languageFor } from '../../../languages/index.ts';
import { fixedHeight, hiddenAxis } from '../../axes/linear.ts';
import { axisTitle, planAcross, valueScale } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { stillChart } from '../../chartjs/configuration.ts';
import { mix } from '../../colors/color.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { reachOf } from '../../overlays/figures.ts';
import { type ChartTheme, categoryColor, fonts, leading } from '../../theme.ts';
import { decimalsOf, quantityName } from '../../values/fields.ts';
import { formatCompact, formatNumber } from '../../values/numbers.ts';
import { kind } from '../kind.ts';
import { setRowNames, writeRowName } from '../rows/names.ts';
import {
  checkSpread,
  checkSpreadAxis,
  describeSpread,
  type Group,
  medianOf,
  readGroups,
  rounded,
  SPREAD_KEYS,
  type SpreadSpec,
  spreadOverlay,
} from './groups.ts';
import { type Tukey, tukey } from './tukey.ts';

/** The height of boxes, and the radius of single values. */
const BOX = 8;
const RADIUS = 1.7;
const LINE = 0.75;
const MEDIAN = 1.6;
/** Medians from here on are too long to be written in full. */
const LONG = 1e9;
/** The gap before each of the columns at the right. */
const GAP = 9;

/** A box for each group, from quartile to quartile, with whiskers and the values beyond them. */
export const boxplot = kind({
  keys: SPREAD_KEYS,
  tabled: true,
  check: checkSpread,
  checkHonesty: checkSpreadAxis,

  describe(spec, say) {
    const text = (each: number) => say.exact(spec.value, rounded(each, spec.data[0], spec.value));
    return describeSpread(spec, say, (group) => {
      const box = tukey(group);
      if (!box) return [];
      const beyond = box.outside.length > 0 ? [say.words.beyond(box.outside.length)] : [];
      return [say.words.quartiles(text(box.low), text(box.high)), ...beyond];
    });
  },

  heights(spec, width, theme) {
    const { groups, names, top, bottom } = planBoxes(spec, width, theme);
    const height = (each: number) => top + groups.length * each + bottom;
    return { natural: height(names.pitch + 5), least: height(names.pitch + 1) };
  },

  chart(spec, { width, height }, theme) {
    const plan = planBoxes(spec, width, theme);
    const { groups, names, axis, title, key, columns, left, right, top, bottom } = plan;
    return stillChart(theme, {
      type: 'scatter',
      datasets: [],
      overlay: plan.overlay,
      padding: { top, right, bottom: plan.keyHeight, left },
      scales: {
        x: valueScale(axis, theme, fixedHeight(bottom - plan.keyHeight)),
        y: hiddenAxis(0, groups.length, true),
      },
      head(sketch) {
        const { small, area } = sketch;
        const base = small.size + plan.above;
        for (const [i, line] of title.entries())
          sketch.note(line, area.left, small.size + i * leading(small));
        for (const { head, edge } of columns) sketch.note(head, edge, base, 'right');
      },
      body(sketch) {
        const { small } = sketch;
        for (const [i, group] of groups.entries()) {
          const y = sketch.y(i + 0.5);
          writeRowName(sketch, names, i, y);
          drawGroup(sketch, spec, group, y);
          const [median, count] = columns;
          // A median is the number of no row.
          const { source } = group.points[0]!.row;
          const shown = datum({ values: {}, source }, spec.value, medianOf(group));
          sketch.writeLines([median!.texts[i]!], median!.edge, y, {
            align: 'right',
            means: valueMeaning(shown),
          });
          sketch.writeLines([count!.texts[i]!], count!.edge, y, {
            font: small,
            color: theme.muted,
            align: 'right',
          });
        }
        for (const [i, line] of key.entries()) {
          sketch.note(line, 0, height - (key.length - 1 - i) * leading(small) - 2);
        }
      },
    });
  },
});

function drawGroup(sketch: ChartSketch, { value }: SpreadSpec, group: Group, y: number): void {
  const box = tukey(group);
  if (box) drawBox(sketch, value, box, y);
  const { pen, theme } = sketch;
  pen.strokeStyle = categoryColor(theme, 0);
  pen.lineWidth = LINE;
  for (const { row, value: each } of box ? box.outside : group.points) {
    sketch.as({ role: 'part', data: [datum(row, value)], by: 'place', named: null }, () => {
      pen.beginPath();
      pen.arc(sketch.x(each), y, RADIUS, 0, 2 * Math.PI);
      pen.stroke();
    });
  }
}

function drawBox(sketch: ChartSketch, field: SpreadSpec['value'], box: Tukey, y: number): void {
  const { theme } = sketch;
  const color = categoryColor(theme, 0);
  const [least, low, median, high, largest] = [box.least, box.low, box.median, box.high, box.largest].map(
    (each) => sketch.x(each),
  ) as [number, number, number, number, number];
  const stroke = { width: LINE, color };
  for (const [end, edge] of [
    [least, low],
    [largest, high],
  ] as const) {
    if (end === edge) continue;
    sketch.rule(stroke, [end, y], [edge, y]);
    sketch.rule(stroke, [end, y - BOX / 4], [end, y + BOX / 4]);
  }
  const data = box.inside.map(({ row }) => datum(row, field));
  sketch.as({ role: 'part', data, by: 'look', named: null }, () =>
    sketch.fillRect(mix(color, theme.paper, 0.72), low, y - BOX / 2, Math.max(high - low, LINE), BOX),
  );
  const corners = [
    [low, y - BOX / 2],
    [high, y - BOX / 2],
    [high, y + BOX / 2],
    [low, y + BOX / 2],
  ] as const;
  sketch.rule(stroke, ...corners, corners[0], corners[1]);
  sketch.rule({ width: MEDIAN, color }, [median, y - BOX / 2], [median, y + BOX / 2]);
}

/** Writes the numbers of a column with as many decimals as the one with the most has; each by itself where they are far apart. */
function alike(numbers: readonly number[], areNear: boolean, lang: string): string[] {
  if (numbers.some((each) => Math.abs(each) >= LONG)) return numbers.map((each) => formatCompact(each, lang));
  if (!areNear) return numbers.map((each) => formatNumber(each, null, lang));
  const decimals = numbers.map((each) => String(each).split('.')[1]?.length ?? 0);
  return numbers.map((each) => formatNumber(each, Math.max(...decimals), lang));
}

function planBoxes(spec: SpreadSpec, width: number, theme: ChartTheme) {
  const { small, label } = fonts(theme);
  const { lang, measure } = theme;
  const [data] = spec.data;
  const { charts } = languageFor(lang);
  const groups = readGroups(spec);
  const names = setRowNames(
    groups.map(({ name: each }) => each),
    width,
    theme,
  );
  const medians = alike(
    groups.map((group) => rounded(medianOf(group), data, spec.value)),
    decimalsOf(data, spec.value) !== null,
    lang,
  );
  const counts = groups.map(({ points }) => formatNumber(points.length, 0, lang));
  const countWidth = widest(['n', ...counts], small, measure);
  const medianWidth = Math.max(measure(charts.median, small), widest(medians, label, measure));
  const columns = [
    { head: charts.median, texts: medians, edge: width - countWidth - GAP },
    { head: 'n', texts: counts, edge: width },
  ];
  const left = (spec.group ? names.width : 0) + RADIUS;
  const right = countWidth + medianWidth + 2 * GAP + RADIUS;
  const values = [
    ...groups.flatMap(({ points }) => points.map(({ value }) => value)),
    ...reachOf(spec, [], []),
  ];
  const overlay = spreadOverlay(spec, groups, (sketch, group) => sketch.y(group + 0.5), theme);
  const measured = { given: spec.axis, values, field: spec.value, zero: 'never' } as const;
  const axis = planAcross(measured, width - left - right, theme);
  const title = axisTitle(quantityName(spec.value), axis, lang);
  const isBeside = left + measure(title, small) + GAP <= columns[0]!.edge - medianWidth;
  const lines = isBeside ? [title] : wrap(title, width - left, small, measure);
  // A title that has no room beside the heads of the columns stands above them.
  const above = isBeside ? 0 : lines.length * leading(small);
  const few = groups.some((group) => tukey(group) === null);
  const key = wrap([charts.boxKey, ...(few ? [charts.fewKey] : [])].join(' '), width, small, measure);
  const keyHeight = key.length * leading(small) + 4;
  return {
    groups,
    names,
    axis,
    title: lines,
    above,
    key,
    keyHeight,
    columns,
    overlay,
    left,
    right,
    top: small.size + 5 + above + overlay.top,
    bottom: leading(small) + 3 + keyHeight,
  };
}

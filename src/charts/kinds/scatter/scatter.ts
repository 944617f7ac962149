import type { ChartSpec } from '../../../content/booklet.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { fixedHeight, fixedWidth } from '../../axes/linear.ts';
import { valueScale } from '../../axes/values.ts';
import { type Pen, rule, write } from '../../canvas/pen.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../../chartjs/record.ts';
import { all } from '../../fills/fills.ts';
import { drawMarker, MARKERS, pointLook } from '../../fills/strokes.ts';
import { drawLegend } from '../../labels/legend.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { readFamilies } from '../families.ts';
import { chartJsKind } from '../kind.ts';
import { type Place, placeLabels, type Spot } from './place-names.ts';
import { type Dot, planScatter, type ScatterPlan } from './plan.ts';

const NATURAL_HEIGHT = 190;

/** Points by two quantities, named where there is room; with a third quantity, discs by their surface. */
export const scatter = chartJsKind(
  (spec, width, theme) => {
    const { top, bottom } = planScatter(spec, { width, height: NATURAL_HEIGHT }, theme);
    return { natural: top + bottom + NATURAL_HEIGHT - 40, least: top + bottom + 70 };
  },
  configuration,
  (spec, theme) => ({ parts: readFamilies(spec, theme, pointLook), near: all }),
  (spec, size, theme) => {
    const plan = planScatter(spec, size, theme);
    const { dots, xAxis, yAxis, left, right, top, bottom } = plan;
    const scale = (axis: { min: number; max: number; log: boolean }, from: number, to: number) => {
      const measure = axis.log ? Math.log10 : Number;
      const [low, high] = [measure(axis.min), measure(axis.max)];
      return (value: number) => from + ((to - from) * (measure(value) - low)) / (high - low);
    };
    const x = scale(xAxis, left, size.width - right);
    const y = scale(yAxis, size.height - bottom, top);
    const places = placeNames(
      plan,
      dots.map((dot) => ({ x: x(dot.x), y: y(dot.y) })),
      size,
      theme,
    );
    return dots.flatMap(({ lines }, i) => (lines.length > 0 && !places[i] ? [lines.join(' ')] : []));
  },
);

function configuration(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration {
  const { small } = fonts(theme);
  const plan = planScatter(spec, size, theme);
  const { dots, families, xAxis, yAxis, xName, yName, left, right, top, bottom, legend } = plan;
  // The large first, so that small ones are seen over them.
  const order = dots.map((_, i) => i).toSorted((a, b) => dots[b]!.radius - dots[a]!.radius);
  const fill = ({ family }: Dot) => families[family]?.fill;
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          data: order.map((i) => ({ x: dots[i]!.x, y: dots[i]!.y })),
          backgroundColor: order.map((i) => fill(dots[i]!)?.color ?? pointLook.color(theme, 0)),
          borderColor: theme.paper,
          borderWidth: 0.5,
          pointRadius: order.map((i) => dots[i]!.radius),
          pointStyle: order.map((i) => MARKERS[fill(dots[i]!)?.pattern ?? 'plain']) as never,
          clip: false,
        },
      ],
    },
    options: {
      ...stillOptions({ top, right, bottom: 0, left: 0 }),
      scales: {
        x: {
          ...valueScale(xAxis, true, theme),
          afterFit: fixedHeight(bottom),
        },
        y: {
          ...valueScale(yAxis, true, theme),
          afterFit: fixedWidth(left),
        },
      },
    } as Configuration['options'],
    plugins: [
      labels(
        (pen) => {
          write(pen, yName, 0, small.size, small, theme.muted);
          plan.key?.(pen);
        },
        (pen, chart) => {
          const { right: plotRight, bottom: plotBottom } = chart.chartArea;
          write(pen, xName, plotRight, plotBottom + 3 + 2 * leading(small), small, theme.muted, 'right');
          drawNames(pen, plan, chart, order, size, theme);
          if (legend > 0) drawLegend(pen, families, 0, size.height - legend, size.width, theme, drawMarker);
        },
      ),
    ],
  };
}

function drawNames(
  pen: Pen,
  plan: ScatterPlan,
  chart: Chart,
  order: readonly number[],
  size: Size,
  theme: ChartTheme,
): void {
  const { label, bold } = fonts(theme);
  const elements = chart.getDatasetMeta(0).data;
  const spots = plan.dots.map((_, i) => {
    const { x, y } = elements[order.indexOf(i)]!;
    return { x, y };
  });
  const places = placeNames(plan, spots, size, theme);
  for (const [i, { lines, bold: heavy, radius }] of plan.dots.entries()) {
    const place = places[i];
    if (!place) continue;
    const font = heavy ? bold : label;
    const width = Math.max(...lines.map((line) => theme.measure(line, font)));
    const { x, y } = spots[i]!;
    if (place.led)
      rule(pen, leader(place, { x, y, radius }, width, lines.length * leading(label)), theme.muted, 0.4);
    // Lines of a name at the left of its point end there.
    const toLeft = place.left + width <= x;
    for (const [j, line] of lines.entries()) {
      const baseline = place.top + label.size * 0.86 + j * leading(label);
      write(
        pen,
        line,
        toLeft ? place.left + width : place.left,
        baseline,
        font,
        theme.ink,
        toLeft ? 'right' : 'left',
      );
    }
  }
}

/** From the edge of a point to the nearest side of its name. */
function leader(
  { left, top }: Place,
  { x, y, radius }: { x: number; y: number; radius: number },
  width: number,
  height: number,
): [number, number][] {
  const to: [number, number] = [
    Math.max(left - 1, Math.min(x, left + width + 1)),
    Math.max(top, Math.min(y, top + height)),
  ];
  const distance = Math.hypot(to[0] - x, to[1] - y) || 1;
  return [[x + ((to[0] - x) * radius) / distance, y + ((to[1] - y) * radius) / distance], to];
}

function placeNames(
  { dots, left, top, bottom }: ScatterPlan,
  spots: readonly { readonly x: number; readonly y: number }[],
  { width, height }: Size,
  theme: ChartTheme,
): (Place | null)[] {
  const { label, bold } = fonts(theme);
  const named = dots.map(({ radius, lines, bold: heavy }, i): Spot => {
    const font = heavy ? bold : label;
    const name = lines.length > 0 && {
      width: Math.max(...lines.map((line) => theme.measure(line, font))),
      height: lines.length * leading(label),
    };
    return { ...spots[i]!, radius, name: name || null };
  });
  return placeLabels(named, { left, top: top - 2, right: width, bottom: height - bottom });
}

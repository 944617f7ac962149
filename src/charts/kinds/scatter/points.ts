import type { Size } from '../../../drawing/drawing.ts';
import { type Meaning, name } from '../../../drawing/meaning.ts';
import { fixedHeight, fixedWidth } from '../../axes/linear.ts';
import { valueScale } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { type Configuration, stillChart } from '../../chartjs/configuration.ts';
import { drawMarker, pointLook, pointStyles } from '../../fills/strokes.ts';
import { drawLegend } from '../../labels/legend.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { type Place, placeLabels, type Spot } from './place-names.ts';
import { type Dot, type PointsSpec, planScatter, type ScatterPlan } from './plan.ts';

const NATURAL_HEIGHT = 190;
/** The share of the plot's width that a line to a name crosses at most. */
const FARTHEST = 0.4;

export function pointsHeights(spec: PointsSpec, width: number, theme: ChartTheme) {
  const { top, bottom } = planScatter(spec, { width, height: NATURAL_HEIGHT }, theme);
  return { natural: top + bottom + NATURAL_HEIGHT - 40, least: top + bottom + 70 };
}

export function pointsChart(spec: PointsSpec, size: Size, theme: ChartTheme): Configuration {
  const plan = planScatter(spec, size, theme);
  const { dots, families, xAxis, yAxis, footLines, heading, left, right, top, bottom, legend, overlay } =
    plan;
  // Large discs are drawn first, so that small ones are seen over them.
  const order = dots.map((_, i) => i).toSorted((a, b) => dots[b]!.radius - dots[a]!.radius);
  const meaningOf = ({ data, family }: Dot): Meaning => {
    const by = spec.size ? 'area' : 'place';
    return { role: 'part', data, by, named: families[family]?.name ?? null };
  };
  return stillChart(theme, {
    type: 'scatter',
    datasets: [
      {
        means: (n: number | null) => (n === null ? null : meaningOf(dots[order[n]!]!)),
        data: order.map((i) => ({ x: dots[i]!.x, y: dots[i]!.y })),
        ...pointStyles(
          order.map(
            (i) => families[dots[i]!.family]?.fill ?? { color: pointLook.color(theme, 0), pattern: 'plain' },
          ),
          order.map((i) => dots[i]!.radius),
          theme,
        ),
        clip: false,
      },
    ],
    padding: { top, right, bottom: 0, left: 0 },
    scales: {
      x: valueScale(xAxis, theme, fixedHeight(bottom)),
      y: valueScale(yAxis, theme, fixedWidth(left)),
    },
    overlay,
    head(sketch) {
      heading.write(sketch, 0, plan.keyTop);
      plan.key?.draw(sketch, size.width, 0);
    },
    body(sketch) {
      const { area, small } = sketch;
      for (const [i, line] of footLines.entries())
        sketch.note(line, area.right, area.bottom + 3 + (2 + i) * leading(small), 'right');
      drawNames(sketch, plan, order, size);
      if (legend > 0) {
        const place = { left: 0, top: size.height - legend, width: size.width };
        drawLegend(sketch, families, place, drawMarker);
      }
    },
  });
}

function drawNames(sketch: ChartSketch, plan: ScatterPlan, order: readonly number[], size: Size): void {
  const { label, bold, theme } = sketch;
  const elements = sketch.chart.getDatasetMeta(0).data;
  const spots = plan.dots.map((_, i) => {
    const { x, y } = elements[order.indexOf(i)]!;
    return { x, y };
  });
  const places = placeNames(plan, spots, size, theme);
  for (const [i, { name: text, lines, bold: heavy, reach: radius }] of plan.dots.entries()) {
    const place = places[i];
    if (!place) continue;
    const font = heavy ? bold : label;
    const width = Math.max(...lines.map((line) => theme.measure(line, font)));
    const { x, y } = spots[i]!;
    if (place.led) {
      const line = leader(place, { x, y, radius }, width, lines.length * leading(label));
      sketch.rule({ width: 0.4 }, ...line);
    }
    // Lines of a name at the left of its point end there.
    const toLeft = place.left + width <= x;
    const left = toLeft ? place.left + width : place.left;
    const look = { font, align: toLeft ? 'right' : 'left', means: name(text) } as const;
    sketch.writeFrom(lines, left, place.top + label.size * 0.86, look);
  }
}

/** The line from the edge of a point to the nearest side of its name. */
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
  const named = dots.map(({ reach, lines, bold: heavy }, i): Spot => {
    const font = heavy ? bold : label;
    const name = lines.length > 0 && {
      width: Math.max(...lines.map((line) => theme.measure(line, font))),
      height: lines.length * leading(label),
    };
    return { ...spots[i]!, radius: reach, name: name || null, farthest: FARTHEST * (width - left) };
  });
  return placeLabels(named, { left, top: top - 2, right: width, bottom: height - bottom });
}

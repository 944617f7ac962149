import type { ChartSpec } from '../../content/booklet.ts';
import { familyIndexes, readFamilies } from '../families.ts';
import { dataOf, fieldOf, fieldsOf, highlighted, numberIn, quantityName, textIn } from '../fields.ts';
import { all } from '../fills.ts';
import { wrap } from '../fit.ts';
import { chartJsKind, type Size } from '../kind.ts';
import { drawLegend, legendHeight } from '../legend.ts';
import { formatQuantity, roundTicks } from '../numbers.ts';
import { type Pen, rule, write } from '../pen.ts';
import { type Place, placeLabels, type Spot } from '../place-labels.ts';
import { type Chart, type Configuration, labels, stillOptions } from '../record.ts';
import { drawMarker, MARKERS, pointLook } from '../strokes.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../theme.ts';
import { axisTitle, planValueAxis, tickWidth, valueScale } from '../value-axis.ts';

/** Radii of points, and of the largest bubble. */
const POINT = 2.2;
const LARGEST = 15;
const NATURAL_HEIGHT = 190;

interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly family: number;
}

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
          afterFit: (scale: { height: number }) => {
            scale.height = bottom;
          },
        },
        y: {
          ...valueScale(yAxis, true, theme),
          afterFit: (scale: { width: number }) => {
            scale.width = left;
          },
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
  plan: ReturnType<typeof planScatter>,
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
  { dots, left, top, bottom }: ReturnType<typeof planScatter>,
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

function planScatter(spec: ChartSpec, { width, height }: Size, theme: ChartTheme) {
  const { small, label, bold } = fonts(theme);
  const data = dataOf(spec);
  const [xField, yField] = [fieldOf(spec, data, 'x', 0), fieldOf(spec, data, 'y', 1)];
  const [name] = fieldsOf(spec, 'label');
  const [sizeField] = fieldsOf(spec, 'size');
  const families = readFamilies(spec, theme, pointLook);
  const indexes = familyIndexes(spec, families);
  const highlight = highlighted(spec);
  const sizes = sizeField ? data.rows.map((row) => numberIn(row, sizeField) ?? 0) : [];
  const largest = Math.max(0, ...sizes) || 1;
  const radius = (value: number) => Math.max(1, LARGEST * Math.sqrt(value / largest));
  const dots = data.rows.flatMap((row, i): Dot[] => {
    const [x, y] = [numberIn(row, xField), numberIn(row, yField)];
    if (x === null || y === null) return [];
    const text = name ? textIn(row, name) : '';
    const heavy = highlight.includes(text);
    return [
      {
        x,
        y,
        radius: sizeField ? radius(sizes[i]!) : POINT,
        lines: text ? wrap(text, width * 0.3, heavy ? bold : label, theme.measure) : [],
        bold: heavy,
        family: indexes[i]!,
      },
    ];
  });
  const legend = legendHeight(families, width, theme);
  const most = (extent: number) => Math.max(2, Math.min(7, Math.floor(extent / 30)));
  const yAxis = roomy(
    planValueAxis(
      spec,
      dots.map(({ y }) => y),
      yField,
      'never',
      most(height),
      theme,
    ),
    spec,
  );
  const across: ChartSpec = { ...spec, options: {} };
  const xAxis = roomy(
    planValueAxis(
      across,
      dots.map(({ x }) => x),
      xField,
      'never',
      most(width),
      theme,
    ),
    across,
  );
  const inset = sizeField ? LARGEST * 0.7 : 4;
  return {
    dots,
    families,
    xAxis,
    yAxis,
    xName: axisTitle(quantityName(xField), xAxis, theme.lang),
    yName: axisTitle(quantityName(yField), yAxis, theme.lang),
    left: tickWidth(yAxis, theme) + 4,
    right: Math.max(inset, theme.measure(xAxis.format(xAxis.ticks.at(-1) ?? 0), small) / 2 + 1),
    top: small.size + 9 + inset,
    bottom: 2 * leading(small) + 5 + legend,
    legend,
    key: sizeField && sizeKey(sizeField, largest, radius, width, theme),
  };

  /** What a surface means, in words and by one disc, at the head's right end. */
  function sizeKey(
    field: NonNullable<typeof sizeField>,
    most: number,
    radiusOf: (value: number) => number,
    right: number,
    { measure, lang }: ChartTheme,
  ) {
    const round = roundTicks(0, most * 0.2, 3).at(-1) || most;
    const text = formatQuantity(round, field.unit ?? '', null, lang);
    const words = `${field.label}${lang.startsWith('fr') ? ' :' : ':'}`;
    const r = radiusOf(round);
    const middle = Math.max(r, small.size * 0.66);
    const baseline = middle + (CAP_HEIGHT * small.size) / 2;
    return (pen: Pen) => {
      const end = right - measure(text, small);
      write(pen, text, end, baseline, small, theme.muted);
      pen.fillStyle = theme.muted;
      pen.beginPath();
      pen.arc(end - 3 - r, middle, r, 0, 2 * Math.PI);
      pen.fill();
      write(pen, words, end - 6 - 2 * r, baseline, small, theme.muted, 'right');
    };
  }
}

/** The axis from a tick to a tick, so that no point lies on its edge. */
function roomy(axis: ReturnType<typeof planValueAxis>, spec: ChartSpec): typeof axis {
  if (axis.log || axis.ticks.length < 2) return axis;
  const step = axis.ticks[1]! - axis.ticks[0]!;
  const fixed = { from: spec.options.axisFrom, to: spec.options.axisTo };
  const min = fixed.from === undefined ? Math.floor(axis.min / step + 1e-9) * step : axis.min;
  const max = fixed.to === undefined ? Math.ceil(axis.max / step - 1e-9) * step : axis.max;
  const ticks = roundTicks(min, max, Math.round((max - min) / step) + 1);
  return { ...axis, min, max, ticks };
}

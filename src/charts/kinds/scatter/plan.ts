import type { ChartSpec } from '../../../content/booklet.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { languageFor } from '../../../languages/index.ts';
import { axisTitle, planValueAxis, tickWidth } from '../../axes/values.ts';
import { type Pen, write } from '../../canvas/pen.ts';
import { dataOf, fieldOf, fieldsOf, highlighted, numberIn, quantityName, textIn } from '../../data/fields.ts';
import { formatQuantity, roundTicks } from '../../data/numbers.ts';
import { pointLook } from '../../fills/strokes.ts';
import { wrap } from '../../labels/fit.ts';
import { legendHeight } from '../../labels/legend.ts';
import { CAP_HEIGHT, type ChartTheme, fonts, leading } from '../../theme.ts';
import { familyIndexes, readFamilies } from '../families.ts';

/** Radii of points, and of the largest bubble. */
const POINT = 2.2;
const LARGEST = 15;

export interface Dot {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly lines: readonly string[];
  readonly bold: boolean;
  readonly family: number;
}

export type ScatterPlan = ReturnType<typeof planScatter>;

/** Where the points of a scatter plot lie, and what stands around them. */
export function planScatter(spec: ChartSpec, { width, height }: Size, theme: ChartTheme) {
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
    const words = `${field.label}${languageFor(lang).colon.trimEnd()}`;
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

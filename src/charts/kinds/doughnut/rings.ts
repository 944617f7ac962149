import type { Size } from '../../../drawing/drawing.ts';
import { datum, name, part, value as told } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { type Configuration, stillChart } from '../../chartjs/configuration.ts';
import { readable } from '../../colors/color.ts';
import { type Arc, drawPattern, slice } from '../../fills/patterns.ts';
import { widest } from '../../labels/fit.ts';
import { drawLegend, type LegendEntry, legendHeight } from '../../labels/legend.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { decimalsOf } from '../../values/fields.ts';
import { formatQuantity } from '../../values/numbers.ts';
import type { RoundSpec } from './keys.ts';
import { heightOf, labelsFor, radiusBeside, writeLabels } from './labels.ts';
import { drawList } from './list.ts';
import { readSlices, type Slice, shareMeaning } from './slices.ts';

/** The radius of the hole of a chart, as a share of the outer radius. */
export interface Rings {
  /** The hole with one ring, and with two. */
  readonly one: number;
  readonly two: number;
}

/** The radius at which the ring of groups meets that of slices, as a share of the outer radius. */
const MEET = 0.6;
/** The radius beyond which a group's name stands, as a share of the outer radius. */
const NAMES_FROM = 0.22;
/** The room over and under the outer ring, which the lines to the names need. Points. */
const MARGIN = 9;
const NATURAL_HEIGHT = 164;
/** The width of the border between slices, points. */
const BORDER = 1;

export function roundHeights(spec: RoundSpec, width: number, theme: ChartTheme) {
  const { slices, groups } = readSlices(spec, theme);
  const { labels, list } = labelsFor(slices, width, theme);
  // At worst all labels stand on one side.
  const least = Math.max(
    60,
    labels.reduce((sum, label) => sum + heightOf(label, theme), 0),
  );
  const natural = Math.max(NATURAL_HEIGHT, least);
  const below = (height: number) =>
    list + fit(slices, groups, { width, height: height + list }, theme).legend;
  return { natural: natural + below(natural), least: least + below(least) };
}

export function roundChart(spec: RoundSpec, rings: Rings, size: Size, theme: ChartTheme): Configuration {
  const { slices, groups, total } = readSlices(spec, theme);
  const { labels, list } = labelsFor(slices, size.width, theme);
  const { radius, legend, rotation } = fit(slices, groups, size, theme);
  const below = legend + list;
  // A group's name stands in it or in a legend, and its slices have its hue.
  const ring = (parts: readonly Slice[], weight: number, named: boolean) => ({
    means: (i: number | null) =>
      i === null ? null : part(parts[i]!.datum, 'angle', named ? parts[i]!.name : null),
    data: parts.map(({ value }) => value),
    backgroundColor: parts.map(({ fill }) => fill.color),
    borderColor: theme.paper,
    borderWidth: BORDER,
    borderAlign: 'center',
    borderJoinStyle: 'miter',
    weight,
  });
  const grouped = groups.length > 0;
  const hole = grouped ? rings.two : rings.one;
  return stillChart(theme, {
    type: 'doughnut',
    datasets: grouped
      ? [ring(slices, 1 - MEET, true), ring(groups, MEET - hole, false)]
      : [ring(slices, 1, true)],
    padding: { top: 0, right: 0, bottom: below, left: 0 },
    options: { radius, rotation: (rotation * 180) / Math.PI, cutout: `${100 * hole}%` },
    body(sketch) {
      const arcsOf = (i: number) => sketch.chart.getDatasetMeta(i).data as unknown as Arc[];
      const arcs = arcsOf(0);
      drawPatterns(sketch, arcs, slices);
      if (grouped) drawPatterns(sketch, arcsOf(1), groups);
      if (legend > 0) {
        drawLegend(sketch, entries(groups), { left: 0, top: size.height - legend, width: size.width });
      } else if (grouped) nameGroups(sketch, arcsOf(1), groups);
      else if (hole > 0) writeTotal(sketch, spec, total, arcs[0]!);
      writeLabels(sketch, arcs, labels, size.height - below);
      if (list > 0) drawList(sketch, slices, size.height - below, size.width);
    },
  });
}

function drawPatterns(sketch: Sketch, arcs: readonly Arc[], slices: readonly Slice[]): void {
  for (const [i, { fill }] of slices.entries()) drawPattern(sketch, fill, slice(arcs[i]!, BORDER));
}

/**
 * Fits the rings into the chart.
 * @returns the radius that leaves room for the names; the angle by which the rings are turned, so that the
 * middle of the first group is at the top, where a name has most room; and the height of a legend, 0 if the
 * names of all groups fit in the ring.
 */
function fit(slices: readonly Slice[], groups: readonly Slice[], size: Size, theme: ChartTheme) {
  const { labels, list } = labelsFor(slices, size.width, theme);
  const beside = radiusBeside(labels, size.width, theme);
  const radiusOver = (legend: number) =>
    Math.max(10, Math.min((size.height - list - legend) / 2 - MARGIN, beside));
  const total = groups.reduce((sum, { value }) => sum + value, 0) || 1;
  const rotation = groups.length > 0 ? (-Math.PI * groups[0]!.value) / total : 0;
  let angle = rotation - Math.PI / 2;
  const radius = radiusOver(0);
  const inside = groups.every((group) => {
    const startAngle = angle;
    angle += (2 * Math.PI * group.value) / total;
    const [innerRadius, outerRadius] = [NAMES_FROM * radius, MEET * radius];
    return holdsName({ x: 0, y: 0, startAngle, endAngle: angle, innerRadius, outerRadius }, group, theme);
  });
  const legend = inside ? 0 : legendHeight(entries(groups), size.width, theme);
  return { radius: inside ? radius : radiusOver(legend), rotation, legend };
}

/** Whether a group's name and share, set in the middle of its arc, stay within it. */
function holdsName(arc: Arc, group: Slice, theme: ChartTheme): boolean {
  const { bold } = fonts(theme);
  const [halfWidth, halfHeight] = [widest([group.name, group.share], bold, theme.measure) / 2, leading(bold)];
  const [angle, half] = [(arc.startAngle + arc.endAngle) / 2, (arc.endAngle - arc.startAngle) / 2];
  const r = (arc.innerRadius + arc.outerRadius) / 2;
  const [cx, cy] = [r * Math.cos(angle), r * Math.sin(angle)];
  const nearest = Math.hypot(Math.max(0, Math.abs(cx) - halfWidth), Math.max(0, Math.abs(cy) - halfHeight));
  return (
    nearest >= arc.innerRadius &&
    [-1, 1].every((i) =>
      [-1, 1].every((j) => {
        const [x, y] = [cx + i * halfWidth, cy + j * halfHeight];
        const turn = Math.abs(Math.atan2(y * cx - x * cy, x * cx + y * cy));
        return Math.hypot(x, y) <= arc.outerRadius && turn <= half;
      }),
    )
  );
}

function entries(groups: readonly Slice[]): LegendEntry[] {
  return groups.map(({ name, share, fill }) => ({ name: `${name} ${share}`, fill }));
}

function nameGroups(sketch: Sketch, arcs: readonly Arc[], groups: readonly Slice[]): void {
  const { bold, theme } = sketch;
  for (const [i, group] of groups.entries()) {
    const { x, y, startAngle, endAngle, innerRadius, outerRadius } = arcs[i]!;
    const [angle, r] = [(startAngle + endAngle) / 2, (innerRadius + outerRadius) / 2];
    const color = readable(group.fill.color, theme.paper, theme.ink);
    const [px, py] = [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    const look = { font: bold, color, align: 'center' } as const;
    const half = leading(bold) / 2;
    sketch.writeLines([group.name], px, py - half, { ...look, means: name(group.name) });
    sketch.writeLines([group.share], px, py + half, { ...look, means: shareMeaning(group, groups) });
  }
}

/** Writes the total in the hole, unless the values are percentages or the hole is too narrow. */
function writeTotal(
  sketch: Sketch,
  { data: [data], value }: RoundSpec,
  total: number,
  { x, y, innerRadius }: Arc,
): void {
  if (value.unit === '%') return;
  const text = formatQuantity(total, value.unit ?? '', decimalsOf(data, value), sketch.theme.lang);
  const { bold } = sketch;
  if (Math.hypot(sketch.theme.measure(text, bold), bold.size) > 1.9 * innerRadius) return;
  const means = told(datum({ values: {}, source: data.source }, value, total));
  sketch.writeLines([text], x, y, { font: sketch.bold, align: 'center', means });
}

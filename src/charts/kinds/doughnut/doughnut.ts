import type { ChartSpec } from '../../../content/booklet.ts';
import type { Size } from '../../../drawing/drawing.ts';
import { type Pen, rule, writeLines } from '../../canvas/pen.ts';
import { type Configuration, labels, stillOptions } from '../../chartjs/record.ts';
import { readable } from '../../colors/color.ts';
import { dataOf, decimalsOf, fieldOf } from '../../data/fields.ts';
import { formatQuantity } from '../../data/numbers.ts';
import { around } from '../../fills/fills.ts';
import { type Arc, drawPattern, slice } from '../../fills/patterns.ts';
import { spread, widest, wrap } from '../../labels/fit.ts';
import { drawLegend, type LegendEntry, legendHeight } from '../../labels/legend.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { chartJsKind } from '../kind.ts';
import { readSlices, type Slice } from './slices.ts';

/** Shares of the outer radius: the hole with one ring; with two, the hole and where the rings meet. */
const ONE_RING = { hole: 0.56 };
const TWO_RINGS = { hole: 0.22, meet: 0.6 };
/** From the outer ring to the top and bottom: what lines to the names need. */
const MARGIN = 9;
/** From the outer ring to the names. */
const REACH = 12;
const NATURAL_HEIGHT = 164;
/** Between slices. */
const BORDER = 1;

/** Slices by item, clockwise, named outside, of a ring or a pie; an inner ring for their groups, if there are any. */
export const doughnut = chartJsKind(
  (spec, width, theme) => {
    const { slices, groups } = readSlices(spec, theme);
    // At worst all names stand on one side.
    const names = slices.reduce((sum, { name }) => sum + sideLabelHeight(name, width, theme), 0);
    const least = Math.max(60, names);
    const natural = Math.max(NATURAL_HEIGHT, least);
    const holds = (height: number) =>
      fit(slices, groups, { width, height }, theme).legend > 0
        ? legendHeight(entries(groups), width, theme)
        : 0;
    return { natural: natural + holds(natural), least: least + holds(least) };
  },
  configuration,
  (spec, theme) => {
    const { slices } = readSlices(spec, theme);
    return { parts: slices, near: around(slices.length) };
  },
);

function configuration(spec: ChartSpec, size: Size, theme: ChartTheme): Configuration {
  const { slices, groups, total } = readSlices(spec, theme);
  const { radius, legend, rotation } = fit(slices, groups, size, theme);
  const ring = (parts: readonly Slice[], weight: number) => ({
    data: parts.map(({ value }) => value),
    backgroundColor: parts.map(({ fill }) => fill.color),
    borderColor: theme.paper,
    borderWidth: BORDER,
    borderAlign: 'center' as const,
    borderJoinStyle: 'miter' as const,
    weight,
  });
  const grouped = groups.length > 0;
  const hole = spec.kind === 'pie' ? 0 : grouped ? TWO_RINGS.hole : ONE_RING.hole;
  const options = {
    ...stillOptions({ top: 0, right: 0, bottom: legend, left: 0 }),
    radius,
    rotation: (rotation * 180) / Math.PI,
    cutout: `${100 * hole}%`,
  };
  return {
    type: 'doughnut',
    data: {
      datasets: grouped
        ? [ring(slices, 1 - TWO_RINGS.meet), ring(groups, TWO_RINGS.meet - hole)]
        : [ring(slices, 1)],
    },
    options: options as Configuration['options'],
    plugins: [
      labels(
        () => {},
        (pen, chart) => {
          const [arcs, inner] = [0, 1].map((i) => chart.getDatasetMeta(i).data as unknown as Arc[]);
          for (const [i, { fill }] of slices.entries())
            drawPattern(pen, fill, slice(arcs![i]!, BORDER), theme);
          if (grouped) {
            for (const [i, { fill }] of groups.entries()) {
              drawPattern(pen, fill, slice(inner![i]!, BORDER), theme);
            }
          }
          if (legend > 0) drawLegend(pen, entries(groups), 0, size.height - legend, size.width, theme);
          else if (grouped) nameGroups(pen, inner!, groups, theme);
          else if (hole > 0) writeTotal(pen, spec, total, arcs![0]!, theme);
          nameSlices(pen, arcs!, slices, size.width, size.height - legend, theme);
        },
      ),
    ],
  };
}

/**
 * The radius that leaves room for the names; how far the rings are turned, so that the middle of the first
 * group is at the top, where a name has most room; and the height of a legend, if a group's name does not
 * fit in the ring.
 */
function fit(slices: readonly Slice[], groups: readonly Slice[], size: Size, theme: ChartTheme) {
  const { label, bold } = fonts(theme);
  const names = slices.flatMap(({ name }) => nameLines(name, size.width, theme));
  const side = Math.max(
    widest(names, label, theme.measure),
    widest(
      slices.map(({ share }) => share),
      bold,
      theme.measure,
    ),
  );
  const radiusBeside = (legend: number) =>
    Math.max(10, Math.min((size.height - legend) / 2 - MARGIN, size.width / 2 - side - REACH));
  const total = groups.reduce((sum, { value }) => sum + value, 0) || 1;
  const rotation = groups.length > 0 ? (-Math.PI * groups[0]!.value) / total : 0;
  let angle = rotation - Math.PI / 2;
  const radius = radiusBeside(0);
  const inside = groups.every((group) => {
    const startAngle = angle;
    angle += (2 * Math.PI * group.value) / total;
    const [innerRadius, outerRadius] = [TWO_RINGS.hole * radius, TWO_RINGS.meet * radius];
    return holdsName({ x: 0, y: 0, startAngle, endAngle: angle, innerRadius, outerRadius }, group, theme);
  });
  const legend = inside ? 0 : legendHeight(entries(groups), size.width, theme);
  return { radius: inside ? radius : radiusBeside(legend), rotation, legend };
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

function nameLines(name: string, width: number, theme: ChartTheme): string[] {
  return wrap(name, width * 0.26, fonts(theme).label, theme.measure);
}

function sideLabelHeight(name: string, width: number, theme: ChartTheme): number {
  return (nameLines(name, width, theme).length + 1) * leading(fonts(theme).label) + 1;
}

/** Names and shares at both sides, moved apart where they would touch, with a line to their slice. */
function nameSlices(
  pen: Pen,
  arcs: readonly Arc[],
  slices: readonly Slice[],
  width: number,
  height: number,
  theme: ChartTheme,
): void {
  const { label, bold } = fonts(theme);
  const named = slices.map((slice, i) => {
    const { startAngle, endAngle, x, y, outerRadius } = arcs[i]!;
    const angle = (startAngle + endAngle) / 2;
    const at = (r: number): [number, number] => [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    const lines = nameLines(slice.name, width, theme);
    const extent = sideLabelHeight(slice.name, width, theme);
    return {
      slice,
      lines,
      extent,
      on: at(outerRadius + 1),
      out: at(outerRadius + 5),
      right: Math.cos(angle) >= 0,
    };
  });
  const places = new Map<Slice, number>();
  for (const right of [false, true]) {
    const column = named.filter((each) => each.right === right).sort((a, b) => a.out[1] - b.out[1]);
    const ys = spread(
      column.map(({ out }) => out[1]),
      column.map(({ extent }) => extent),
      0,
      height,
    );
    for (const [i, { slice }] of column.entries()) places.set(slice, ys[i]!);
  }
  const { x: center, outerRadius } = arcs[0]!;
  for (const { slice, lines, on, out, right } of named) {
    const direction = right ? 1 : -1;
    const [edge, y] = [center + direction * (outerRadius + REACH), places.get(slice)!];
    rule(pen, [on, out, [edge - direction * 2, y]], theme.muted, 0.5);
    const half = leading(label) / 2;
    writeLines(pen, lines, edge, y - half, label, theme.ink, right ? 'left' : 'right');
    writeLines(pen, [slice.share], edge, y + lines.length * half, bold, theme.ink, right ? 'left' : 'right');
  }
}

function nameGroups(pen: Pen, arcs: readonly Arc[], groups: readonly Slice[], theme: ChartTheme): void {
  const { bold } = fonts(theme);
  for (const [i, group] of groups.entries()) {
    const { x, y, startAngle, endAngle, innerRadius, outerRadius } = arcs[i]!;
    const [angle, r] = [(startAngle + endAngle) / 2, (innerRadius + outerRadius) / 2];
    const color = readable(group.fill.color, theme.paper, theme.ink);
    const [px, py] = [x + r * Math.cos(angle), y + r * Math.sin(angle)];
    writeLines(pen, [group.name, group.share], px, py, bold, color, 'center');
  }
}

function writeTotal(pen: Pen, spec: ChartSpec, total: number, { x, y }: Arc, theme: ChartTheme): void {
  const data = dataOf(spec);
  const field = fieldOf(spec, data, 'value', 1);
  if (field.unit === '%') return;
  const text = formatQuantity(total, field.unit ?? '', decimalsOf(data, field), theme.lang);
  writeLines(pen, [text], x, y, fonts(theme).bold, theme.ink, 'center');
}

import { datum, part } from '../../../drawing/meaning.ts';
import type { Report } from '../../../faults/fault.ts';
import { headingOf } from '../../axes/heading.ts';
import { fixedHeight, hiddenAxis } from '../../axes/linear.ts';
import { axisTitle, planAcross, type ValueAxis, valueScale } from '../../axes/values.ts';
import type { ChartSketch } from '../../canvas/sketch.ts';
import { stillChart } from '../../chartjs/configuration.ts';
import { pointLook } from '../../fills/strokes.ts';
import { reachOf } from '../../overlays/figures.ts';
import { type ChartTheme, fonts, leading, plainTheme } from '../../theme.ts';
import { quantityName } from '../../values/fields.ts';
import { kind } from '../kind.ts';
import { setRowNames, writeRowName } from '../rows/names.ts';
import {
  checkSpread,
  checkSpreadAxis,
  describeSpread,
  type Group,
  readGroups,
  SPREAD_KEYS,
  type SpreadSpec,
  spreadOverlay,
} from './groups.ts';

/** The radii that dots may have: the largest with which the plot is no higher than is wanted. Points. */
const RADII = [2.2, 1.9, 1.6, 1.3, 1];
const WANTED = 180;
/** The gap between dots, and between groups. */
const GAP = 0.4;
const APART = 5;
/** The height of the plot that an A5 page has room for, and the width of its text. */
const PAGE = { width: 290, height: 400 };

/** A dot for every row, in groups; dots that would overlap are stacked. */
export const strip = kind({
  keys: SPREAD_KEYS,
  tabled: true,

  check(spec, report) {
    checkSpread(spec, report);
    checkRoom(spec, report);
  },

  checkHonesty: checkSpreadAxis,
  describe: (spec, say) => describeSpread(spec, say, () => []),

  heights(spec, width, theme) {
    const { top, bottom, plot } = planStrip(spec, width, theme);
    const height = top + plot + bottom;
    return { natural: height, least: height };
  },

  chart(spec, { width }, theme) {
    const plan = planStrip(spec, width, theme);
    const { rows, radius, plot, names, axis, heading, left, right, top, bottom } = plan;
    return stillChart(theme, {
      type: 'scatter',
      datasets: [],
      overlay: plan.overlay,
      padding: { top, right, bottom: 0, left },
      scales: { x: valueScale(axis, theme, fixedHeight(bottom)), y: hiddenAxis(0, plot, true) },
      head: (sketch) => heading.write(sketch, sketch.area.left),
      body(sketch) {
        const { pen } = sketch;
        for (const [i, { group, middle }] of rows.entries()) {
          writeRowName(sketch, names, i, sketch.y(middle));
          pen.fillStyle = pointLook.color(theme, 0);
          for (const [j, { row, value }] of group.points.entries()) {
            sketch.as(part(datum(row, spec.value), 'place'), () => {
              pen.beginPath();
              pen.arc(sketch.x(value), dotOf(sketch, plan, i, j), radius, 0, 2 * Math.PI);
              pen.fill();
            });
          }
        }
      },
    });
  },
});

function checkRoom(spec: SpreadSpec, report: Report): void {
  if (readGroups(spec).length === 0) return;
  const { plot } = planStrip(spec, PAGE.width, plainTheme);
  if (plot > PAGE.height) {
    report.error('chart-dots-crowded', spec.source, { count: spec.data[0].rows.length });
  }
}

interface Stacked {
  readonly radius: number;
  readonly rows: readonly Row[];
}

/** The y of a dot. */
function dotOf(sketch: ChartSketch, { radius, rows }: Stacked, group: number, point: number): number {
  const { middle, levels } = rows[group]!;
  return sketch.y(middle) - levels[point]! * (2 * radius + GAP);
}

interface Row {
  readonly group: Group;
  /** The level of each dot. */
  readonly levels: readonly number[];
  /** The distance of its level 0 from the plot's top. */
  readonly middle: number;
}

function planStrip(spec: SpreadSpec, width: number, theme: ChartTheme) {
  const { small, label } = fonts(theme);
  const groups = readGroups(spec);
  const names = setRowNames(
    groups.map(({ name }) => name),
    width,
    theme,
  );
  const left = (spec.group ? names.width : 0) + RADII[0]!;
  const right = RADII[0]! + 1;
  const values = [
    ...groups.flatMap(({ points }) => points.map(({ value }) => value)),
    ...reachOf(spec, [], []),
  ];
  const measured = { given: spec.axis, values, field: spec.value, zero: 'never' } as const;
  const axis = planAcross(measured, width - left - right, theme);
  const heights = names.lines.map((lines) => lines.length * leading(label));
  const tries = RADII.map((radius) => ({
    radius,
    ...stack(groups, heights, radius, axis, width - left - right),
  }));
  const stacked = tries.find(({ plot }) => plot <= WANTED) ?? tries.at(-1)!;
  const yOf = (sketch: ChartSketch, group: number, point: number) => dotOf(sketch, stacked, group, point);
  const overlay = spreadOverlay(spec, groups, yOf, theme);
  const heading = headingOf(axisTitle(quantityName(spec.value), axis, theme.lang), width, theme);
  return {
    ...stacked,
    overlay,
    names,
    axis,
    heading,
    left,
    right,
    top: heading.height + 5 + overlay.top,
    bottom: leading(small) + 3,
  };
}

/** Stacks the dots of groups that stand one below the other, each at least as high as its name. */
function stack(
  groups: readonly Group[],
  heights: readonly number[],
  radius: number,
  axis: ValueAxis,
  width: number,
): { readonly rows: readonly Row[]; readonly plot: number } {
  const pitch = 2 * radius + GAP;
  let plot = 0;
  const rows = groups.map((group, i): Row => {
    const places = group.points.map(({ value }) => shareOf(value, axis) * width);
    const levels = swarm(places, pitch);
    const reach = (extreme: number, name: number) => Math.max(extreme * pitch + radius, name / 2) + APART / 2;
    const [above, below] = [
      reach(Math.max(...levels), heights[i]!),
      reach(-Math.min(...levels), heights[i]!),
    ];
    plot += above + below;
    return { group, levels, middle: plot - below };
  });
  return { rows, plot };
}

/** The place of a value on an axis: 0 at its least end, 1 at its largest. */
function shareOf(value: number, { min, max, log }: ValueAxis): number {
  const place = log ? Math.log : (each: number) => each;
  return (place(value) - place(min)) / (place(max) - place(min));
}

/**
 * Stacks dots that would overlap: above and below the middle in turn, each as near to it as it has room. Dots keep
 * their place along the axis.
 * @param places ascending.
 * @param diameter the distance from which two dots do not overlap, in the unit of places.
 * @returns the level of each dot: 0 in the middle, 1 the first above it, -1 the first below.
 */
export function swarm(places: readonly number[], diameter: number): number[] {
  /** The last place that is taken on each level: 0, 1, -1, 2, -2 … */
  const taken: number[] = [];
  return places.map((place) => {
    const free = taken.findIndex((last) => place - last >= diameter);
    const slot = free === -1 ? taken.length : free;
    taken[slot] = place;
    return slot % 2 === 0 ? 0 - slot / 2 : (slot + 1) / 2;
  });
}

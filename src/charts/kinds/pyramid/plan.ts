import type { DataField } from '../../../data/data-set.ts';
import { isReadWithoutAxis } from '../../axes/giving-way.ts';
import { planAcross } from '../../axes/values.ts';
import type { Plotted } from '../../canvas/sketch.ts';
import { all } from '../../fills/fills.ts';
import { FREE_AXIS, field, fields } from '../../keys.ts';
import { widest, wrap } from '../../labels/fit.ts';
import { type Overlay, planOverlays } from '../../overlays/draw.ts';
import { reachOf } from '../../overlays/figures.ts';
import { ofPlot } from '../../overlays/foot.ts';
import { OVERLAYS } from '../../overlays/keys.ts';
import type { Drawn, Spot } from '../../overlays/plot.ts';
import type { Spec } from '../../spec.ts';
import { type ChartTheme, fonts, leading } from '../../theme.ts';
import { headUnit, textIn } from '../../values/fields.ts';
import { setRowNames } from '../rows/names.ts';
import { allValues, readSeries, type Series } from '../series.ts';

export const PYRAMID_KEYS = { label: field('any'), series: fields('number'), ...OVERLAYS };
type PyramidSpec = Spec<typeof PYRAMID_KEYS>;
export type PyramidPlan = ReturnType<typeof planPyramid>;

/** The rows up to which each bar has its value beside it, in place of an axis. */
const FEW = 8;
/** The share of the width that names in the middle take at most. */
const MIDDLE = 0.2;
/** The gap beside names and values, points. */
export const GAP = 4;

/** One side of a pyramid. */
export interface Side {
  readonly series: Series;
  /** The x of its line at zero. */
  readonly zero: number;
  /** -1 to the left, 1 to the right. */
  readonly away: -1 | 1;
  /** The lines of its name. */
  readonly head: readonly string[];
  readonly overlay: Overlay;
}

/** Whether rows are named by numbers, such as `15`, `15-19` or `95 et plus`, of which some may be left out. */
export function isAges({ data: [{ rows }], label }: PyramidSpec): boolean {
  const texts = rows.map((row) => textIn(row, label));
  // The first and the last may begin with words: `moins de 5 ans`, `plus de 95 ans`.
  const isAge = (text: string) => /^\d/.test(text);
  return (
    texts.every((text) => ageOf(text) !== null) &&
    texts.filter((text) => !isAge(text)).length <= 2 &&
    texts.some(isAge)
  );
}

function ageOf(text: string): number | null {
  const found = /\d+/.exec(text);
  return found && Number(found[0]);
}

export function planPyramid(spec: PyramidSpec, width: number, theme: ChartTheme) {
  const { small, label: font } = fonts(theme);
  const { measure } = theme;
  const [data] = spec.data;
  const texts = data.rows.map((row) => textIn(row, spec.label));
  const ages = isAges(spec);
  const rows = [...texts.keys()];
  // The youngest are at the foot, whichever row comes first.
  const upward = ages && ageOf(texts[0]!)! < ageOf(texts.at(-1)!)!;
  const order = upward ? rows.toReversed() : rows;
  const series = readSeries(
    data,
    spec.series,
    { near: all, rows: order.map((row) => data.rows[row]!) },
    theme,
  );
  const names = setRowNames(
    order.map((row) => texts[row]!),
    width,
    theme,
  );
  const between = widest(names.names, font, measure) + 2 * GAP;
  const isMiddle = between <= width * MIDDLE;
  const valued = texts.length <= FEW;
  const bare = isReadWithoutAxis(spec, valued);
  const written = series.flatMap(({ values, format }) => values.map(format));
  const outside = valued ? widest(written, font, measure) + GAP + 1 : 0;
  const field: DataField = series[0]!.field;
  const values = [...allValues(series), ...reachOf(spec, [], [])];
  const measured = { given: FREE_AXIS, values, field, zero: 'always' } as const;
  const room = (margin: number) => (width - (isMiddle ? between : names.width) - 2 * margin) / 2;
  const axis = planAcross(measured, room(outside), theme);
  const margin = valued ? outside : measure(axis.format(axis.ticks.at(-1) ?? 0), small) / 2;
  const half = room(margin);
  const start = isMiddle ? 0 : names.width;
  const unit = headUnit(field);
  const zeros = [start + margin + half, width - margin - half];
  const scale = half / axis.max;
  const sides = series.map((each, i): Side => {
    const headRoom = half + margin - (isMiddle ? 0 : GAP);
    const head = wrap(each.name, headRoom, fonts(theme).bold, measure);
    const marks = ofPlot(spec, i === 0, ({ name }) => name === each.field.name);
    const drawn = (sketch: Plotted) => [drawnIn(sketch, each, spec, valued)];
    const overlay = planOverlays({ spec: marks, values: 'across', drawn }, theme);
    return { series: each, zero: zeros[i]!, away: i === 0 ? -1 : 1, head, overlay };
  });
  // A unit that has no room beside the first name stands above it.
  const firstHead = widest(sides[0]!.head, fonts(theme).bold, measure);
  const isBeside = measure(unit, small) + 8 + firstHead <= sides[0]!.zero - (isMiddle ? 0 : GAP);
  const headTop = unit && !isBeside ? leading(small) : 0;
  return {
    names,
    order,
    sides,
    axis,
    unit,
    headTop,
    isMiddle,
    valued,
    bare,
    thinned: ages,
    /** Points for one unit of the values. */
    half,
    scale,
    /** The middle of names between the sides. */
    middle: (zeros[0]! + zeros[1]!) / 2,
    top:
      headTop + Math.max(...sides.map(({ head }) => head.length)) * leading(font) + 4 + sides[0]!.overlay.top,
    bottom: bare ? 2 : leading(small) + 3,
  };
}

/** The bars of a side, for what is drawn over them. */
function drawnIn(
  sketch: Plotted,
  { values, rows, ...series }: Series,
  { label }: PyramidSpec,
  said: boolean,
): Drawn {
  const { area } = sketch;
  const pitch = (area.bottom - area.top) / rows.length;
  const spots = rows.flatMap((row, i): Spot[] => {
    const value = values[i] ?? null;
    if (value === null) return [];
    const [zero, x] = [sketch.x(0), sketch.x(value)];
    const top = area.top + i * pitch;
    const box = { left: Math.min(zero, x), right: Math.max(zero, x), top, bottom: top + pitch };
    const place = { at: i, value, x, y: top + pitch / 2 };
    return [{ row, name: textIn(row, label), ...place, box, filled: true, said }];
  });
  return { ...series, color: series.fill.color, joined: false, spots };
}

/** Whether a row is named where only every nth has room: whole numbers one apart at multiples, others by their place. */
export function isNamed({ names, thinned }: PyramidPlan, row: number, step: number): boolean {
  if (!thinned || step === 1) return true;
  const nice = [2, 5, 10, 20, 50].find((each) => each >= step) ?? step;
  const { names: texts } = names;
  const fromFoot = texts.length - 1 - row;
  const single = ageOf(texts[0]!)! - ageOf(texts.at(-1)!)! === texts.length - 1;
  return (single ? ageOf(texts[row]!)! : fromFoot) % nice === 0;
}

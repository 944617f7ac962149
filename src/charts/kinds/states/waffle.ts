import { type Datum, datum, key, part, value as valueMeaning } from '../../../drawing/meaning.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { checkCount, checkNumbers } from '../../checks/values.ts';
import { checkWhole } from '../../checks/whole.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { all, categoryFills } from '../../fills/fills.ts';
import { drawPattern, type Fill, rectangle, union } from '../../fills/patterns.ts';
import { field } from '../../keys.ts';
import { type EdgeName, edgeNames, edgeRoom } from '../../labels/edge-names.ts';
import { spread } from '../../labels/fit.ts';
import type { Spec } from '../../spec.ts';
import type { ChartTheme } from '../../theme.ts';
import { numberIn } from '../../values/fields.ts';
import { readSlices } from '../doughnut/slices.ts';
import { kind } from '../kind.ts';

const KEYS = { label: field('any'), value: field('number') };

type WaffleSpec = Spec<typeof KEYS>;

const SIDE = 10;
const SQUARES = SIDE * SIDE;
/** The natural distance from one square to the next, and the gap between them, points. */
const PITCH = 11.5;
const GAP = 1.4;

/** The distance from the squares to the swatches of names, their side, and the gap after them, points. */
const REACH = 9;
const SWATCH = 6;
const AFTER = 4;
/** The room that swatches add to that of names. */
const KEY_ROOM = SWATCH + AFTER;

interface Share extends EdgeName {
  /** The name without its share. */
  readonly part: string;
  /** The share of the whole in per cent. */
  readonly datum: Datum;
  readonly fill: Fill;
  /** The index of its first square of a hundred, row by row from the top, and how many it has. */
  readonly first: number;
  readonly count: number;
}

/** A hundred squares, of which each part has as many as its share in per cent; names and shares beside them. */
export const waffle = kind({
  keys: KEYS,
  distinctLabels: true,

  check(spec, report) {
    const { value, source } = spec;
    const [{ rows }] = spec.data;
    checkNumbers(spec, value, report, { unknown: false, negative: 'parts' });
    if (rows.every((row) => numberIn(row, value) === 0)) {
      report.error('chart-sum-zero', source, { field: value.name });
    }
    checkCount(spec, 'slices', rows.length, report);
  },

  checkHonesty: checkWhole,

  describe: ({ data: [data], label, value }, say) => describeByLabel(data, label, [value], say),

  heights(spec, width, theme) {
    const names = edgeRoom(planWaffle(spec, width, theme), theme).height;
    return { natural: Math.max(SIDE * PITCH, names), least: Math.max(SIDE * 6, names) };
  },

  paint(spec, { width, height }, sketch) {
    const shares = planWaffle(spec, width, sketch.theme);
    const room = edgeRoom(shares, sketch.theme).width + KEY_ROOM;
    const pitch = Math.min(height / SIDE, (width - room) / SIDE);
    const side = pitch - GAP;
    const place = (i: number) => [(i % SIDE) * pitch, Math.floor(i / SIDE) * pitch] as const;
    for (const { first, count, fill, datum: shown, part: name } of shares) {
      const corners = Array.from({ length: count }, (_, i) => place(first + i));
      for (const [x, y] of corners) {
        sketch.as(part(shown, 'look', name), () => sketch.fillRect(fill.color, x, y, side, side));
      }
      drawPattern(sketch, fill, union(corners.map(([x, y]) => rectangle(x, y, x + side, y + side))));
    }
    nameParts(sketch, spec, shares, pitch, height);
  },
});

/** Writes names level with their squares, each after a swatch, since a row of squares may hold several parts. */
function nameParts(
  sketch: Sketch,
  { value }: WaffleSpec,
  shares: readonly Share[],
  pitch: number,
  height: number,
): void {
  const middles = shares.map(({ first, count }) => {
    const [top, bottom] = [first, first + Math.max(1, count) - 1].map((i) =>
      Math.floor(Math.min(99, i) / SIDE),
    );
    return ((top! + bottom! + 1) * pitch - GAP) / 2;
  });
  const places = spread(
    middles,
    shares.map(({ extent }) => extent),
    0,
    height,
  );
  const left = SIDE * pitch - GAP + REACH;
  for (const [i, { part: name, lines, fill, datum: shown }] of shares.entries()) {
    const top = places[i]! - SWATCH / 2;
    sketch.as(key(name), () => sketch.fillRect(fill.color, left, top, SWATCH, SWATCH));
    drawPattern(sketch, fill, rectangle(left, top, left + SWATCH, top + SWATCH));
    sketch.writeLines(lines, left + SWATCH + AFTER, places[i]!, { means: valueMeaning(shown, value.name) });
  }
}

function planWaffle(spec: WaffleSpec, width: number, theme: ChartTheme): Share[] {
  const { slices, total } = readSlices({ ...spec, group: null }, theme);
  const fills = categoryFills(theme, slices.length, all);
  const names = edgeNames(
    slices.map(({ name, share }) => `${name} ${share}`),
    2 * width,
    theme,
  );
  let first = 0;
  return squaresOf(slices.map(({ value }) => value / total)).map((count, i) => {
    const { name, value, datum: own } = slices[i]!;
    const shown = datum(own.row, own.field, (100 * value) / total);
    const share = { ...names[i]!, part: name, datum: shown, fill: fills[i]!, first, count };
    first += count;
    return share;
  });
}

/** A hundred squares by shares: the largest remainders are rounded up, and no part is without one. */
function squaresOf(shares: readonly number[]): number[] {
  const exact = shares.map((share) => (share === 0 ? 0 : Math.max(1, share * SQUARES)));
  const counts = exact.map(Math.floor);
  const spare = SQUARES - counts.reduce((sum, count) => sum + count, 0);
  const order = exact.map((_, i) => i).toSorted((a, b) => (exact[b]! % 1) - (exact[a]! % 1));
  for (const i of order.slice(0, Math.max(0, spare))) counts[i]! += 1;
  // The largest parts give what small ones were given.
  if (spare < 0) counts[counts.indexOf(Math.max(...counts))]! += spare;
  return counts;
}

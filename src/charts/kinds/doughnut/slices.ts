import { type Datum, datum } from '../../../drawing/meaning.ts';
import { mix } from '../../colors/color.ts';
import { around, categoryFills, fillsOf } from '../../fills/fills.ts';
import type { Fill } from '../../fills/patterns.ts';
import { type ChartTheme, categoryColor } from '../../theme.ts';
import { decimalsOf, numberIn, textIn } from '../../values/fields.ts';
import { formatQuantity } from '../../values/numbers.ts';
import type { RoundSpec } from './keys.ts';

export interface Slice {
  readonly name: string;
  readonly value: number;
  /** The text of its share of the whole. */
  readonly share: string;
  readonly fill: Fill;
  readonly datum: Datum;
}

/** The slices of a pie or doughnut, and its groups when it has an inner ring. */
export interface Slices {
  readonly slices: readonly Slice[];
  readonly groups: readonly Slice[];
  readonly total: number;
}

/** Reads rows in order, but kept together by group; the slices of a group are tints of its colour. */
export function readSlices(spec: RoundSpec, theme: ChartTheme): Slices {
  const { label, value, group } = spec;
  const [data] = spec.data;
  const rows = data.rows.map((row) => ({
    name: textIn(row, label),
    value: numberIn(row, value) ?? 0,
    row,
    group: group ? textIn(row, group) : '',
  }));
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  const decimals = value.unit === '%' ? decimalsOf(data, value) : 0;
  const percent = (part: number) =>
    formatQuantity(value.unit === '%' ? part : (100 * part) / (total || 1), '%', decimals, theme.lang);

  const names = [...new Set(rows.map((row) => row.group))];
  const members = names.map((each) => rows.filter((row) => row.group === each));
  const colors = members.flatMap((group, g) =>
    group.map((_, i) => (names.length > 1 ? tint(theme, g, i, group.length) : categoryColor(theme, i))),
  );
  const fills = fillsOf(colors, around(colors.length));
  const slices = members.flat().map(({ name, value: size, row }, i) => {
    return { name, value: size, share: percent(size), fill: fills[i]!, datum: datum(row, value) };
  });
  const groupFills = categoryFills(theme, members.length, around(members.length));
  const groups = members.map((group, g) => {
    const sum = group.reduce((part, row) => part + row.value, 0);
    const shown = datum(group[0]!.row, value, sum);
    return { name: names[g]!, value: sum, share: percent(sum), fill: groupFills[g]!, datum: shown };
  });
  return { slices, groups: names.length > 1 ? groups : [], total };
}

function tint(theme: ChartTheme, group: number, index: number, count: number): string {
  return mix(categoryColor(theme, group), theme.paper, count > 1 ? 0.15 + (0.5 * index) / (count - 1) : 0.15);
}

import { type Datum, datum, type Meaning, value as told } from '../../../drawing/meaning.ts';
import { mix } from '../../colors/color.ts';
import { around, categoryFills, plainFills } from '../../fills/fills.ts';
import type { Fill } from '../../fills/patterns.ts';
import { type ChartTheme, categoryColor } from '../../theme.ts';
import { decimalsOf, numberIn, textIn } from '../../values/fields.ts';
import { formatQuantity } from '../../values/numbers.ts';
import { sharesOf } from '../../values/shares.ts';
import type { RoundSpec } from './keys.ts';

export interface Slice {
  readonly name: string;
  readonly value: number;
  /** The text of its share of the whole. */
  readonly share: string;
  readonly fill: Fill;
  readonly datum: Datum;
}

/** Reads rows in order, but kept together by group; the slices of a group are tints of its colour. */
export function readSlices(spec: RoundSpec, theme: ChartTheme) {
  const { label, value, group } = spec;
  const [data] = spec.data;
  const rows = data.rows.map((row) => ({
    name: textIn(row, label),
    value: numberIn(row, value) ?? 0,
    row,
    group: group ? textIn(row, group) : '',
  }));
  const total = rows.reduce((sum, row) => sum + row.value, 0);
  const isShare = value.unit === '%';
  const decimals = isShare ? decimalsOf(data, value) : 0;
  const percents = (parts: readonly number[]) =>
    (isShare ? parts : sharesOf(parts)).map((part) => formatQuantity(part, '%', decimals, theme.lang));

  const names = [...new Set(rows.map((row) => row.group))];
  const members = names.map((each) => rows.filter((row) => row.group === each));
  const tinted = <T>(tintsOf: (tint: (amount: number) => string, i: number, count: number) => T) =>
    members.flatMap((group, g) =>
      group.map((_, i) =>
        tintsOf((amount) => mix(categoryColor(theme, g), theme.paper, amount), i, group.length),
      ),
    );
  const ordered = members.flat();
  const near = around(ordered.map((each) => each.value));
  const fills =
    names.length > 1
      ? plainFills(
          near,
          tinted((tint, i, count) => tint(paler(i, count))),
          tinted((tint) => AMOUNTS.map(tint)),
        )
      : categoryFills(theme, ordered.length, near);
  const shares = percents(ordered.map((each) => each.value));
  const slices = ordered.map(({ name, value: size, row }, i) => {
    return { name, value: size, share: shares[i]!, fill: fills[i]!, datum: datum(row, value) };
  });
  const sums = members.map((group) => group.reduce((sum, row) => sum + row.value, 0));
  const groupFills = categoryFills(theme, members.length, around(sums));
  const groupShares = percents(sums);
  const groups = members.map((group, g) => {
    const sum = sums[g]!;
    const shown = datum(group[0]!.row, value, sum);
    return { name: names[g]!, value: sum, share: groupShares[g]!, fill: groupFills[g]!, datum: shown };
  });
  return { slices, groups: names.length > 1 ? groups : [], total };
}

/** The amount of paper in the colours of a group's slices: more and more. */
const paler = (index: number, count: number) => (count > 1 ? 0.15 + (0.5 * index) / (count - 1) : 0.15);

/** The amounts of paper that are tried where slices would look alike so. */
const AMOUNTS = [0.2, 0.75, 0.45, 0, 0.6];

/** The meaning of the text of a part's share. */
export function shareMeaning({ datum: { row, field, value } }: Slice, parts: readonly Slice[]): Meaning {
  const sum = field.unit === '%' ? 100 : parts.reduce((total, each) => total + each.value, 0) || 1;
  return told(datum(row, field, (100 * value) / sum), 'the whole');
}

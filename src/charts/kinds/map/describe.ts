import type { DataRow } from '../../../data/data-set.ts';
import { describeByLabel } from '../../descriptions/compare.ts';
import { describeCounts } from '../../descriptions/counts.ts';
import type { Say } from '../../descriptions/say.ts';
import { numberIn, quantityName, textIn } from '../../values/fields.ts';
import type { MapSpec } from './keys.ts';

/** The most countries or places that a description lists with their values. */
const MOST_LISTED = 60;

/** Lists countries with their values, the largest first, or places with what stands beside them. */
export function describeMap(spec: MapSpec, say: Say): string[] {
  const { label, value, color, detail } = spec;
  const [data] = spec.data;
  const families = color ? describeCounts(data, color, say) : [];
  if (data.rows.length > MOST_LISTED) {
    return value ? [...describeByLabel(data, label, [value], say), ...families] : families;
  }
  const rows = value
    ? data.rows.toSorted((a, b) => (numberIn(b, value) ?? -Infinity) - (numberIn(a, value) ?? -Infinity))
    : data.rows;
  const said = (row: DataRow) => {
    const more = [color, detail].flatMap((field) => (field ? [textIn(row, field)] : [])).filter(Boolean);
    const told = value ? [textIn(row, label), say.value(data, value, row)].join(' ') : textIn(row, label);
    return more.length > 0 ? `${told} (${more.join(', ')})` : told;
  };
  const subject = value ? [say.words.by([quantityName(value)], label.label, rows.length)] : [];
  return [...subject, rows.map(said).join(say.separator), ...families];
}

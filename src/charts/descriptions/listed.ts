import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import { numberIn, quantityName, textIn } from '../values/fields.ts';
import { describeByLabel } from './compare.ts';
import { describeCounts } from './counts.ts';
import type { Say } from './say.ts';

/** A figure whose rows have a name each, perhaps with a value, a family and what stands beside the name. */
interface Listed {
  readonly data: readonly [DataSet];
  readonly label: DataField;
  readonly value: DataField | null;
  readonly color: DataField | null;
  readonly detail: DataField | null;
}

/** The most rows that a description lists with their values. */
const MOST_LISTED = 60;

/** Lists rows with their values, the largest first, or with what stands beside them. */
export function describeListed(spec: Listed, say: Say): string[] {
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

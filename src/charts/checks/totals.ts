import type { DataField, DataRow, DataSet } from '../../data/data-set.ts';
import type { RowApart } from '../../faults/catalogue/apart.ts';
import type { Report } from '../../faults/fault.ts';
import { numberIn, textIn } from '../values/fields.ts';

/** The names of totals and of means in the languages of booklets, at the start of a row's name. */
const TOTAL =
  /^(?:total|totaux|ensemble|somme|sum|all|overall|gesamt|insgesamt|summe|suma|soma|conjunto|totale|insieme|totaal)(?!\p{L})/iu;
const MEAN =
  /^(?:moyennes?|moy|médiane|means?|average|avg|median|mittelwert|durchschnitt|media|média|promedio|mediana|gemiddelde|mediaan)(?!\p{L})/iu;

/** The share by which a total may differ from the sum of its parts, each of which was rounded. */
const TOTAL_ROUNDING = 0.01;

/** Warns of a row that has the sum of the others, and says so. Returns whether there is one. */
export function checkTotal(
  data: DataSet,
  label: DataField,
  fields: readonly DataField[],
  report: Report,
): boolean {
  const { rows } = data;
  const row = rows.length > 2 && rows.find((each) => TOTAL.test(textIn(each, label)));
  if (!row) return false;
  const field = fields.find((each) => {
    const total = numberIn(row, each) ?? 0;
    const sum = rows.reduce((before, { values }) => before + Number(values[each.name] ?? 0), -total);
    return total !== 0 && Math.abs(sum - total) <= TOTAL_ROUNDING * Math.abs(total);
  });
  if (field)
    report.warning('chart-total-drawn', row.source, {
      field: field.name,
      apart: rowApart(data, row, label)!,
    });
  return field !== undefined;
}

/** How a row that sums up the others is to stand apart from them; null for one that does not by its name. */
export function rowApart({ fields }: DataSet, row: DataRow, label: DataField): RowApart | null {
  const name = textIn(row, label);
  const isTotal = TOTAL.test(name);
  if (!isTotal && !MEAN.test(name)) return null;
  const numbers = [...fields.values()].filter((field) => numberIn(row, field) !== null);
  const values = numbers.map((field) => [field.name, numberIn(row, field)!] as const);
  const csv = /\.(?:csv|tsv|txt)$/i.test(row.source.file) ? row.source.file.replace(/^.*\//, '') : null;
  return { name, label: label.name, csv, total: isTotal ? values : null };
}

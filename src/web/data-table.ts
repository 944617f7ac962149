import { decimalsOf, quantityName } from '../charts/values/fields.ts';
import { formatNumber, unknownValue } from '../charts/values/numbers.ts';
import type { DataField, DataRow, DataSet } from '../data/data-set.ts';
import { typesetWords } from '../text/index.ts';
import { element, escaped } from './markup.ts';

/** The data of a chart as a table: a row for each of the data's, numbers as the language writes them. */
export function dataTable(data: DataSet, caption: string | null, lang: string): string {
  const fields = [...data.fields.values()];
  const set = (text: string) => escaped(typesetWords(text, lang));
  const alignOf = ({ unit }: DataField) => (unit === null ? null : 'right');
  const heads = fields.map((field) =>
    element('th', { scope: 'col', class: alignOf(field) }, set(quantityName(field))),
  );
  const row = (values: DataRow) =>
    fields.map((field, i) => {
      const text = cellText(values, field, data, lang);
      const attributes = { class: alignOf(field) };
      if (i === 0 && text !== '') return element('th', { scope: 'row', ...attributes }, set(text));
      return element('td', attributes, set(text));
    });
  const rows = [...data.rows, ...(data.total ? [data.total] : [])].map((values) =>
    element('tr', {}, row(values).join('')),
  );
  const title = caption === null ? '' : element('caption', {}, set(caption));
  const body = element('tbody', {}, rows.join('\n'));
  return element('table', { class: 'data' }, `${title}<thead><tr>${heads.join('')}</tr></thead>\n${body}`);
}

function cellText({ values }: DataRow, field: DataField, data: DataSet, lang: string): string {
  const value = values[field.name];
  if (value === undefined) return '';
  if (value === null) return unknownValue(lang);
  if (typeof value === 'number') return formatNumber(value, decimalsOf(data, field), lang);
  return typeof value === 'string' ? value : value.join(', ');
}

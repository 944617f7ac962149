import type { ChartSpec } from '../charts/spec.ts';
import { decimalsOf, quantityName } from '../charts/values/fields.ts';
import { formatNumber, unknownValue } from '../charts/values/numbers.ts';
import type { DataField, DataRow, DataSet } from '../data/data-set.ts';
import { escapeHtml } from '../escape-html.ts';
import { typesetWords } from '../text/index.ts';
import { element, startTag } from './markup.ts';

/**
 * The data of a chart as a table: a row for each of the data's, a column for each field that the chart shows, numbers as
 * the language writes them.
 */
export function dataTable(
  data: DataSet,
  shown: ReadonlySet<string>,
  caption: string | null,
  lang: string,
): string {
  const all = [...data.fields.values()];
  const named = all.filter(({ name }) => shown.has(name));
  const fields = named.length > 1 ? named : all;
  const set = (text: string) => escapeHtml(typesetWords(text, lang));
  const alignOf = ({ unit }: DataField) => (unit === null ? 'left' : null);
  const heads = fields.map((field) =>
    element('th', { scope: 'col', class: alignOf(field) }, set(quantityName(field))),
  );
  const row = (values: DataRow) =>
    fields.map((field, i) => {
      const text = cellText(values, field, data, lang);
      if (i === 0 && text !== '') return startTag('th', { scope: 'row' }) + set(text);
      return startTag('td', { class: alignOf(field) }) + set(text);
    });
  // Cells and rows end where the next one begins (HTML Standard, 13.1.2.4): there are many.
  const rows = [...data.rows, ...(data.total ? [data.total] : [])].map(
    (values) => `<tr>${row(values).join('')}`,
  );
  const title = caption === null ? '' : element('caption', {}, set(caption));
  const body = element('tbody', {}, rows.join('\n'));
  return element(
    'table',
    { class: 'chart-data' },
    `${title}<thead><tr>${heads.join('')}</tr></thead>\n${body}`,
  );
}

function cellText({ values }: DataRow, field: DataField, data: DataSet, lang: string): string {
  const value = values[field.name];
  if (value === undefined) return '';
  if (value === null) return unknownValue(lang);
  if (typeof value === 'number') return formatNumber(value, decimalsOf(data, field), lang);
  return typeof value === 'string' ? value : value.join(', ');
}

/** The names of the fields that a chart shows: those under the keys of its figure. */
export function fieldsShown(spec: ChartSpec): ReadonlySet<string> {
  const names = Object.entries(spec).flatMap(([key, value]) =>
    key === 'data' ? [] : [value].flat().flatMap((each) => (isField(each) ? each.name : [])),
  );
  return new Set(names);
}

function isField(value: unknown): value is DataField {
  return (
    typeof value === 'object' && value !== null && 'name' in value && 'unit' in value && 'label' in value
  );
}

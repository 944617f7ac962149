import { quantityName } from '../charts/values/fields.ts';
import type { ProjectFiles } from '../content/index.ts';
import type { DataRow, DataSet, DataValue } from '../data/data-set.ts';
import type { Attachment } from '../pdf/index.ts';
import type { SelectedBooklet } from './booklet.ts';

/**
 * The files that an archived PDF keeps: the data of each chart as CSV, and the YAML that the booklet is made from. Cohorts, people and accounts are left out.
 */
export function attachmentsOf({ figures }: SelectedBooklet, files: ProjectFiles): Attachment[] {
  const data = [...figures].flatMap(([figure, { chart }]) =>
    chart.data.map(
      (set, i): Attachment => ({
        name: `${figure}${i > 0 ? `-${i + 1}` : ''}.csv`,
        description: set.title,
        mediaType: 'text/csv',
        data: new TextEncoder().encode(csvOf(set)),
        figure,
      }),
    ),
  );
  const sources = files
    .list('content')
    .filter((path) => SOURCES.test(path))
    .map((path): Attachment => {
      const name = path.slice('content/'.length);
      return {
        name: name.replaceAll('/', '-'),
        description: name,
        mediaType: 'application/yaml',
        data: files.read(path) ?? new Uint8Array(),
        figure: null,
      };
    });
  return [...data, ...sources];
}

const SOURCES = /^content\/(booklet|references|(booklets|chapters|data)\/.*)\.ya?ml$/;

/** A data set as CSV (RFC 4180): a line of names, and a line for each row. */
function csvOf({ fields, rows, total }: DataSet): string {
  const all = [...fields.values()];
  const lineOf = (cells: readonly string[]) => `${cells.map(cellOf).join(',')}\r\n`;
  const valuesOf = ({ values }: DataRow) => all.map(({ name }) => written(values[name] ?? null));
  return [all.map(quantityName), ...[...rows, ...(total ? [total] : [])].map(valuesOf)].map(lineOf).join('');
}

const written = (value: DataValue): string => (value === null ? '' : [value].flat().join('; '));

const cellOf = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

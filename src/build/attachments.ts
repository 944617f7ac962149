import { quantityName } from '../charts/values/fields.ts';
import type { ProjectFiles } from '../content/index.ts';
import type { DataSet } from '../data/data-set.ts';
import type { Attachment } from '../pdf/index.ts';
import type { SelectedBooklet } from './booklet.ts';
import { csvLines } from './chart-csv.ts';

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
  const lists = [...rows, ...(total ? [total] : [])].map(({ values }) =>
    all.map(({ name }) => [values[name]].flat().join('; ')),
  );
  return csvLines([all.map(quantityName), ...lists], ',');
}

import { expect, test } from 'vitest';
import { writeCsv } from '../../src/build/chart-csv.ts';
import { chartTheme } from '../../src/build/chart-theme.ts';
import { buildReport, faultReports, toJson } from '../../src/build/report.ts';
import type { Built } from '../../src/build/request.ts';
import type { Fault } from '../../src/faults/fault.ts';
import { dataSet } from '../charts/helpers.ts';
import { library } from '../pdf/pages.ts';
import { styleBody } from '../style/styled.ts';

const fault = (line: number | null): Fault =>
  ({
    ...{ code: 'date-missing', severity: 'error', details: {} },
    source: line === null ? null : { file: 'content/booklet.yaml', line, column: 2 },
  }) as Fault;

const PDF = {
  file: 'a.pdf',
  pages: 4,
  bytes: 9,
  sha256: 'f',
  print: { file: 'a-print.pdf' },
  outputs: {},
  seconds: {},
};
const built = (more: object) =>
  ({
    version: { cohort: null, variants: [] },
    state: 'new',
    pdf: PDF,
    faults: [],
    ...more,
  }) as unknown as Built;
const { outputs, ...told } = PDF;

test('a fault is told with its place, where it has one', () => {
  expect(faultReports([fault(3)], 'en')[0]).toMatchObject({
    ...{ code: 'date-missing', severity: 'error', file: 'content/booklet.yaml', line: 3, column: 2 },
    instead: expect.any(String),
  });
  expect(faultReports([fault(null)], 'fr')[0]).toMatchObject({ file: null, line: null, column: null });
});

test('a report has the PDFs that were built, what is said of each, and the errors of others', () => {
  const whole = { cohort: null, variants: [], state: 'new', warnings: [] };
  const report = (all: readonly Built[], errors: readonly Fault[] = [], shard: object | null = null) =>
    buildReport(all, errors, 'en', shard as never);
  expect(report([built({})])).toEqual({ format: 1, pdfs: [{ ...told, ...whole }] });
  expect(report([built({ pdf: null }), built({ state: 'failed' })])).toEqual({ format: 1, pdfs: [] });
  const person = { number: '3', name: 'Awa', email: 'a@example.org', fields: {}, source: null };
  const copy = built({
    ...{ version: { cohort: 'lyon', variants: ['teacher'], person }, state: 'unchanged', faults: [fault(1)] },
    pdf: { ...PDF, html: { file: 'a.html' } },
  });
  expect(report([copy]).pdfs).toEqual([
    {
      ...{ ...told, html: { file: 'a.html' }, cohort: 'lyon', variants: ['teacher'], state: 'unchanged' },
      ...{ person: { number: '3', name: 'Awa' }, warnings: faultReports([fault(1)], 'en') },
    },
  ]);
  // An error that several versions have is told once.
  expect(report([], [fault(1), fault(1), fault(2)]).faults).toEqual(faultReports([1, 2].map(fault), 'en'));
  expect(report([], [], { part: 1 })).toEqual({ format: 1, pdfs: [], shard: { part: 1 } });
  expect(toJson({ a: [1] })).toBe('{\n  "a": [\n    1\n  ]\n}\n');
});

test.each([
  ['fr', 'Champ n;Champ v (M€)\r\na;1,5\r\n"b;c";\r\n"d ""e""";-2\r\n'],
  ['en', 'Champ n,Champ v (M€)\r\na,1.5\r\nb;c,\r\n"d ""e""",-2\r\n'],
])('data are a table for spreadsheets in %s', (language, expected) => {
  const data = dataSet('d', { n: null, v: 'M€' }, [
    ['a', 1.5],
    ['b;c', null],
    ['d "e"', -2],
  ]);
  expect(writeCsv(data, language)).toBe(`\ufeff${expected}`);
});

test.each([
  ['font-size: 10pt', { size: 10, smallSize: 8.75, boldWeight: 600, family: 'Source Serif 4', lang: 'fr' }],
  ['font-size: 7.5pt', { size: 7.5, smallSize: 7 }],
  [
    "color: #123456; font-family: 'Source Sans 3', serif; --livret-chart-muted: #111111; --livret-chart-grid: #222222; --livret-chart-paper: #333333; --livret-chart-palette: #444444, #555555",
    {
      ...{ family: 'Source Sans 3', ink: '#123456', muted: '#111111', grid: '#222222', paper: '#333333' },
      palette: ['#444444', '#555555'],
    },
  ],
])('a chart amid %s', (css, expected) => {
  const { style } = styleBody('<p>x</p>', `:root { font-family: 'Source Serif 4'; ${css} }`);
  expect(chartTheme(style(), 'fr', library)).toMatchObject(expected);
});

test('a chart asks for all families around, where the project has fonts of its own', () => {
  const { style } = styleBody('<p>x</p>', ":root { font-family: 'Source Sans 3', 'Other' }");
  expect(chartTheme(style(), 'fr', { ...library, projectFonts: [{}] } as never).family).toBe(
    'Source Sans 3, Other',
  );
});

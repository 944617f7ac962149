import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';

const at = (file: string) => ({ file, line: 1, column: 1 });
const codesOf = (report: Report) => report.faults.map(({ code }) => code);

test('variables are not missed that stand in an unread part of a style sheet', () => {
  const report = new Report();
  report.error('css-variable', at('templates/a.css'), { name: '--ink', near: null });
  expect(codesOf(report)).toEqual(['css-variable']);
  report.error('css-syntax', at('templates/theme.css'), { found: ':root', expected: 'selector' });
  expect(codesOf(report)).toEqual(['css-syntax']);
  expect(report.failed).toBe(true);
});

test('a cohort is not blamed for blocks of a chapter that cannot be read', () => {
  const report = new Report();
  const unknown = { named: 'block', name: 'fig-a', near: null, names: [] } as const;
  report.error('content-unknown-name', at('content/cohorts/a.yaml'), unknown);
  report.error('content-unknown-name', at('content/chapters/un.yaml'), { ...unknown, named: 'data' });
  expect(report.faults.map(({ source }) => source?.file)).toEqual([
    'content/cohorts/a.yaml',
    'content/chapters/un.yaml',
  ]);
  report.error('content-empty', at('content/chapters/un.yaml'), {
    key: 'text',
    optional: false,
    example: '"…"',
  });
  expect(report.faults.map(({ source }) => source?.file)).toEqual([
    'content/chapters/un.yaml',
    'content/chapters/un.yaml',
  ]);
});

test('a cohort is not blamed for blocks of a chapter that the booklet names wrongly', () => {
  const report = new Report();
  const unknown = { near: null, names: [] } as const;
  report.error('content-unknown-name', at('content/cohorts/a.yaml'), {
    ...unknown,
    named: 'block',
    name: 'x',
  });
  report.error('content-unknown-name', at('content/booklet.yaml'), {
    ...unknown,
    named: 'chapter',
    name: 'nu',
  });
  expect(report.faults.map(({ source }) => source?.file)).toEqual(['content/booklet.yaml']);
});

test('a font that several pictures ask for is told once', () => {
  const report = new Report();
  for (const family of ['Arial', 'Arial', 'Calibri']) {
    report.warning('svg-font', at(`content/images/${family}.svg`), { family, by: 'Source Sans 3' });
  }
  expect(report.faults.map(({ details }) => 'family' in details && details.family)).toEqual([
    'Arial',
    'Calibri',
  ]);
});

test('nothing follows from a fault that has no place', () => {
  const report = new Report();
  report.error('citation-unknown', at('content/chapters/un.yaml'), { key: 'a', near: null });
  report.error('date-missing', null, {});
  expect(codesOf(report)).toEqual(['citation-unknown', 'date-missing']);
});

test('a variable is not called unused while a chapter or the booklet cannot be read', () => {
  for (const file of ['content/chapters/un.yaml', 'content/booklet.yaml', 'content/chapter/un.yaml']) {
    const report = new Report();
    report.error('variable-unused', at('content/cohorts/a.yaml'), { name: 'salle', near: null });
    report.error('content-empty', at('content/cohorts/b.yaml'), { key: 'a', optional: false, example: '1' });
    expect(codesOf(report)).toEqual(['variable-unused', 'content-empty']);
    report.error('content-empty', at(file), { key: 'a', optional: false, example: '1' });
    expect(codesOf(report)).toEqual(['content-empty', 'content-empty']);
  }
});

test('a box is not said to lack the content that is at fault', () => {
  const report = new Report();
  report.warning('css-no-content', at('templates/theme.css'), { box: 'p::before' });
  report.error('css-attribute', at('templates/other.css'), { name: 'a', tag: null, near: null });
  expect(codesOf(report)).toEqual(['css-no-content', 'css-attribute']);
  report.error('css-attribute', at('templates/theme.css'), { name: 'a', tag: null, near: null });
  expect(codesOf(report)).toEqual(['css-attribute', 'css-attribute']);
});

test('a picture that is told as none is not told again, nor an id that two blocks have', () => {
  const report = new Report();
  report.error('picture-missing', at('content/chapters/a.yaml'), { path: 'a.png', near: null });
  report.error('markup-duplicate-id', at('content/chapters/a.yaml'), { id: 'b', first: null });
  expect(codesOf(report)).toEqual(['picture-missing', 'markup-duplicate-id']);
  const elsewhere = { ...at('content/chapters/a.yaml'), line: 2 };
  const image = { named: 'image', name: 'a.png', near: null, names: [] } as const;
  report.error('content-unknown-name', elsewhere, image);
  report.error('content-duplicate-id', elsewhere, { id: 'c', first: 'a.yaml:1:1' });
  expect(codesOf(report)).toContain('picture-missing');
  expect(codesOf(report)).toContain('markup-duplicate-id');
  report.error('content-unknown-name', at('content/chapters/a.yaml'), image);
  report.error('content-duplicate-id', elsewhere, { id: 'b', first: 'a.yaml:1:1' });
  expect(codesOf(report)).not.toContain('picture-missing');
  expect(codesOf(report)).not.toContain('markup-duplicate-id');
});

test('the head of a table is not missed whose rows stand in a file', () => {
  const report = new Report();
  const rows = { key: 'rows', meaning: 'list', value: '', mended: false } as const;
  report.error('content-missing-key', at('content/chapters/a.yaml'), {
    key: 'head',
    meaning: 'list',
    example: '[ "…" ]',
  });
  report.error('content-type', at('content/chapters/a.yaml'), { ...rows, found: '3' });
  report.error('content-type', at('content/chapters/b.yaml'), { ...rows, found: 'x.csv' });
  expect(codesOf(report)).toContain('content-missing-key');
  report.error('content-type', at('content/chapters/a.yaml'), { ...rows, found: 'x.csv' });
  expect(codesOf(report)).not.toContain('content-missing-key');
});

test.each([
  'font-missing',
  'css-picture-missing',
] as const)('%s tells of a file outside where a sheet names it', (code) => {
  const report = new Report();
  report.error('file-outside-project', null, { path: '../a' });
  report.error(code, at('templates/theme.css'), { path: '../b', near: null });
  expect(codesOf(report)).toEqual(['file-outside-project', code]);
  report.error(code, at('templates/theme.css'), { path: '../a', near: null });
  expect(codesOf(report)).toEqual([code, code]);
});

test('a cell whose keys are wrong is told by them alone', () => {
  const report = new Report();
  const cell = { key: 'cell', near: null, kinds: [], keys: ['text', 'colspan', 'rowspan'] };
  const file = 'content/chapters/a.yaml';
  report.error('content-missing-key', at(file), { key: 'text', meaning: 'text', example: '"…"' });
  report.error('content-cell-count', at(file), { found: 1, expected: 2, like: 'head', number: null });
  expect(codesOf(report)).toHaveLength(2);
  report.error('content-unknown-key', at('content/chapters/b.yaml'), cell);
  expect(codesOf(report)).toHaveLength(3);
  report.error('content-unknown-key', at(file), cell);
  expect(codesOf(report)).toEqual(['content-unknown-key', 'content-unknown-key']);
});

test('a cohort has its list of people where a spreadsheet stands in its place', () => {
  const report = new Report();
  const file = 'content/cohorts/lundi.csv';
  report.error('people-missing', at('content/cohorts/lundi.yaml'), { cohort: 'lundi', file });
  report.error('content-unknown-file', at('content/cohorts/jeudi.xlsx'), {
    reason: 'table',
    instead: 'content/cohorts/jeudi.csv',
  });
  expect(codesOf(report)).toEqual(['people-missing', 'content-unknown-file']);
  report.error('content-unknown-file', at('content/cohorts/lundi.xlsx'), { reason: 'table', instead: file });
  expect(codesOf(report)).toEqual(['content-unknown-file', 'content-unknown-file']);
});

test('a value that is no number is told once', () => {
  const report = new Report();
  const file = 'content/data/a.yaml';
  report.error('chart-value-unknown', at(file), { field: 'part' });
  expect(codesOf(report)).toEqual(['chart-value-unknown']);
  report.error('content-not-a-number', at(file), { field: 'masse', found: 'x', number: null, inCsv: false });
  expect(codesOf(report)).toHaveLength(2);
  report.error('content-not-a-number', at(file), { field: 'part', found: 'x', number: null, inCsv: false });
  expect(codesOf(report)).toEqual(['content-not-a-number', 'content-not-a-number']);
});

test('the credits of pictures are asked for once the booklet can be read', () => {
  const report = new Report();
  report.error('content-no-credit', at('content/chapters/a.yaml'), { missing: ['credit'] });
  expect(codesOf(report)).toEqual(['content-no-credit']);
  report.error('content-key-not-text', at('content/booklet.yaml'), {});
  expect(codesOf(report)).toEqual(['content-key-not-text']);
});

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

test('nothing follows from a fault that has no place', () => {
  const report = new Report();
  report.error('citation-unknown', at('content/chapters/un.yaml'), { key: 'a', near: null });
  report.error('date-missing', null, {});
  expect(codesOf(report)).toEqual(['citation-unknown', 'date-missing']);
});

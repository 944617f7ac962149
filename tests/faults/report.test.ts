import { expect, test } from 'vitest';
import { Report, shown } from '../../src/faults/fault.ts';
import { foreign } from '../../src/faults/foreign.ts';
import { MOST_FAULTS } from '../../src/limits.ts';

const start = { file: 'a.yaml', line: 1, column: 1 };

function filled(errors: number, warnings: number): Report {
  const report = new Report();
  for (let i = 0; i < warnings; i++) report.warning('picture-missing', start, { path: `w${i}`, near: null });
  for (let i = 0; i < errors; i++) report.error('picture-missing', start, { path: `e${i}`, near: null });
  return report;
}

const leftOut = (report: Report) =>
  report.faults.flatMap(({ code, severity, details }) =>
    code === 'faults-left-out' ? `${severity} ${JSON.stringify(details)}` : [],
  );

test('a report keeps so many faults, and counts the others', () => {
  const report = filled(812 + MOST_FAULTS, 0);
  expect(report.faults).toHaveLength(MOST_FAULTS + 1);
  expect(leftOut(report)).toEqual(['error {"more":812,"severity":"error"}']);
  expect(report.count).toBe(812 + MOST_FAULTS);
});

test('warnings do not displace errors', () => {
  expect(leftOut(filled(1 + MOST_FAULTS, 0))).toEqual(['error {"more":1,"severity":"error"}']);
  const report = filled(1, 3 + MOST_FAULTS);
  expect(report.failed).toBe(true);
  expect(report.faults.filter(({ severity }) => severity === 'error')).toHaveLength(1);
  expect(leftOut(report)).toEqual(['warning {"more":3,"severity":"warning"}']);
});

test('faults that other reports left out are counted with its own', () => {
  const report = filled(MOST_FAULTS, 0);
  report.add(filled(MOST_FAULTS + 5, 0).faults);
  report.add(filled(7, 1).faults);
  expect(leftOut(report)).toEqual([`error {"more":${MOST_FAULTS + 12},"severity":"error"}`]);
  expect(report.faults).toHaveLength(MOST_FAULTS + 2);
});

test('what a library throws becomes the message that is reported', () => {
  const fail = () => {
    throw new RangeError('too much\nat x.js:1');
  };
  expect(foreign(fail, (message) => message)).toBe('too much');
  expect(
    foreign(
      () => 1,
      () => 2,
    ),
  ).toBe(1);
});

test('a fault shows the first sixty characters of what was typed', () => {
  expect(shown('x'.repeat(60))).toHaveLength(60);
  expect(shown('x'.repeat(61))).toHaveLength(60);
});

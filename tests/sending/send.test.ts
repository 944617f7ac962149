import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { Plan } from '../../src/mail/plan.ts';
import { chosenFigure } from '../../src/sending/pictures.ts';
import { ledgerLock, ledgerPath, reportForgotten } from '../../src/sending/send.ts';
import { expectFaults } from '../unread-faults.ts';

expectFaults('mail-forgotten', 'mail-unknown-figure');

test('a ledger is named by its cohort, and by its booklet where there are several', () => {
  expect(ledgerPath({ cohort: 'lyon', booklet: null })).toBe('content/cohorts/lyon.sent.jsonl');
  expect(ledgerPath({ cohort: 'lyon', booklet: 's1' })).toBe('content/cohorts/lyon.s1.sent.jsonl');
  expect(ledgerLock('content/cohorts/lyon.s1.sent.jsonl')).toBe('content/cohorts/lyon.s1.sent.lock');
});

test('whoever was forgotten and is written to again is told with the day, those who are left out are not', () => {
  const plan = (name: string, changes: object) =>
    ({
      ...{ person: { name, email: `${name}@example.org`, source: null }, chosen: true, gone: 'forgotten' },
      ...{ entry: { at: '2026-11-24T23:59:00.000Z' }, ...changes },
    }) as unknown as Plan;
  const report = new Report();
  reportForgotten([plan('awa', {}), plan('omar', { chosen: false }), plan('zoe', { gone: 'yes' })], report);
  expect(report.faults).toMatchObject([
    {
      ...{ code: 'mail-forgotten', severity: 'warning' },
      details: { name: 'awa', address: 'awa@example.org', day: '2026-11-24' },
    },
  ]);
});

test('messages show the figure that mail: names, else the first, else none', () => {
  const figures = new Map([
    ['fig-a', null],
    ['fig-b', null],
  ]);
  const choose = (figure: string | null, known = figures) => {
    const report = new Report();
    const mail = { figure: figure && { value: figure, source: { file: 'b.yaml', line: 3, column: 5 } } };
    const chosen = chosenFigure({ booklet: { mail }, figures: known } as never, report);
    return { chosen, faults: report.faults };
  };
  expect(choose(null)).toEqual({ chosen: 'fig-a', faults: [] });
  expect(choose('fig-b')).toEqual({ chosen: 'fig-b', faults: [] });
  expect(choose(null, new Map())).toEqual({ chosen: null, faults: [] });
  expect(choose('fig-c')).toMatchObject({
    chosen: null,
    faults: [{ code: 'mail-unknown-figure', source: { line: 3, column: 5 }, details: { id: 'fig-c' } }],
  });
});

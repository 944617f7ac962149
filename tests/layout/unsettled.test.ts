import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import type { NoteOrder } from '../../src/layout/note-order.ts';
import type { Notes } from '../../src/layout/notes.ts';
import { riseOf } from '../../src/layout/text-style.ts';
import { reportUncounted, reportUnsettled, reportUnsettledNotes } from '../../src/layout/unsettled.ts';
import { styleBody } from '../style/styled.ts';

test('a note whose number swings is told with the number that it has, one that has settled is not', () => {
  const { document } = styleBody('<p id="p">x</p>');
  const told = (now: number) => {
    const report = new Report();
    const calls = new Map([[2, { number: { value: now } }]]);
    const order: NoteOrder = new Map([[2, { element: 2, number: 3, footnote: 1, rank: 0 }]]);
    reportUnsettledNotes(order, { calls } as unknown as Notes, document, report);
    return report.faults.map(({ code, details }) => ({ code, details }));
  };
  expect(told(3)).toEqual([]);
  expect(told(4)).toEqual([
    { code: 'layout-notes-unsettled', details: expect.objectContaining({ number: 4 }) },
  ]);
});

test.each([
  ['super', 3.4],
  ['sub', -1.4],
  ['2pt', 2],
  ['baseline', 0],
])('text that is vertical-align: %s is raised by %d points at 10 points', (value, rise) => {
  const css = `span { font-size: 10pt; vertical-align: ${value} }`;
  const { style } = styleBody('<p><span id="s">x</span></p>', css);
  expect(riseOf(style('s'))).toBeCloseTo(rise, 6);
  expect(riseOf({ ...style('s'), display: 'block' })).toBe(0);
});

test('a reference that swings is told where it is written', () => {
  const { document } = styleBody(
    '<p><a href="#q">1</a> <a id="r" href="#p">2</a></p><p id="p">x</p><p id="q">y</p>',
  );
  const source = { file: 'a.html', line: 1, column: 5 };
  (document.tree.byId.get('r') as { source: unknown }).source = source;
  const report = new Report();
  reportUnsettled({ id: 'p', pages: ['1', '2'] }, document, report);
  reportUnsettled({ id: 'nowhere', pages: ['1', '2'] }, document, report);
  expect(report.faults).toMatchObject([
    { code: 'layout-unsettled', source, details: { id: 'p', pages: ['1', '2'] } },
    { code: 'layout-unsettled', source: null },
  ]);
});

test('words to whose line a text refers are told where no lines are counted', () => {
  const link = (id: string) => `<a href="#${id}" data-words="l. #|l. #">x</a>`;
  const { document } = styleBody(
    `<p>${link('p')}${link('q')}<a href="#r">z</a></p><p id="p">x</p><p id="q">y</p><p id="r">z</p>`,
  );
  const report = new Report();
  const counted = document.tree.byId.get('q')!.index;
  reportUncounted({ of: new Map([[counted, { from: 1, to: 1 }]]), printed: new Map() }, document, report);
  expect(report.faults.map(({ code, details }) => [code, details])).toEqual([
    ['layout-line-uncounted', { id: 'p' }],
  ]);
});

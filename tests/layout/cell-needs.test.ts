import { expect, test } from 'vitest';
import { cellNeeds } from '../../src/layout/table/cell-needs.ts';

/** A text by the widths of its longest word and of its one line, in type of 10 points. */
const text = (words: string, minContent: number, maxContent: number) => ({
  ...{ kind: 'paragraph', style: { fontSize: 10 }, minContent, maxContent },
  inlines: [{ kind: 'text', text: words }, { kind: 'break' }],
});
const picture = (width: number | 'auto', typed?: string) => ({
  ...{ kind: 'picture', style: { width } },
  element: { attributes: typed ? { 'data-width': typed } : {} },
});
const block = (width: unknown, ...children: readonly object[]) => ({
  ...{ kind: 'block', children },
  style: {
    width,
    padding: { left: 1, right: 2 },
    margin: { left: 3, right: 4 },
    border: { left: { width: 5 }, right: { width: 6 } },
  },
});

/** The needs of a cell with these boxes in a room of 100 points: firm, least, whole, most; points. */
function needsOf(...children: readonly object[]): number[] {
  const table = { firm: 1, least: 2, whole: 3, most: 4 };
  const measuring = { room: 100, context: { paragraph: (box: object) => box }, tableNeeds: () => table };
  const { firm, least, whole, most } = cellNeeds({ box: { children } } as never, measuring as never);
  return [firm, least, whole, most].map((need) => Number(need.toFixed(2)));
}

test.each<[string, readonly object[], readonly number[]]>([
  ['nothing', [], [0, 0, 0, 0]],
  ['short words', [text('des mots', 20, 80)], [20, 20, 20, 80.01]],
  ['long words, which may be cut', [text('anticonstitutionnel', 90, 180)], [30, 90, 90, 180.01]],
  ['a number', [text(' 12 345,6 € ', 40, 80)], [40.01, 40, 80.01, 80.01]],
  ['a range of years', [text('1984–2003', 50, 80)], [50.01, 50, 80.01, 80.01]],
  ['a number among words', [text('12 rue Haute', 50, 80)], [30, 50, 50, 80.01]],
  ['a picture without a width', [picture('auto')], [0, 40, 40, 100]],
  ['a picture whose markup says its width', [picture('auto', '25pt')], [0, 25, 25, 25]],
  ['a picture whose style says its width', [picture(60, '25pt')], [0, 60, 60, 60]],
  ['a picture wider than its room', [picture(160)], [0, 100, 100, 100]],
  ['a table', [{ kind: 'table' }], [1, 2, 3, 4]],
  ['several boxes', [picture(60), text('des mots', 20, 80)], [20, 60, 60, 80.01]],
  ['a block', [block('auto', text('des mots', 20, 80))], [41, 41, 41, 101.01]],
  ['a block that asks for a width', [block(50, text('des mots', 20, 80))], [41, 71, 71, 101.01]],
  ['a block narrower than its words', [block(10, text('des mots', 20, 80))], [41, 41, 41, 101.01]],
  ['a block with a share of the width', [block({ percent: 50 }, picture(60))], [0, 81, 81, 81]],
])('the needs of a cell with %s', (_, boxes, needs) => {
  expect(needsOf(...boxes)).toEqual(needs);
});

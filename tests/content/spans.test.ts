import { expect, test } from 'vitest';
import { placeCells } from '../../src/content/chapters/tables/typed-cells.ts';
import type { TableCell } from '../../src/content/types/table.ts';

const source = { file: 't.yaml', line: 1, column: 1 };
const cell = (colspan = 1, rowspan = 1): TableCell => ({
  ...{ value: 'x', source, at: () => source },
  ...{ colspan, rowspan },
});

test('cells take the columns that those above leave free', () => {
  const { rows, widths } = placeCells([
    [cell(1, 3), cell(2), cell()],
    [cell(1, 2), cell(), cell()],
    [cell(2)],
    [cell(), cell(), cell(), cell()],
  ]);
  expect(rows.map((row) => row.map(({ column }) => column))).toEqual([
    [0, 1, 3],
    [1, 2, 3],
    [2],
    [0, 1, 2, 3],
  ]);
  expect(widths).toEqual([4, 4, 4, 4]);
});

test('a row too short or too long shows', () => {
  expect(placeCells([[cell(1, 2), cell()], [cell(), cell()], [cell(3)]]).widths).toEqual([2, 3, 3]);
});

test('rows without spans stay as they are', () => {
  const rows = [[cell()], [cell(), cell()]];
  expect(placeCells(rows)).toEqual({ rows, widths: [1, 2], errors: [] });
});

test('cells on others, beyond the last row, and rows without a cell are told', () => {
  expect(placeCells([[cell(), cell(1, 2), cell()], [cell(2)]]).errors).toEqual([
    { kind: 'overlap', row: 1, cell: 0 },
  ]);
  expect(placeCells([[cell()], [cell(1, 3)]]).errors).toEqual([{ kind: 'below', row: 1, cell: 0, left: 1 }]);
  expect(placeCells([[cell(2, 2)], []]).errors).toEqual([{ kind: 'empty', row: 1 }]);
});

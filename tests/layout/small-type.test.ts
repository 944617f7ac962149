import { expect, test } from 'vitest';
import type { BlockBox, Box, TableBox } from '../../src/layout/box-tree.ts';
import { smallerTable } from '../../src/layout/table/small-type.ts';
import type { ComputedStyle } from '../../src/style/computed.ts';
import type { Inline } from '../../src/text/types.ts';
import { toyStyle } from '../text/toy-font.ts';

const sides = <T>(top: T, right: T, bottom: T, left: T) => ({ top, right, bottom, left });
const STYLE = {
  fontSize: 10,
  lineHeight: 12,
  textIndent: 6,
  width: 50,
  height: 'auto',
  minHeight: 8,
  margin: sides<unknown>(2, 'auto', { percent: 10 }, 4),
  padding: sides(1, 2, 3, 4),
  borderSpacing: { across: 4, down: 2 },
} as ComputedStyle;
const HALF = {
  fontSize: 5,
  lineHeight: 6,
  textIndent: 3,
  width: 25,
  height: 'auto',
  minHeight: 4,
  margin: sides<unknown>(1, 'auto', { percent: 10 }, 2),
  padding: sides(0.5, 1, 1.5, 2),
};

const style = toyStyle({ letterSpacing: 2, rise: 4 });
const mark = { kind: 'rect' } as never;
const INLINES: readonly Inline[] = [
  { kind: 'text', text: 'mot', style, element: 1 },
  { kind: 'break' },
  { kind: 'leader', pattern: '.', style, element: 1 },
  { kind: 'blank', width: 20, style, element: 1 },
  { kind: 'edge', side: 'end', width: 2, style, element: 1 },
  {
    ...{ kind: 'box', width: 8, ascent: 6, descent: 2, style, element: 1 },
    drawing: { width: 8, height: 4, marks: [mark] },
  },
  { kind: 'note', note: 7 },
];
const small = expect.objectContaining({ size: 5, letterSpacing: 1, rise: 2 });
const HALF_INLINES = [
  { kind: 'text', text: 'mot', style: small, element: 1 },
  { kind: 'break' },
  { kind: 'leader', pattern: '.', style: small, element: 1 },
  { kind: 'blank', width: 10, style: small, element: 1 },
  { kind: 'edge', side: 'end', width: 1, style: small, element: 1 },
  {
    ...{ kind: 'box', width: 4, ascent: 3, descent: 1, style: small, element: 1 },
    drawing: {
      ...{ width: 4, height: 2 },
      marks: [{ kind: 'group', matrix: [0.5, 0, 0, 0.5, 0, 0], opacity: 1, clips: [], marks: [mark] }],
    },
  },
  { kind: 'note', note: 7 },
];

const paragraph = { kind: 'paragraph', style: STYLE, inlines: INLINES } as unknown as Box;
const picture = { kind: 'picture', style: STYLE } as Box;
const block = (children: readonly Box[], marker: unknown = null) =>
  ({ kind: 'block', style: STYLE, children, marker }) as BlockBox;
const table = (box: BlockBox) =>
  ({
    kind: 'table',
    style: STYLE,
    rows: [{ style: STYLE, cells: [{ box, style: STYLE }] }],
  }) as unknown as TableBox;

test('a table is set smaller cell by cell: type, lines, lengths, all that stands in lines, and tables in it', () => {
  const marked = block([paragraph], { style: STYLE, inlines: INLINES });
  const within = table(block([picture]));
  const { style: own, rows } = smallerTable(table(block([marked, within])), 0.5);
  expect(own).toEqual({ ...STYLE, borderSpacing: { across: 2, down: 1 } });
  const { style: rowStyle, cells } = rows[0]!;
  expect(rowStyle).toMatchObject(HALF);
  expect(cells[0]!.style).toMatchObject(HALF);
  expect(cells[0]!.box.style).toMatchObject(HALF);
  const [inner, table2] = cells[0]!.box.children;
  expect(inner).toMatchObject({
    style: HALF,
    marker: { style: HALF, inlines: HALF_INLINES },
    children: [{ style: HALF, inlines: HALF_INLINES }],
  });
  expect(table2).toMatchObject({
    style: { borderSpacing: { across: 2, down: 1 } },
    rows: [
      {
        style: HALF,
        cells: [{ style: HALF, box: { style: HALF, marker: null, children: [{ style: HALF }] } }],
      },
    ],
  });
});

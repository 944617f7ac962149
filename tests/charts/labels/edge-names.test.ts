import { expect, test } from 'vitest';
import { edgeNames, edgeRoom, nameAtEdge } from '../../../src/charts/labels/edge-names.ts';
import { dump, sketched, theme } from '../helpers.ts';

test('names at an edge take a quarter of the width, and the height of their lines', () => {
  const names = edgeNames(['Bois', 'Fonte et acier'], 100, theme);
  expect(names.map(({ lines }) => lines)).toEqual([['Bois'], ['Fonte', 'et', 'acier']]);
  const [long] = edgeNames(['Hydraulique 118'], 120, theme);
  expect(long!.lines).toEqual(['Hydraulique', '118']);
  expect(names.map(({ extent }) => extent)).toEqual([10, 28]);
  expect(edgeRoom(names, theme)).toEqual({ width: 11 + 5 * 3.75 + 1, height: 38 });
});

test.each([
  ['a part that is as high as its name has it beside, without a line', [{ middle: 50, height: 10 }]],
  ['a part that is too thin for its name has a line to it', [{ middle: 50, height: 9.9 }]],
  ['a part that ends before the edge has a line to it', [{ middle: 50, height: 20, end: 95 }]],
  ['a part that ends just before the edge has none', [{ middle: 50, height: 20, end: 96 }]],
  [
    'names that would touch move apart, with a line where they move far',
    [
      { middle: 54, height: 20 },
      { middle: 50, height: 20 },
      { middle: 80, height: 20 },
    ],
  ],
  ['names that move two points need no line', [{ middle: 7, height: 20 }]],
  ['a name moves to where names have room', [{ middle: 6.9, height: 20 }]],
  ['a name moves up to where names have room', [{ middle: 97, height: 20 }]],
])('%s', (_, parts) => {
  const drawing = sketched((sketch) =>
    nameAtEdge(
      sketch,
      parts.map((part, i) => ({ name: `Nom ${i}`, lines: [`Nom ${i}`], extent: 10, ...part })),
      100,
      [4, 96],
    ),
  );
  expect(dump(drawing)).toMatchSnapshot();
});

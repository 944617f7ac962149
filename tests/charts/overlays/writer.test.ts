import { expect, test } from 'vitest';
import { Room } from '../../../src/charts/labels/room.ts';
import { Writer } from '../../../src/charts/overlays/writer.ts';
import type { Box } from '../../../src/drawing/drawing.ts';
import { dump } from '../helpers.ts';
import { plotted, series } from './plotted.ts';

/** The marks that a writer makes on a plot with some data, and texts at some places. */
function written(
  write: (writer: Writer) => void,
  data: readonly Box[] = [],
  texts: readonly Box[] = [],
): string {
  const drawing = plotted((sketch) => {
    const { area, edge } = sketch;
    sketch.texts.push(...texts);
    write(new Writer(sketch, () => new Room({ ...area, right: edge }, sketch.texts, data)));
  });
  return dump(drawing).split('\n').slice(1).join('\n');
}
const line = series('a', [
  [60, 50],
  [100, 50],
]);
const [, spot] = line.spots;

test.each([
  'left',
  'right',
] as const)('texts at the %s of a point stand by it, above and below, then farther', (side) => {
  expect(
    written((writer) => {
      for (let i = 0; i < 7; i++) writer.beside(`Nom ${i}`, [120, 70], side);
    }),
  ).toMatchSnapshot();
});

test('a text that has no room by its point stands at the nearest place that has', () => {
  const wall = { left: 60, right: 190, top: 20, bottom: 110 };
  expect(written((writer) => writer.beside('Nom', [120, 70], 'left'), [], [wall])).toMatchSnapshot();
});

test('a text that covers data stands on paper', () => {
  const everywhere = { left: 0, right: 300, top: 0, bottom: 200 };
  expect(written((writer) => writer.beside('Nom', [120, 70], 'left'), [everywhere])).toMatchSnapshot();
});

test('notes stand about their datum, each with a line that begins near it', () => {
  expect(
    written((writer) => {
      for (let i = 0; i < 12; i++) writer.led(`Une note qui prend deux lignes ou trois ${i}`, spot!);
    }),
  ).toMatchSnapshot();
});

test('notes of a line stand about their datum', () => {
  expect(
    written((writer) => {
      for (let i = 0; i < 9; i++) writer.led(`Note ${i}`, spot!);
    }),
  ).toMatchSnapshot();
});

test('a value stands by its own point, as near as may be', () => {
  expect(
    written((writer) => {
      for (let i = 0; i < 9; i++) writer.value({ ...spot!, value: i }, line, line.spots);
    }),
  ).toMatchSnapshot();
});

test('a value is left out where it would stand nearer to another point', () => {
  const near = series('a', [
    [96, 50],
    [100, 50],
    [104, 50],
    [100, 56],
    [100, 44],
  ]);
  expect(written((writer) => writer.value(near.spots[1]!, near, near.spots))).toBe('');
});

import { expect, test } from 'vitest';
import type { Easel } from '../../src/drawing/paint.ts';
import { paintGlyphs, paintLabel } from '../../src/pictures/glyphs.ts';
import type { FontFace, Glyphs, OutlineSegment } from '../../src/text/font-types.ts';
import { asShaped } from '../../src/text/glyph-run.ts';
import { toyFace } from '../text/toy-font.ts';

/** A 2D context that notes what is called, one call a line. */
function noting(): { easel: Easel; calls: string[] } {
  const calls: string[] = [];
  const easel = new Proxy({} as Easel, {
    get:
      (_, name) =>
      (...values: number[]) => {
        calls.push([String(name), ...values.map((value) => Number(value.toFixed(3)))].join(' '));
      },
  });
  return { easel, calls };
}

const OUTLINES: readonly (readonly OutlineSegment[])[] = [
  [['M', 0, 0], ['L', 0.5, 0.7], ['Q', 0.6, 0.3, 0.4, -0.1], ['Z']],
  [],
  [['M', 0.1, 0.2]],
];
const face: FontFace = { ...toyFace(), outline: (glyph) => OUTLINES[glyph]! };

const word = (glyphs: number[], advances: number[], dx: number[], dy = glyphs.map(() => 0)): Glyphs => {
  return { glyphs, advances, dx, dy, texts: glyphs.map(() => 'x'), width: 0 };
};

test('glyphs stand one after the other, each shifted by its offsets, y turned down, in one path', () => {
  const { easel, calls } = noting();
  paintGlyphs(easel, face, {
    ...asShaped(word([2, 0], [0.5, 0.6], [0, 0.01])),
    words: [word([2, 0], [0.5, 0.6], [0, 0.01]), word([1, 2], [0.2, 1], [0, 0.1], [0, 0.3])],
  });
  expect(calls).toEqual([
    'beginPath',
    'moveTo 0.1 -0.2',
    ...['moveTo 0.51 0', 'lineTo 1.01 -0.7', 'quadraticCurveTo 1.11 -0.3 0.91 0.1', 'closePath'],
    'moveTo 1.5 -0.5',
    'fill',
  ]);
});

test('glyphs are scaled across, with their offsets and distances', () => {
  const { easel, calls } = noting();
  paintGlyphs(easel, face, { ...asShaped(word([2, 2], [0.25, 0.5], [0, 0.1])), scale: 2 });
  expect(calls).toEqual(['beginPath', 'moveTo 0.2 -0.2', 'moveTo 0.9 -0.2', 'fill']);
});

test('each part of a label is painted at its place, raised and in its size', () => {
  const { easel, calls } = noting();
  const shaped = { ...face.shape('a', '', 'fr'), glyphs: [2] };
  const asked: unknown[] = [];
  const setter = {
    set(...asking: unknown[]) {
      asked.push(asking);
      return [
        { face, size: 10, x: 0, rise: 0, shaped },
        { face, size: 6, x: 12, rise: 3, shaped },
      ];
    },
  };
  const font = { family: 'Toy', size: 10, weight: 400, style: 'normal' } as const;
  paintLabel(
    easel,
    { kind: 'text', text: 'aᵃ', x: 5, y: 6, rotation: 1, font, color: '#123456' },
    setter,
    'en',
  );
  expect(asked).toEqual([['aᵃ', font, 'en']]);
  const glyph = ['beginPath', 'moveTo 0.1 -0.2', 'fill', 'restore'];
  expect(calls).toEqual([
    ...['save', 'translate 0 0', 'scale 10 10', ...glyph],
    ...['save', 'translate 12 -3', 'scale 6 6', ...glyph],
  ]);
});

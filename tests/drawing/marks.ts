import type { Drawing, PathMark, PathSegment, TextMark } from '../../src/drawing/drawing.ts';

const SQUARE: readonly PathSegment[] = [['M', 1, 2], ['L', 11, 2], ['L', 11, 12.0004], ['Z']];
const path = (more: Partial<PathMark>): PathMark => ({
  kind: 'path',
  path: SQUARE,
  fill: null,
  stroke: null,
  opacity: 1,
  clip: null,
  ...more,
});
const stroke = { color: '#112233', width: 0.5, dash: [], cap: 'butt', join: 'miter' } as const;
const text = (more: Partial<TextMark>): TextMark => ({
  kind: 'text',
  text: 'a & b',
  x: 20,
  y: 30,
  rotation: 0,
  font: { family: 'Source Sans 3', size: 8, weight: 400, style: 'normal' },
  color: '#445566',
  ...more,
});

/** A mark of each kind, with each attribute that a mark can have. */
export const EVERY_MARK: Drawing = {
  width: 90,
  height: 60,
  marks: [
    path({ fill: '#aabbcc' }),
    path({ fill: '#aabbcc', evenOdd: true, opacity: 0.4 }),
    path({ stroke }),
    path({ stroke: { ...stroke, dash: [3, 1.5], cap: 'round', join: 'bevel' }, clip: SQUARE }),
    path({
      path: [
        ['M', 0, 0],
        ['C', 1, 2, 3, 4, 5, -6],
      ],
      fill: '#000000',
      clip: [['M', 0, 0], ['L', 9, 9], ['Z']],
    }),
    path({ fill: '#ffffff', clip: SQUARE }),
    text({}),
    text({
      rotation: -Math.PI / 2,
      font: { family: 'Source Sans 3', size: 12, weight: 600, style: 'italic' },
    }),
  ],
};

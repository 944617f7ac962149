import type { Drawing, Gradient, PathMark, PathSegment, TextMark } from '../../src/drawing/drawing.ts';

const SQUARE: readonly PathSegment[] = [['M', 1, 2], ['L', 11, 2], ['L', 11, 12.0004], ['Z']];
export const path = (more: Partial<PathMark>): PathMark => ({
  kind: 'path',
  path: SQUARE,
  fill: null,
  stroke: null,
  opacity: 1,
  clip: null,
  ...more,
});
export const stroke = { color: '#112233', width: 0.5, dash: [], cap: 'butt', join: 'miter' } as const;
export const text = (more: Partial<TextMark>): TextMark => ({
  kind: 'text',
  text: 'a & b',
  x: 20,
  y: 30,
  rotation: 0,
  font: { family: 'Source Sans 3', size: 8, weight: 400, style: 'normal' },
  color: '#445566',
  ...more,
});

/** From corner to corner of the square. */
export const GRADIENT: Gradient = {
  ...{ x1: 1, y1: 2, x2: 11, y2: 12, radii: null, matrix: null, spread: 'pad' },
  stops: [
    { offset: 0, color: '#111111', opacity: 1 },
    { offset: 1, color: '#222222', opacity: 0.02 },
  ],
};

const RADIAL: Gradient = { ...GRADIENT, x2: 1, y2: 2, radii: [1, 5], matrix: [2, 0, 0, 1, 0.1234567, 0] };

const hatching: readonly PathSegment[] = [2, 5, 8].flatMap((x): PathSegment[] => [
  ['M', x, 0],
  ['L', x + 20, 20],
]);

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
    text({ font: { family: 'Source Sans 3', size: 8.000004, weight: 400, style: 'normal' } }),
    text({ gradient: GRADIENT }),
    text({ gradient: { ...GRADIENT, spread: 'repeat' }, rotation: Math.PI / 2 }),
    text({ gradient: RADIAL }),
    path({ fill: GRADIENT }),
    path({ fill: RADIAL, stroke: { ...stroke, color: { ...GRADIENT, spread: 'reflect' }, dashOffset: 2 } }),
    path({ stroke, clip: SQUARE }),
    path({ path: hatching, stroke, clip: SQUARE, opacity: 0.5 }),
    path({ path: hatching, stroke, clip: SQUARE }),
    path({ path: hatching, stroke }),
    path({ path: hatching, fill: '#aabbcc', stroke, clip: SQUARE }),
    path({ path: hatching, fill: '#aabbcc', clip: SQUARE }),
    path({ path: hatching, stroke: { ...stroke, dash: [1] }, clip: SQUARE }),
    path({ path: hatching, stroke: { ...stroke, color: GRADIENT }, clip: SQUARE }),
    {
      ...{ kind: 'group', matrix: [2, 0, 0, 1, 5, 0], opacity: 1, clips: [] },
      mask: [path({ fill: '#888888' })],
      marks: [path({ fill: '#123123' })],
    },
    { kind: 'image', file: 'data:image/png;base64,AAAA', x: 1.00004, y: 2, width: 3, height: 4 },
    {
      ...{ kind: 'group', matrix: [1.23456789, 0, 0, 2, 3, 4], opacity: 0.5 },
      clips: [
        { path: SQUARE, evenOdd: true },
        { path: SQUARE, evenOdd: false },
      ],
      marks: [path({ fill: '#123123' }), path({ stroke })],
    },
    { kind: 'group', matrix: null, opacity: 1, clips: [], marks: [path({ fill: '#321321' })] },
    { kind: 'group', matrix: null, opacity: 0.5, clips: [], marks: [path({ fill: '#321321' })] },
  ],
};

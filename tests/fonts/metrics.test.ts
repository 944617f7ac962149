import { expect, test } from 'vitest';
import { readMetrics } from '../../src/fonts/metrics.ts';

/** A table of this length with numbers of two bytes at their offsets. */
function table(length: number, values: Readonly<Record<number, number>> = {}): DataView {
  const view = new DataView(new ArrayBuffer(length));
  for (const [at, value] of Object.entries(values)) view.setInt16(Number(at), value);
  return view;
}

const NEEDED = [
  ['head', table(54, { 18: 1000, 36: -50, 38: -200, 40: 950, 42: 800 })],
  ['hhea', table(36, { 4: 750, 6: -250 })],
] as const;
const OS2 = { 0: 2, 86: 480, 88: 660 };
const POST = { 4: -12, 8: -75, 10: 45 };

const metrics = (...tables: readonly (readonly [string, DataView])[]) =>
  readMetrics(new Map([...NEEDED, ...tables]));

test('metrics are told in ems', () => {
  expect(metrics(['OS/2', table(90, OS2)], ['post', table(12, POST)])).toEqual({
    postScriptName: 'Unnamed',
    ascent: 0.75,
    descent: -0.25,
    capHeight: 0.66,
    xHeight: 0.48,
    italicAngle: -12,
    bbox: [-0.05, -0.2, 0.95, 0.8],
    underlinePosition: -0.075,
    underlineThickness: 0.045,
  });
});

const USUAL_HEIGHTS = { capHeight: 0.7, xHeight: 0.5 };
const USUAL_LINE = { underlinePosition: -0.1, underlineThickness: 0.05 };

test.each([
  ['without the tables', [], { ...USUAL_HEIGHTS, ...USUAL_LINE, italicAngle: 0 }],
  ['of an older version', [['OS/2', table(90, { ...OS2, 0: 1 })]], USUAL_HEIGHTS],
  ['of a table that is cut short', [['OS/2', table(89, { 0: 2, 86: 480 })]], USUAL_HEIGHTS],
  [
    'of a line without a thickness',
    [['post', table(12, { ...POST, 10: 0 })]],
    { ...USUAL_LINE, italicAngle: -12 },
  ],
  [
    'of a line that is cut off',
    [['post', table(11, { 4: -12, 8: -75 })]],
    { ...USUAL_LINE, italicAngle: -12 },
  ],
  ['of a slope that is cut off', [['post', table(7)]], { italicAngle: 0 }],
] as const)('%s, a font has the metrics of most', (_, tables, usual) => {
  expect(metrics(...tables)).toMatchObject(usual);
});

test('a line has a thickness of one unit at least', () => {
  expect(metrics(['post', table(12, { ...POST, 10: 1 })])).toMatchObject({
    underlinePosition: -0.075,
    underlineThickness: 0.001,
  });
});

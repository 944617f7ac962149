import { expect, test } from 'vitest';
import { type Easel, paintDrawing } from '../../src/drawing/paint.ts';
import { type PlacedGlyph, writeSvg } from '../../src/drawing/svg.ts';
import { svgMarks } from '../../src/drawing/svg-marks.ts';
import { EVERY_MARK } from './marks.ts';

/** Three glyphs of two faces: one drawn at the text's size, a space, one smaller and raised. */
const GLYPHS: readonly PlacedGlyph[] = [
  { face: 'one', glyph: 7, path: 'M0 0L5 5', x: 0, y: 0, size: 1 },
  { face: 'one', glyph: 1, path: '', x: 0.5, y: 0, size: 1 },
  { face: 'one', glyph: 7, path: 'M0 0L5 5', x: 0.6, y: 0.1, size: 1 },
  { face: 'two', glyph: 7, path: 'M1 1L5 5', x: 0.7, y: 0.3333, size: 0.58 },
];

test('each kind of mark as SVG', () => {
  const about = { title: 'T', description: 'D', creators: ['A'], source: 'S & T', licence: null, lang: 'fr' };
  expect(writeSvg(EVERY_MARK, about, '#fffff0', () => GLYPHS)).toMatchSnapshot();
});

/** Records the calls that painting makes, and the properties that it sets, in order. */
function easel(calls: string[], name: string): Easel {
  const recorded = (method: string, values: readonly unknown[]) =>
    void calls.push(`${name}${method}(${values.map(String).join(', ')})`);
  const gradient = (kind: string) => ({
    addColorStop: (...values: unknown[]) => recorded('addColorStop', values),
    toString: () => kind,
  });
  return new Proxy({} as Easel, {
    get(_, property) {
      const method = String(property);
      if (method === 'canvas') return `canvas of ${name}`;
      return (...values: unknown[]) => {
        recorded(method, values);
        if (method === 'getTransform') return 'the present transform';
        if (method === 'getImageData') return { data: [255, 255, 255, 102] };
        return method.startsWith('create') ? gradient(method.slice('create'.length)) : undefined;
      };
    },
    set: (_, property, value) => calls.push(`${name}${String(property)} = ${value}`) > 0,
  });
}

function painted(): string[] {
  const calls: string[] = [];
  paintDrawing(easel(calls, ''), EVERY_MARK, {
    setImage: (_, { file }) => calls.push(`setImage ${file}`),
    newEasel: () => easel(calls, 'layer '),
  });
  return calls;
}

test('each kind of mark on a canvas', () => {
  expect(painted()).toMatchSnapshot();
});

test('without means of its own, a painting fills texts, leaves pictures out and fades each mark of a group', () => {
  const calls: string[] = [];
  const { marks } = EVERY_MARK;
  paintDrawing(easel(calls, ''), { ...EVERY_MARK, marks: marks.slice(-4) });
  expect(calls.filter((call) => /Image|layer|fillStyle/.test(call))).toEqual([
    'fillStyle = #123123',
    'fillStyle = #321321',
    'fillStyle = #321321',
  ]);
});

test('each kind of mark within a page, short', () => {
  const { defs, body } = svgMarks(
    EVERY_MARK,
    'p',
    ({ text }, fill) => `<text fill="${fill()}">${text}</text>`,
  );
  expect([...defs, ...body].join('\n')).toMatchSnapshot();
});

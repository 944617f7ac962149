import { expect, test } from 'vitest';
import { bounds } from '../../src/drawing/path.ts';
import { readOutput } from '../../src/formulas/read-output.ts';
import { pathsOf } from './paths.ts';

const node = (
  kind: string,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly unknown[]
) => ({
  ...{ kind, attributes, children },
});

/** The first point of a rectangle from 1000 to the right and 2000 up, in ems, in a group that is moved so. */
function moved(transform: string): readonly unknown[] {
  const rectangle = node('rect', { x: '1000', y: '2000', width: '10', height: '10' });
  const svg = node('svg', { viewBox: '0 -3000 5000 4000' }, node('g', { transform }, rectangle));
  return pathsOf(readOutput(svg as never))[0]![0]!.slice(1);
}

test.each([
  ['translate(500, 250)', [1.5, 2.25]],
  ['translate(500)', [1.5, 2]],
  ['scale(2, -1)', [2, -2]],
  ['scale(2)', [2, 4]],
  ['translate(1000) scale(0.5)', [1.5, 1]],
])('what is moved by %s begins at %j', (transform, start) => {
  expect(moved(transform)).toEqual(start);
});

test.each([
  ['rect', { width: '2000', height: '1000' }, [0, 2, 0, 1]],
  ['rect', { x: '1000', width: '2000', height: '1000' }, [1, 3, 0, 1]],
  ['rect', { fill: 'none', width: '2000', height: '1000' }, [0, 2, 0, 1]],
  ['line', { x2: '2000', 'stroke-width': '10' }, [0, 2, -0.005, 0.005]],
  ['line', { y2: '1000', 'stroke-width': '10' }, [-0.005, 0.005, 0, 1]],
  ['line', { y2: '1000' }, [-0.03, 0.03, 0, 1]],
] as const)('a %s of %j has its edges at %j', (kind, attributes, edges) => {
  const svg = node('svg', { viewBox: '0 -3000 5000 4000' }, node(kind, attributes));
  const { left, right, top, bottom } = bounds(pathsOf(readOutput(svg as never)).flat());
  const found = [left, right, top, bottom];
  expect(found).toEqual(edges.map((edge) => expect.closeTo(edge, 6)));
});

/** The edges of each path of nodes: left, right, top, bottom, ems. */
const edgesOf = (...nodes: readonly unknown[]) =>
  pathsOf(readOutput(node('svg', { viewBox: '0 -3000 5000 4000' }, ...nodes) as never)).map((path) => {
    const { left, right, top, bottom } = bounds(path);
    return [left, right, top, bottom].map((edge) => Math.round(1e6 * edge) / 1e6 + 0);
  });

test.each([
  [{ 'stroke-thickness': '20', 'stroke-width': '40' }, 0.01],
  [{ 'stroke-thickness': '20em' }, 0.01],
  [{ 'stroke-width': '0' }, 0.03],
])('a line of %j has half its thickness on either side', (attributes, half) => {
  const line = (to: object) => node('line', { ...attributes, ...to });
  expect(edgesOf(line({ x2: '2000' }), line({ x1: '1000', y1: '500', x2: '1300', y2: '900' }))).toEqual([
    [0, 2, -half, half],
    // A slanting one: four down for three to the side.
    [1 - 0.8 * half, 1.3 + 0.8 * half, 0.5 - 0.6 * half, 0.9 + 0.6 * half].map((edge) =>
      expect.closeTo(edge, 6),
    ),
  ]);
});

test('a box is four lines, whose middle is on its rectangle', () => {
  const box = { x: '100', y: '200', width: '2000', height: '1000', fill: 'none', 'stroke-width': '20' };
  expect(edgesOf(node('rect', box))).toEqual([
    [0.09, 2.11, 0.19, 0.21],
    [0.09, 2.11, 1.19, 1.21],
    [0.09, 0.11, 0.2, 1.2],
    [2.09, 2.11, 0.2, 1.2],
  ]);
});

test('the middle of a stretched bracket is cut by its own view box, and stands where that is placed', () => {
  const placed = { x: '1000', y: '500', viewBox: '100 200 600 400' };
  const path = (d: string) => node('path', { d });
  const inside = [
    path('M200 300H400V500H200Z'),
    path('M0 0H900V900H0Z'),
    node('text', { 'data-livret-text': 'x' }),
  ];
  const middle = node('g', { transform: 'translate(0, 100)' }, node('svg', placed, ...inside));
  expect(edgesOf(middle)).toEqual([
    [1.1, 1.3, 0.7, 0.9],
    [1, 1.6, 0.6, 1],
  ]);
});

test('the last line of a formula is that of its last part which has lines', () => {
  const line = (y: number) => node('g', { transform: `translate(0, ${y})`, 'data-livret-line': 'true' });
  const part = (y: number, ...inside: readonly unknown[]) =>
    node('g', { transform: `translate(0, ${y})` }, ...inside);
  const last = (...parts: readonly unknown[]) =>
    readOutput(node('svg', { viewBox: '0 -3000 5000 4000' }, ...parts) as never).lastLine;
  expect(last(part(100))).toBe(0);
  expect(last(part(100, line(200), line(300)), part(50))).toBeCloseTo(0.4, 9);
  expect(last(part(100, line(200)), part(50, line(500)))).toBeCloseTo(0.55, 9);
});

test('where a formula may go on and its spaces give stand before the signs that follow, outside of the space', () => {
  const sign = node('path', { d: 'M0 0H9V9H0Z' });
  const at = (x: number, attributes: Readonly<Record<string, string>>, ...inside: readonly unknown[]) =>
    node('g', { transform: `translate(${x})`, ...attributes }, ...inside);
  const end = (x: number, after: string) =>
    at(x, { 'data-livret-line-end': after, 'data-livret-space': after }, at(100, {}, sign));
  const nodes = [sign, at(1000, {}, end(1000, 'relation')), end(3000, 'operator')];
  const { lineEnds, spaces } = readOutput(node('svg', { viewBox: '0 -700 5000 900' }, ...nodes) as never);
  expect(lineEnds).toEqual([
    { after: 'relation', mark: 1, start: 2, end: expect.closeTo(2 - 5 / 18, 9) },
    { after: 'operator', mark: 2, start: 3, end: expect.closeTo(3 - 4 / 18, 9) },
  ]);
  expect(spaces).toEqual([
    { beside: 'relation', mark: 1 },
    { beside: 'operator', mark: 2 },
  ]);
});

test('a formula has the measures of its view box, in ems', () => {
  const formula = readOutput(node('svg', { viewBox: '0 -3000 5000 4000' }) as never);
  expect(formula).toMatchObject({ width: 5, ascent: 3, descent: 1 });
});

test('a formula of four ems or more may go on in the next line', () => {
  const ends = (width: number) => {
    const next = node('g', { 'data-livret-line-end': 'relation', transform: 'translate(2000)' });
    return readOutput(node('svg', { viewBox: `0 -700 ${width} 900` }, next) as never).lineEnds.length;
  };
  expect([ends(3990), ends(4000)]).toEqual([0, 1]);
});

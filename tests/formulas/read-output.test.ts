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

import { expect, test } from 'vitest';
import { cutMarks } from '../../src/layout/galley/cut-line.ts';
import { layOut, textsOf } from './laid-out.ts';

const PAGE = '@page { size: 220pt 200pt; margin: 10pt; } :root { font: 10pt/12pt serif; } p { margin: 0; }';

// The measure is 200 points wide. CSS 2.1, 10.3.3 and 10.4.
test.each([
  ['', 10, 200],
  ['margin: 0 20pt 0 30pt', 40, 150],
  ['margin: 0 5% 0 10%', 30, 170],
  ['margin: 0 auto', 10, 200],
  ['width: 80pt', 10, 80],
  ['width: 50%', 10, 100],
  ['width: 80pt; margin: 0 auto', 70, 80],
  ['width: 80pt; margin: 0 0 0 auto', 130, 80],
  ['width: 80pt; margin: 0 20pt 0 auto', 110, 80],
  ['width: 80pt; margin: 0 auto 0 20pt', 30, 80],
  ['width: 80pt; padding: 0 4pt 0 6pt; border: 1pt solid', 10, 92],
  ['max-width: 80pt', 10, 80],
  ['max-width: 80pt; padding: 0 5pt', 10, 90],
  ['max-width: 80pt; margin: 0 auto', 70, 80],
  ['max-width: 300pt', 10, 200],
  ['width: 150pt; max-width: 25%; margin: 0 0 0 auto', 160, 50],
  ['width: 150pt; max-width: 75%', 10, 150],
])('a block with "%s" begins at %i points and is %i wide', (css, x, width) => {
  const { pages } = layOut('<div class="b"><p>mot</p></div>', `${PAGE} .b { background: #eeeeee; ${css} }`);
  const ground = pages[0]!.marks.find((mark) => mark.kind === 'rect' && mark.fill === '#eeeeee');
  expect(ground).toMatchObject({ x: expect.closeTo(x, 6), width: expect.closeTo(width, 6) });
  expect(textsOf(pages[0]!)[0]!.x).toBeGreaterThanOrEqual(x);
});

test('a line to cut along begins after its scissors, whose middle it goes through', () => {
  const [scissors, line] = cutMarks('#123456', 20, 50, 100);
  expect(line).toMatchObject({
    kind: 'line',
    x1: 36,
    y1: 50,
    x2: 120,
    y2: 50,
    width: 0.5,
    color: '#123456',
    dash: [3, 2.5],
  });
  expect(scissors).toMatchObject({ kind: 'drawing', x: 20, y: 45, drawing: { width: 14, height: 10 } });
  const [handles, blades] = scissors!.kind === 'drawing' ? scissors!.drawing.marks : [];
  expect(handles).toMatchObject({ kind: 'path', fill: null, stroke: { color: '#123456', width: 0.9 } });
  // The two blades mirror each other about the line.
  const path = blades?.kind === 'path' ? blades.path : [];
  const places = path.flatMap(([, x, y]) => (y === undefined ? [] : [[x, y]]));
  expect(places).toHaveLength(10);
  expect(places.slice(0, 5)).toEqual([
    [3.6, 3],
    [4.6, 3.1],
    [14, 7.4],
    [8.6, 6.4],
    [3.6, 4],
  ]);
  expect(places.slice(5)).toEqual(places.slice(0, 5).map(([x, y]) => [x, expect.closeTo(10 - y!, 9)]));
});

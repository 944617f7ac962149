import { expect, test } from 'vitest';
import { codePicture } from '../../src/build/pictures/codes.ts';
import { Report } from '../../src/faults/fault.ts';
import type { PictureRequest } from '../../src/layout/picture.ts';
import { styleBody } from '../style/styled.ts';

const BODY = `<img id="plain" src="qr:x" alt=""><img id="wide" src="qr:x" alt="" data-width="40pt">
  <img id="flat" src="qr:x" alt="" data-width="40pt" data-height="20pt">`;
const { element, style } = styleBody(BODY);

/** The code of an element in so much room, and the faults that it gives. */
function code(id: string, text: string, more: Partial<PictureRequest> = {}) {
  const report = new Report();
  const request: PictureRequest = {
    ...{ element: element(id), style: style(id), width: 100, asked: { width: null, height: null }, scale: 1 },
    ...more,
  };
  const picture = codePicture(text, request, report);
  const drawing = picture && 'drawing' in picture ? picture.drawing : null;
  return { picture, drawing, faults: report.faults };
}

test.each([
  ['wide', {}, 40],
  ['wide', { width: 20 }, 20],
  ['flat', {}, 20],
  ['plain', { asked: { width: 50, height: null } }, 50],
  ['plain', { asked: { width: 50, height: 30 } }, 30],
  ['plain', { asked: { width: null, height: 25 } }, 25],
  // A code keeps its size where pictures are reduced to fill sheets.
  ['wide', { scale: 0.5 }, 40],
])('the code %s with %j is a square of %d points', (id, more, side) => {
  const { picture, drawing, faults } = code(id, 'https://example.org', more);
  expect([picture!.width, picture!.height, faults]).toEqual([side, side, []]);
  expect([drawing!.width, drawing!.height]).toEqual([side, side]);
});

test('a code is drawn once for its element at its size', () => {
  const at = (width: number) =>
    code('plain', 'https://example.org', { asked: { width, height: null } }).drawing;
  const first = at(40);
  expect(at(40)).toBe(first);
  expect(at(41)).not.toBe(first);
});

test('a text that no code holds is told with its bytes', () => {
  const { picture, faults } = code('flat', 'é'.repeat(2000), { asked: { width: 12, height: null } });
  expect(picture).toBeNull();
  expect(faults.map(({ code, details }) => [code, details])).toEqual([
    ['code-too-long', { bytes: 4000, most: 2953 }],
  ]);
});

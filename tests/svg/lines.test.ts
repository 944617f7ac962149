import { describe } from 'vitest';
import { BLOCK, rect, same } from './read.ts';

describe('a part of no length is a dot where ends are round or square', () => {
  const dots = (d: string, cap: string) =>
    `<path d="${d}" stroke="red" stroke-width="10" stroke-linecap="${cap}"/>`;
  const hair = 'M5 5L5.01 5';
  same([
    [dots('M5 5h0', 'round'), dots(hair, 'round')],
    [dots('M5 5z', 'square'), dots(hair, 'square')],
    [dots('M5 5c0 0 0 0 0 0', 'square'), dots(hair, 'square')],
    [dots('M9 9H30M5 5L5 5', 'round'), dots(`M9 9H30${hair}`, 'round')],
    [
      '<line x1="5" x2="5" stroke="red" stroke-linecap="round"/>',
      '<path d="M5 0h.001" fill="none" stroke="red" stroke-linecap="round"/>',
    ],
  ]);
});

describe('a line is drawn as its properties say', () => {
  const line = (more: string) => `<path d="M0 0H30V20" fill="none" stroke="red" ${more}/>`;
  same([
    [line('stroke-width="10%"'), line(`stroke-width="${Math.hypot(100, 50) / Math.SQRT2 / 10}"`)],
    [line('stroke-dasharray="3, 2 1"'), line('stroke-dasharray="3 2 1 3 2 1"')],
    [line('stroke-dasharray="0 0"'), line('')],
    [line('stroke-dasharray="3 -1"'), line('')],
    [line('stroke-dasharray="1% 2"'), line(`stroke-dasharray="${Math.hypot(100, 50) / Math.SQRT2 / 100} 2"`)],
    [line('stroke-width="0"') + BLOCK, BLOCK],
    [line('stroke-miterlimit="0"'), line('stroke-miterlimit="1"')],
    [line('stroke-linejoin="arcs"'), line('')],
    [
      line('stroke-width="2" transform="scale(3)" vector-effect="non-scaling-stroke"'),
      `<path d="M0 0H90V60" fill="none" stroke="red" stroke-width="1.5"/>`,
    ],
    [
      line('stroke-width="2" stroke-dasharray="1 2" stroke-dashoffset="1" transform="scale(3)"'),
      `<path d="M0 0H90V60" fill="none" stroke="red" stroke-width="6" stroke-dasharray="3 6" stroke-dashoffset="3"/>`,
    ],
    [rect('stroke="red" paint-order="stroke"'), rect('fill="none" stroke="red"') + rect('')],
    [rect('stroke="red" paint-order="markers stroke"'), rect('fill="none" stroke="red"') + rect('')],
    [
      rect('stroke="red" stroke-opacity=".5"'),
      rect('') + rect('fill="none" stroke="red" stroke-opacity=".5"'),
    ],
    [rect('stroke="red" fill-opacity=".5"'), rect('fill-opacity=".5"') + rect('fill="none" stroke="red"')],
  ]);
});

describe('a marker stands at its vertices, turned along the path', () => {
  const marker = (more: string, overflow = 'visible') =>
    `<marker id="m" overflow="${overflow}" ${more}><path d="M0 0H6V3Z"/></marker>`;
  const arrow = (matrix: string) => `<g transform="matrix(${matrix})"><path d="M0 0H6V3Z"/></g>`;
  const line = (d: string, at: string, more = '') =>
    `<path d="${d}" fill="none" ${more} marker-${at}="url(#m)"/>`;
  const along = marker('markerUnits="userSpaceOnUse" orient="auto"');
  const half = Math.SQRT1_2;
  const turned = (degrees: number, x: number, y: number) => {
    const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
    return arrow(`${cos} ${sin} ${-sin} ${cos} ${x} ${y}`);
  };
  same([
    [along + line('M10 10H20V30', 'start'), arrow('1 0 0 1 10 10')],
    [
      marker('markerWidth="1em" markerHeight="1em" viewBox="0 0 6 6" font-size="12"') +
        line('M10 10H20', 'start'),
      arrow('2 0 0 2 10 10'),
    ],
    [along + line('M10 10H20V30', 'mid'), arrow(`${half} ${half} -${half} ${half} 20 10`)],
    [along + line('M10 10H20V30', 'end'), arrow('0 1 -1 0 20 30')],
    [
      along + line('M10 10H20L30 30H40', 'mid'),
      turned((Math.atan2(2, 1) * 90) / Math.PI, 20, 10) + turned((Math.atan2(2, 1) * 90) / Math.PI, 30, 30),
    ],
    [along + line('M10 10H20H10', 'mid'), arrow('1 0 0 1 20 10')],
    [along + line('M10 10C10 10 10 20 20 20', 'start'), arrow('0 1 -1 0 10 10')],
    [along + line('M10 10C10 15 15 20 20 20', 'end'), arrow('1 0 0 1 20 20')],
    [along + line('M10 10C15 10 20 20 20 20', 'end'), turned((Math.atan2(10, 5) * 180) / Math.PI, 20, 20)],
    [along + line('M10 10H20V20Z', 'start'), turned(-67.5, 10, 10)],
    [along + line('M10 10H20V20Z', 'end'), turned(-67.5, 10, 10)],
    [along + line('M10 10', 'end'), arrow('1 0 0 1 10 10')],
    [along + line('M0 0V9M10 10H20', 'end'), arrow('1 0 0 1 20 10')],
    [marker('markerUnits="userSpaceOnUse" orient="90"') + line('M10 10H20', 'end'), arrow('0 1 -1 0 20 10')],
    [
      marker('markerUnits="userSpaceOnUse" orient="90deg"') + line('M10 10H20', 'end'),
      arrow('0 1 -1 0 20 10'),
    ],
    [marker('markerUnits="userSpaceOnUse"') + line('M10 10V20', 'end'), arrow('1 0 0 1 10 20')],
    [
      marker('markerUnits="userSpaceOnUse" orient="north"') + line('M10 10V20', 'end'),
      arrow('1 0 0 1 10 20'),
    ],
    [marker('') + line('M10 10H20', 'end', 'stroke-width="2"'), arrow('2 0 0 2 20 10')],
    [
      marker('markerUnits="userSpaceOnUse"') + line('M10 10H20', 'end', 'stroke-width="2"'),
      arrow('1 0 0 1 20 10'),
    ],
    [along + line('M10 10V10.5H20', 'start'), arrow('0 1 -1 0 10 10')],
    [marker('') + line('M10 10H20', 'end'), arrow('1 0 0 1 20 10')],
    [marker('refX="1" refY="2"') + line('M10 10H20', 'end'), arrow('1 0 0 1 19 8')],
    [marker('refX="center" refY="bottom"') + line('M10 10H20', 'end'), arrow('1 0 0 1 18.5 7')],
    [marker('refX="right" refY="center"') + line('M10 10H20', 'end'), arrow('1 0 0 1 17 8.5')],
    [marker('refX="left" refY="top"') + line('M10 10H20', 'end'), arrow('1 0 0 1 20 10')],
    [
      marker('viewBox="1 2 6 6" refX="4" refY="5" markerWidth="12" markerHeight="12"') +
        line('M10 10H20', 'end'),
      arrow('2 0 0 2 12 0'),
    ],
    [
      marker('viewBox="1 2 6 6" refX="center" refY="center" markerWidth="12" markerHeight="12"') +
        line('M10 10H20', 'end'),
      arrow('2 0 0 2 12 0'),
    ],
    [marker('markerWidth="0"') + line('M10 10H20', 'end') + BLOCK, BLOCK],
    [marker('markerHeight="-1"') + line('M10 10H20', 'end') + BLOCK, BLOCK],
    [`${marker('')}<g marker-end="url(#m)">${rect('')}</g>`, BLOCK],
    [
      marker('fill="context-stroke"') + line('M10 10H20', 'end', 'stroke="red"'),
      `<path d="M10 10H20" fill="none" stroke="red"/><g fill="red">${arrow('1 0 0 1 20 10')}</g>`,
    ],
    [
      marker('', 'hidden') + line('M10 10H20', 'end'),
      `<clipPath id="c"><rect x="20" y="10" width="3" height="3"/></clipPath><g clip-path="url(#c)">${arrow('1 0 0 1 20 10')}</g>`,
    ],
  ]);
});

import { expect, test } from 'vitest';
import type { PathMark } from '../../src/drawing/drawing.ts';
import { inColor, simpleMarks } from '../../src/drawing/marks.ts';
import { Report } from '../../src/faults/fault.ts';
import { PartedSvg } from '../../src/svg/parts.ts';

const surroundings = {
  language: 'fr',
  color: '#000000',
  measure: (text: string) => text.length,
  family: () => 'Toy',
};
const pieces = (inner: string, colors: Record<string, string | null>) => {
  const file = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">${inner}</svg>`;
  const svg = PartedSvg.read(new TextEncoder().encode(file), 'a.svg', new Report())!;
  return svg
    .draw(Object.keys(colors), surroundings)
    .map(({ mark, part }) => {
      const color = part === null ? null : colors[part]!;
      return { mark: color === null ? mark : inColor(mark, color), part };
    })
    .flatMap(({ mark, part }) =>
      [...simpleMarks({ marks: [mark] })]
        .filter((each): each is PathMark => each.kind === 'path')
        .map((each) => `${part ?? '-'} ${each.fill ?? each.stroke!.color}`),
    );
};

test('the fill that covers most of a part takes its colour, details keep theirs', () => {
  const part =
    '<g id="a"><rect width="50" height="50" fill="#aaa"/><circle r="5" fill="#bbb"/><rect y="60" width="50" height="9" fill="#aaa"/></g>';
  expect(pieces(part, { a: '#ff0000' })).toEqual(['a #ff0000', '- #bbbbbb', 'a #ff0000']);
  expect(pieces(part, { a: null })).toEqual(['a #aaaaaa', '- #bbbbbb', 'a #aaaaaa']);
});

test('an element that is no part keeps its colour', () => {
  const two = '<rect id="x" width="50" height="50" fill="#aaa"/><rect id="a" width="5" height="5"/>';
  expect(pieces(two, { a: '#ff0000' })).toEqual(['- #aaaaaa', 'a #ff0000']);
});

test('a part within another has its own colour, and both come out of what cuts and fades them', () => {
  const parts =
    '<clipPath id="c"><rect width="80" height="80"/></clipPath><g clip-path="url(#c)" opacity=".5"><g id="a"><rect width="90" height="90"/><rect id="b" width="20" height="20"/></g><path d="M0 0h9" stroke="#00f"/></g>';
  expect(pieces(parts, { a: '#ff0000', b: '#00ff00' })).toEqual(['a #ff0000', 'b #00ff00', '- #000000']);
});

test('lines that enclose a part without a fill get one, and open lines take the colour', () => {
  const lines =
    '<path id="a" d="M0 0h9v9z" fill="none" stroke="#111"/><path id="b" d="M0 0h9" fill="none" stroke="#111"/>';
  expect(pieces(lines, { a: '#ff0000', b: '#00ff00' })).toEqual(['a #ff0000', 'b #00ff00']);
});

test('open paths that are filled take the colour as their fill, and lose their fading', () => {
  const open = '<path id="a" d="M0 0h9v9" fill="#111" fill-opacity=".5"/>';
  expect(pieces(open, { a: '#ff0000' })).toEqual(['a #ff0000']);
});

test('the larger surface is the face, wherever it lies and however many paths it has', () => {
  const small = '<rect x="80" y="80" width="9" height="9" fill="#bbb"/>';
  const large = '<rect width="20" height="10" fill="#aaa"/>';
  for (const inside of [small + large, large + small])
    expect(pieces(`<g id="a">${inside}</g>`, { a: '#ff0000' })).toContain('a #ff0000');
  expect(pieces(`<g id="a">${small}${large}</g>`, { a: '#ff0000' })).toEqual(['- #bbbbbb', 'a #ff0000']);
});

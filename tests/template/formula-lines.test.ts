import { expect, test } from 'vitest';
import { linesOf } from '../../src/template/formula-lines.ts';

test.each([
  ['\\begin{multline*} a \\\\ b \\end{multline*}', 'multline'],
  ['\\begin{aligned} a \\\\ b \\end{aligned}.', 'aligned'],
  ['f = \\begin{cases} a \\\\ b \\end {cases} ,', 'aligned'],
  ['\\begin{pmatrix} a \\\\ b \\end{pmatrix}', null],
  ['\\begin{aligned} a \\end{aligned} = b', null],
  ['a = b', null],
])('%s ends in lines as %s', (tex, lines) => {
  expect(linesOf(tex)).toBe(lines);
});

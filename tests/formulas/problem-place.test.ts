import { expect, test } from 'vitest';
import { placeOfProblem } from '../../src/formulas/problem-place.ts';

/** A parser that stopped where the mark stands. */
function stoppedAt(marked: string) {
  const i = marked.indexOf('|');
  return { string: marked.replace('|', ''), i };
}

test.each<[string, string, readonly string[], string, number]>([
  ['the command before the place where reading stopped', 'a + \\foo b', ['a + \\foo| b'], 'Undefined', 4],
  ['the place itself after anything else', 'a + b } c', ['a + b |} c'], 'Extra close brace', 6],
  ['the command within an argument', '\\sqrt{a \\foo}', ['a \\foo|', '\\sqrt{a \\foo}|'], 'Undefined', 8],
  ['within an argument at the very start', 'ab + \\foo', ['a|b', 'ab + \\foo|'], 'Extra', 1],
  [
    'the unit that there is not',
    '\\qty{2}{\\km\\foo} \\foo',
    ['\\qty{2}{\\km\\foo}| \\foo'],
    'Unknown unit \\foo',
    11,
  ],
  ['the environment that does not end', '\\begin{a} x \\begin{a}', [], 'Missing \\end{a}', 12],
  ['the beginning where the environment is not typed', 'x + \\R', [], 'Missing \\end{a}', 0],
  ['the beginning within what a longer text stands for', '\\R', ['\\math|bb{R}'], 'Undefined', 0],
  ['the beginning where nothing was read', '\\foo', [], 'Undefined', 0],
])('a problem’s place is %s', (_, tex, parsers, message, place) => {
  expect(placeOfProblem(tex, parsers.map(stoppedAt), message)).toBe(place);
});

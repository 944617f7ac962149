import fc from 'fast-check';
import { expect, test } from 'vitest';
import { markIn } from '../../src/layout/table/table-alignment.ts';
import { eachGlyph, textOf } from '../../src/text/glyph-run.ts';
import { RANDOM, runs } from '../tools.ts';
import { layOut, textsOf } from './laid-out.ts';

test.each([
  ['3,5', '3'],
  ['12', '12'],
  ['−0,25 %', '−0'],
  ['1 234,75 %', '1 234'],
  ['12 %', '12'],
  [',5', ''],
  ['2,5–3', '2'],
  ['12–15,5', '12'],
  ['~ 45 k€', '~ 45'],
  ['CO2 : 3,5', 'CO2 : 3'],
  ['–', '–'],
  ['n. d.', 'n. d.'],
  ['', ''],
])('in "%s" the mark comes after "%s"', (text, before) => {
  expect(text.slice(0, markIn(text, ','))).toBe(before);
});

test('commas are groups in English', () => {
  expect(markIn('1,234.5', '.')).toBe(5);
  expect(markIn('12,345', '.')).toBe(6);
});

const CSS = `:root { font: 10pt/12pt 'Source Serif 4', serif; } @page { size: 250pt 300pt; margin: 20pt; }
  table { width: 100% } td { text-align: ','; padding-right: 4pt }`;

/** The x of each number's mark, or where the number would have one. */
function marksIn(numbers: readonly string[], css = CSS): number[] {
  const rows = numbers.map((number) => `<tr><td>${number}</td><td>${number}</td></tr>`).join('');
  const { pages, warnings } = layOut(`<table><tbody>${rows}</tbody></table>`, css);
  expect(warnings).toEqual([]);
  return textsOf(pages[0]!).map(({ x, run }) => {
    const mark = markIn(textOf(run), ',');
    let [before, place] = [0, x];
    eachGlyph(run, (text, advance) => {
      if (before < mark) place += advance;
      before += text.length;
    });
    return place;
  });
}

test('the marks of a column stand under one another, whatever the numbers', RANDOM, () => {
  const number = fc
    .tuple(
      fc.constantFrom('', '−', '+'),
      fc.nat(9999),
      fc.constantFrom('', ',5', ',25', ',125'),
      fc.constantFrom('', '%', '€'),
    )
    .map((parts) => parts.join(''));
  fc.assert(
    fc.property(fc.array(fc.oneof(number, fc.constant('–')), { minLength: 2, maxLength: 8 }), (numbers) => {
      const marks = marksIn(numbers);
      for (const column of [0, 1]) {
        const inColumn = marks.filter((_, i) => i % 2 === column);
        for (const mark of inColumn) expect(mark).toBeCloseTo(inColumn[0]!, 3);
      }
    }),
    { numRuns: runs(5, 80) },
  );
});

test('what reaches furthest ends at the right edge of the column', () => {
  const { pages } = layOut('<table><tbody><tr><td>3,25</td></tr><tr><td>12</td></tr></tbody></table>', CSS);
  const [longest] = textsOf(pages[0]!);
  expect(longest!.x + longest!.run.width).toBeCloseTo(250 - 20 - 4, 1);
});

test('a character aligns nothing outside cells of one line', () => {
  const cells = '<p>12,5</p><p>3</p>';
  const { pages } = layOut(`<table><tbody><tr><td>${cells}</td></tr></tbody></table>`, CSS);
  expect(textsOf(pages[0]!).map(({ x }) => x)).toEqual([20, 20]);
});

test.each([
  '<p>12,5</p>',
  '<p>12,5555</p><p>3</p>',
  '<ul><li>12,5555</li></ul>',
])('a number ends at the edge of its column below a cell of %s', (cell) => {
  const { pages } = layOut(
    `<table><tbody><tr><td>${cell}</td></tr><tr><td>3,25</td></tr></tbody></table>`,
    CSS,
  );
  const last = textsOf(pages[0]!).at(-1)!;
  expect(last.x + last.run.width).toBeCloseTo(250 - 20 - 4, 1);
});

test('a bar beside a dash stands below those beside numbers', () => {
  const bar = '<img src="bar:1,0,1" alt="a">';
  const rows = ['3,25', '–', '3,50'].map((text) => `<tr><td>${text} ${bar}</td></tr>`);
  const { pages } = layOut(`<table><tbody>${rows.join('')}</tbody></table>`, CSS);
  const places = pages[0]!.marks.flatMap((mark) => (mark.kind === 'drawing' ? [mark.x] : []));
  expect(places).toHaveLength(3);
  for (const place of places) expect(place).toBeCloseTo(places[0]!, 3);
});

import { expect, test } from 'vitest';
import { bounds } from '../../src/drawing/path.ts';
import { type Formula, loadFormulas, mathmlOf, setFormula } from '../../src/formulas/index.ts';
import { unitSigns } from '../../src/formulas/units.ts';
import { pathsOf } from './paths.ts';

await loadFormulas();

const set = (tex: string, widest?: number) =>
  setFormula({ tex, display: true, lang: 'en' }, widest) as Formula;
const height = ({ ascent, descent }: Formula) => ascent + descent;

test.each([
  ['\\begin{matrix}', 'a & b', '\\end{matrix}', 1.2],
  ['\\begin{pmatrix*}[r]', 'a & b', '\\end{pmatrix*}', 1.2],
  ['\\begin{array}{cc}', 'a & b', '\\end{array}', 1.2],
  ['\\begin{align}', 'a &= b', '\\end{align}', 1.5],
  ['\\begin{aligned}', 'a &= b', '\\end{aligned}', 1.5],
  ['\\begin{gather*}', 'a = b', '\\end{gather*}', 1.5],
  ['\\begin{split}', 'a &= b', '\\end{split}', 1.5],
  ['\\begin{cases}', 'a & b', '\\end{cases}', 1.44],
  ['\\begin{dcases*}', 'a & b', '\\end{dcases*}', 1.44],
])('rows are as far apart as in LaTeX: %s', (begin, row, end, ems) => {
  const rows = (count: number) => height(set(begin + Array(count).fill(row).join('\\\\') + end));
  expect(rows(5) - rows(4)).toBeCloseTo(ems, 2);
});

test('the colon of a function has the spaces of amsmath', () => {
  expect(set('f\\colon A').width - set('f{:}A').width).toBeCloseTo(8 / 18, 2);
});

test('a stroke takes no room beside what it strikes out', () => {
  for (const name of ['cancel', 'bcancel', 'xcancel'])
    expect(set(`\\${name}{abc}`).width - set('abc').width).toBeLessThan(0.15);
});

test('brackets of intervals of integers grow as others do', () => {
  expect(height(set('\\left\\llbracket \\frac{a}{b} \\right\\rrbracket'))).toBeGreaterThan(
    1.3 * height(set('\\llbracket a \\rrbracket')),
  );
});

test('brackets are as high as a sign of a given size between them', () => {
  const [first] = pathsOf(set('\\left( a \\bigg|_0^1 \\right)')).map((path) => bounds(path));
  expect(Math.abs(first!.bottom - first!.top)).toBeGreaterThan(2);
});

test('a line that holds several formulas ends between them rather than within one', () => {
  const last = 'x = \\sqrt{0.1 \\times 1.8 \\times 10^{-5}} = \\boxed{1.34 \\times 10^{-3}}';
  const both = set(`K_c = 1.8 \\times 10^{-5},\\ [A]_0 = 0.1, \\quad ${last}`, 22);
  // The second line is indented.
  expect(both.width).toBeGreaterThan(set(last).width + 1);
});

test('rows that ask for more space have it on top of that', () => {
  const rows = (more: string) => height(set(`\\begin{align} a &= b \\\\${more} a &= b \\end{align}`));
  expect(rows('[1em]') - rows('')).toBeCloseTo(1, 2);
});

test('lines of multline stand on the left and on the right of the line', () => {
  const tex = '\\begin{multline} a + b \\\\ = c + d \\end{multline}';
  expect(set(tex, 20).width).toBeCloseTo(20, 3);
  // The first sign and the last stand an em from either end.
  const ends = pathsOf(set(tex, 20)).map((path) => bounds(path));
  expect(ends[0]!.left).toBeCloseTo(1, 0);
  expect(ends.at(-1)!.right).toBeCloseTo(19, 0);
  expect(set(tex).width).toBeGreaterThan(1000);
  expect(mathmlOf({ tex, display: true, lang: 'en' })).toContain('width="100%"');
  expect((setFormula({ tex, display: false, lang: 'en' }) as Formula).width).toBeLessThan(10);
});

test.each([
  '->',
  '<-',
  '<->',
  '<-->',
  '<=>',
  '<=>>',
  '<<=>',
])('an arrow of chemistry fits its labels: %s', (arrow) => {
  const width = (labels: string) => set(`\\ce{A ${arrow}${labels} B}`).width;
  expect(width('[a]')).toBeGreaterThan(width('') - 0.01);
  expect(width('[a][aaaaaaaaaa]')).toBeCloseTo(width('[aaaaaaaaaa][a]'), 3);
  expect(width('[a][aaaaaaaaaa]')).toBeGreaterThan(width('[a][a]') + 1);
});

test.each([
  ['\\metre\\per\\second\\squared', 'm s^-2'],
  ['\\kilo\\gram\\per\\cubic\\metre', 'kg m^-3'],
  ['\\joule\\per\\mole\\per\\kelvin', 'J mol^-1 K^-1'],
  ['\\square\\centi\\meter', 'cm^2'],
  ['\\raiseto{4}\\metre \\second\\tothe{-3}', 'm^4 s^-3'],
  ['\\kg.\\m^{-3}', 'kg m^{-3}'],
  ['\\um', 'µm'],
  ['\\mega\\ohm \\kohm', 'MΩ kΩ'],
  ['\\kWh', 'kWh'],
  ['\\degreeCelsius', '°C'],
  ['\\%', '\\%'],
  ['k\\Omega', 'kΩ'],
  ['\\mu F/\\Omega m', 'µF/Ωm'],
  ['^\\circ C', '°C'],
  ['m/s^2', 'm/s^2'],
])('the unit %s is %s', (words, signs) => expect(unitSigns(words)).toBe(signs));

test.each([
  ['\\qty{9.81}{\\metre\\per\\second\\squared}', '\\pu{9.81 m s^-2}'],
  ['\\num{6.02e23}', '\\pu{6.02x10^23}'],
  ['\\num{5.0(1)e-3}', '\\pu{5.0(1)x10^-3}'],
  ['\\SI{20}{\\degree}', '\\pu{20}\\mathrm{°}'],
  ['\\ang{30;15}', '\\pu{30}\\mathrm{°}\\pu{15}\\mathrm{′}'],
  ['\\abs{x}', '\\left|x\\right|'],
  ['\\norm{x}', '\\left\\|x\\right\\|'],
  ['\\dv[2]{x}{t}', '\\frac{\\mathrm{d}^2 x}{\\mathrm{d}t^2}'],
  ['\\pdv{f}{x}', '\\frac{\\partial f}{\\partial x}'],
  ['2\\ket{\\psi}', '2\\,\\lvert\\psi\\rangle'],
  ['\\div\\vb{E}', '\\vnabla\\cdot\\vb{E}'],
  ['\\curl(\\div A) = \\iiint_V \\div A', '\\curl(\\vnabla\\cdot A) = \\iiint_V \\vnabla\\cdot A'],
  ['(a) \\div x^2 \\div |x| \\div 2', '(a) ÷ x^2 ÷ |x| ÷ 2'],
  ['(\\grad(x))', '(\\boldsymbol{\\nabla}(x))'],
])('%s is set as %s', (tex, same) => expect(set(tex).width).toBeCloseTo(set(same).width, 2));

test('a commutative diagram has its arrows and their labels', () => {
  const square = (label: string) =>
    set(`\\begin{CD} A @>${label}>> B \\\\ @VVV @VVhV \\\\ C @>>> D \\end{CD}`);
  expect(square('f').marks.length).toBe(square('').marks.length + 1);
  expect(square('f').width).toBeGreaterThan(4);
});

test('each level of a continued fraction is as open as the first', () => {
  const levels = (count: number) => height(set(`${'\\cfrac{x}{1+'.repeat(count)}x${'}'.repeat(count)}`));
  expect(levels(3) - levels(2)).toBeCloseTo(levels(4) - levels(3), 2);
  expect(levels(3) - levels(2)).toBeGreaterThan(1.6);
  expect(set('\\cfrac[l]{x}{1+1}').width).toBeCloseTo(set('\\cfrac{x}{1+1}').width, 1);
});

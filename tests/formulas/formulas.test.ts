import { describe, expect, test } from 'vitest';
import type { GroupMark, PathMark } from '../../src/drawing/drawing.ts';
import { transformedPath } from '../../src/drawing/matrix.ts';
import { bounds } from '../../src/drawing/path.ts';
import {
  type Formula,
  type FormulaFont,
  formulaDrawing,
  loadFormulas,
  mathmlOf,
  setFormula,
} from '../../src/formulas/index.ts';
import { pathsOf } from './paths.ts';

await loadFormulas();

const set = (tex: string, display = false, lang = 'fr') => setFormula({ tex, display, lang }) as Formula;

test('a formula has the measures of its signs, from the baseline', () => {
  const x = set('x');
  expect(x.width).toBeGreaterThan(0.4);
  expect(x.width).toBeLessThan(0.7);
  expect(x.descent).toBeLessThan(0.05);
  const fraction = set('\\frac12');
  expect(fraction.ascent).toBeGreaterThan(x.ascent);
  expect(fraction.descent).toBeGreaterThan(0.2);
  // Two figures and the rule between them.
  expect(fraction.marks).toHaveLength(3);
});

test('what stands after a sign of relation is set too, however long the formula', () => {
  expect(set('a = b').width).toBeGreaterThan(set('a').width + set('b').width);
  const long = Array.from({ length: 40 }, (_, i) => `x_{${i}}`).join(' + ');
  expect(set(long).width).toBeGreaterThan(30);
});

test('a formula has the place of its last line, be it a row or a line that it was broken into', () => {
  const last = (tex: string, widest?: number) =>
    (setFormula({ tex, display: true, lang: 'fr' }, widest) as Formula).lastLine;
  expect(last('\\frac12')).toBe(0);
  expect(last('\\begin{aligned} a \\\\ b \\end{aligned}')).toBeGreaterThan(0.5);
  const sum = Array.from({ length: 40 }, (_, i) => `x_{${i}}`).join(' + ');
  expect(last(sum)).toBe(0);
  expect(last(`\\begin{pmatrix} a \\\\ b \\end{pmatrix} + ${sum}`, 20)).toBeGreaterThan(2);
});

test.each([
  20, 28,
])('a short left side stands on the first line with what it is equal to, at %i em', (widest) => {
  const terms = ['\\frac{1}{16}', '\\frac{11}{3072}', '\\frac{173}{737280}', '\\frac{22931}{1321205760}'];
  const last = ['\\frac{1319183}{951268147200}', '\\frac{233526463}{2009078326886400}'];
  const sum = [...terms, ...last].map((factor, i) => `${factor}\\theta_0^{${2 * i + 2}}`).join(' + ');
  const tex = `T = 2\\pi\\sqrt{\\frac{L}{g}}\\left(1 + ${sum}\\right)`;
  const broken = setFormula({ tex, display: true, lang: 'en' }, widest) as Formula;
  const [letter, sign] = pathsOf(broken).map((path) => bounds(path));
  expect(broken.lastLine).toBeGreaterThan(1);
  expect(Math.abs(letter!.bottom - sign!.bottom)).toBeLessThan(0.3);
});

test('sums are higher on lines of their own', () => {
  const tex = '\\sum_{i=1}^n x_i';
  expect(set(tex, true).ascent).toBeGreaterThan(set(tex).ascent);
});

test('a decimal comma has no space after it, in the languages that have one', () => {
  expect(set('3,14').width).toBeLessThan(set('3, 14').width);
  expect(set('3,14', false, 'de').width).toBe(set('3,14').width);
  expect(set('3{,}14').width).toBe(set('3,14').width);
  expect(set('3,14', false, 'en').width).toBe(set('3, 14').width);
  expect(set('3.14', false, 'en').width).toBe(set('3.14').width);
});

test('the number of a quantity has the decimal mark of the language', () => {
  for (const [typed, comma] of [
    ['\\qty{0.0100}{mol/L}', '\\pu{0,0100 mol/L}'],
    ['a + \\num{-9.81} + \\SI{1.5e3}{m}', 'a + \\pu{-9,81} + \\pu{1,5x10^3 m}'],
  ] as const) {
    expect(pathsOf(set(typed, false, 'de'))).toEqual(pathsOf(set(comma, false, 'de')));
    expect(pathsOf(set(typed, false, 'en'))).toEqual(pathsOf(set(comma.replaceAll(',', '.'), false, 'en')));
    expect(pathsOf(set(typed, false, 'de'))).not.toEqual(pathsOf(set(typed, false, 'en')));
  }
  expect(pathsOf(set('\\pu{9.81 m} + 9.81'))).toEqual(pathsOf(set('\\pu{9.81 m} + 9.81', false, 'en')));
});

test.each([
  '\\mathbb{R}',
  '\\mathcal{L}',
  '\\mathfrak{g}',
  '\\text{débit à l’été}',
  '\\ce{2H2 + O2 -> 2H2O}',
  '\\ce{SO4^2-}',
  '\\left\\{\\frac{a}{b}\\right\\}',
  '\\sqrt[3]{x}',
  '\\begin{pmatrix}1&2\\\\3&4\\end{pmatrix}',
  '\\begin{array}{c|c}a&b\\\\\\hline c&d\\end{array}',
  '\\overbrace{a+b}^{n}',
  '\\hat\\beta',
  '\\cancel{x}',
  '\\boldsymbol{\\alpha}',
  '\\upalpha',
  '\\overrightarrow{AB}',
  '\\overleftrightarrow{AB}',
  '\\mathsf{A}\\mathtt{a}',
  '\\checkmark\\bigstar',
  '\\text{я}',
])('%s has signs, within its measures', (tex) => {
  const formula = set(tex, true);
  const { width, ascent, descent } = formula;
  const paths = pathsOf(formula);
  expect(paths.length).toBeGreaterThan(0);
  for (const [, ...at] of paths.flat()) {
    for (let i = 0; i + 1 < at.length; i += 2) {
      expect(at[i]).toBeGreaterThan(-0.3);
      expect(at[i]).toBeLessThan(width + 0.3);
      expect(at[i + 1]).toBeGreaterThan(-ascent - 0.3);
      expect(at[i + 1]).toBeLessThan(descent + 0.3);
    }
  }
});

test('a box leaves what it frames to be seen, and a cancelled sign has a slanting line', () => {
  const highest = (formula: Formula, i: number) =>
    Math.max(...pathsOf(formula)[i]!.flatMap(([, ...at]) => at.filter((_, k) => k % 2 === 1)));
  const lowest = (formula: Formula, i: number) =>
    Math.min(...pathsOf(formula)[i]!.flatMap(([, ...at]) => at.filter((_, k) => k % 2 === 1)));
  const boxed = set('\\boxed{x}');
  expect(boxed.marks).toHaveLength(5);
  expect(highest(boxed, 1) - lowest(boxed, 1)).toBeLessThan(0.1);
  const cancelled = set('\\cancel{x}');
  expect(highest(cancelled, 1) - lowest(cancelled, 1)).toBeGreaterThan(0.3);
});

test.each([
  ['a + \\foo b', 'UndefinedControlSequence', 4],
  ['\\frac{1}{2', 'MissingCloseBrace', 10],
  ['\\left( x', 'ExtraLeftMissingRight', 8],
  ['x^2^3', 'DoubleExponent', 3],
  ['x \\tag{1}', 'Tag', 2],
  ['a \\\\ \\label{eq}', 'Tag', 5],
  ['\\eqref{eq}', 'Reference', 0],
  // Within arguments, and after commands that stand for others.
  ['\\frac{1}{2 + \\foo x} + x', 'UndefinedControlSequence', 13],
  ['\\bm{x} + \\foo', 'UndefinedControlSequence', 9],
  // Within texts, and within formulas of theirs.
  ['x + \\text{a \\alpha}', 'MathMacro', 12],
  ['x + \\text{a \\foo}', 'UndefinedControlSequence', 12],
  ['x + \\text{a $\\foo$}', 'UndefinedControlSequence', 13],
  ['x + \\text{a $b}', 'MathNotTerminated', 14],
  ['x + \\qty{9.81}{\\parsec} y', 'UnknownUnit', 15],
  ['x + \\qty[round-precision=2]{9.81}{m}', 'UnitOptions', 4],
  ['x + \\begin{pmatix} a \\end{pmatix}', 'UnknownEnv', 4],
  ['x + \\begin{pmatrix} a', 'EnvMissingEnd', 4],
  ['x + \\mathrm{中}', 'NoGlyph', 12],
  [`\\{${'{'.repeat(51)}${'}'.repeat(51)}\\}`, 'TooDeep', 52],
  [`${'\\left('.repeat(51)}x${'\\right)'.repeat(51)}`, 'TooDeep', 300],
])('%s is at fault', (tex, id, offset) => {
  const problem = setFormula({ tex, display: false, lang: 'fr' });
  expect(problem).toMatchObject({ id });
  expect((problem as { offset: number }).offset).toBe(offset);
});

test.each([
  ['\\fraq{1}{2}', '\\frac'],
  ['\\begin{pmatix} a \\end{pmatix}', 'pmatrix'],
  ['\\zzzzzz', null],
  ['\\frac{1', null],
])('%s: near is %s', (tex, near) => {
  expect(setFormula({ tex, display: false, lang: 'fr' })).toMatchObject({ near });
});

test.each([
  ['\\bm{\\beta}', '\\boldsymbol{\\beta}'],
  ['\\mathds{1}', '\\mathbb{1}'],
  ['\\qty{9.81}{m/s^2}', '\\pu{9,81 m/s^2}'],
  ['\\unit{kg}', '\\pu{kg}'],
  ['5 % + \\frac{3 %}{2}', '5\\% + \\frac{3\\%}{2}'],
  ['a % as typed\n+ b % the end', 'a + b'],
  [
    '\\begin{psmallmatrix} a & b \\end{psmallmatrix}',
    '\\left( \\begin{smallmatrix} a & b \\end{smallmatrix} \\right)',
  ],
])('%s is %s', (tex, same) => expect(set(tex).width).toBeCloseTo(set(same).width, 3));

test('a list of digits has its commas in languages with a decimal comma too', () => {
  for (const tex of ['k=0,1,\\dots,n', 'k=0,1,2', 'k=10,20,\\ldots'])
    expect(set(tex).width).toBe(set(tex, false, 'en').width);
  expect(set('(0,5)').width).toBeLessThan(set('(0,5)', false, 'en').width);
});

test('a drawing has the size and the colour of the text around', () => {
  const drawing = formulaDrawing(set('x'), { family: 'serif', weight: 400, size: 10, color: '#123456' });
  expect(drawing.width).toBeCloseTo(10 * set('x').width, 6);
  const [{ matrix, marks }] = drawing.marks as [GroupMark];
  const [mark] = marks as [PathMark];
  expect(mark.fill).toBe('#123456');
  const drawn = bounds(transformedPath(matrix!, mark.path));
  const own = bounds(pathsOf(set('x'))[0]!);
  expect(drawn.left).toBeCloseTo(10 * own.left, 6);
  expect(drawn.bottom).toBeCloseTo(10 * (own.bottom + set('x').ascent), 6);
});

describe('texts', () => {
  /** A font whose letters are an em wide and 2 high, the bold ones 3 em wide; it lacks ∑. */
  const font: FormulaFont = (text, { bold, italic }) =>
    text.includes('∑') ? null : { width: text.length * (bold ? 3 : 1), ascent: 2, descent: italic ? 1 : 0 };
  const inFont = (tex: string) =>
    setFormula({ tex, display: false, lang: 'en' }, Number.POSITIVE_INFINITY, font) as Formula;
  const textsOf = ({ marks }: Formula) => marks.flatMap((mark) => ('text' in mark ? [mark] : []));

  test.each([
    ['\\text{if}', 'if', 2, 2, 0],
    ['\\mbox{if}', 'if', 2, 2, 0],
    ['\\textrm{if}', 'if', 2, 2, 0],
    ['\\textbf{if}', 'if', 6, 2, 0],
    ['\\textit{if}', 'if', 2, 2, 1],
  ])('%s has the measures of the font around', (tex, text, width, ascent, descent) => {
    const formula = inFont(tex);
    expect(formula).toMatchObject({ width, ascent, descent });
    expect(textsOf(formula)).toMatchObject([{ text, x: 0, size: 1 }]);
    expect(Math.abs(textsOf(formula)[0]!.y)).toBe(0);
  });

  test.each([
    ['\\text{if \\textbf{all} go}', ['if ', 'all b', ' go']],
    ['\\text{a \\textit{b \\textbf{c}} \\textrm{d}}', ['a ', 'b  i', 'c bi', 'd']],
    ['\\textbf{a \\emph{b}}', ['a  b', 'b bi']],
    ['\\textit{a \\emph{b} {\\bf c} d}', ['a  i', 'b', 'c bi', ' d i']],
    // Signs of mathematics are those of the text, braces are not.
    ['\\text{50 % of a_b # & ^ {a}}', ['50 % of a_b # & ^ a']],
    ['\\text{\\textasciitilde{}a\\textbackslash{}b\\_c\\textasciicircum{}d}', ['~a\\b_c^d']],
    ["\\text{\\'ete c'est ``l\\`a''}", ['éte c’est “là”']],
  ])('%s has its texts in their faces', (tex, texts) => {
    const named = textsOf(inFont(tex)).map(({ text, face: { bold, italic } }) => {
      const face = `${bold ? 'b' : ''}${italic ? 'i' : ''}`;
      return `${text.replaceAll('\u00a0', ' ')}${face && ` ${face}`}`;
    });
    expect(named.filter((text) => text.trim())).toEqual(texts);
  });

  test.each([
    ['\\text{if $x_1$}', 'x_1'],
    ['\\text{of \\ce{H2O}}', '\\ce{H2O}'],
    ['\\text{at \\qty{5}{\\degree}}', '\\qty{5}{\\degree}'],
  ])('%s has the formula of its text', (tex, formula) => {
    const signs = (marks: Formula['marks']) => marks.flatMap((mark) => ('path' in mark ? [mark.path] : []));
    expect(signs(inFont(tex).marks)).toEqual(signs(inFont(formula).marks));
    expect(textsOf(inFont(tex))).toHaveLength(1);
  });

  test('a text in an index is smaller, and lower', () => {
    const [text] = textsOf(inFont('x_{\\text{max}}'));
    expect(text!.size).toBeCloseTo(0.7, 1);
    expect(text!.y).toBeGreaterThan(0.1);
  });

  test.each([
    '\\mathrm{if}',
    '\\operatorname{if}',
    '\\texttt{if}',
    'a\\ b',
    '\\text{∑}',
  ])('%s is set in the font of formulas', (tex) => {
    expect(inFont(tex).width).toBeCloseTo(set(tex, false, 'en').width, 6);
    expect(textsOf(inFont(tex))).toEqual([]);
  });

  test('a sign that neither font has is told once the font is known', () => {
    const tex = '\\text{中∑}';
    expect(set(tex)).toHaveProperty('marks');
    expect(inFont(tex)).toMatchObject({ id: 'NoGlyph', message: '中' });
  });

  test('a drawing has them as texts in their faces, bold beside what is bold already', () => {
    const around = { family: 'serif', weight: 300, size: 10, color: '#123456' };
    const fontsIn = (weight: number) =>
      formulaDrawing(inFont('\\text{a}\\textbf{b}\\textit{c}'), { ...around, weight }).marks.map((mark) =>
        mark.kind === 'text' ? [mark.text, mark.x, mark.font.weight, mark.font.style, mark.font.size] : [],
      );
    expect(fontsIn(300)).toEqual([
      ['a', 0, 300, 'normal', 10],
      ['b', 10, 700, 'normal', 10],
      ['c', 40, 300, 'italic', 10],
    ]);
    expect(fontsIn(900)[1]).toEqual(['b', 10, 900, 'normal', 10]);
  });
});

test('letters and digits have no serifs in a text without them, unless there are variables', () => {
  const widths = (tex: string) =>
    [false, true].map((sans) => (setFormula({ tex, display: false, lang: 'fr', sans }) as Formula).width);
  for (const tex of ['\\ce{CuSO4}', '\\qty{12}{mV}', '17']) {
    const [serif, sans] = widths(tex);
    expect(sans, tex).not.toBeCloseTo(serif!, 2);
  }
  expect(widths('\\ce{CuSO4}')[1]).toBeCloseTo(widths('\\mathsf{CuSO_4}')[0]!, 1);
  const [serif, sans] = widths('R = \\qty{12}{mV}');
  expect(sans).toBe(serif);
});

test.each([
  ['\\Phi(-2)', ['−']],
  ['-x', ['−']],
  ['f(x) = -3', ['−']],
  ['P(|X - \\mu| > 3)', ['|', '|']],
  ['a - b', []],
  ['p \\mid q', []],
  ['\\lvert x \\rvert', ['|', '|']],
  ['1/T = 5.', ['/', '.']],
  ['a * b', []],
  ['\\curl \\vb{E}', ['∇']],
  ['a \\mathrel{\\star} b', []],
])('in MathML, signs of a term have no space: %s', (tex, close) => {
  const mathml = mathmlOf({ tex, display: false, lang: 'fr' })!;
  const signs = [...mathml.matchAll(/<mo[^>]* lspace="0" rspace="0">([^<]+)</g)];
  expect(signs.map(([, sign]) => sign!.replace('&#x2212;', '−').replace('&#x2207;', '∇'))).toEqual(close);
});

test.each([
  ['\\Pr(A)', '0', '0'],
  ['2 \\max_i x', '0.167em', '0.167em'],
  ['x = \\Pr A', '0', '0.167em'],
  ['\\inf = 2', '0', '0'],
])('in MathML, the name of a function has the spaces of TeX: %s', (tex, lspace, rspace) => {
  const mathml = mathmlOf({ tex, display: true, lang: 'fr' })!;
  expect(mathml).toMatch(new RegExp(`<mo[^>]* lspace="${lspace}" rspace="${rspace}">[a-zP]{2}`));
});

test.each([
  ['{c|c} a & b \\\\ c & d', 'row, cell solid-after, cell, row, cell solid-after, cell'],
  ['{c:c} a & b', 'row, cell dashed-after, cell'],
  // The first row has no second cell.
  ['{c|c} a \\\\ b & c', 'row, cell solid-after, row, cell solid-after, cell'],
  ['{c|c} a & b \\\\ c', 'row, cell solid-after, cell, row, cell solid-after'],
  ['{c} a \\\\ \\hline b \\\\ \\hdashline c', 'row solid-below, cell, row dashed-below, cell, row, cell'],
  ['{ll} a & b', 'row, cell, cell'],
  ['{rl} a & b', 'row, cell, cell'],
  ['{lcr} a & b & c', 'row, cell left, cell center, cell right'],
])('in MathML, rows and cells have the lines and the alignments of their table: %s', (array, expected) => {
  const tex = `\\begin{array}${array} \\end{array}`;
  const parts = [
    ...mathmlOf({ tex, display: true, lang: 'en' })!.matchAll(
      /<mt([rd])(?: (?:class|columnalign)="([^"]*)")?>/g,
    ),
  ];
  expect(
    parts.map(([, kind, how]) => `${kind === 'r' ? 'row' : 'cell'} ${how ?? ''}`.trim()).join(', '),
  ).toBe(expected);
});

test('MathML says the formula, in the words of its specification alone', () => {
  expect(
    mathmlOf({ tex: 'x_1 < \\text{été}', display: false, lang: 'fr' }),
  ).toBe(`<math xmlns="http://www.w3.org/1998/Math/MathML">
  <msub>
    <mi>x</mi>
    <mn>1</mn>
  </msub>
  <mo>&lt;</mo>
  <mtext>&#xE9;t&#xE9;</mtext>
</math>`);
  expect(mathmlOf({ tex: '\\ce{A <=> B}', display: true, lang: 'fr' })).toContain('>⇌<');
  expect(mathmlOf({ tex: '\\ce{H2O}', display: true, lang: 'fr' })).toContain('display="block"');
  expect(mathmlOf({ tex: '\\frac{1', display: true, lang: 'fr' })).toBeNull();
  expect(mathmlOf({ tex: 'a\\kern-1em b', display: true, lang: 'fr' })).toMatch(
    /<mspace[^>]* width="-1em"[^>]*>/,
  );
  // MathML Core has no width that is relative to what it has: browsers cut the words.
  const arrow = mathmlOf({ tex: '\\xrightarrow[n]{\\text{in law}}', display: true, lang: 'en' })!;
  expect(arrow).not.toMatch(/<mpadded[^>]* (?:width|lspace|height|depth)=/);
  expect(arrow).toMatch(
    /<mspace width="0.278em"><\/mspace>\s*<mtext>in law<\/mtext>[\s\S]*<mspace width="0.555em">/,
  );
});

test('a formula on lines of its own breaks where it is wider than there is room', () => {
  const tex = `f(x) = ${Array.from({ length: 20 }, (_, i) => `a_{${i}} x^{${i}}`).join(' + ')}`;
  const whole = set(tex, true);
  const broken = setFormula({ tex, display: true, lang: 'fr' }, 20) as Formula;
  expect(whole.width).toBeGreaterThan(40);
  expect(broken.width).toBeLessThanOrEqual(20);
  expect(broken.descent).toBeGreaterThan(2);
  // The baseline is that of the first line.
  expect(broken.ascent).toBeLessThan(1.5);
  expect(broken.marks).toHaveLength(whole.marks.length);
});

test.each([
  ['a &= b & c &= d', [0, 30]],
  ['a &= b & c &= d & e &= f', [0, null, 30]],
  // An empty column keeps what is before it at the left, as authors write it.
  ['a &= b &', [0]],
  // One pair alone stands in the middle.
  ['a &= b', []],
])('the pairs of flalign spread over the line: %s', (row, ends) => {
  const tex = `\\begin{flalign*} ${row} \\end{flalign*}`;
  const formula = setFormula({ tex, display: true, lang: 'fr' }, 30) as Formula;
  const { width } = formula;
  const boxes = pathsOf(formula).map(bounds);
  const rooms = boxes.slice(1).filter(({ left }, i) => left - boxes[i]!.right > 5);
  expect(rooms).toHaveLength(Math.max(0, ends.length - 1));
  if (ends.length > 0) expect(boxes[0]!.left).toBeLessThan(0.1);
  if (ends.length > 0) expect(width).toBeCloseTo(30, 3);
  else expect(width).toBeLessThan(3);
  // Relations have the same space before them in all pairs.
  if (ends.at(-1)) expect(boxes.at(-2)!.left - boxes.at(-3)!.right).toBeGreaterThan(0.25);
  if (ends.at(-1)) expect(boxes.at(-1)!.right).toBeGreaterThan(29.8);
});

describe('a formula in a line may go on in the next one', () => {
  const ends = (tex: string, display = false) => set(tex, display).lineEnds.map(({ after }) => after);

  test.each([
    ['x_1 + x_2 + x_3 = \\frac{n}{2}', ['operator', 'operator', 'relation']],
    ['\\ce{CH3COOH + OH- -> CH3COO- + H2O}', ['operator', 'relation', 'operator']],
    ['{\\displaystyle \\bar x = \\sum_{i=1}^n x_i \\cdot p_i}', ['relation', 'operator']],
    // Neither within brackets, nor after a sign that begins a number, nor between two relations.
    ['-a \\le (b + c + d + e + f + g)', ['relation']],
    ['\\left( a + b + c + d + e + f \\right)', []],
    ['\\frac{a + b + c + d + e + f = g}{2}', []],
    ['n = 12', []],
  ])('%s', (tex, after) => expect(ends(tex)).toEqual(after));

  test('not one on lines of its own', () => expect(ends('x_1 + x_2 + x_3 = \\frac{n}{2}', true)).toEqual([]));

  test.each([
    ['a + b = c', ['operator', 'operator', 'relation', 'relation']],
    ['f(x - 1) \\le 0', ['operator', 'operator', 'relation', 'relation']],
    // Within a group or a script TeX's spaces do not give; a sign before a number has none.
    ['-a^{b + c} \\left( d = e \\right)', []],
  ])('the spaces that give when its line is justified: %s', (tex, beside) =>
    expect(set(tex).spaces.map((space) => space.beside)).toEqual(beside));

  test('its parts are as wide as the whole, but for the spaces between them', () => {
    const { lineEnds, width, marks } = set('aaaaa = bbbbb');
    const [{ mark, end, start }] = lineEnds as [Formula['lineEnds'][number]];
    expect(mark).toBe(6);
    expect(marks).toHaveLength(11);
    expect(end).toBeCloseTo(set('aaaaa =').width, 3);
    expect(width - start).toBeCloseTo(set('bbbbb').width, 3);
  });
});

test('a stretched arrow has space on both sides', () => {
  const formula = set('\\left| a \\right| \\xrightarrow[n \\to \\infty]{a.s.} 0');
  const [bar, ...others] = pathsOf(formula)
    .map(bounds)
    .sort((a, b) => b.bottom - b.top - (a.bottom - a.top))
    .slice(1);
  const arrow = others.filter(({ left, right }) => right - left > 0.8);
  expect(arrow.length).toBeGreaterThan(0);
  for (const { left } of arrow) expect(left - bar!.right).toBeGreaterThan(0.2);
});

test.each([
  ['a fraction, a root and a power', '\\frac{1}{2} + \\sqrt[3]{x^2}'],
  ['a box and what is struck out', '\\boxed{x} \\cancel{y} \\bcancel{z}'],
  [
    'a stretched bracket and an arrow',
    '\\underbrace{a + b + c + d + e + f + g}_{n} \\xrightarrow{ab cd ef gh} \\infty',
  ],
  ['high brackets', '\\left( \\begin{matrix} a \\\\ b \\\\ c \\\\ d \\end{matrix} \\right]'],
  ['a table with rules', '\\begin{array}{|c|c|} \\hline a & b \\\\ \\hline c & d \\end{array}'],
  ['an accent over several signs', '\\overline{xyz} \\widehat{abc} \\vec{v}'],
])('%s: signs and rules stand where they stood', (_, tex) => {
  const formula = set(tex);
  const { width, ascent, descent } = formula;
  const round = (value: number) => Number(value.toFixed(2)) + 0;
  const boxes = pathsOf(formula).map((path) => Object.values(bounds(path)).map(round).join(' '));
  expect([[width, ascent, descent].map(round).join(' '), ...boxes].join('\n')).toMatchSnapshot();
});

test.each([
  ['{', '}'],
  ['\\sqrt{', '}'],
  ['\\frac{1}{', '}'],
  ['x^{', '}'],
  ['\\left(', '\\right)'],
  ['\\begin{matrix}', '\\end{matrix}'],
])('some fifty groups within one another are set: %s', (open, close) => {
  const tex = `${open.repeat(49)}x${close.repeat(49)}`;
  expect(setFormula({ tex, display: true, lang: 'fr' })).not.toHaveProperty('id');
});

test.each([
  '\\left(b\\right)',
  '\\left(b\\right)^2',
  '\\left[b\\right]_i',
  '\\left|b\\right|_i^2',
  '\\begin{pmatrix}b\\end{pmatrix}^T',
])('%s has thin spaces beside letters, whatever its scripts, and none where it is a group', (fences) => {
  const [beside, grouped] = [set(`a${fences}c`), set(`a{${fences}}c`)];
  expect(beside.width - grouped.width).toBeCloseTo(2 / 6, 2);
});

test('a function has a thin space after a fraction, as after a letter', () => {
  const space = (before: string) => set(`${before}\\log x`).width - set(`${before}{\\log x}`).width;
  expect(space('\\frac n2')).toBeCloseTo(space('n'), 3);
  expect(space('n')).toBeCloseTo(1 / 6, 2);
});

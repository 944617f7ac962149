import { expect, test } from 'vitest';
import { elementsIn, parseXml } from '../../src/import/tree.ts';
import { formulaToTex } from '../../src/import/word/formula.ts';
import {
  ACCENTS,
  ARROWS,
  bracketToTex,
  functionToTex,
  OPERATORS,
  signsToTex,
  uprightToTex,
  wordsToTex,
} from '../../src/import/word/signs.ts';
import { base, sub, sup, tidy } from '../../src/import/word/tex.ts';
import { sign } from './docx-file.ts';

const texOf = (omml: string) =>
  formulaToTex(elementsIn(parseXml(`<m:oMath>${omml}</m:oMath>`), 'm:oMath')[0]!);

/** The first and the last letter of each alphabet of Unicode's mathematical letters, 52 letters each. */
test.each(
  [
    ['\\mathbf{A}', '\\mathbf{z}'],
    ['A', 'z'],
    ['\\boldsymbol{A}', '\\boldsymbol{z}'],
    ['\\mathcal{A}', '\\mathcal{z}'],
    ['\\boldsymbol{\\mathcal{A}}', '\\boldsymbol{\\mathcal{z}}'],
    ['\\mathfrak{A}', '\\mathfrak{z}'],
    ['\\mathbb{A}', '\\mathbb{z}'],
    ['\\boldsymbol{\\mathfrak{A}}', '\\boldsymbol{\\mathfrak{z}}'],
    ['\\mathsf{A}', '\\mathsf{z}'],
    ['\\boldsymbol{\\mathsf{A}}', '\\boldsymbol{\\mathsf{z}}'],
    ['\\mathsf{A}', '\\mathsf{z}'],
    ['\\boldsymbol{\\mathsf{A}}', '\\boldsymbol{\\mathsf{z}}'],
    ['\\mathtt{A}', '\\mathtt{z}'],
  ].map(([first, last], i) => [i, first, last] as const),
)('the mathematical alphabet of number %i begins with %s and ends with %s', (i, first, last) => {
  expect(signsToTex(String.fromCodePoint(0x1d400 + 52 * i))).toBe(first);
  expect(signsToTex(String.fromCodePoint(0x1d400 + 52 * i + 51))).toBe(last);
});

test.each([
  ['a bold Greek letter', '𝛂', 'α'],
  ['a bold digit', '𝟎', '0'],
  ['the last digit of the block', '𝟿', '9'],
  ['a sign far after the block, which has a plain form too', '🄐', '🄐'],
  ['a sign before the block', '東', '東'],
  ['a letter that Unicode has elsewhere', 'ℚℒℨℎ', '\\mathbb{Q}\\mathcal{L}\\mathfrak{Z}h'],
  ['spaces beside signs', ' a + b ', 'a+b'],
  ['a space between words', 'a b', 'a~b'],
  ['signs that are not seen', 'f\u2061x\u200B', 'fx'],
])('%s', (_, words, tex) => {
  expect(signsToTex(words)).toBe(tex);
});

test.each([
  ['sin', '\\sin'],
  ['rang', '\\operatorname{rang}'],
  ['f', '\\mathrm{f}'],
  ['lim sup', '\\limsup'],
  ['φ', 'φ'],
])('a function named %s is %s', (name, tex) => {
  expect(functionToTex(name)).toBe(tex);
});

test.each([
  ['sin2x', '\\sin2\\mathrm{x}'],
  ['été', '\\mathrm{été}'],
  ['a≤b', '\\mathrm{a}≤\\mathrm{b}'],
  ['αβ', 'αβ'],
])('%s stands upright as %s', (words, tex) => {
  expect(tidy(uprightToTex(words))).toBe(tex);
});

test.each([
  ['', ''],
  ['a & b', '\\text{a \\& b}'],
  ['{5%}', '\\text{\\{5\\%\\}}'],
  ['~^\\`', '\\text{$\\sim$$\\hat{}$$\\backslash$‘}'],
])('the words %j within a formula are %s', (words, tex) => {
  expect(wordsToTex(words)).toBe(tex);
});

test.each(Object.entries(ACCENTS))('the accent %j has a form over one sign and one over several', (accent, [
  one,
  several,
]) => {
  const accented = (inner: string) =>
    texOf(`<m:acc><m:accPr><m:chr m:val="${accent}"/></m:accPr><m:e>${inner}</m:e></m:acc>`);
  expect([accented(sign('x')), accented(sign('xy')), accented(sign('𝐯'))]).toEqual([
    `\\${one}{x}`,
    `\\${several}{xy}`,
    `\\${one}{\\mathbf{v}}`,
  ]);
});

test('an accent that TeX has none for stands above', () => {
  expect(texOf(`<m:acc><m:accPr><m:chr m:val="∗"/></m:accPr><m:e>${sign('x')}</m:e></m:acc>`)).toBe(
    '\\overset{∗}{x}',
  );
});

test.each(Object.entries(OPERATORS))('the operator %s is %s', (chr, tex) => {
  const nary = (place: string) =>
    texOf(
      `<m:nary><m:naryPr><m:chr m:val="${chr}"/><m:limLoc m:val="${place}"/></m:naryPr><m:sub>${sign('a')}</m:sub><m:sup/><m:e>${sign('x')}</m:e></m:nary>`,
    );
  const isIntegral = tex.endsWith('int');
  expect(nary('undOvr')).toBe(`${tex}${isIntegral ? '\\limits' : ''}_a x`);
  expect(nary('subSup')).toBe(`${tex}${isIntegral ? '' : '\\nolimits'}_a x`);
});

test.each([
  ['', '{}_a x'],
  ['⊛', '\\mathop{⊛}_a x'],
])('the operator %j, which TeX has not, is %s', (chr, tex) => {
  expect(
    texOf(
      `<m:nary><m:naryPr><m:chr m:val="${chr}"/></m:naryPr><m:sub>${sign('a')}</m:sub><m:sup/><m:e>${sign('x')}</m:e></m:nary>`,
    ),
  ).toBe(tex);
});

test.each(
  Object.entries(ARROWS),
)('the arrow %s grows with what stands above it or below it', (arrow, tex) => {
  const group = (side: 'top' | 'bot') =>
    texOf(
      `<m:groupChr><m:groupChrPr><m:chr m:val="${arrow}"/><m:pos m:val="${side}"/></m:groupChrPr><m:e>${sign('k')}</m:e></m:groupChr>`,
    );
  const limit = (name: string) =>
    texOf(`<m:${name}><m:e>${sign(arrow)}</m:e><m:lim>${sign('k')}</m:lim></m:${name}>`);
  expect([group('top'), group('bot')]).toEqual([`${tex}[k]{}`, `${tex}{k}`]);
  expect([limit('limUpp'), limit('limLow')]).toEqual([`${tex}{k}`, `${tex}[k]{}`]);
});

test.each([
  ['', '.'],
  ['{', '\\{'],
  ['‖', '\\|'],
  ['⟨', '\\langle'],
  ['⌉', '\\rceil'],
  ['⟦', '[\\!['],
  ['(', '('],
])('the bracket %j is %s', (bracket, tex) => {
  expect(bracketToTex(bracket)).toBe(tex);
});

test.each([
  ['x', 'x'],
  ['', ''],
  ['xy', '{xy}'],
  ['\\alpha', '\\alpha'],
  ['\\mathbf{v}', '\\mathbf{v}'],
  ['(a+b)', '(a+b)'],
  ['(a)(b)', '{(a)(b)}'],
])('what takes a script, %j, is %s', (tex, based) => {
  expect(base(tex)).toBe(based);
});

test('scripts of one letter or digit have no braces, none is none, and a prime stands by itself', () => {
  expect([sub(''), sub('n'), sub('12'), sup('2'), sup("''"), sup("'a")]).toEqual([
    '',
    '_n',
    '_{12}',
    '^2',
    "''",
    "^{'a}",
  ]);
});

import { expect, test } from 'vitest';
import { loadFormulas, setFormula } from '../../src/formulas/index.ts';
import { elementsIn, parseXml } from '../../src/import/tree.ts';
import { formulaToTex } from '../../src/import/word/formula.ts';
import { sign } from './docx-file.ts';

const texOf = (omml: string) =>
  formulaToTex(elementsIn(parseXml(`<m:oMath>${omml}</m:oMath>`), 'm:oMath')[0]!);

/** An element with its properties, as values by their names, and its arguments. */
const m = (name: string, properties: Readonly<Record<string, string>>, ...content: readonly string[]) => {
  const given = Object.entries(properties).map(([key, value]) => `<m:${key} m:val="${value}"/>`);
  // Word says of each element how the sign that it controls looks.
  const control = '<m:ctrlPr><w:rPr><w:rFonts w:ascii="Cambria Math"/><w:i/></w:rPr></m:ctrlPr>';
  return `<m:${name}><m:${name}Pr>${given.join('')}${control}</m:${name}Pr>${content.join('')}</m:${name}>`;
};
const arg = (name: string, content: string) => `<m:${name}>${content}</m:${name}>`;
const e = (content: string) => arg('e', content);
const [a, b, n, x] = ['a', 'b', 'n', 'x'].map((each) => sign(each)) as [string, string, string, string];
const upright = (words: string) => sign(words, '<m:sty m:val="p"/>');
const row = (...cells: readonly string[]) => arg('mr', cells.map(e).join(''));

test.each([
  ['signs', sign('a≤2β−1'), 'a≤2β-1'],
  ['signs that TeX reads', sign('50%#_{a}$'), '50\\%\\#\\_\\{a\\}\\$'],
  ['a hidden mark of alignment', sign('a&=b'), 'a=b'],
  ['a prime', sign('f′'), "f'"],
  ['letters of other alphabets', sign('𝐯ℝ𝑥𝒜'), '\\mathbf{v}\\mathbb{R}x\\mathcal{A}'],
  ['a run of another alphabet', sign('R', '<m:scr m:val="double-struck"/>'), '\\mathbb{R}'],
  ['a bold run', sign('v', '<m:sty m:val="bi"/>'), '\\boldsymbol{v}'],
  ['an upright run', upright('dx'), '\\mathrm{dx}'],
  ['an upright function', upright('sin') + x, '\\sin x'],
  ['words', sign('if x', '<m:nor/>'), '\\text{if x}'],
  ['spaces around signs', sign('a = b c'), 'a=b~c'],
  ['a fraction', m('f', {}, arg('num', a), arg('den', b)), '\\frac{a}{b}'],
  ['a fraction in a line', m('f', { type: 'lin' }, arg('num', a), arg('den', sign('bc'))), 'a/{bc}'],
  ['a superscript', m('sSup', {}, e(x), arg('sup', sign('2n'))), 'x^{2n}'],
  ['a prime as a superscript', m('sSup', {}, e(x), arg('sup', sign('′'))), "x'"],
  ['a base of several signs', m('sSub', {}, e(sign('ab')), arg('sub', n)), '{ab}_n'],
  ['both scripts', m('sSubSup', {}, e(x), arg('sub', a), arg('sup', sign('2'))), 'x_a^2'],
  [
    'scripts before',
    m('sPre', {}, arg('sub', sign('6')), arg('sup', sign('14')), e(upright('C'))),
    '{}_6^{14}\\mathrm{C}',
  ],
  ['a square root', m('rad', { degHide: '1' }, '<m:deg/>', e(x)), '\\sqrt{x}'],
  ['a cubic root', m('rad', {}, arg('deg', sign('3')), e(x)), '\\sqrt[3]{x}'],
  [
    'a sum',
    m('nary', { chr: '∑', limLoc: 'undOvr' }, arg('sub', sign('i=1')), arg('sup', n), e(x)),
    '\\sum_{i=1}^n x',
  ],
  [
    'an integral, which is the operator that has no sign',
    m('nary', { limLoc: 'subSup', subHide: '1', supHide: '1' }, '<m:sub/><m:sup/>', e(x)),
    '\\int x',
  ],
  [
    'an integral with its limits above and below',
    m('nary', { chr: '∫', limLoc: 'undOvr' }, arg('sub', a), arg('sup', b), e(x)),
    '\\int\\limits_a^b x',
  ],
  [
    'an integral without limits, wherever they would stand',
    m('nary', { limLoc: 'undOvr', subHide: '1', supHide: '1' }, '<m:sub/><m:sup/>', e(x)),
    '\\int x',
  ],
  [
    'a sum with its limits beside it',
    m('nary', { chr: '∑', limLoc: 'subSup' }, arg('sub', a), arg('sup', n), e(x)),
    '\\sum\\nolimits_a^n x',
  ],
  ['brackets', m('d', {}, e(sign('a+b'))), '(a+b)'],
  [
    'tall brackets',
    m('d', { begChr: '[', endChr: ']' }, e(m('f', {}, arg('num', a), arg('den', b)))),
    '\\left[ \\frac{a}{b} \\right]',
  ],
  ['an absolute value', m('d', { begChr: '|', endChr: '|' }, e(x)), '\\left| x \\right|'],
  ['a bracket that does not close', m('d', { endChr: '' }, e(x)), '\\left( x \\right.'],
  ['parts between brackets', m('d', { sepChr: ';' }, e(a), e(b)), '(a;b)'],
  [
    'a matrix',
    m('d', {}, e(m('m', {}, row(a, b), row(n, x)))),
    '\\begin{pmatrix} a & b \\\\ n & x \\end{pmatrix}',
  ],
  ['a bare matrix', m('m', {}, row(a), row(b)), '\\begin{matrix} a \\\\ b \\end{matrix}'],
  [
    'a matrix of columns that begin at the left',
    `<m:m><m:mPr><m:mcs>${m('mc', { count: '2', mcJc: 'left' })}</m:mcs></m:mPr>${row(a, b)}${row(n, x)}</m:m>`,
    '\\begin{array}{ll} a & b \\\\ n & x \\end{array}',
  ],
  [
    'cases',
    m('d', { begChr: '{', endChr: '' }, e(m('eqArr', {}, e(sign('1,&x>0')), e(sign('0'))))),
    '\\begin{cases} 1,&x>0 \\\\ 0 \\end{cases}',
  ],
  [
    'a binomial coefficient',
    m('d', {}, e(m('f', { type: 'noBar' }, arg('num', n), arg('den', a)))),
    '\\binom{n}{a}',
  ],
  ['a function', m('func', {}, arg('fName', upright('sin')), e(x)), '\\sin x'],
  [
    'a function that TeX does not know',
    m('func', {}, arg('fName', upright('rang')), e(x)),
    '\\operatorname{rang} x',
  ],
  [
    'a power of a function',
    m('func', {}, arg('fName', m('sSup', {}, e(upright('cos')), arg('sup', sign('2')))), e(x)),
    '\\cos^2 x',
  ],
  [
    'a limit',
    m('func', {}, arg('fName', m('limLow', {}, e(upright('lim')), arg('lim', sign('x→0')))), e(x)),
    '\\lim_{x→0} x',
  ],
  ['signs above', m('limUpp', {}, e(sign('=')), arg('lim', sign('!'))), '\\overset{!}{=}'],
  ['an arrow with words', m('groupChr', { chr: '→', vertJc: 'top' }, e(sign('k'))), '\\xrightarrow{k}'],
  ['a hat, which is the accent that has no sign', m('acc', {}, e(x)), '\\hat{x}'],
  ['a vector', m('acc', { chr: '\u20D7' }, e(sign('AB'))), '\\overrightarrow{AB}'],
  ['a bar above', m('bar', { pos: 'top' }, e(x)), '\\overline{x}'],
  [
    'a brace with its label',
    m('limLow', {}, e(m('groupChr', {}, e(sign('a+b')))), arg('lim', n)),
    '\\underbrace{a+b}_n',
  ],
  ['a brace as a sign below', m('limLow', {}, e(sign('a+b')), arg('lim', sign('⏟'))), '\\underbrace{a+b}'],
  ['a brace as a sign above', m('limUpp', {}, e(sign('a+b')), arg('lim', sign('⏞'))), '\\overbrace{a+b}'],
  [
    'aligned equations',
    m('eqArr', {}, e(sign('a&=b')), e(sign('&=x'))),
    '\\begin{aligned} a&=b \\\\ &=x \\end{aligned}',
  ],
  ['a box', m('borderBox', {}, e(x)), '\\boxed{x}'],
  ['signs struck out', m('borderBox', { hideTop: '1', strikeBLTR: '1' }, e(x)), '\\cancel{x}'],
  ['room', m('phant', { show: '0' }, e(x)), '\\phantom{x}'],
  ['a group', m('box', { noBreak: '1' }, e(x)), 'x'],
  ['a root whose degree has a bracket', m('rad', {}, arg('deg', sign('[3]')), e(x)), '\\sqrt[{[3]}]{x}'],
  [
    'a bold run of another alphabet',
    sign('A', '<m:scr m:val="script"/><m:sty m:val="b"/>'),
    '\\boldsymbol{\\mathcal{A}}',
  ],
  ['a run that is bold and upright', sign('v', '<m:sty m:val="b"/>'), '\\mathbf{v}'],
  ['a run that would be words and is not', sign('x', '<m:nor m:val="0"/>'), 'x'],
  ['a bar below', m('bar', {}, e(x)), '\\underline{x}'],
  ['signs struck out twice', m('borderBox', { strikeBLTR: '1', strikeTLBR: '1' }, e(x)), '\\xcancel{x}'],
  ['signs struck out downwards', m('borderBox', { strikeTLBR: '1' }, e(x)), '\\bcancel{x}'],
  ['signs struck out along the line', m('borderBox', { strikeH: '1' }, e(x)), '\\cancel{x}'],
  ['signs that are shown', m('phant', {}, e(x)), 'x'],
  ['signs that are said to be shown', m('phant', { show: '1' }, e(x)), 'x'],
  ['room of no width', m('phant', { show: '0', zeroWid: '1' }, e(x)), '\\vphantom{x}'],
  ['room of no height', m('phant', { show: '0', zeroAsc: '1' }, e(x)), '\\hphantom{x}'],
  ['a fraction that is skewed', m('f', { type: 'skw' }, arg('num', a), arg('den', b)), 'a/b'],
  [
    'a fraction without a bar',
    m('f', { type: 'noBar' }, arg('num', a), arg('den', b)),
    '\\genfrac{}{}{0pt}{}{a}{b}',
  ],
  [
    'cases as a matrix',
    m('d', { begChr: '{', endChr: '' }, e(m('m', {}, row(a, b)))),
    '\\begin{cases} a & b \\end{cases}',
  ],
  [
    'a matrix between other brackets',
    m('d', { begChr: '⌈', endChr: ')' }, e(m('m', {}, row(a)))),
    '\\left\\lceil \\begin{matrix} a \\end{matrix} \\right)',
  ],
  [
    'a matrix with an opening brace and a bracket that closes',
    m('d', { begChr: '{', endChr: ')' }, e(m('m', {}, row(a)))),
    '\\left\\{ \\begin{matrix} a \\end{matrix} \\right)',
  ],
  [
    'a matrix with no brackets at its end but one',
    m('d', { begChr: '[', endChr: '' }, e(m('m', {}, row(a)))),
    '\\left[ \\begin{matrix} a \\end{matrix} \\right.',
  ],
  [
    'equations with a brace on both sides',
    m('d', { begChr: '{', endChr: '}' }, e(m('eqArr', {}, e(a), e(b)))),
    '\\left\\{ \\begin{gathered} a \\\\ b \\end{gathered} \\right\\}',
  ],
  [
    'a fraction without a bar between other brackets',
    m('d', { begChr: '[', endChr: ']' }, e(m('f', { type: 'noBar' }, arg('num', n), arg('den', a)))),
    '\\left[ \\genfrac{}{}{0pt}{}{n}{a} \\right]',
  ],
  [
    'a fraction with a bar between brackets',
    m('d', {}, e(m('f', {}, arg('num', n), arg('den', a)))),
    '\\left( \\frac{n}{a} \\right)',
  ],
  [
    'a matrix beside signs between brackets',
    m('d', {}, e(a + m('m', {}, row(b)))),
    '\\left( a\\begin{matrix} b \\end{matrix} \\right)',
  ],
  [
    'parts between brackets without a sign between them',
    m('d', { sepChr: '', begChr: '[', endChr: ']' }, e(a), e(b)),
    '[a b]',
  ],
  [
    'parts between tall brackets without a sign between them',
    m('d', { sepChr: '' }, e(m('f', {}, arg('num', a), arg('den', b))), e(b)),
    '\\left( \\frac{a}{b} b \\right)',
  ],
  [
    'parts between tall brackets',
    m('d', { sepChr: '|' }, e(m('f', {}, arg('num', a), arg('den', b))), e(b)),
    '\\left( \\frac{a}{b} \\middle| b \\right)',
  ],
  [
    'a matrix of pairs of columns, right then left',
    `<m:m><m:mPr><m:mcs>${m('mc', { count: '1', mcJc: 'right' })}${m('mc', { count: '1', mcJc: 'left' })}</m:mcs></m:mPr>${row(a, b)}</m:m>`,
    '\\begin{aligned} a & b \\end{aligned}',
  ],
  [
    'a matrix of columns in the middle, which say no number',
    `<m:m><m:mPr><m:mcs>${m('mc', {})}${m('mc', { mcJc: 'left' })}</m:mcs></m:mPr>${row(a, b)}</m:m>`,
    '\\begin{array}{cl} a & b \\end{array}',
  ],
  ['a function without a name', m('func', {}, e(x)), 'x'],
  [
    'a function whose name has a base and one that has none',
    m('func', {}, arg('fName', upright('sin') + m('sSub', {}, e(upright('log')), arg('sub', b))), e(x)),
    '\\sin\\log_b x',
  ],
  [
    'a function whose name is a bar',
    m('func', {}, arg('fName', m('bar', { pos: 'top' }, e(upright('lim')))), e(x)),
    '\\overline{\\lim} x',
  ],
  ['a limit below alone', m('limLow', {}, e(upright('max')), arg('lim', n)), '\\max_n'],
  ['a word above alone', m('limUpp', {}, e(upright('max')), arg('lim', n)), '\\overset{n}{\\max}'],
  ['signs below', m('limLow', {}, e(sign('=')), arg('lim', n)), '\\underset{n}{=}'],
  [
    'signs below a fraction',
    m('limLow', {}, e(m('f', {}, arg('num', a), arg('den', b))), arg('lim', n)),
    '\\underset{n}{\\frac{a}{b}}',
  ],
  [
    'a brace above with its label',
    m('limUpp', {}, e(m('groupChr', { chr: '⏞', pos: 'top' }, e(sign('a+b')))), arg('lim', n)),
    '\\overbrace{a+b}^n',
  ],
  [
    'a brace with a label beside other signs',
    m('limLow', {}, e(m('groupChr', {}, e(a)) + b), arg('lim', n)),
    '\\underset{n}{\\underbrace{a}b}',
  ],
  ['signs above by a group', m('groupChr', { chr: '∗', pos: 'top' }, e(x)), '\\overset{∗}{x}'],
  ['signs below by a group', m('groupChr', { chr: '∗' }, e(x)), '\\underset{∗}{x}'],
  [
    'an operator with a limit above alone',
    m('nary', { chr: '∑', limLoc: 'subSup', subHide: '1' }, arg('sub', a), arg('sup', n), e(x)),
    '\\sum\\nolimits^n x',
  ],
  ['lines', `${a}${n}<m:r><w:br/></m:r>${b}`, '\\begin{gathered} an \\\\ b \\end{gathered}'],
  ['what was inserted and deleted', `<w:ins>${a}</w:ins><w:del>${b}</w:del>`, 'a'],
  [
    'a sum as LibreOffice writes it',
    '<m:nary><m:naryPr><m:chr m:val="∑"/><m:supHide m:val="1"/></m:naryPr><m:sub><m:r><w:rPr><w:rFonts w:ascii="Cambria Math"/></w:rPr><m:t xml:space="preserve">k∈K</m:t></m:r></m:sub><m:sup/><m:e><m:d><m:dPr><m:begChr m:val="⟨"/><m:endChr m:val="⟩"/></m:dPr><m:e><m:r><m:rPr><m:lit/><m:nor/></m:rPr><m:t>si</m:t></m:r></m:e></m:d></m:e></m:nary>',
    '\\sum_{k∈K} \\left\\langle \\text{si} \\right\\rangle',
  ],
  [
    'a power as Google Docs writes it',
    '<m:r><w:rPr><w:rtl w:val="0"/></w:rPr><m:t xml:space="preserve">f(x) = </m:t></m:r><m:sSup><m:sSupPr><m:ctrlPr><w:rPr/></m:ctrlPr></m:sSupPr><m:e><m:r><m:t>x</m:t></m:r></m:e><m:sup><m:r><m:t>2</m:t></m:r></m:sup></m:sSup>',
    'f(x)=x^2',
  ],
  // A booklet would read two braces as a variable.
  [
    'two braces',
    m('f', {}, arg('num', m('sSub', {}, e(sign('ab')), arg('sub', n))), arg('den', b)),
    '\\frac{ {ab}_n}{b}',
  ],
])('%s of a formula of Word is TeX that is set', async (_, omml, tex) => {
  expect(texOf(omml)).toBe(tex);
  await loadFormulas();
  expect(setFormula({ tex, display: true, lang: 'en' })).toHaveProperty('width');
});

test('a formula with an element that is not read is none', () => {
  expect(texOf(`${a}<m:unknown>${b}</m:unknown>`)).toBeNull();
});

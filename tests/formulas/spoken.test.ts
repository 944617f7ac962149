import { expect, test, vi } from 'vitest';
import { speakFormulas, spokenFormula, spokenLanguage } from '../../src/formulas/spoken.ts';
import { SLOW } from '../tools.ts';

const said = async (tex: string, lang: string) => {
  const formula = { tex, display: true, lang };
  await speakFormulas([formula]);
  return spokenFormula(formula);
};

test('a formula is said in the language of its text', SLOW, async () => {
  expect(await said('\\frac{a}{b} = x_1', 'fr')).toBe('a sur b égale x indice 1');
  expect(await said('\\frac{a}{b} = x_1', 'en-GB')).toBe('a over b equals x sub 1');
  expect(await said('\\frac{a}{b} = x_1', 'de')).toBe('a geteilt durch b ist gleich x Index 1');
  expect(await said('\\sum_{i=1}^n x_i', 'it')).toContain('la sommatoria');
  expect(await said('a^2', 'es')).toBe('a al cuadrado');
  // The words of a language are not lost when another is asked for.
  expect(await said('\\frac{a}{b} = x_1', 'fr')).toBe('a sur b égale x indice 1');
});

test('chemistry has its arrows, letters are not called upright, and Δ is no triangle', async () => {
  expect(await said('\\ce{2H2 + O2 -> 2H2O}', 'fr')).toMatch(/2 H .*indice 2 plus O indice 2 .*droite.* 2 H/);
  expect(await said('\\ce{SO4^2-}', 'fr')).not.toContain('normal');
  expect(await said('\\Delta G = 0', 'fr')).toMatch(/Delta G égale 0/);
  // The rules of this sign are the first of its language.
  expect(await said('x²', 'fr')).toBe('x au carré');
});

test('the words of formulas that are said together are all kept', async () => {
  const formulas = ['x²', 'x + y'].map((tex) => ({ tex, display: true, lang: 'fr' }));
  await speakFormulas(formulas);
  expect(formulas.map(spokenFormula)).toEqual(['x au carré', 'x plus y']);
});

test('the rules of other languages are not read, and those of signs are once a formula has them', async () => {
  const { speaker } = await import('../../src/formulas/speech.ts');
  const { readAsset } = await import('../../src/assets.ts');
  const read: string[] = [];
  const speak = await speaker('fr', (name) => {
    read.push(name);
    return Buffer.from(readAsset(`speech/${name}`)).toString();
  });
  // All that were read, if another test came first.
  expect(['base.txt,fr.txt,clearspeak.json', '']).toContain(read.join());
  for (let i = 0; i < 2; i++) {
    expect(speak('<math><mi>a</mi><mo>&#x2290;</mo><mi>b</mi></math>')).toBe('a original carré de b');
    expect(speak('<math><mi>a</mi><mo>⊄</mo><mi>b</mi></math>')).toContain('inclus dans');
  }
});

test('words are made for the letters of the alphabets alone that have a sign, once', async () => {
  await said('x', 'fr');
  const { INTERVALS } = await import('speech-rule-engine/js/speech_rules/alphabet.js');
  const { readSigns, rulesOf } = await import('../../src/formulas/speech-rules.ts');
  const { readAsset } = await import('../../src/assets.ts');
  rulesOf('fr', (name) => Buffer.from(readAsset(`speech/${name}`)).toString());
  const made = vi.spyOn(INTERVALS, 'set');
  const alphabetsOf = (mathml: string) => {
    made.mockClear();
    readSigns(mathml, 'fr');
    return made.mock.calls.map(([name]) => name);
  };
  expect(alphabetsOf('𝐯')).toEqual(['latinSmallBold']);
  expect(alphabetsOf('𝐰')).toEqual([]);
  made.mockRestore();
});

test('letters of alphabets are named in each language, whichever was said first', SLOW, async () => {
  expect(await said('\\mathbf{v} + \\mathfrak{g}', 'fr')).toBe('v en gras plus g en gothique');
  expect(await said('\\mathbf{v} + \\mathfrak{g}', 'it')).toBe('v grassetto più g gotico');
  expect(await said('\\mathbf{v} + \\mathfrak{g}', 'es')).toBe('negrita v más Fraktur g');
  expect(await said('\\mathbf{w} + \\mathfrak{h}', 'fr')).toBe('w en gras plus h en gothique');
});

test('a language without words for formulas gives none', async () => {
  expect(spokenLanguage('nl')).toBeNull();
  expect(await said('x', 'nl')).toBeNull();
  expect(await said('\\frac{', 'fr')).toBeNull();
});

const SAID: readonly (readonly [tex: string, lang: string, words: string])[] = [
  ['\\binom{n}{k}', 'fr', 'k parmi n'],
  ['\\binom{n+1}{k}', 'fr', 'k parmi n plus 1'],
  ['\\binom{n}{k}', 'es', 'n sobre k'],
  ['\\binom{n}{k}', 'de', 'n über k'],
  ['\\binom{n}{k}', 'en', 'n choose k'],
  ['\\binom{n}{k}', 'it', 'n su k'],
  ['f(x)', 'fr', 'f de x'],
  ['f(x)', 'es', 'f de x'],
  ["f'(x)", 'es', 'f prima de x'],
  ['x \\in A', 'fr', 'x appartient à A'],
  ['x \\in A', 'es', 'x pertenece a mayúscula A'],
  ['x \\notin A', 'fr', 'x n’appartient pas à A'],
  ['x \\notin A', 'es', 'x no pertenece a mayúscula A'],
  ['P(A \\mid B)', 'fr', 'P de A sachant B'],
  ['P(A \\mid B)', 'es', 'mayúscula P de mayúscula A dado mayúscula B'],
  ['P(A \\mid B)', 'de', 'P von A unter der Bedingung B'],
  ['P(A \\mid B)', 'en', 'P of A given B'],
  ['P(A \\mid B)', 'it', 'P di A dato B'],
  ['\\qty{60.05}{g/mol}', 'fr', '60,05 g par mol'],
  ['\\qty{20}{\\celsius}', 'fr', '20 degrés C'],
  ['\\qty{60.05}{g/mol}', 'en', '60.05 g per mol'],
  ['\\qty{9.81}{m/s^2}', 'de', '9,81 m pro s Quadrat'],
  ['\\qty{2}{m^2/s}', 'it', '2 m quadrato per s'],
  ['\\qty{1.32(2)}{m}', 'en', '1.32 plus or minus 0.02 m'],
  ['{3,14}(12)', 'fr', '3,14 plus ou moins 0,12'],
  ['\\num{1.23456(78)}', 'de', '1,23456 plus minus 0,00078'],
  ['2(3)', 'en', '2 times 3'],
  ['\\mathrm{d}y/x', 'fr', 'd y divisé par x'],
  ['A \\subset B', 'fr', 'A inclus dans B'],
  ['x \\ne 0', 'fr', 'x différent de 0'],
  ['\\forall x', 'fr', 'pour tout x'],
  ['\\bar{x}', 'fr', 'x barre'],
  ['\\lim_{n\\to\\infty} u_n', 'fr', 'limite quand n tend vers infini de u indice n'],
  ['\\lim_{n\\to\\infty} u_n', 'es', 'límite cuando n tiende a infinito de u subíndice n'],
  ['\\sum_{i=1}^n x_i', 'es', 'suma de i igual a 1 a n de x subíndice i'],
  ['\\int_0^1 f(x)\\,dx', 'es', 'integral de 0 a 1 de f de x d x'],
  ['\\sqrt{2}', 'es', 'raíz cuadrada de 2'],
  ['\\mathbb{R}', 'es', 'los números reales'],
  ['\\bar{x}', 'de', 'x quer'],
  ['\\hat{p}', 'de', 'p Dach'],
  ['\\dot{x}', 'de', 'x Punkt'],
  ['\\hat{p}', 'es', 'p circunflejo'],
  ['\\vec{v}', 'es', 'vector v'],
  ['\\dot{x}', 'es', 'x punto'],
  ['\\bar{x}', 'it', 'x barra'],
  ['\\hat{p}', 'it', 'p cappuccio'],
  ['\\dot{x}', 'it', 'x punto'],
  ...['de', 'en', 'es', 'fr', 'it'].flatMap((lang): [string, string, string][] => [
    ['\\ket{a}', lang, 'ket a'],
    ['\\bra{a}', lang, 'bra a'],
  ]),
  ['\\braket{a|b}', 'de', 'braket a und b'],
  ['\\braket{a|b}', 'en', 'braket a and b'],
  ['\\braket{a|b}', 'es', 'braket a y b'],
  ['\\braket{a|b}', 'fr', 'braket a et b'],
  ['\\braket{a|b}', 'it', 'braket a e b'],
  ['\\left. x \\right|_{x=0}', 'de', 'x an der Stelle x ist gleich 0'],
  ['\\left. x \\right|_{x=0}', 'en', 'x evaluated at x equals 0'],
  ['\\left. x \\right|_{x=0}', 'es', 'x evaluado en x igual 0'],
  ['\\left. x \\right|_{x=0}', 'fr', 'x évalué en x égale 0'],
  ['\\left. x \\right|_{x=0}', 'it', 'x calcolato in x uguale a 0'],
];
const isFrench = ([, lang]: (typeof SAID)[number]) => lang === 'fr';

test.each(SAID.filter(isFrench))('%s in %s is said as a teacher says it', async (tex, lang, words) => {
  expect(await said(tex, lang)).toBe(words);
});

test.each(SAID.filter((row) => !isFrench(row)))(
  '%s in %s is said as a teacher says it',
  SLOW,
  async (tex, lang, words) => {
    expect(await said(tex, lang)).toBe(words);
  },
);

test('elements are tested by the rules for their name alone, with few XPaths', async () => {
  const { xpath } = await import('speech-rule-engine/js/common/lib_external.js');
  await said('x', 'fr');
  const evaluate = vi.spyOn(xpath, 'evaluate');
  await said('f(t) = \\frac{1}{\\sigma\\sqrt{2\\pi}} e^{-\\frac{t^2}{2}}', 'fr');
  // Rules of all names, asked by XPath, would be 1,260.
  expect(evaluate.mock.calls.length).toBeLessThan(240);
  evaluate.mockRestore();
});

test.each([
  ['a,\\quad b', 'a comma b', 'a virgule b'],
  ['20^\\circ', '20 degrees', '20 degrés'],
  ['\\qty{20}{\\celsius}', '20 degrees C', '20 degrés C'],
  ['\\ket{\\psi} + t', 'ket psi plus t', 'ket psi plus t'],
  ['\\braket{\\phi|\\psi}', 'braket phi and psi', 'braket phi et psi'],
  ['\\ce{2H2O}', '2 H sub 2 O', '2 H indice 2 O'],
  ['\\boxed{F=ma}', 'F equals m a', 'F égale m a'],
])('%s is said as physicists and chemists say it', SLOW, async (tex, english, french) => {
  expect(await said(tex, 'en')).toBe(english);
  expect(await said(tex, 'fr')).toBe(french);
});

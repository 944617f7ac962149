import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test, vi } from 'vitest';
import type { FormulaFont } from '../../src/formulas/index.ts';
import { temporaryFolder } from '../project/temporary.ts';
import { SLOW } from '../tools.ts';

const IN_LINE = { tex: '\\frac{a}{b} + x_1', display: false, lang: 'en' };
const DISPLAY = { tex: '\\ce{2H2 + O2 -> 2H2O}', display: true, lang: 'fr' };

/** The modules of a new process. */
async function newProcess() {
  vi.resetModules();
  const formulas = await import('../../src/formulas/index.ts');
  const spoken = await import('../../src/formulas/spoken.ts');
  const kept = await import('../../src/formulas/kept.ts');
  const all = () =>
    [IN_LINE, DISPLAY].map((each) => [
      formulas.setFormula(each),
      formulas.mathmlOf(each),
      spoken.spokenFormula(each),
    ]);
  return { ...formulas, ...spoken, ...kept, all };
}

test('formulas and their words are the same in the next process, without MathJax', async () => {
  const first = await newProcess();
  await first.loadFormulas();
  await first.speakFormulas([IN_LINE, DISPLAY]);
  const set = first.all();
  const json = first.keptFormulas('this program')!;
  // Nothing came since.
  expect(first.keptFormulas('this program')).toBeNull();

  const second = await newProcess();
  await second.takeKeptFormulas(json, 'another program');
  await second.takeKeptFormulas(json.slice(0, -9), 'this program');
  expect(second.isReady(IN_LINE)).toBe(false);
  await second.takeKeptFormulas(json, 'this program');
  expect(second.isReady(IN_LINE)).toBe(true);
  expect(second.all()).toEqual(set);
  expect(second.formulasWereSet()).toBe(false);
  expect(second.keptFormulas('this program')).toBeNull();
  // The sign of decimals is part of a formula.
  expect(second.isReady({ ...IN_LINE, lang: 'fr' })).toBe(false);
  expect(second.setIfReady({ ...IN_LINE, tex: 'new' })).toBeNull();
  expect(second.takeMissed()).toHaveLength(1);
});

test('a formula with texts is kept with the measures of their font: in another font it is set anew', async () => {
  const formula = { tex: 'x \\text{ if }\\textbf{ if } y \\text{or}', display: false, lang: 'en' };
  const widest = Number.POSITIVE_INFINITY;
  const narrow: FormulaFont = ({ length }) => ({ width: length, ascent: 1, descent: 0 });
  const wide: FormulaFont = ({ length }) => ({ width: 2 * length, ascent: 1, descent: 0 });
  const boldWide: FormulaFont = (text, face) => (face.bold ? wide : narrow)(text, face);
  const orWide: FormulaFont = (text, face) => (text === 'or' ? wide : narrow)(text, face);
  const first = await newProcess();
  await first.loadFormulas();
  const set = first.setFormula(formula, widest, narrow);
  const json = first.keptFormulas('this program')!;

  const second = await newProcess();
  expect(second.hasTexts(formula)).toBe(false);
  await second.takeKeptFormulas(json, 'this program');
  expect(second.hasTexts(formula)).toBe(true);
  expect(second.isReady(formula, widest, narrow)).toBe(true);
  expect(second.setFormula(formula, widest, narrow)).toEqual(set);
  for (const other of [wide, boldWide, orWide]) expect(second.isReady(formula, widest, other)).toBe(false);
  expect(second.formulasWereSet()).toBe(false);
});

test(
  'formulas on lines of their own need MathJax again only where one must break at another width',
  SLOW,
  async () => {
    const chapter = (words: string) =>
      `title: Un\nblocks:\n  - text: ${words} $a_1$.\n  - math: ${'a + '.repeat(60)} b\n`;
    const booklet = (size: string) =>
      `format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-28\npage: ${size}\nchapters: [ un ]\n`;
    const folder = temporaryFolder({
      'content/booklet.yaml': booklet('A5'),
      'content/chapters/un.yaml': chapter('Soit'),
    });
    // The speech engine cannot be loaded anew, so all processes have the same.
    const speech = await import('../../src/formulas/speech.ts');
    const build = async () => {
      vi.resetModules();
      vi.doMock('../../src/formulas/speech.ts', () => speech);
      const { run } = await import('../cli/world.ts');
      const { code, stderr } = await run('build', folder);
      expect(code, stderr).toBe(0);
      return (await import('../../src/formulas/index.ts')).formulasWereSet();
    };
    const pdf = () => readFileSync(join(folder, 'output/essai.pdf'));

    expect(await build()).toBe(true);
    writeFileSync(join(folder, 'content/chapters/un.yaml'), chapter('Soient'));
    expect(await build()).toBe(false);
    writeFileSync(join(folder, 'content/booklet.yaml'), booklet('A6'));
    expect(await build()).toBe(true);
    const narrow = pdf();
    rmSync(join(folder, 'output'), { recursive: true });
    expect(await build()).toBe(true);
    expect(narrow.equals(pdf())).toBe(true);
  },
);

test('TeX at fault is told where it is the only formula of a new process', SLOW, async () => {
  const folder = temporaryFolder({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\ndate: 2026-11-28\nchapters: [ un ]\n',
    'content/chapters/un.yaml': 'title: Un\nblocks:\n  - text: Soit $\\frac{1}$.\n',
  });
  vi.resetModules();
  const { run } = await import('../cli/world.ts');
  const { code, stderr } = await run('check', folder);
  expect({ code, stderr }).toEqual({ code: 1, stderr: expect.stringContaining('[formula-unreadable]') });
});

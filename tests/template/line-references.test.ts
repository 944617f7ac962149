import { expect, test } from 'vitest';
import { Report } from '../../src/faults/fault.ts';
import { markedWords } from '../../src/template/counted-lines.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { block, booklet, builtInTemplates, chapter, faultsOf, text } from './booklet-fixture.ts';

const verse = (typed: string, lineNumbers: 'own' | 'continued' | null, id: string) =>
  block({ kind: 'verse', id, text: text(typed), lineNumbers, from: null });

/** A text as it is read beside poems of four and two lines with numbers, one without, numbered code and prose. */
async function read(typed: string, language = 'fr') {
  const report = new Report();
  const blocks = [
    block({ kind: 'text', text: text(typed), lineNumbers: null }),
    verse('Un\nDeux\n\nTrois [mots]{#v-trois}\nQuatre', 'own', 'faust'),
    verse('Cinq\nSix [mots]{#v-six}', 'continued', 'suite'),
    verse('Un', null, 'muet'),
    block({ kind: 'code', id: 'kode', code: 'a\n\nb\n', grammar: null, lineNumbers: true }),
    block({ kind: 'text', id: 'lettre', text: text('Des [mots]{#l-mots}.'), lineNumbers: 'own' }),
  ];
  const html = renderBooklet(
    booklet([chapter('c', 'C', blocks)], { language }),
    await builtInTemplates(),
    report,
  );
  const [, paragraph = ''] = /<p data-source="t.yaml:1:1">(.*?)<\/p>/.exec(html) ?? [];
  const asked = paragraph.replace(/<a [^>]*data-words="([^"]*)"><\/a>/g, '$1').replace(/<[^>]*>/g, '');
  return { words: asked.replaceAll('\u00A0', ' '), html, faults: faultsOf(report) };
}

test.each([
  ['fr', 'vers 2, vers 2 à 3 (v. 2) (v. 2–3) ligne 3 (l. 1–3)'],
  ['en', 'line 2, lines 2 to 3 (l. 2) (ll. 2–3) line 3 (ll. 1–3)'],
  ['de', 'Vers 2, Verse 2 bis 3 (V. 2) (V. 2–3) Zeile 3 (Z. 1–3)'],
  ['es', 'verso 2, versos 2 a 3 (v. 2) (vv. 2–3) línea 3 (ll. 1–3)'],
  ['it', 'verso 2, versi da 2 a 3 (v. 2) (vv. 2–3) riga 3 (rr. 1–3)'],
  ['pt', 'verso 2, versos 2 a 3 (v. 2) (vv. 2–3) linha 3 (ll. 1–3)'],
  ['nl', 'vers 2, verzen 2 tot en met 3 (vs. 2) (vs. 2–3) regel 3 (r. 1–3)'],
])('lines are named in words, and shortened in parentheses: %s', async (language, expected) => {
  const typed = 'x [#faust, 2], [#faust, 2-3] ([#faust, 2]) ([#faust, 2–3]) [#kode, l. 3] ([#kode, 1-3])';
  const { words, faults } = await read(typed, language);
  expect(words).toBe(`x ${expected}`);
  expect(faults).toEqual([]);
});

test('marked words give their line: counted in verse, asked of the pages in prose', async () => {
  const { words, html, faults } = await read('[#v-trois], [#v-six] (voir [#v-six]), [#l-mots] ([#l-mots])');
  expect(words).toBe('Vers 3, vers 6 (voir v. 6), ligne #|lignes # à # (l. #|l. #–#)');
  for (const id of ['v-trois', 'v-six', 'l-mots']) expect(html).toContain(`<span id="${id}">mots</span>`);
  expect(faults).toEqual([]);
});

test('the word before a reference to lines is not printed again', async () => {
  const typed =
    "au vers [#faust, 2], aux vers [#faust, 2-3] (vers [#faust, 2-3]), à la ligne [#l-mots], l'unique v. [#v-six]";
  expect((await read(typed)).words).toBe(
    "au vers 2, aux vers 2 à 3 (vers 2–3), à la ligne #|# à #, l'unique v. 6",
  );
});

test('several marked words give their line each, beside other things', async () => {
  const typed = '[#v-trois, l-mots] ([#v-six, v-trois]) [#c, l-mots, v-six]';
  const { words, faults } = await read(typed);
  const prose = 'ligne #|lignes # à #';
  expect(words).toBe(`Vers 3 et ${prose} (v. 6 et v. 3) chapitre 1 et ${prose} et vers 6`);
  expect(faults).toEqual([]);
});

test.each([
  ['x [#faust, 5]', 'line-missing'],
  ['x [#suite, 4-6]', 'line-missing'],
  ['x [#faust, 3-2]', 'line-missing'],
  ['x [#kode, 4]', 'line-missing'],
  ['x [#muet, 1]', 'line-unnumbered'],
  ['x [#lettre, 1]', 'line-of-text'],
  ['x [#c, 1]', 'reference-form'],
])('%s is a fault', async (typed, code) => {
  expect((await read(typed)).faults).toEqual([`${code} t.yaml:1:3`]);
});

test.each([
  ['x [mot]{#l-seul}', 'mark-misplaced'],
  ['x [mot]{#faust}', 'mark-taken'],
])('%s marks nothing', async (typed, code) => {
  expect((await read(typed)).faults).toEqual([`${code} t.yaml:1:3`]);
});

test('words that have the id of others are told', async () => {
  const twice = 'Un [mot]{#a} et [un]{#a}';
  const report = new Report();
  const of = booklet([chapter('c', 'C', [verse(twice, 'own', 'v')])]);
  renderBooklet(of, await builtInTemplates(), report);
  expect(faultsOf(report)).toEqual([expect.stringContaining('mark-taken')]);
});

test('a mark in code marks nothing', () => {
  const typed = block({
    kind: 'text',
    text: text('`[a]{#un}`, ``[`]{#deux}`` [b]{#trois}'),
    lineNumbers: 'own',
  });
  expect(markedWords(typed, 'set')).toEqual([{ id: 'trois', line: null }]);
});

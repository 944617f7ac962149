import { describe, expect, test } from 'vitest';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { indexPath } from '../../src/template/back-index/entries.ts';
import { letterOf } from '../../src/template/back-index/view.ts';
import { renderBooklet } from '../../src/template/index.ts';
import { at, block, booklet, builtInTemplates, chapter, faultsOf, text } from './booklet-fixture.ts';

/** The index of texts, a line for each letter and each entry, and the faults. */
async function indexOf(
  texts: readonly string[],
  language = 'fr',
): Promise<{ index: string[]; faults: string[]; html: string }> {
  const report = new Report();
  const blocks = texts.map((typed, i) => block({ kind: 'text', text: text(typed, i + 1) }));
  const section = block({
    kind: 'section',
    level: 2,
    title: text('Une section'),
    index: [text('sections', 90)],
  });
  const of = booklet(
    [
      chapter('a', 'A', [
        ...blocks,
        ...(texts.length > 0 ? [section] : []),
        block({ kind: 'index', source: at(99) }),
      ]),
    ],
    { language },
  );
  const html = renderBooklet(of, await builtInTemplates(), report);
  parseDocument(html, report);
  const [, within = ''] = /<section class="index"[^>]*>(.*?)<\/section>/s.exec(html) ?? [];
  const index = within
    .replace(
      /<a href="#([^"]*)"(?: data-to="#([^"]*)")?( class="main")?>(.*?)<\/a>/g,
      (_, from, to, main, words) => words || [` ${from}`, to && `..${to}`, main && ' main'].join(''),
    )
    .replace(/<\/?(?:div|ul|span|em)[^>]*>/g, '')
    .split('\n')
    .map((line) =>
      line.replace(/<li(?: id="([^"]*)")?[^>]*>/, (_, id) => (id ? `(${id}) ` : '')).replace(/<[^>]*>/g, ''),
    )
    .filter((line) => line !== '');
  return { index, faults: faultsOf(report), html };
}

test('entries stand under their letters, as the language sorts them, each with its places', async () => {
  const { index, faults } = await indexOf([
    'La [zone]{index="zone"}, une [œuvre]{index="Œuvre"}, le [cuivre]{index="métaux!cuivre"}.',
    'Le [cuivre]{index="métaux!cuivre" .main}, l’[été]{index="été"}, [étude]{index="étude"}, *[]{index="n° 10"}dix*, []{index="n° 2"}deux.',
    'Les [mines]{index-start="mines"} sont loin [ici]{index-end="mines"} et la [5G]{index="5G"}.',
  ]);
  expect(faults).toEqual([]);
  expect(index).toEqual([
    '5G,  index_5g_1',
    'E',
    'été,  index_ete_1',
    'étude,  index_etude_1',
    'M',
    'métaux',
    'cuivre,  index_metaux-cuivre_1 index_metaux-cuivre_2 main',
    'mines,  index_mines_1..index_mines_2',
    'N',
    'n° 2,  index_n-2_1',
    'n° 10,  index_n-10_1',
    'O',
    'Œuvre,  index_-uvre_1',
    'S',
    'sections,  section_1..section_1',
    'Z',
    'zone,  index_zone_1',
  ]);
});

test('an entry leads to others, alone or after its pages; `sort` says where it stands', async () => {
  const { index, faults } = await indexOf([
    'Le [fer]{index="fer" see="métaux!fer"} et le [fer]{index="métaux!fer"}, [zinc]{index="*Zinc*" sort="azote"}.',
    'L’[acier]{index="acier"}[]{index="acier" see-also="fer"}[]{index="acier" see-also="métaux"}.',
    'Le [bois]{index="bois" see-also="métaux"} n’a pas de page à lui.',
  ]);
  expect(faults).toEqual([]);
  expect(index).toEqual([
    'A',
    'acier,  index_acier_1 ; voir aussi fer ; métaux',
    'Zinc,  index_-zinc-_1',
    'B',
    'bois, voir métaux',
    'F',
    '(entry_fer_1) fer, voir métaux, fer',
    'M',
    '(entry_metaux_1) métaux',
    '(entry_metaux-fer_1) fer,  index_metaux-fer_1',
    'S',
    'sections,  section_1..section_1',
  ]);
});

test('an entry without words is put around the word before it, or the next one', async () => {
  const { html } = await indexOf([
    '[]{index="a"}[]{index="b"}Un mot, *deux*[]{index="c"} mots []{index="d"} et^[Une note.][]{index="e"} fin',
  ]);
  expect(
    /<p[^>]*>(<span.*?)<\/p>/.exec(html)![1]!.replace(/ (?:class="footnote" )?data-source="[^"]*"/g, ''),
  ).toBe(
    '<span id="index_b_1"><span id="index_a_1">Un</span></span> mot, <span id="index_c_1"><em>deux</em></span> ' +
      '<span id="index_d_1">mots</span>  <span id="index_e_1">et</span><span>Une note.</span> fin',
  );
});

test('a title that is repeated has its entry once', async () => {
  const { faults, html } = await indexOf(['[mot]{index="mot"}']);
  expect(faults).toEqual([]);
  expect(html.match(/id="index_mot_1"/g)).toHaveLength(1);
});

describe('faults', () => {
  test.each([
    ['a [b]{index="c!"}', 'index-form t.yaml:1:3'],
    ['a [b]{index="c!d!e!f"}', 'index-form t.yaml:1:3'],
    ['a [b]{see="c"}', 'index-alone t.yaml:1:3'],
    ['[]{index="c"}', 'index-without-word t.yaml:1:1'],
    ['a []{index-start="c"} b', 'index-not-ended t.yaml:1:3'],
    ['a []{index-end="c"} b', 'index-not-begun t.yaml:1:3'],
    ['a [b]{index="c" see="d"}', 'index-see-unknown t.yaml:1:3'],
    ['a [b]{index="été"} [c]{index="Ete"}', 'index-alike t.yaml:1:20'],
  ])('%s', async (typed, ...faults) => {
    expect((await indexOf([typed])).faults).toEqual(faults);
  });

  test('two spellings of which one says how it is sorted are two entries', async () => {
    expect((await indexOf(['[a]{index="cote"} [b]{index="côté" sort="côté"}'])).faults).toEqual([]);
  });

  test('an index without entries', async () => {
    expect((await indexOf([])).faults).toEqual(['index-empty t.yaml:99:1']);
  });

  test('entries without an index', async () => {
    const report = new Report();
    const of = booklet([chapter('a', 'A [b]{index="c"}', [])]);
    renderBooklet(of, await builtInTemplates(), report);
    expect(faultsOf(report)).toEqual(['index-not-printed t.yaml:1:3']);
  });
});

test.each([
  ['été', 'fr', 'E'],
  ['œuvre', 'fr', 'O'],
  ['ñandú', 'es', 'Ñ'],
  ['ñandú', 'fr', 'N'],
  ['Österreich', 'de', 'O'],
  ['Ångström', 'en', 'A'],
  ['яблоко', 'fr', 'Я'],
  ['42', 'fr', null],
])('%s stands under its letter in %s: %s', (word, language, letter) => {
  expect(letterOf(word, language)).toBe(letter);
});

test.each([
  ['métaux! cuivre', ['métaux', 'cuivre']],
  ['Yahoo\\!', ['Yahoo!']],
  ['a\n  b', ['a b']],
  ['', null],
  ['a!!b', null],
])('%j is the entry %j', (typed, path) => expect(indexPath(typed)).toEqual(path));

import { expect, test } from 'vitest';
import type { CslItem } from '../../src/import/citations.ts';
import { Sources, withSources } from '../../src/import/sources.ts';
import { isCitation, readCitation, readCitationTag } from '../../src/import/word/citations.ts';
import { readSources } from '../../src/import/word/sources.ts';

/** The key and the source that a file's source gets in a project. */
function taken(item: CslItem, kept: readonly CslItem[] = [], name = 'http://zotero.org/1') {
  const sources = new Sources(new Map([[name, item]]), new Map(kept.map((each) => [String(each.id), each])));
  const key = sources.keyOf(name);
  return { key, added: sources.added[0], cites: sources.cites };
}

const BOOK = { type: 'book', title: 'A book', author: [{ family: 'Knuth' }], issued: '1984' };

test.each<[string, CslItem, string, string]>([
  ['the key that its program gives', { ...BOOK, 'citation-key': 'texbook' }, 'x', 'texbook'],
  ['the name that the file has for it', BOOK, 'knuth84', 'knuth84'],
  ['no number of a program', BOOK, 'ITEM-1', 'knuth1984'],
  ['no name of one letter', BOOK, 'k', 'knuth1984'],
  ['a name of two letters', BOOK, 'kn', 'kn'],
  ['no address', BOOK, 'http://a/b', 'knuth1984'],
  ['letters without their accents', { ...BOOK, author: [{ family: 'É. Müller' }] }, '1', 'e1984'],
  ['a body', { ...BOOK, author: [{ literal: 'INSEE France' }] }, '1', 'insee1984'],
  [
    'an editor where nobody wrote it',
    { ...BOOK, author: undefined, editor: [{ family: 'Ed' }] },
    '1',
    'ed1984',
  ],
  ['its title where nobody made it', { ...BOOK, author: undefined }, '1', 'a1984'],
  ['no year where it has none', { ...BOOK, issued: undefined }, '1', 'knuth'],
  ['a word of ours where it has no letters', { ...BOOK, author: [{ family: '…' }] }, '1', 'source1984'],
])('the key of a source is %s', (_, item, name, key) => {
  expect(taken(item, [], name).key).toBe(key);
});

test('a key that is taken has a number, the first that is free', () => {
  const other = (id: string) => ({ id, title: id });
  expect(taken(BOOK, [other('knuth1984')]).key).toBe('knuth1984-2');
  expect(taken(BOOK, [other('knuth1984'), other('knuth1984-2')]).key).toBe('knuth1984-3');
});

test.each<[string, Partial<CslItem>, CslItem, boolean]>([
  ['title and maker', {}, { ...BOOK, title: 'a BOOK' }, true],
  ['title alone', {}, { ...BOOK, author: [{ family: 'Other' }] }, false],
  ['title, and no maker', { author: undefined }, { title: 'A book' }, true],
  ['title, one without a maker', {}, { title: 'A book' }, false],
  ['maker alone', {}, { ...BOOK, title: 'Another' }, false],
  ['DOI', { DOI: '10.1/ABC' }, { title: 'Other', DOI: '10.1/abc' }, true],
  ['all but the DOI', { DOI: '10.1/a' }, { ...BOOK, DOI: '10.1/b' }, false],
  ['title and maker, one with a DOI', { DOI: '10.1/a' }, BOOK, true],
])('whether sources with the same %s are one', (_, more, kept, isSame) => {
  const { key, added } = taken({ ...BOOK, ...more }, [{ ...kept, id: 'kept' }]);
  expect([key, added === undefined]).toEqual(isSame ? ['kept', true] : ['knuth1984', false]);
});

test.each<[string, unknown, unknown]>([
  ['a text', 'May 1984', 'May 1984'],
  ['a number', 1984, '1984'],
  ['an empty text', ' ', undefined],
  ['parts', { 'date-parts': [['1984', 5, 0]] }, { 'date-parts': [[1984, 5]] }],
  ['parts of a range', { 'date-parts': [[1984], [1985]] }, { 'date-parts': [[1984], [1985]] }],
  ['a range without an end', { 'date-parts': [[1984], [0]] }, { 'date-parts': [[1984]] }],
  ['parts and words', { 'date-parts': [[1984]], literal: 'then' }, { 'date-parts': [[1984]] }],
  ['words', { literal: 's.d.' }, { literal: 's.d.' }],
  ['words of its program', { raw: 'spring' }, { literal: 'spring' }],
  ['a season', { 'date-parts': [[1984]], season: 2 }, { 'date-parts': [[1984]], season: 2 }],
  ['about a year', { 'date-parts': [[1984]], circa: true }, { 'date-parts': [[1984]], circa: true }],
  ['nothing', {}, undefined],
  ['no parts', { 'date-parts': [] }, undefined],
  ['null', null, undefined],
  ['parts that are none', { 'date-parts': ['1984'] }, undefined],
])('a date of %s', (_, issued, expected) => {
  expect(taken({ ...BOOK, issued }).added?.issued).toEqual(expected);
});

test.each<[string, unknown, unknown]>([
  [
    'persons and bodies',
    [{ family: 'A', given: 'B' }, { literal: 'C' }],
    [{ family: 'A', given: 'B' }, { literal: 'C' }],
  ],
  ['a given name alone', [{ given: 'B' }], [{ given: 'B' }]],
  [
    'particles and suffixes',
    [{ family: 'A', suffix: 'Jr', 'dropping-particle': 'de', other: 1 }],
    [{ family: 'A', suffix: 'Jr', 'dropping-particle': 'de' }],
  ],
  ['a suffix alone', [{ suffix: 'Jr' }], undefined],
  ['nobody', [null, {}, { family: '' }], undefined],
  ['no list', 'A', undefined],
])('the names of %s', (_, translator, expected) => {
  expect(taken({ ...BOOK, translator }).added?.translator).toEqual(expected);
});

test.each<[string, Partial<CslItem>, Partial<CslItem> | undefined]>([
  ['without a title', { title: '  ' }, undefined],
  ['whose title is a number', { title: 1984 }, { title: '1984' }],
  ['whose title is that of its journal', { title: undefined, 'container-title': 'TUG' }, { title: 'TUG' }],
  ['of a type that is none', { type: 'thing' }, { type: 'document' }],
  ['of a type', { type: 'report' }, { type: 'report' }],
  ['with markup', { title: 'The <i>a</i> <span class="x">b</span>\n c' }, { title: 'The <i>a</i> b c' }],
  ['with an address', { URL: 'https://a.org/b' }, { URL: 'https://a.org/b' }],
])('a source %s', (_, more, expected) => {
  const { added, cites } = taken({ ...BOOK, ...more });
  expect(cites).toBe(expected !== undefined);
  expect(added).toEqual(expected && expect.objectContaining(expected));
});

test('an address that no browser opens is left out', () => {
  for (const URL of ['a.org', 'https://a b', 'file:///a']) {
    expect(taken({ ...BOOK, URL }).added).not.toHaveProperty('URL');
  }
});

test.each<[CslItem, string]>([
  [{ author: [{ family: 'A' }] }, 'A'],
  [{ author: [{ family: 'A' }, { literal: 'B' }] }, 'A & B'],
  [{ author: [{ family: 'A' }, { family: 'B' }, { family: 'C' }] }, 'A et al.'],
  [{ director: [{ family: 'D' }] }, 'D'],
  [{ author: [{ given: 'A' }] }, ''],
  [{}, ''],
])('the makers of %j in a sentence', (item, told) => {
  const [own, none] = [new Map([['a', item]]), new Map<string, CslItem>()];
  expect(new Sources(own, none).makersOf('a')).toBe(told);
  expect(new Sources(none, own).makersOf('a')).toBe(told);
});

test.each([
  [null, '- id: b\n'],
  ['  \n', '- id: b\n'],
  ['a: 1\n', null],
  ['words', null],
  ['references: none\n', null],
  ['references:\n  - id: a\n', 'references:\n  - id: a\n  - id: b\n'],
  ['[{ id: a }]', '[{ id: a },\n{\n  "id": "b"\n}\n]'],
])('sources added to %j', (references, text) => {
  expect(withSources(references, [{ id: 'b' }])).toBe(text);
});

const cited = (instruction: string) => readCitation({ instruction, words: '' })?.cited;

test.each([
  ['one', 'CITATION A', [['A', '', '']]],
  ['a page', 'CITATION A \\p 21', [['A', '', 'p. 21']]],
  ['a page of a volume', 'CITATION A \\p 21 \\v 2', [['A', '', 'vol. 2, p. 21']]],
  ['words before and after', 'CITATION A \\f "see " \\s " and on"', [['A', 'see ', ' and on']]],
  ['a language', 'CITATION A \\l 1036', [['A', '', '']]],
  [
    'two',
    'CITATION A \\p 1 \\m B \\p 2',
    [
      ['A', '', 'p. 1'],
      ['B', '', 'p. 2'],
    ],
  ],
  ['a switch that takes nothing', 'CITATION A \\n \\p 1', [['A', '', 'p. 1']]],
  ['words that are no switch', 'CITATION A B', [['A', '', '']]],
  ['words before any source', 'CITATION \\f "see " A', [['A', '', '']]],
])('a citation of Word of %s', (_, instruction, expected) => {
  expect(cited(instruction)?.map(({ source, before, after }) => [source, before, after])).toEqual(expected);
});

const csl = (citation: unknown) => cited(`ADDIN CSL_CITATION ${JSON.stringify(citation)}`);

test.each(
  [
    ...[
      'book bk.',
      'chapter chap.',
      'column col.',
      'figure fig.',
      'folio fol.',
      'issue no.',
      'line l.',
      'note n.',
    ],
    ...[
      'opus op.',
      'page p.',
      'paragraph §',
      'part pt.',
      'section §',
      'sub-verbo s.v.',
      'verse v.',
      'volume vol.',
    ],
  ].map((each) => each.split(' ')),
)('the place %s of a citation is %s', (label, short) => {
  expect(csl({ citationItems: [{ id: 1, locator: 3, label }] })).toEqual([
    { source: '1', before: '', after: `${short} 3` },
  ]);
});

test.each([
  ['pages where it says no kind', { locator: '3' }, 'p. 3'],
  ['a kind that has no short form', { locator: '3', label: 'act' }, '3'],
  ['an empty one', { locator: '', suffix: ' and on' }, 'and on'],
  ['one with words after it', { locator: 3, suffix: 'and on' }, 'p. 3, and on'],
])('the place of a citation is %s', (_, place, after) => {
  expect(csl({ citationItems: [{ id: 1, ...place }] })).toEqual([{ source: '1', before: '', after }]);
});

test.each([
  ['an address', { uris: ['http://a'], itemData: { id: 'b' }, id: 'c' }, 'http://a'],
  ['its data', { uris: [], itemData: { id: 'b' }, id: 'c' }, 'b'],
  ['itself', { id: 'c' }, 'c'],
  ['nothing', {}, ''],
])('a source of a citation is named by %s', (_, item, source) => {
  expect(csl({ citationItems: [item] })?.map((each) => each.source)).toEqual([source]);
});

test.each([
  ['is no JSON', 'ADDIN CSL_CITATION {a}'],
  ['has no sources', 'ADDIN CSL_CITATION {"citationItems": []}'],
  ['has sources that are none', 'ADDIN CSL_CITATION {"citationItems": 1}'],
  ['keeps them to itself', 'ADDIN EN.CITE <EndNote/>'],
])('a field that %s does not say its sources', (_, instruction) => {
  expect(isCitation({ instruction, words: '' })).toBe(true);
  expect(cited(instruction)).toBeUndefined();
});

test('a content control of another program cites nothing', () => {
  expect([readCitationTag('goog_rdk_1'), readCitationTag('')]).toEqual([null, null]);
});

/** The source of a list of Word, from its elements. */
const fromWord = (elements: string) =>
  [...readSources(`<b:Sources><b:Source><b:Tag>A</b:Tag>${elements}</b:Source></b:Sources>`).values()][0];

const wordDate = (year: string, month = '', day = '') =>
  fromWord(`<b:Year>${year}</b:Year><b:Month>${month}</b:Month><b:Day>${day}</b:Day>`)?.issued;

test.each([
  ['en', 'January February March April May June July August September October November December'],
  ['fr', 'janvier février mars avril mai juin juillet août septembre octobre novembre décembre'],
  ['de', 'Januar Februar März April Mai Juni Juli August September Oktober November Dezember'],
  ['es', 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'],
  ['it', 'gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre'],
  ['nl', 'januari februari maart april mei juni juli augustus september oktober november december'],
])('a month of a source of Word may be a name in %s', (_, months) => {
  expect(months.split(' ').map((month) => wordDate('1984', month, '2'))).toEqual(
    Array.from({ length: 12 }, (_, i) => ({ 'date-parts': [[1984, i + 1, 2]] })),
  );
});

test.each([
  ['a year', ['1984'], { 'date-parts': [[1984]] }],
  ['a month in numbers', ['1984', '5'], { 'date-parts': [[1984, 5]] }],
  ['a day without a month', ['1984', '', '2'], { 'date-parts': [[1984]] }],
  ['a month that is none', ['1984', 'xyz', '2'], { 'date-parts': [[1984]] }],
  ['a month of number 0', ['1984', '0', '2'], { 'date-parts': [[1984]] }],
  ['words', ['s.d.', 'mai', '2'], { literal: '2 mai s.d.' }],
  ['no year', [''], undefined],
] as const)('a date of a source of Word with %s', (_, [year, month, day], expected) => {
  expect(wordDate(year, month, day)).toEqual(expected);
});

test('a source of Word without a tag cannot be cited', () => {
  expect(readSources('<b:Sources><b:Source><b:Title>A</b:Title></b:Source></b:Sources>').size).toBe(0);
});

test('a source of Word has the first of its names that is there', () => {
  const makers = (role: string, last: string) =>
    `<b:${role}><b:NameList><b:Person><b:Last>${last}</b:Last></b:Person></b:NameList></b:${role}>`;
  expect(
    fromWord(
      `<b:SourceType>Thing</b:SourceType><b:ShortTitle>Short</b:ShortTitle><b:Institution>I</b:Institution><b:Author>${makers('Inventor', 'B')}${makers('Editor', 'C')}</b:Author>`,
    ),
  ).toEqual({
    id: 'A',
    type: 'document',
    title: 'Short',
    author: [{ family: 'B', given: '' }],
    editor: [{ family: 'C', given: '' }],
    publisher: 'I',
  });
});

import { expect, test } from 'vitest';
import { compareEditions, errataSection } from '../../src/changes/errata.ts';
import type { Outline, Passage } from '../../src/changes/outline.ts';
import { languageFor } from '../../src/languages/index.ts';

const PRINTED = { title: 'An essay', edition: '1', language: 'en', date: '2026-11-24' };
const CORRECTED = { ...PRINTED, edition: '2', date: '2026-11-30' };

function outline(about: Outline['about'], passages: readonly Partial<Passage>[]): Outline {
  const common = { page: '3', chapter: 'One', id: null, kind: 'text', text: '', areas: [] } as const;
  return { pages: 9, passages: passages.map((passage) => ({ ...common, ...passage })), names: {}, about };
}

/** The corrections, each as a line. */
function corrections(before: readonly Partial<Passage>[], after: readonly Partial<Passage>[]): string[] {
  const compared = compareEditions(outline(PRINTED, before), outline(CORRECTED, after));
  const html = errataSection(compared, CORRECTED, false);
  return [...html.matchAll(/<(?:h2|li)>(.*)<\//g)].map(([, text]) => text!);
}

const HEAD = { text: 'A heading' };
const SECOND = { part: { kind: 'paragraph', number: 2 } } as const;
const ROW = { name: 'The shares', part: { kind: 'row', number: 3 } } as const;

test.each<[string, readonly Partial<Passage>[], readonly Partial<Passage>[], readonly string[]]>([
  [
    'words of a paragraph',
    [{ ...SECOND, text: 'It costs two euros.' }],
    [{ ...SECOND, text: 'It costs ten euros.' }],
    ['Page 3', 'Paragraph 2: for “It costs two euros.” read “It costs ten euros.”'],
  ],
  [
    'words of a title, which are not told twice',
    [{ text: 'The first title' }],
    [{ text: 'The other title' }],
    ['Page 3', 'For “The first title” read “The other title”'],
  ],
  [
    'a paragraph that changed before one that went, in the order of the printed page',
    [
      { ...SECOND, text: 'It costs two euros.' },
      { part: { kind: 'paragraph', number: 3 }, text: 'Gone.' },
    ],
    [{ ...SECOND, text: 'It costs ten euros.' }],
    [
      'Page 3',
      'Paragraph 2: for “It costs two euros.” read “It costs ten euros.”',
      'Paragraph 3: delete “Gone.”',
    ],
  ],
  [
    'what stands after a title, which is named by its words',
    [HEAD],
    [HEAD, { ...SECOND, text: 'New.' }],
    ['Page 3', '“A heading”: add after it “New.”'],
  ],
  [
    'what stands after a paragraph, which is counted',
    [{ ...SECOND, text: 'Old.' }],
    [{ ...SECOND, text: 'Old.' }, { text: 'New.' }],
    ['Page 3', 'Paragraph 2: add after it “New.”'],
  ],
  [
    'what stands before all else',
    [HEAD],
    [{ text: 'New.' }, HEAD],
    ['Page without number', 'At the beginning: add after it “New.”'],
  ],
  [
    'a row that went, in the table that has it',
    [HEAD, { ...ROW, text: 'Screens 20' }],
    [HEAD],
    ['Page 3', '“The shares”, row 3: delete “Screens 20”'],
  ],
  [
    'a long text that went, by its ends',
    [HEAD, { ...SECOND, text: 'a b c d e f g h i j k l m' }],
    [HEAD],
    ['Page 3', 'Paragraph 2: delete “a b c d e f … j k l m”'],
  ],
  [
    'a picture that went',
    [HEAD, { kind: 'picture', name: 'A plan', text: 'd1' }],
    [HEAD],
    ['Page 3', '“A plan”: delete the picture “A plan”'],
  ],
  [
    'a picture that changed',
    [{ kind: 'picture', name: 'A plan', text: 'd1' }],
    [{ kind: 'picture', name: 'A plan', text: 'd2' }],
    ['Page 3', '“A plan”: the picture, see the corrected edition'],
  ],
  [
    'a chart that changed without a value that did',
    [{ kind: 'chart', name: 'Shares', text: 'd1', rows: [[['post'], ['Screens']]] }],
    [{ kind: 'chart', name: 'Shares', text: 'd2', rows: [[['post'], ['Screens'], ['Networks']]] }],
    ['Page 3', '“Shares”: the chart, see the corrected edition'],
  ],
  [
    'a chart whose values are not known on paper',
    [{ kind: 'chart', text: 'd1' }],
    [{ kind: 'chart', text: 'd2', rows: [[['post'], ['Screens']]] }],
    ['Page 3', 'The chart, see the corrected edition'],
  ],
  [
    'a chart whose values are not known any more',
    [{ kind: 'chart', text: 'd1', rows: [[['post'], ['Screens']]] }],
    [{ kind: 'chart', text: 'd2' }],
    ['Page 3', 'The chart, see the corrected edition'],
  ],
  [
    'a picture that came without a name',
    [HEAD],
    [HEAD, { kind: 'picture', text: 'd1' }],
    ['Page 3', '“A heading”: add after it the picture'],
  ],
  [
    'a text of twelve words that went, whole',
    [HEAD, { ...SECOND, text: 'a b c d e f g h i j k l' }],
    [HEAD],
    ['Page 3', 'Paragraph 2: delete “a b c d e f g h i j k l”'],
  ],
  [
    'what came at the end of a page, after what is on it still',
    [HEAD, { ...SECOND, text: 'Old.' }, { page: '4', text: 'Next page.' }],
    [HEAD, { ...SECOND, text: 'Old.' }, { text: 'New.' }, { page: '4', text: 'Next page.' }],
    ['Page 3', 'Paragraph 2: add after it “New.”'],
  ],
  [
    'two pages, in their order',
    [
      { ...SECOND, text: 'One.' },
      { ...ROW, page: '4', text: 'Two.' },
    ],
    [],
    ['Page 3', 'Paragraph 2: delete “One.”', 'Page 4', '“The shares”, row 3: delete “Two.”'],
  ],
  [
    'a chart that changed, by its values',
    [
      {
        kind: 'chart',
        name: 'Shares',
        text: 'd1',
        rows: [
          [
            ['post', 'share'],
            ['Screens', 1000],
          ],
        ],
      },
    ],
    [
      {
        kind: 'chart',
        name: 'Shares',
        text: 'd2',
        rows: [
          [
            ['post', 'share'],
            ['Screens', 2000],
          ],
        ],
      },
    ],
    ['Page 3', '“Shares”: Screens, share: 1,000 → 2,000'],
  ],
])('a correction of %s', (_, before, after, told) => {
  expect(corrections(before, after)).toEqual(told);
});

test('the edition and its date outside chapters are right on paper too', () => {
  const of = (edition: string, date: string) => [
    { chapter: '', text: `${languageFor('en').edition(edition)}, ${date}` },
  ];
  expect(corrections(of('1', '24 November 2026'), of('2', '30 November 2026'))).toEqual([]);
  expect(corrections(of('1', '24 November 2026'), of('3', '30 November 2026'))).not.toEqual([]);
});

test.each<[string | number | null, string]>([
  [999, '999'],
  [1000, '1,000'],
  [-1000, '-1,000'],
  [2.5, '2.5'],
  ['none', 'none'],
  ['', 'n/a'],
  [null, 'n/a'],
])('the value %j of a chart is written as in the booklet', (value, told) => {
  const chart = (text: string, share: string | number | null): Partial<Passage> => ({
    kind: 'chart',
    text,
    rows: [
      [
        ['post', 'share'],
        ['Screens', share],
      ],
    ],
  });
  const [, line] = corrections([chart('d1', 7)], [chart('d2', value)]);
  expect(line?.replace('−', '-')).toBe(`Screens, share: 7 → ${told}`);
});

test.each([
  true,
  false,
])('a section of corrections says its title and both editions; set tight: %s', (dense) => {
  const compared = compareEditions(
    outline(PRINTED, [HEAD]),
    outline(CORRECTED, [HEAD, { text: 'New & old.' }]),
  );
  const lines = errataSection(compared, CORRECTED, dense).split('\n');
  expect(lines).toEqual([
    `<section class="errata${dense ? ' dense' : ''}">`,
    '<h1 title="Errata">Errata</h1>',
    '<p class="lead">An essay</p>',
    expect.stringMatching(/^<p class="edition">.*24 November 2026<\/p>$/),
    expect.stringMatching(/^<p class="edition">.*30 November 2026<\/p>$/),
    '<h2>Page 3</h2>',
    '<ul>',
    '<li>“A heading”: add after it “New &amp; old.”</li>',
    '</ul>',
    '</section>',
  ]);
});

test('an edition of an earlier program, which does not say what it is, is compared as it is', () => {
  const texts = [{ chapter: '', text: languageFor('en').edition('1') }];
  const compared = compareEditions(outline(undefined, texts), outline(CORRECTED, [HEAD]));
  expect(compared.before.passages[0]?.text).toBe(texts[0]?.text);
  expect(errataSection(compared, CORRECTED, false).match(/class="edition"/g)).toHaveLength(1);
});

test('an edition is renewed outside chapters alone', () => {
  const of = (edition: string) => [{ text: languageFor('en').edition(edition) }];
  expect(corrections(of('1'), of('2'))).not.toEqual([]);
});

test('what texts refer to has its name in corrections', () => {
  const before = { ...outline(PRINTED, [{ text: 'See [#a] now.' }]), names: { '#a': 'The old plan' } };
  const after = { ...outline(CORRECTED, [{ text: 'See [#b] now.' }]), names: { '#b': 'The plan' } };
  expect(errataSection(compareEditions(before, after), CORRECTED, false)).toContain(
    'For “See [The old plan] now.” read “See [The plan] now.”',
  );
});

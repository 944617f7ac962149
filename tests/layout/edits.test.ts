import { expect, test } from 'vitest';
import type { PageMark } from '../../src/layout/page.ts';
import { Comparison, withSamePages } from '../../src/layout/same-pages.ts';
import { RANDOM, runs } from '../tools.ts';
import { Session } from './edited.ts';
import { goldenDocuments } from './golden-documents.ts';
import { dumpPage } from './laid-out.ts';

// A session keeps what it has set: an edit gives the pages that the document has when it is laid out from the ground, and
// pages that are the same are the same objects.

/** States of a document, each made from the first by an edit. */
function statesOf(body: string): string[] {
  const paragraphs = [...body.matchAll(/<p>/g)].map(({ index }) => index + '<p>'.length);
  const insert = (at: number, text: string) => body.slice(0, at) + text + body.slice(at);
  const [first, middle] = [0, paragraphs.length >> 1].map((i) => paragraphs[i]!);
  const edited = [
    insert(middle!, '<a href="#ici" id="ici">Voici</a>. '),
    insert(first!, 'Un paragraphe de plus, qui tient sur une ligne ou deux.</p><p>'),
    body.replace(/src="(chart:)?(\d)/, 'src="$17'),
  ];
  // Words of about the same length, which mostly leave the lines as they are, one after the other.
  let words = body;
  for (const at of paragraphs.toReversed())
    words =
      words.slice(0, at) +
      words.slice(at).replace(/(?<=[a-z,] )[a-z]+(?= [a-z])/, (old) => 'mots'.padEnd(old.length, 'e'));
  // A document without pictures is itself once they are changed.
  return [...new Set([...edited, body, words, body])];
}

/** The quick tier has one document of each of so many. */
const EVERY = runs(3, 1);

test.for(
  goldenDocuments()
    .filter(({ body }) => body.includes('<p>'))
    .filter((_, i) => i % EVERY === 0),
)(
  'edits of the golden document $name give the pages of a layout from the ground',
  RANDOM,
  ({ body, css }) => {
    const session = new Session(css, body);
    let before = session.layOut(body).pages;
    for (const state of statesOf(body)) {
      const { pages, faults, anew } = session.layOut(state);
      expect(pages.map(dumpPage)).toEqual(anew.pages.map(dumpPage));
      expect(faults).toEqual(anew.faults);
      // Figures and items may be set anew with the elements around them.
      const same = /<figure|<li/.test(body)
        ? []
        : pages.filter((page, i) => before[i] && dumpPage(page) === dumpPage(before[i]));
      expect(same.filter((page) => !before.includes(page)).map(({ number }) => number)).toEqual([]);
      before = pages;
    }
  },
);

const LINE = { index: 0, paragraph: { element: 3 } };
const RUN = { glyphs: [1, 2], style: { size: 9 } };
const DRAWING = { width: 9, height: 9, marks: [] };
/** A mark of each kind, with other values of all that it has. */
const MARKS: readonly (readonly [mark: object, others: object])[] = [
  [
    { kind: 'text', owner: 1, x: 2, y: 3, run: RUN, marker: 'disc', line: LINE },
    {
      ...{ owner: 2, x: 3, y: 4, marker: 'note', run: { ...RUN, glyphs: [1, 3] } },
      line: { ...LINE, index: 1 },
    },
  ],
  [
    { kind: 'text', owner: 1, x: 2, y: 3, run: RUN, marker: undefined, line: LINE },
    { run: { ...RUN, glyphs: [1] }, line: { ...LINE, paragraph: { element: 4 } } },
  ],
  [
    { kind: 'text', owner: 5, x: 2, y: 3, run: RUN, line: LINE },
    { line: undefined, run: null },
  ],
  [
    { kind: 'drawing', owner: 1, x: 2, y: 3, drawing: DRAWING, cut: { x: 1 } },
    { owner: 2, x: 3, y: 4, drawing: { ...DRAWING }, cut: { x: 2 } },
  ],
  [
    { kind: 'rect', owner: 1, x: 2, y: 3, width: 4, height: 5, fill: null, bleeds: ['top'] },
    { kind: 'image', owner: 2, x: 3, y: 4, width: 5, height: 6, fill: '#000000', bleeds: ['left'] },
  ],
];

test.each(MARKS)('a mark is the same as one that has all its values, and as no other: %j', (mark, others) => {
  const areSame = (other: object) => new Comparison().areSameMarks([mark as PageMark], [other as PageMark]);
  expect([areSame(mark), areSame({ ...mark })]).toEqual([true, true]);
  expect(Object.entries(others).filter(([name, value]) => areSame({ ...mark, [name]: value }))).toEqual([]);
});

test('marks of other kinds, and more or fewer of them, are not the same', () => {
  const marks = MARKS.map(([mark]) => mark as PageMark);
  const { areSameMarks, isSame } = new Comparison();
  const same = (a: readonly PageMark[], b: readonly PageMark[]) => areSameMarks.call(new Comparison(), a, b);
  for (const [i, a] of marks.entries())
    for (const [k, b] of marks.entries()) expect(same([a], [b]), `${i} ${k}`).toBe(i === k);
  expect([same(marks, marks.slice(1)), same(marks.slice(1), marks), same([], [])]).toEqual([
    false,
    false,
    true,
  ]);
  const values = [
    null,
    undefined,
    0,
    -0,
    Number.NaN,
    '',
    [],
    {},
    [1],
    { 0: 1 },
    { a: 1 },
    { a: 1, b: 1 },
    { b: 1 },
  ];
  const comparison = new Comparison();
  for (const [i, a] of values.entries())
    for (const [k, b] of values.entries()) expect(isSame.call(comparison, a, b), `${i} ${k}`).toBe(i === k);
});

test('lines of one paragraph that is set anew are the same', () => {
  const text = (paragraph: object) =>
    ({ kind: 'text', owner: 1, x: 2, y: 3, run: RUN, line: { index: 0, paragraph } }) as unknown as PageMark;
  const [a, b, c] = [{ element: 3 }, { element: 3 }, { element: 4 }];
  const comparison = new Comparison();
  expect(comparison.areSameMarks([text(a), text(a)], [text(b), text(b)])).toBe(true);
  expect(comparison.areSameMarks([text(a)], [text(c)])).toBe(false);
});

test('a page that is the same is that of before', () => {
  const page = (number: number, x: number) =>
    ({ number, label: `${number}`, marks: [{ kind: 'rect', x }] }) as unknown as Parameters<
      typeof withSamePages
    >[0][number];
  const before = [page(1, 0), page(2, 0), page(3, 0)];
  const now = [page(1, 0), page(2, 1), page(4, 0), page(5, 0)];
  const kept = withSamePages(now, before);
  expect(kept.map((each) => before.indexOf(each))).toEqual([0, -1, -1, -1]);
  expect(kept.map((each) => now.indexOf(each))).toEqual([-1, 1, 2, 3]);
  expect(withSamePages(before, before)).toEqual(before);
});

import { expect, test } from 'vitest';
import { SharedParagraphs } from '../../src/layout/shared-paragraphs.ts';
import { createParagraph } from '../../src/text/index.ts';
import type { Inline, ParagraphStyle } from '../../src/text/types.ts';
import { collectGarbage } from '../garbage.ts';
import { styleOf } from '../pdf/pages.ts';
import { LEFT } from '../text/toy-font.ts';

const JUSTIFIED: ParagraphStyle = {
  ...LEFT,
  align: 'justify',
  indent: 10,
  tolerances: { letterSpacing: 0, glyphScaling: 0, protrusion: 1 },
};

const ROMAN = styleOf();
const ITALIC = styleOf({ italic: true });

/** Words of two elements with a note, the first of them of this number, and its call, which leads to an element. */
function inlines(element: number, more = '', note = 0, leads = element + 2): Inline[] {
  return [
    { kind: 'text', text: 'Des mots ; et ', style: ROMAN, element },
    { kind: 'text', text: 'd’autres, en italique', style: ITALIC, element: element + 1 },
    { kind: 'note', note },
    { kind: 'text', text: '1', style: ROMAN, element, note: leads },
    { kind: 'text', text: `, qui font quelques lignes justifiées${more}.`, style: ROMAN, element },
  ];
}

test('a paragraph of another document is as if it were made for it, wherever its elements stand', () => {
  const shared = new SharedParagraphs();
  for (const element of [40, 7, 40]) {
    const paragraph = shared.get(inlines(element), JUSTIFIED);
    const own = createParagraph(inlines(element), JUSTIFIED);
    expect([paragraph.maxContent, paragraph.minContent]).toEqual([own.maxContent, own.minContent]);
    for (const looseness of [0, 1]) {
      expect(paragraph.break([120], looseness)).toEqual(own.break([120], looseness));
      expect(paragraph.extent(120, looseness)).toEqual(own.extent(120, looseness));
    }
    expect(paragraph.break([90])).toEqual(own.break([90]));
  }
});

test.each([
  ['words', () => inlines(1, ' encore'), JUSTIFIED],
  ['setting', () => inlines(1), { ...JUSTIFIED, align: 'left' as const }],
  ['note', () => inlines(1, '', 3), JUSTIFIED],
  ['element that a call leads to', () => inlines(1, '', 0, 9), JUSTIFIED],
  [
    'elements',
    () => inlines(1).map((inline) => ('element' in inline ? { ...inline, element: 1 } : inline)),
    JUSTIFIED,
  ],
  [
    'look',
    () => inlines(1).map((inline) => ('style' in inline ? { ...inline, style: ROMAN } : inline)),
    JUSTIFIED,
  ],
])('paragraphs of other %s are others', (_, other, setting) => {
  const shared = new SharedParagraphs();
  shared.get(inlines(1), JUSTIFIED).break([120]);
  expect(shared.get(other(), setting).break([120])).toEqual(createParagraph(other(), setting).break([120]));
});

test.each<[string, (size: number) => Inline]>([
  ['widths of blanks', (size) => ({ kind: 'blank', width: 10 * size, style: ROMAN, element: 1 })],
  [
    'patterns of leaders',
    (size) => ({ kind: 'leader', pattern: '. '.repeat(size), style: ROMAN, element: 1 }),
  ],
  ['widths of edges', (size) => ({ kind: 'edge', side: 'start', width: size, style: ROMAN, element: 1 })],
])('paragraphs of other %s are others', (_, inline) => {
  const shared = new SharedParagraphs();
  for (const size of [1, 3]) {
    const all = [inline(size), ...inlines(1)];
    expect(shared.get(all, JUSTIFIED).break([120])).toEqual(createParagraph(all, JUSTIFIED).break([120]));
  }
});

test.each<[string, (element: number) => Inline]>([
  ['a text', (element) => ({ kind: 'text', text: 'un', style: ITALIC, element })],
  [
    'the call of a note',
    (element) => ({ kind: 'text', text: '1', style: ROMAN, element, note: element + 5 }),
  ],
  ['a blank', (element) => ({ kind: 'blank', width: 10, style: ROMAN, element })],
  ['a leader', (element) => ({ kind: 'leader', pattern: '. ', style: ROMAN, element })],
  ['an edge', (element) => ({ kind: 'edge', side: 'start', width: 3, style: ROMAN, element })],
  ['a break', () => ({ kind: 'break' })],
])('a paragraph with %s is set once, wherever it stands', (_, inline) => {
  const shared = new SharedParagraphs();
  const wordsAt = (element: number) =>
    shared
      .get([...inlines(element), inline(element + 3)], JUSTIFIED)
      .break([120])
      .flatMap(({ runs }) => runs.map(({ words }) => words));
  const first = wordsAt(40);
  for (const [i, words] of wordsAt(7).entries()) expect(words).toBe(first[i]);
});

test('makes a paragraph again that was dropped', () => {
  const shared = new SharedParagraphs();
  const before = shared.get(inlines(1), JUSTIFIED).break([120]);
  const long = 'mots '.repeat(50_000);
  shared.get([{ kind: 'text', text: long, style: ROMAN, element: 1 }], {
    ...JUSTIFIED,
    whiteSpace: 'nowrap',
  });
  shared.get([{ kind: 'text', text: `${long}.`, style: ROMAN, element: 1 }], {
    ...JUSTIFIED,
    whiteSpace: 'nowrap',
  });
  expect(shared.get(inlines(1), JUSTIFIED).break([120])).toEqual(before);
});

test('builds of a session let go of a paragraph that none of the last asked for, unless something is set of it', async () => {
  const shared = new SharedParagraphs();
  const lines = (word: string) => shared.get(inlines(1, word), JUSTIFIED).break([120]);
  const [asked, set, changed] = [' asked', ' set', ' changed'] as const;
  const wordsOf = (word: string) => new WeakRef(lines(word)[0]!.runs[0]!.words);
  const box = shared.get(inlines(1, set), JUSTIFIED);
  const before = [asked, set, changed].map(wordsOf);
  for (let build = 0; build < 12; build++) {
    shared.beginBuild();
    lines(asked);
  }
  await collectGarbage();
  expect(before.map((each) => each.deref() !== undefined)).toEqual([true, true, false]);
  expect(lines(set)[0]!.runs[0]!.words).toBe(before[1]!.deref());
  expect(box.break([120])).toEqual(lines(set));
  expect(lines(changed)).toEqual(createParagraph(inlines(1, changed), JUSTIFIED).break([120]));
});

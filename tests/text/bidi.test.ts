import { expect, test } from 'vitest';
import { inVisualOrder, levelRuns, withLevels } from '../../src/text/bidi.ts';
import { ideographicParts } from '../../src/text/ideographs.ts';
import { segmentsOf } from '../../src/text/segments.ts';
import type { Inline, TextStyle } from '../../src/text/types.ts';
import { toyFace, toyStyle } from './toy-font.ts';

test('a text is cut up where its direction changes', () => {
  expect(levelRuns('Le mot seul.')).toEqual([{ text: 'Le mot seul.', level: 0 }]);
  expect(levelRuns('le mot שלום ici')).toEqual([
    { text: 'le mot ', level: 0 },
    { text: 'שלום', level: 1 },
    { text: ' ici', level: 0 },
  ]);
  // Numbers run from left to right, also amid Arabic.
  expect(levelRuns('عدد 1234').map(({ level }) => level)).toEqual([1, 2]);
});

test('the parts of a line stand in visual order: those from right to left are turned, numbers in them are not', () => {
  const order = (levels: readonly number[]) => inVisualOrder(levels, (level) => level);
  const places = (levels: readonly number[]) =>
    inVisualOrder(
      levels.map((_, i) => i),
      (i) => levels[i]!,
    );
  expect(places([0, 0, 0])).toEqual([0, 1, 2]);
  expect(places([0, 1, 1, 0])).toEqual([0, 2, 1, 3]);
  // A number of two parts within a text from right to left keeps its order.
  expect(places([1, 2, 2, 1])).toEqual([3, 1, 2, 0]);
  expect(order([])).toEqual([]);
});

const style = { size: 10, lang: 'fr' } as TextStyle;
const turned = { size: 10, rtl: true } as unknown as TextStyle;
const text = (words: string): Inline => ({ kind: 'text', text: words, style, element: 1 });
const levelsOf = (inlines: readonly Inline[]) =>
  withLevels(inlines, () => turned).map((inline) =>
    inline.kind === 'text' ? [inline.text, inline.level, inline.style === turned] : [inline.kind],
  );

test('inlines are cut up by levels, across their borders, and keep what is no text', () => {
  const latin = [text('un '), text('mot')];
  expect(withLevels(latin, () => turned)).toBe(latin);
  expect(levelsOf([text('un של'), text('ום deux'), { kind: 'break' }, text('fin')])).toEqual([
    ['un ', 0, false],
    ['של', 1, true],
    ['ום', 1, true],
    [' deux', 0, false],
    ['break'],
    ['fin', 0, false],
  ]);
});

test.each<[string, Inline]>([
  ['an edge', { kind: 'edge', side: 'start', width: 5, style, element: 2 }],
  ['a note', { kind: 'note', note: 2 }],
  ['a blank', { kind: 'blank', width: 5, style, element: 2 }],
  ['a leader', { kind: 'leader', pattern: '.', style, element: 2 }],
])('%s amid words from right to left leaves their direction as it is', (_, inline) => {
  expect(levelsOf([text('של '), inline, text(' ום')])).toEqual([
    ['של ', 1, true],
    [inline.kind],
    [' ום', 1, true],
  ]);
});

test.each<[string, Inline, number]>([
  ['an edge', { kind: 'edge', side: 'start', width: 5, style, element: 2 }, 2],
  ['a note', { kind: 'note', note: 2 }, 2],
  ['a blank', { kind: 'blank', width: 5, style, element: 2 }, 1],
  ['a leader', { kind: 'leader', pattern: '.', style, element: 2 }, 1],
])('the sign after a number and %s belongs to the number only where the text has nothing between (UAX 9, W5)', (_, inline, level) => {
  const [, , between, sign] = levelsOf([text('ש 12'), inline, text('% ש')]);
  expect([between, sign![1]]).toEqual([[inline.kind], level]);
});

test('the spaces of a passage from right to left are of the face of its words', () => {
  const hebrew = { ...toyFace(), key: 'hebrew', family: 'Hebrew' };
  const face = toyFace(1, 'אב', () => [hebrew]);
  const text = (typed: string, rtl?: true) =>
    ({ kind: 'text', text: typed, style: toyStyle({ face, rtl }), element: 0 }) as const;
  const familiesOf = (inlines: readonly Inline[]) =>
    segmentsOf(inlines).flatMap((segment) => ('word' in segment ? segment.word.style.face.family : []));
  const [H, T] = ['Hebrew', 'Toy'];
  expect(familiesOf([text(' אב א\u00a0אב ', true)])).toEqual([T, H, H, H, H, H, H]);
  expect(familiesOf([text('אב א a', true)])).toEqual([H, H, H, H, T]);
  expect(familiesOf([text('b a')])).toEqual([T, T, T]);
});

test('a passage in a language from right to left is isolated: numbers beside it are those of the paragraph', () => {
  const after = ' (2024, 3 éd.)';
  const parts = (title: Inline) => levelsOf([text('Livre '), title, text(after)]).slice(1);
  const plain = text('نهران');
  expect(parts(plain).length).toBeGreaterThan(2);
  const isolated: Inline = {
    ...plain,
    kind: 'text',
    text: 'نهران',
    element: 1,
    style: { ...style, lang: 'ar' },
  };
  expect(parts(isolated)).toEqual([
    ['نهران', 1, true],
    [after, 0, false],
  ]);
  // Also one of several inlines, as with a word in bold.
  expect(levelsOf([text('Livre '), isolated, isolated, text(after)]).slice(1)).toEqual([
    ['نهران', 1, true],
    ['نهران', 1, true],
    [after, 0, false],
  ]);
});

test('lines may end between ideographs, but not before closing nor after opening punctuation', () => {
  expect(ideographicParts('mot')).toEqual(['mot']);
  expect(ideographicParts('日本語')).toEqual(['日', '本', '語']);
  expect(ideographicParts('「日本」。語')).toEqual(['「日', '本」。', '語']);
  expect(ideographicParts('ファイル')).toEqual(['ファ', 'イ', 'ル']);
  expect(ideographicParts('Livret日本').join('|')).toBe('Livret|日|本');
  expect(ideographicParts('100円').join('')).toBe('100円');
});

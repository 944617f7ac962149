import { expect, test } from 'vitest';
import { ParagraphCache } from '../../src/layout/paragraph-cache.ts';
import type { SharedParagraphs } from '../../src/layout/shared-paragraphs.ts';
import type { ComputedStyle } from '../../src/style/computed.ts';
import type { Inline } from '../../src/text/types.ts';
import { toyStyle } from '../text/toy-font.ts';

const STYLE = {
  textAlign: 'justify',
  textAlignLast: 'auto',
  textIndent: 10,
  whiteSpace: 'normal',
  textWrap: 'wrap',
  livretLetterSpacingTolerance: 0,
  livretGlyphScalingTolerance: 0,
  livretProtrusion: 1,
} as ComputedStyle;

const style = toyStyle();
const element = 4;
const drawing = { width: 5, height: 5, marks: [] };
const INLINES = {
  text: { kind: 'text', text: 'un texte assez long', style, element, note: 3 },
  break: { kind: 'break' },
  leader: { kind: 'leader', pattern: '.', style, element },
  blank: { kind: 'blank', width: 20, style, element },
  edge: { kind: 'edge', side: 'start', width: 2, style, element },
  box: { kind: 'box', width: 5, ascent: 4, descent: 1, drawing, style, element },
  note: { kind: 'note', note: 7 },
} satisfies Record<Inline['kind'], Inline>;

/** A cache, which asks for paragraphs that are all different. */
const cacheOf = () => new ParagraphCache({ get: () => ({}) } as unknown as SharedParagraphs);

test.each(Object.values(INLINES))('a paragraph with the inline $kind is kept', (inline) => {
  const cache = cacheOf();
  const kept = cache.get([inline], STYLE);
  expect(cache.get([{ ...inline }], { ...STYLE })).toBe(kept);
  expect(cache.get([inline, inline], STYLE)).not.toBe(kept);
});

const other = toyStyle({ size: 12 });
test.each<[keyof typeof INLINES, Partial<Record<string, unknown>>]>([
  ['text', { text: 'un texte assez court' }],
  ['text', { style: other }],
  ['text', { element: 5 }],
  ['text', { note: 4 }],
  ['leader', { pattern: '-' }],
  ['leader', { style: other }],
  ['blank', { width: 21 }],
  ['blank', { style: other }],
  ['edge', { width: 3 }],
  ['edge', { side: 'end' }],
  ['edge', { element: 5 }],
  ['box', { drawing: { ...drawing } }],
  ['box', { element: 5 }],
  ['note', { note: 8 }],
])('a paragraph with the inline %s and %o is another', (kind, change) => {
  const cache = cacheOf();
  const kept = cache.get([INLINES[kind]], STYLE);
  expect(cache.get([{ ...INLINES[kind], ...change } as Inline], STYLE)).not.toBe(kept);
});

test('paragraphs with inlines of two kinds are two', () => {
  const cache = cacheOf();
  for (const one of Object.values(INLINES))
    for (const another of Object.values(INLINES).filter(({ kind }) => kind !== one.kind)) {
      const changed = { ...one, ...another } as Inline;
      expect(cache.get([one], STYLE)).not.toBe(cache.get([changed], STYLE));
    }
});

test.each<Partial<ComputedStyle>>([
  { textAlign: 'left' },
  { textAlignLast: 'right' },
  { textIndent: 0 },
  { whiteSpace: 'pre' },
  { textWrap: 'balance' },
  { livretLetterSpacingTolerance: 0.01 },
  { livretGlyphScalingTolerance: 0.02 },
  { livretProtrusion: 0 },
])('a paragraph in the style %o is another', (change) => {
  const cache = cacheOf();
  const inlines = [INLINES.text];
  expect(cache.get(inlines, { ...STYLE, ...change })).not.toBe(cache.get(inlines, STYLE));
});

test('a paragraph in another language is another', () => {
  const cache = cacheOf();
  const english = { ...INLINES.text, style: toyStyle({ lang: 'en' }) };
  const inlines = [INLINES.note, INLINES.text];
  expect(cache.get([INLINES.note, english], STYLE)).not.toBe(cache.get(inlines, STYLE));
});

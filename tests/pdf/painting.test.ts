import { expect, test } from 'vitest';
import { type EmbeddedFont, furtherKey } from '../../src/pdf/fonts/embedded-font.ts';
import type { MarkPaintContext } from '../../src/pdf/paint-mark.ts';
import { isShownAlike, record } from '../../src/pdf/painting.ts';
import type { FontFace, Glyphs } from '../../src/text/font-types.ts';

/** The font of a document with these codes and texts of glyphs. */
function font(codes: Readonly<Record<number, [code: string, text: string]>>, further = {}): EmbeddedFont {
  const [listed, texts]: [string[], string[]] = [[], []];
  for (const [glyph, [code, text]] of Object.entries(codes)) {
    listed[Number(glyph)] = code;
    texts[Number(glyph)] = text;
  }
  const rest = { ref: {} as never, widths: [], further: new Map(Object.entries(further)) as never };
  return { name: 'F1', codes: listed, texts, ...rest };
}

/** A word of two letters in two glyphs and a letter, and that letter alone. */
const WORD = { glyphs: [3, 5, 7], texts: ['fi', '', 'a'], advances: [0.5, 0, 0.4] } as unknown as Glyphs;
const LETTER = { glyphs: [7], texts: ['a'], advances: [0.4] } as unknown as Glyphs;
const FONT = font({ 3: ['0001', 'fi'], 5: ['0002', '\u200b'], 7: ['0003', 'a'] });

/** The font of a painting in which words are shown. */
function paintingOf(words: readonly Glyphs[]) {
  const face = {} as FontFace;
  const context = { font: () => FONT } as unknown as MarkPaintContext;
  const painting = record(context, ({ font }) => {
    for (const word of words) font(face).shown!.add(word);
  });
  return painting.fonts.get(face)!;
}

test('a painting holds where the codes of what it shows are the same, whatever else a font has', () => {
  const both = paintingOf([WORD, LETTER]);
  const alone = paintingOf([LETTER]);
  const more = font({ ...glyphsOf(FONT), 9: ['0004', 'b'] });
  const moved = font({ 3: ['0002', 'fi'], 5: ['0003', '\u200b'], 7: ['0003', 'a'] });
  const others = {
    more: [more, true, true],
    moved: [moved, false, true],
    'another text': [font({ ...glyphsOf(FONT), 7: ['0003', 'b'] }), false, false],
    'a further text': [
      font({ ...glyphsOf(FONT), 7: ['0003', 'b'] }, { [furtherKey(7, 'a')]: '0003' }),
      true,
      true,
    ],
    'without a part': [font({ 3: ['0001', 'fi'], 7: ['0003', 'a'] }), false, true],
    'another name': [{ ...FONT, name: 'F2' }, false, false],
  } as const;
  for (const [name, [other, holdsBoth, holdsAlone]] of Object.entries(others))
    expect([name, isShownAlike(other, both), isShownAlike(other, alone)]).toEqual([
      name,
      holdsBoth,
      holdsAlone,
    ]);
});

function glyphsOf({ codes, texts }: EmbeddedFont): Record<number, [string, string]> {
  return Object.fromEntries(
    Object.entries(codes).map(([glyph, code]) => [glyph, [code, texts[Number(glyph)]!]]),
  );
}

import { expect, test } from 'vitest';
import type { PageMark } from '../../src/layout/page.ts';
import { decorationLines } from '../../src/text/decoration-lines.ts';
import { textOf } from '../../src/text/glyph-run.ts';
import { charactersNotSet, createParagraph } from '../../src/text/index.ts';
import { LEFT } from '../text/toy-font.ts';
import { RANDOM, runs } from '../tools.ts';
import { shownTexts } from './dump.ts';
import { h, layoutOf, page, styleOf, treeOf, write } from './pages.ts';
import { PdfFile } from './reader.ts';

const TREE = treeOf(h('p', {}, 'texte'));
const P = TREE.elements.at(-1)!.index;
const STYLE = styleOf({ lang: 'zxx' });

/** The marks of a text that is set on one line. */
function marksOf(text: string, style = STYLE): (PageMark & { kind: 'text' })[] {
  const paragraph = createParagraph([{ kind: 'text', text, style, element: P }], { ...LEFT, lang: 'zxx' });
  return paragraph
    .break([1e6])
    .flatMap(({ runs }) => runs.map((run) => ({ kind: 'text' as const, owner: P, x: run.x, y: 20, run })));
}

const notSet = (text: string) =>
  marksOf(text).flatMap(({ run }) => run.words.flatMap((word) => charactersNotSet(run.style.face, word)));

async function read(text: string): Promise<string> {
  const pdf = new PdfFile(await write(layoutOf(TREE, { pages: [page(marksOf(text), 1)] })));
  return shownTexts(pdf, 0)
    .map(({ text }) => text)
    .join('');
}

/** A reader finds plain spaces and hyphens; marks that only say where a line may end have no glyph. */
const asRead = (text: string) =>
  text
    .replace(/[\u00ad\u061c\u200b\u200e\u200f\u202a\u202c\u202d\u2066\u2068\u2069\ufeff]/g, '')
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2009', '\u202f')
    .replaceAll('\u2011', '-');

/** A character in so many but for ideographs and Hangul, and all of the blocks in which fonts have most. */
const EVERY = runs(39, 13);

function sample(): string[] {
  const codePoints: number[] = [];
  for (let code = 0x21; code < 0x20000; code++) {
    const dense = code < 0x400 || (code >= 0x2000 && code < 0x2800);
    const ideographs = (code >= 0x3400 && code < 0xd800) || (code >= 0x17000 && code < 0x1b000);
    if (dense || (code % EVERY === 0 && !ideographs)) codePoints.push(code);
  }
  return codePoints.map((code) => String.fromCodePoint(code));
}

test('each character of Unicode is read back as itself, or told', RANDOM, async () => {
  const words = sample().map((character) => `a${character}b`);
  const told = words.map(notSet);
  told.forEach((characters, i) => {
    expect(characters.every((character) => words[i]!.includes(character))).toBe(true);
  });
  const settable = words.filter((_, i) => told[i]!.length === 0);
  expect(settable.length).toBeGreaterThan(2000);
  const text = settable.join(' ');
  expect(await read(text)).toBe(asRead(text));
});

test.each([
  ['arrows and mathematics', '→ ⇌ ⇔ ∈ ∝ ℝ ⟶ 𝐀'],
  ['signs and emoji', '⚠ ⚠\ufe0f ☐ ☑ ✓ ★ ① 😀 👩‍🔬 🇫🇷 1\ufe0f\u20e3'],
  ['accents that no letter has', 'q\u0301 e\u0323\u0301 ṗ\u0304'],
  ['characters that others are drawn for', 'xᵢ aₙ₊₁ 10⁻⁵ kᵃ 20℃ Ⅳ ㎏ ﬁ'],
  ['joiners and selectors', 'a\u200db c\u2060d e\ufe0ef'],
])('reads back %s', async (_, text) => {
  expect(notSet(text)).toEqual([]);
  expect(await read(text)).toBe(text);
});

test.each([
  ['an ideograph', '東', '東'],
  ['a letter that runs from right to left, also where a font has it', 'ب 𞸀', 'ب𞸀'],
  ['an accent on a letter', 'a\u0e48', '\u0e48'],
  ['a character of private use, also where a font has it', '\ue0a0', '\ue0a0'],
  ['a control character', 'a\u0001b', '\u0001'],
  ['half of a surrogate pair', 'a\ud83db', '\ud83d'],
  ['a line separator', 'a\u2028b', '\u2028'],
  ['a mark that turns the direction', 'a\u202eb', '\u202e'],
])('tells %s that no font has', (_, text, expected) => {
  expect(notSet(text).join('')).toBe(expected);
});

test('symbols are as large as the text beside them, and leave its own characters alone', () => {
  const runs = marksOf('x ∈ y').map(({ run }) => run);
  expect(runs.map(textOf)).toEqual(['x ', '∈', ' y']);
  const [{ style: own }, { style: symbol }] = runs as [(typeof runs)[0], (typeof runs)[0]];
  expect(symbol.face.xHeight * symbol.size).toBeCloseTo(own.face.xHeight * own.size);
});

test('symbols of one formula come from one face, letters from a face of text first', () => {
  const families = (text: string) => new Set(marksOf(text).map(({ run }) => run.style.face.family));
  expect(families('⇒⇔∩∪⊂≡∝')).toEqual(new Set(['Noto Sans Math']));
  expect(families('⁻⁺')).toEqual(new Set(['Source Sans 3']));
});

test('the line under a text goes on under symbols', () => {
  const lines = marksOf('x ∈ y', styleOf({ lang: 'zxx', underline: true })).map(({ run }) =>
    decorationLines(run.style),
  );
  expect(lines).toHaveLength(3);
  expect(lines[1]).toEqual(lines[0]);
});

import { describe, expect, test } from 'vitest';
import { charactersNotSet, partsByFace, sets } from '../../src/text/fallback.ts';
import type { FontFace } from '../../src/text/font-types.ts';
import { toyFace, toyStyle } from './toy-font.ts';

const cyrillic: FontFace = { ...toyFace(1, 'abчᵃ🙂'), key: 'cyrillic', family: 'Cyrillic' };
const pictures: FontFace = { ...toyFace(1, 'abжчᵃ '), key: 'pictures', family: 'Pictures' };
const asked: boolean[] = [];
const style = toyStyle({
  face: toyFace(1, 'жчᵃ🙂', (forSymbols) => {
    asked.push(forSymbols);
    return forSymbols ? [pictures, cyrillic] : [cyrillic, pictures];
  }),
});

describe('a text is cut up by the faces that set it', () => {
  const partsOf = (text: string) =>
    partsByFace(text, style).map(({ text, face, drawnAs }) => [
      text,
      face?.family ?? null,
      drawnAs?.text ?? null,
    ]);

  test.each<[string, (string | null)[][]]>([
    ['', []],
    ['ab', [['ab', 'Toy', null]]],
    // Neighbours of one face are one part, however many parts come before.
    [
      'abжжжa🙂🙂b',
      [
        ['ab', 'Toy', null],
        ['жжж', 'Cyrillic', null],
        ['a', 'Toy', null],
        ['🙂🙂', 'Pictures', null],
        ['b', 'Toy', null],
      ],
    ],
    [
      'aч',
      [
        ['a', 'Toy', null],
        ['ч', null, null],
      ],
    ],
    [
      'ччa',
      [
        ['чч', null, null],
        ['a', 'Toy', null],
      ],
    ],
    // A character that others are drawn for is a part alone, even beside those of its face.
    [
      'aᵃᵃb',
      [
        ['a', 'Toy', null],
        ['ᵃ', 'Toy', 'a'],
        ['ᵃ', 'Toy', 'a'],
        ['b', 'Toy', null],
      ],
    ],
  ])('%s', (text, parts) => {
    expect(partsOf(text)).toEqual(parts);
  });

  test('from right to left, where no space may part words for readers, a space is of the face before it, which has one', () => {
    const turned = { ...style, rtl: true } as const;
    const namesOf = (text: string) => partsByFace(text, turned).map(({ text, face }) => [text, face?.family]);
    expect(namesOf('ж жa 🙂 b')).toEqual([
      ['ж ж', 'Cyrillic'],
      ['a ', 'Toy'],
      ['🙂', 'Pictures'],
      [' b', 'Toy'],
    ]);
  });

  test('symbols are asked of the faces of symbols first, letters of the others', () => {
    asked.length = 0;
    partsByFace('ж🙂', style);
    expect(asked).toEqual([false, true]);
  });
});

test.each([
  ['ab', true],
  ['aж', false],
  // Controls, halves of surrogate pairs, private use, and marks that turn the direction.
  ['a\u0007', false],
  ['a\ud800', false],
  ['a\ue000', false],
  ['a\u202b', false],
  ['a\u202e', false],
  ['a\u2067', false],
  // Scripts that run from right to left are set by a style that does.
  ['א', false],
])('whether a face sets %j whole: %s', (text, whole) => {
  expect(sets(style.face, text, style)).toBe(whole);
});

test('a face sets what it serves alone, in the direction of the style', () => {
  const face = toyFace();
  expect(sets({ ...face, serves: () => false }, 'a', style)).toBe(false);
  expect(sets({ ...face, serves: () => true }, 'a', style)).toBe(true);
  expect(sets(face, 'א', { ...style, rtl: true })).toBe(true);
  expect(sets(face, '\u202e', { ...style, rtl: true })).toBe(false);
});

describe('the characters that a face cannot show', () => {
  const notSet = (text: string, lacks: string) => {
    const face = toyFace(1, lacks);
    return charactersNotSet(face, face.shape(text, '', 'fr'));
  };

  test.each<[string, string, string[]]>([
    ['ab', '', []],
    ['ab', 'b', ['b']],
    ['bab', 'b', ['b', 'b']],
    ['a\ue000b', '', ['\ue000']],
    ['a\ue000b', 'b', ['\ue000', 'b']],
  ])('of %j without %j: %j', (text, lacks, found) => {
    expect(notSet(text, lacks)).toEqual(found);
  });

  test.each<[string, number[], string, string[]]>([
    // A cluster with an empty box: the characters that the face lacks, but for those that are never seen.
    ['a\u0301', [97, 0], '\u0301', ['\u0301']],
    ['a\ufe0f', [97, 0], 'a\ufe0f', ['a']],
    // The face has each character, and not the cluster: all of it is told.
    ['a\u0301', [97, 0], '', ['a', '\u0301']],
    ['a\u200d', [0, 0], '\u200d', ['a', '\u200d']],
    // A cluster that is shown counts as set, although the face lacks a part of it.
    ['a\u0301', [97, 98], '\u0301', []],
  ])('of the cluster %j with glyphs %j, lacking %j: %j', (text, glyphs, lacks, found) => {
    const shaped = { ...toyFace().shape(`x${text}y`, '', 'fr'), glyphs: [1, ...glyphs, 2] };
    const texts = ['x', text, ...glyphs.slice(1).map(() => ''), 'y'];
    expect(charactersNotSet(toyFace(1, lacks), { ...shaped, texts })).toEqual(found);
  });
});

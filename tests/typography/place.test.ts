import { expect, it } from 'vitest';
import { paragraphsOf } from '../../src/typography/lines.ts';
import { placeOf } from '../../src/typography/place.ts';
import { layoutOf, paragraph } from './pages.ts';

const FILE = [
  'title: Un',
  'blocks:',
  '  - text: |',
  "      Une phrase avec l'apostrophe et *de l'italique*, puis",
  '      une citation [@clef2020] et la fin du texte. Encore',
  '      un mot.',
];
const SOURCE = { file: 'un.yaml', line: 4, column: 7 };

/** The place where a text is typed. */
function at(text: string): string {
  const line = FILE.findIndex((typed) => typed.includes(text));
  return `${line + 1}:${FILE[line]!.indexOf(text) + 1}`;
}

/** Places of set lines, as `line:column`. */
function places(source: typeof SOURCE | null, ...texts: string[]): (string | null)[] {
  const [lines] = paragraphsOf(layoutOf(paragraph(texts))).map((found) => found.lines);
  return lines!.map((line) => {
    const place = placeOf({ ...line, source }, (file, n) =>
      file === 'un.yaml' ? (FILE[n - 1] ?? null) : null,
    );
    return place && `${place.line}:${place.column}`;
  });
}

it('finds a set line by its typed letters, whatever signs are between them', () => {
  expect(
    places(
      SOURCE,
      'Une phrase avec l’apostrophe et de l’ita~',
      'lique, puis une citation [3]',
      'et la fin du texte.',
    ),
  ).toEqual(['4:7', at('lique'), at('et la fin')]);
});

it('searches before and after letters that were typed otherwise', () => {
  expect(places(SOURCE, 'et de l’italique, puis une citation', '[3] et la fin du texte. Encore')[1]).toBe(
    at('et la fin'),
  );
  expect(places(SOURCE, 'et la fin du texte. Encore', 'un mot.')[1]).toBe(at('un mot.'));
});

it('gives the place of the paragraph when the line is not found', () => {
  expect(places(SOURCE, 'Rien de tout cela', 'ne fut tapé')).toEqual(['4:7', '4:7']);
  expect(places(null, 'Une phrase')).toEqual([null]);
  expect(places({ ...SOURCE, file: 'lost.yaml' }, 'Une phrase avec')).toEqual(['4:7']);
});

it.each([8, 16, 24, 32])('searches up to thirty-two letters on: %i', (count) => {
  const untyped = 'z'.repeat(count);
  expect(places(SOURCE, `${untyped} ne citation et`)).toEqual(['4:7']);
  expect(places(SOURCE, `${untyped} une citation clef`)).toEqual([at('une citation')]);
});

/** Letters that are not in the file. */
const none = (count: number) => 'z'.repeat(count);

it.each([
  [8, 'citation', `clefetla${none(9)}`, at('clef')],
  [16, 'citation clef et la', none(40), at('fin')],
  [24, `citation clef et la ${none(8)}`, none(40), at('te.')],
  [32, `citation clef et la ${none(16)}`, none(40), at('un mot')],
  [40, `citation clef et la ${none(24)}`, none(40), '4:7'],
])('searches up to thirty-two letters before: %i', (_, before, text, place) => {
  expect(places(SOURCE, `${none(9)} ${before}`, text)[1]).toBe(place);
});

it('asks for eight letters at least', () => {
  expect(places(SOURCE, 'italique')).toEqual([at('italique')]);
  expect(places(SOURCE, 'taliqu')).toEqual(['4:7']);
  expect(places({ ...SOURCE, line: 5, column: 12 }, 'unecitation')).toEqual(['5:12']);
});

import { expect, test } from 'vitest';
import { reportMissingCharacters } from '../../src/build/missing-characters.ts';
import { parseDocument } from '../../src/document/parse.ts';
import { Report } from '../../src/faults/fault.ts';
import { formatSource } from '../../src/faults/source.ts';
import type { Layout, Page } from '../../src/layout/page.ts';
import type { TextSetter } from '../../src/text/index.ts';
import { type Files, memory } from '../content/project.ts';

type Origins = Parameters<typeof reportMissingCharacters>[1];
const FACE = { has: () => false };
const setter = {
  set: (text: string) => [{ face: FACE, shaped: { glyphs: [...text].map(() => 0), texts: [...text] } }],
} as unknown as TextSetter;

/** The faults of pages with a drawing for each paragraph that has all its letters, none of which any font has. */
function told(paragraphs: readonly string[], files: Files, person?: Origins['person']): string[] {
  const report = new Report();
  const tree = parseDocument(`<html lang="fr"><body>${paragraphs.join('')}</body></html>`, report);
  const marks = tree.elements
    .filter(({ tag }) => tag === 'p')
    .map(({ index, children: [child] }) => {
      const label = { kind: 'text', text: child?.kind === 'text' ? child.text : '', font: {} };
      return { kind: 'drawing', owner: index, drawing: { width: 1, height: 1, marks: [label] } };
    });
  const layout = { tree, pages: [{ marks } as unknown as Page] } as unknown as Layout;
  reportMissingCharacters(layout, { person, setter, files: memory(files) }, report);
  return report.faults.map(({ source, details }) => {
    const { character, codePoint, more } = details as Record<string, unknown>;
    return `${source && formatSource(source)} ${character} ${codePoint} +${more}`;
  });
}

const FILE = 'content/chapters/un.yaml';
const paragraph = (text: string, line: number, column: number) =>
  `<p data-source="${FILE}:${line}:${column}">${text}</p>`;

test('a character is told once, with its number and how many more places have it', () => {
  const files = { [FILE]: 'a: 東\nb: é東\nc: é\n' };
  expect(told([paragraph('東é', 1, 4), paragraph('東', 2, 4), paragraph('東', 2, 4)], files)).toEqual([
    `${FILE}:1:4 東 U+6771 +1`,
    `${FILE}:2:4 é U+00E9 +0`,
  ]);
});

test('a character is sought from the place where its text starts, not before', () => {
  const files = { [FILE]: '東\nb東b: a東\n東' };
  expect(told([paragraph('東', 2, 3)], files)).toEqual([`${FILE}:2:7 東 U+6771 +0`]);
  expect(told([paragraph('東', 2, 7)], files)).toEqual([`${FILE}:2:7 東 U+6771 +0`]);
  expect(told([paragraph('東', 2, 8)], files)).toEqual([`${FILE}:3:1 東 U+6771 +0`]);
});

test('a character that stands elsewhere has its place in the first file of text that has it', () => {
  const files = {
    'content/a.png': '東',
    'content/data/eau.csv': 'x,\r\ny,東',
    'content/data/vin.csv': '東',
    'templates/theme.css': 'p::before { content: "京" }',
    [FILE]: 'title: x\n',
  };
  expect(told([paragraph('東京', 1, 8)], files)).toEqual([
    'content/data/eau.csv:2:3 東 U+6771 +0',
    'templates/theme.css:1:23 京 U+4EAC +0',
  ]);
  expect(told(['<p>東</p>'], files)).toEqual(['content/data/eau.csv:2:3 東 U+6771 +0']);
});

test('a character that is written as an escape has the place of its text; one of no text has none', () => {
  expect(told([paragraph('東', 1, 8)], { [FILE]: 'title: "\\u6771"' })).toEqual([`${FILE}:1:8 東 U+6771 +0`]);
  expect(told(['<p>東</p>'], {})).toEqual(['null 東 U+6771 +0']);
});

test('a character in what a list says of a person is told at their row, not for each place', () => {
  const source = { file: 'content/people/a.csv', line: 7, column: 1 };
  const person = { source, name: 'A', email: null, number: '007', fields: { group: '東' } };
  const files = { [FILE]: 'a: 東\nb: 東é' };
  const all = [paragraph('東', 1, 4), paragraph('東é', 2, 4)];
  expect(told(all, files, person)).toEqual([
    'content/people/a.csv:7:1 東 U+6771 +0',
    `${FILE}:2:5 é U+00E9 +0`,
  ]);
  for (const other of [{ name: '東' }, { email: '東@example.org' }, { number: '東' }])
    expect(told(all, files, { ...person, fields: {}, ...other })[0]).toContain('people/a.csv');
});

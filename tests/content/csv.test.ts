import fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseCsv } from '../../src/content/csv/parse.ts';

const texts = (csv: string) => parseCsv(csv).records.map((record) => record.map(({ text }) => text));

test('cells are given back, in quotation marks or without where they need none, with their place', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'aé ;,\t"\n\'') }).map((text) => text.trim());
  const row = fc.array(fc.tuple(cell, fc.boolean()), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1 }),
      fc.constantFrom(';', ',', '\t'),
      fc.constantFrom('\n', '\r\n'),
      (rows, separator, end) => {
        const written = rows.map((cells) =>
          cells.map(([text, plain]) =>
            plain && /^[^";,\t\n]*$/.test(text) ? text : `"${text.replaceAll('"', '""')}"`,
          ),
        );
        const csv = [['"x"', '"y"'], ...written].map((cells) => cells.join(separator) + end).join('');
        const [, ...records] = parseCsv(csv).records;
        const filled = rows
          .map((cells) => cells.map(([text]) => text))
          .filter((cells) => cells.some(Boolean));
        expect(records.map((record) => record.map(({ text }) => text))).toEqual(filled);
        const places = written.filter((_, i) => rows[i]!.some(([text]) => text !== ''));
        expect(records.map((record) => record.map(({ start, end }) => csv.slice(start, end)))).toEqual(
          places,
        );
      },
    ),
  );
});

test('a quotation mark is a character where it does not stand at both ends', () => {
  expect(texts('a;b\n5" de long;dit "oui"\n"Bo" Berg;"x" \n')).toEqual([
    ['a', 'b'],
    ['5" de long', 'dit "oui"'],
    ['"Bo" Berg', 'x'],
  ]);
  expect(texts('a,b\n"Lee, Ann" <ann@example.org>,x')[1]).toEqual(['"Lee, Ann" <ann@example.org>', 'x']);
});

test('the separator is what the first line has most of outside quotation marks, or what Excel says', () => {
  expect(texts('\n"a, b, c";d\n1;2')).toEqual([
    ['a, b, c', 'd'],
    ['1', '2'],
  ]);
  expect(texts('sep=|\r\na;b|c\r\n')).toEqual([['a;b', 'c']]);
});

test('reading ends at the line whose quotation mark is not closed', () => {
  const csv = 'a;b\n1;2\n3;"4\n5;6\n';
  expect(texts(csv)).toEqual([
    ['a', 'b'],
    ['1', '2'],
  ]);
  expect(parseCsv(csv).unclosed).toBe(csv.indexOf('3'));
  expect(parseCsv('a;"b"').unclosed).toBeNull();
  expect(parseCsv('a;"').unclosed).toBe(0);
});

test('a line ends at a line feed, a carriage return, or both', () => {
  const rows = [
    ['a', 'b'],
    ['c', 'd'],
    ['e', 'f'],
  ];
  for (const end of ['\n', '\r', '\r\n'])
    expect(texts(rows.map((row) => row.join(';')).join(end))).toEqual(rows);
});

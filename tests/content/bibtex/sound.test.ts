import { expect, test } from 'vitest';
import { soundSources } from '../../../src/content/bibtex/sound.ts';
import { Report } from '../../../src/faults/fault.ts';

async function sound(text: string, own: string | null = null) {
  const report = new Report();
  const read = await soundSources('a.bib', Buffer.from(text), own === null ? null : Buffer.from(own), report);
  const faults = report.faults.map(
    ({ code, severity, source }) => `${severity} ${code} ${source?.line}:${source?.column}`,
  );
  return { read, faults };
}

const entry = (key: string, more = 'title = {T}, author = {Dupont, Anne}, year = 2020, publisher = {P}') =>
  `@book{${key},\n  ${more}\n}\n`;

test('a sound file stays as it is', async () => {
  const text = `% Des livres\n${entry('un')}\n${entry('deux')}`;
  const { read, faults } = await sound(text);
  expect(faults).toEqual([]);
  expect(read).toEqual({ text, count: 2, left: [] });
});

test('sets and groups of fields are no sources', async () => {
  const { read } = await sound(`@xdata{x, publisher = {P}}\n@set{s, entryset = {un}}\n${entry('un')}`);
  expect(read?.count).toBe(1);
});

test('entries with errors are left out, with the space after each, and warned of in their order', async () => {
  const { read, faults } = await sound(
    `${entry('un')}\n${entry('a', 'title = inconnu')}\n\n${entry('deux')}${entry('b', 'title = encore')}\nFin.`,
  );
  expect(read).toEqual({ text: `${entry('un')}\n${entry('deux')}Fin.`, count: 2, left: ['a', 'b'] });
  expect(faults.filter((fault) => fault.startsWith('warning')).length).toBeGreaterThanOrEqual(2);
  expect(faults.filter((fault) => fault.startsWith('error'))).toEqual([]);
  const lines = faults.map((fault) => Number(/(\d+):/.exec(fault)![1]));
  expect(lines).toEqual(lines.toSorted((a, b) => a - b));
});

test('an entry that has its fields from one that is left out is left out too', async () => {
  const { read } = await sound(
    `${entry('mère', 'title = inconnu, year = 2020')}${entry('fille', 'crossref = {mère}, pages = {1}')}${entry('un')}`,
  );
  expect(read?.left).toEqual(['mère', 'fille']);
  expect(read?.text).toBe(entry('un'));
  // The error of what comes last is found first.
  const own = '- { id: mère, type: book, title: T, author: [ { literal: Anne Dupont } ], issued: 2020 }\n';
  const { read: before } = await sound(
    `${entry('fille', 'crossref = {mère}, pages = {1}')}${entry('un')}${entry('mère')}`,
    own,
  );
  expect(before).toEqual({ text: entry('un'), count: 1, left: ['fille', 'mère'] });
});

test('a key that the project has is left out', async () => {
  const own = '- { id: un, type: book, title: T, author: [ { literal: Anne Dupont } ], issued: 2020 }\n';
  const { read } = await sound(entry('un') + entry('deux'), own);
  expect(read?.left).toEqual(['un']);
});

test.each([
  ['is no bibliography at all', '@book{un, title = {Jamais fermé'],
  ['has no closed entry', `${entry('un')}@book{deux, title = {T}`],
])('a file that %s is refused with errors', async (_, text) => {
  const { read, faults } = await sound(text);
  expect(read).toBeNull();
  expect(faults.length).toBeGreaterThan(0);
  expect(faults.every((fault) => fault.startsWith('error bibtex-syntax'))).toBe(true);
});

test('a file that is no text is refused', async () => {
  const report = new Report();
  const bytes = Buffer.from([0xff, 0xfe, 0x00, 0xd8, 0x00]);
  expect(await soundSources('a.bib', bytes, null, report)).toBeNull();
  expect(report.faults.length).toBeGreaterThan(0);
});

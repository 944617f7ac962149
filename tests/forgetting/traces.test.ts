import { expect, test } from 'vitest';
import { messageName } from '../../src/disk/message-files.ts';
import type { Forgotten } from '../../src/forgetting/person.ts';
import { clearedReport } from '../../src/forgetting/report.ts';
import { tracesOf } from '../../src/forgetting/traces.ts';
import type { ListedPerson } from '../../src/project/people.ts';
import { temporaryFolder } from '../project/temporary.ts';

const listed = (number: string, name: string, cohort: string): ListedPerson => ({
  ...{ name, email: null, cohort, number, numbered: true },
  row: { source: { file: `content/cohorts/${cohort}.csv`, line: Number(number), column: 1 }, cells: [] },
});

const AWA = listed('2', 'Awa Diallo', 'lyon');
const ZOE = listed('3', 'Zoé Ba', 'lyon');
/** Somebody of the same name in another cohort. */
const OTHER = listed('4', 'Awa Diallo', 'paris');
const LIST = [AWA, ZOE, OTHER];

const person: Forgotten = {
  ...{ name: 'Awa Diallo', keys: new Set(['awa-diallo']), address: 'awa@example.org', shares: false },
  rows: [AWA],
};

const reportOf = (...files: string[]) =>
  JSON.stringify({ pdfs: files.map((file) => ({ file })), faults: [{ details: { name: 'Zoé Ba' } }] });

const MESSAGE = `001-${messageName('awa@example.org')}.eml`;

/** The traces in an output folder that has these files. */
const traces = (files: Record<string, string>, cohorts: ReadonlySet<string> | null = null, who = person) =>
  tracesOf(who, LIST, temporaryFolder(files), cohorts);

test('the copies of a person are found by their cohort and number, or by a name that nobody else there has', () => {
  const files = {
    'lyon/copies/2-awa-diallo.pdf': '',
    'lyon/copies/2-awa-diallo-teacher-print.pdf': '',
    '.cache/lyon/copies/2-awa-diallo.json': '',
    'seance/lyon/copies/9-awa-diallo.pdf': '',
    'lyon/copies/3-zoe-ba.pdf': '',
    'paris/copies/4-awa-diallo.pdf': '',
    'paris/copies/7-awa-diallo.pdf': '',
    'lyon/mail/2-awa-diallo.pdf': '',
  };
  expect(traces(files).copies).toEqual([
    '.cache/lyon/copies/2-awa-diallo.json',
    'lyon/copies/2-awa-diallo-teacher-print.pdf',
    'lyon/copies/2-awa-diallo.pdf',
    'paris/copies/7-awa-diallo.pdf',
    'seance/lyon/copies/9-awa-diallo.pdf',
  ]);
  expect(traces(files, new Set(['paris'])).copies).toEqual(['paris/copies/7-awa-diallo.pdf']);
});

test('of two people of one name in a cohort, each has the copies of their own number', () => {
  const SECOND = listed('5', 'Awa Diallo', 'lyon');
  const folder = temporaryFolder({
    'lyon/copies/2-awa-diallo.pdf': '',
    'lyon/copies/5-awa-diallo.pdf': '',
    'paris/copies/2-awa-diallo.pdf': '',
    'paris/copies/4-awa-diallo.pdf': '',
  });
  const found = tracesOf(person, [AWA, SECOND, OTHER], folder, null).copies;
  expect(found).toEqual(['lyon/copies/2-awa-diallo.pdf', 'paris/copies/2-awa-diallo.pdf']);
  // Whoever stands in a list twice has the copy of both rows.
  const again = listed('2', 'Awa Diallo', 'lyon');
  expect(tracesOf(person, [AWA, again], folder, new Set(['lyon'])).copies).toContain(
    'lyon/copies/2-awa-diallo.pdf',
  );
  // A copy of that number is somebody else's where the list says so.
  const there = listed('2', 'Awa Diallo', 'paris');
  expect(tracesOf(person, [AWA, there], folder, new Set(['paris'])).copies).toEqual([
    'paris/copies/4-awa-diallo.pdf',
  ]);
});

test('messages are found by the address, and none of a person without one', () => {
  const files = { [`lyon/mail/${MESSAGE}`]: '', 'lyon/mail/002-zoe.eml': '', [`lyon/copies/${MESSAGE}`]: '' };
  expect(traces(files).messages).toEqual([`lyon/mail/${MESSAGE}`]);
  expect(traces(files, null, { ...person, address: null }).messages).toEqual([]);
});

test('reports that name the person are found beside the booklets and in one folder, not deeper', () => {
  const report = reportOf('lyon/copies/2-awa-diallo.pdf');
  const files = {
    'build.json': report,
    'seance/build.json': report,
    'build-1-of-2.json': report,
    'a/b/build.json': report,
    'other.json': report,
    'seance/other/x.json': report,
    'clean/build.json': reportOf('lyon/copies/3-zoe-ba.pdf'),
  };
  expect(traces(files).reports).toEqual(['build-1-of-2.json', 'build.json', 'seance/build.json']);
});

test('a report is cleared of the copies of a person and of the faults that name them, and of nothing else', () => {
  const own = 'lyon/copies/2-awa-diallo.pdf';
  const kept = ['lyon/essai.pdf', 'lyon/copies/3-zoe-ba.pdf', 'lyon/mail/2-awa-diallo.pdf', 'copies'];
  const fault = (name: string) => ({ code: 'x', details: { name } });
  const report = {
    pdfs: [own, ...kept].map((file) => ({ file })),
    faults: [fault('Awa Diallo'), fault('Zoé Ba')],
    shard: { part: 1, outputs: { [own]: 'a', 'lyon/essai.pdf': 'b' } },
  };
  expect(JSON.parse(clearedReport(JSON.stringify(report), person, LIST)!)).toEqual({
    pdfs: kept.map((file) => ({ file })),
    faults: [fault('Zoé Ba')],
    shard: { part: 1, outputs: { 'lyon/essai.pdf': 'b' } },
  });
  const alone = { pdfs: [], faults: [fault('Awa Diallo')] };
  expect(JSON.parse(clearedReport(JSON.stringify(alone), person, LIST)!)).toEqual({ pdfs: [] });
  for (const text of [JSON.stringify({ pdfs: [{ file: 'lyon/essai.pdf' }] }), '{}', 'no report'])
    expect(clearedReport(text, person, LIST)).toBeNull();
});

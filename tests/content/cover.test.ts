import { expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { brief, type Files, memory } from './project.ts';

const HEAD = 'format: 1\nslug: essai\ntitle: T\nlanguage: fr\ndate: 2026-11-24\nchapters: [ a ]\n';
const DATA = (first: number) =>
  `title: D\nsource: []\nfields: { an: { label: An, unit: "" }, v: { label: V, unit: t } }\nrows: [ { an: 2000, v: ${first} }, { an: 2010, v: 4 } ]\n`;
const AREAS = 'cover: { figure: areas, title: Une aire, data: d, x: an, series: [ v ] }\n';

function read(keys: string, more: Files = {}) {
  const report = new Report();
  const { booklet, cohorts } = loadContent(
    memory({
      'content/booklet.yaml': HEAD + keys,
      'content/chapters/a.yaml': 'title: A\nblocks: [ { text: Un mot. } ]\n',
      'content/data/d.yaml': DATA(1),
      ...more,
    }),
    report,
  );
  const all = [...cohorts.values()];
  return {
    booklet: booklet!,
    cohorts: all.map((cohort) => cohort.booklet!),
    faults: [...report.faults, ...all.flatMap(({ faults }) => faults)].map(brief),
  };
}

const firstValue = ({ cover }: ReturnType<typeof read>['booklet']) =>
  cover?.kind === 'figure' && cover.chart.data[0]!.rows[0]!.values.v;

test('a cover shows a chart of data, bare', () => {
  const { booklet, faults } = read(AREAS);
  expect(faults).toEqual([]);
  expect(booklet.cover).toMatchObject({ kind: 'figure', chart: { kind: 'areas', bare: true } });
});

test('a cohort with other data has another cover, and one without has the same', () => {
  const { booklet, cohorts, faults } = read(AREAS, {
    'content/cohorts/x.yaml':
      'data: { d: e }\noccasion: Pour {{school}}\naddress: https://a.fr/\nvariables: { school: S }\n',
    'content/cohorts/y.yaml': 'title: Y\n',
    'content/data/e.yaml': DATA(3),
  });
  expect(faults).toEqual([]);
  expect(cohorts.map(firstValue)).toEqual([3, 1]);
  expect(cohorts.map(({ occasion }) => occasion?.value)).toEqual(['Pour {{school}}', undefined]);
  expect(cohorts.map(({ address }) => address)).toEqual(['https://a.fr/', null]);
  expect(cohorts[1]!.cover).toBe(booklet.cover);
});

test.each([
  [AREAS.replace('data: d', 'data: f'), 'content-unknown-name content/booklet.yaml:7:48'],
  ['cover: { image: images/x.jpg, alt: X }\n', 'content-unknown-name content/booklet.yaml:7:17'],
  ['cover: { text: X }\n', 'content-no-kind content/booklet.yaml:7:8'],
])('%s', (keys, fault) => {
  expect(read(keys).faults[0]).toBe(fault);
});

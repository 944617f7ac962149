import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/content/index.ts';
import { severalNames, severalPeople } from '../../src/content/read/person-names.ts';
import { Report } from '../../src/faults/fault.ts';
import { type Files, memory } from './project.ts';

const HEAD = 'format: 1\nslug: essai\ntitle: T\nlanguage: fr\ndate: 2026-11-24\n';
const chapter = 'title: T\nblocks:\n  - text: Un mot.\n';

/** The chapters that are told as listed by nothing, of a project that has a to d. */
function unlisted(more: Files, id: string | null = null): string[] {
  const chapters = ['a', 'b', 'c', 'd'].map((name) => [`content/chapters/${name}.yaml`, chapter]);
  const report = new Report();
  loadContent(memory({ ...Object.fromEntries(chapters), ...more }), report, id);
  return report.faults.flatMap(({ code, source }) =>
    code === 'content-chapter-unlisted' ? source!.file : [],
  );
}

describe('a chapter that no booklet has is told', () => {
  const B = 'content/booklet.yaml';
  test.each<[string, Files, string[]]>([
    ['in brackets', { [B]: `${HEAD}chapters: [ a, b ]\n` }, ['c', 'd']],
    ['in lines', { [B]: `${HEAD}chapters:\n  - a\n  - c\n  - d\n` }, ['b']],
    [
      'by an alias',
      { [B]: `${HEAD}parts: [ { title: I, chapters: &all [ a, b, c, d ] } ]\nchapters: *all\n` },
      [],
    ],
    [
      'by a cohort',
      {
        [B]: `${HEAD}chapters: [ a, b ]\n`,
        'content/cohorts/x.yaml': 'add: [ { after: a, chapters: [ c ] }, { before: b, chapters: [ d ] } ]\n',
      },
      [],
    ],
    [
      'where a cohort cannot be read',
      { [B]: `${HEAD}chapters: [ a ]\n`, 'content/cohorts/x.yaml': 'title: "T\n' },
      [],
    ],
    [
      'but for one put aside',
      { [B]: `${HEAD}chapters: [ a, b, c, d ]\n`, 'content/chapters/_e.yaml': chapter },
      [],
    ],
  ])('%s', (_, files, names) => {
    expect(unlisted(files)).toEqual(names.map((name) => `content/chapters/${name}.yaml`));
  });

  test('where another booklet of the project has it', () => {
    const files = {
      [B]: HEAD,
      'content/booklets/x.yaml': 'chapters: [ a, b ]\n',
      'content/booklets/y.yaml': 'chapters: [ c ]\n',
    };
    expect(unlisted(files, 'x')).toEqual(['content/chapters/d.yaml']);
    expect(unlisted(files, 'y')).toEqual(['content/chapters/d.yaml']);
  });
});

describe('several people in one name', () => {
  test.each([
    ['Ada Lovelace et Charles Babbage', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace and Charles Babbage', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace und Charles Babbage', 'Ada Lovelace|Charles Babbage'],
    ['Ana López y Juan Pérez', 'Ana López|Juan Pérez'],
    ['Ada Lovelace & Charles Babbage', 'Ada Lovelace|Charles Babbage'],
    ['Ada Lovelace, Charles Babbage, Ida Rhodes', 'Ada Lovelace|Charles Babbage|Ida Rhodes'],
    ['Ada Lovelace, Charles Babbage et Ida Rhodes', 'Ada Lovelace|Charles Babbage|Ida Rhodes'],
    ['Pierre et Marie Curie', 'Pierre Curie|Marie Curie'],
    ['Lovelace, Ada ; Babbage, Charles', 'Lovelace, Ada|Babbage, Charles'],
    ['Jan van der Waals et Jean de La Fontaine', 'Jan van der Waals|Jean de La Fontaine'],
  ])('%s', (typed, people) => {
    expect(severalPeople(typed)).toEqual(people.split('|'));
  });

  test.each([
    ...[
      'Ada Lovelace',
      'Lovelace, Ada',
      'José Ortega y Gasset',
      'Ernst & Young',
      'White & Case / Voronoi',
      'Marks and Spencer',
    ],
    ...[
      'Université de Lyon et Institut Pasteur',
      'Ada Lovelace, Institut Pasteur',
      'Ada Lovelace, professeure',
      'Ada Lovelace, PhD',
    ],
    ...[
      'Institut national de la statistique et des études économiques',
      'Équipe de physique, Lycée Curie',
      'Simon & Fils',
    ],
  ])('not in %s', (typed) => {
    expect(severalPeople(typed)).toBeNull();
  });

  test('family names are parted by words, but by the Spanish one', () => {
    expect(severalNames('Dupont et Durand')).toEqual(['Dupont', 'Durand']);
    expect(severalNames('Ortega y Gasset')).toBeNull();
    expect(severalNames('Dupont-Durand')).toBeNull();
  });
});

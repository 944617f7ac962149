import { expect, test } from 'vitest';
import { peopleListedBy } from '../../src/content/index.ts';
import { Report } from '../../src/faults/fault.ts';
import { readAllPeople, readCohortPeople } from '../../src/project/people.ts';
import { inMemory } from './in-memory.ts';

const LISTED = 'people:\n  - { name: Awa Ba, email: awa@example.org }\n';
const CSV = 'name,email\nZoé Ba,zoe@example.org\n';

test.each([
  [
    'those of its file, then those of its table',
    { 'content/cohorts/a.yaml': LISTED, 'content/cohorts/a.csv': CSV },
    ['Awa Ba', 'Zoé Ba'],
  ],
  ['those of its file alone', { 'content/cohorts/a.yaml': LISTED }, ['Awa Ba']],
  [
    'those of its table alone',
    { 'content/cohorts/a.yaml': '{}\n', 'content/cohorts/a.csv': CSV },
    ['Zoé Ba'],
  ],
  ['none where it has neither', { 'content/cohorts/a.yaml': '{}\n' }, []],
])('a cohort’s people are %s', async (_, paths, names) => {
  const report = new Report();
  const files = inMemory({ 'content/booklet.yaml': 'slug: x\n', ...paths }, report);
  const people = peopleListedBy('a', files, report);
  const cohort = { id: 'a', extends: null, booklet: null, variants: [], people, faults: [] };
  expect((await readCohortPeople(cohort, files, report)).map(({ name }) => name)).toEqual(names);
  expect((await readAllPeople(files, report)).map(({ name, cohort }) => `${cohort} ${name}`)).toEqual(
    names.map((name) => `a ${name}`),
  );
  expect(report.faults).toEqual([]);
});

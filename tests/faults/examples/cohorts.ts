import type { Files } from '../../content/project.ts';
import { essay } from '../../project/essay.ts';
import { BOOKLET, DATA, data, ROWS, SOUND, text } from '../hints/projects.ts';
import { added, type Examples, mended, renamed } from './example.ts';

const LYON = 'content/cohorts/lyon.yaml';
const LIST = 'content/cohorts/lyon.csv';
export const COPIES = 'build --cohort lyon --copies';

/** A cohort with what is typed in its list of people. */
const people = (typed: string): Files => ({ ...SOUND, [LYON]: 'title: Lyon\n', [LIST]: `${typed}\n` });
const listed = (before: string, after: string) => mended(people, before, after, COPIES);

/** A cohort of a booklet whose texts and data have ids. */
const cohort = (typed: string): Files => ({
  ...data(
    DATA + ROWS,
    '  - text: Un mot.\n    id: mot\n  - figure: bars\n    title: T\n    data: d\n    label: a\n    value: b\n    alt: x',
  ),
  [BOOKLET]: essay('', 'un, suite'),
  'content/chapters/suite.yaml': 'title: Suite\nblocks: [ { text: Des mots. } ]\n',
  'content/chapters/lyon.yaml': 'title: À Lyon\nblocks: [ { text: Des mots. } ]\n',
  [LYON]: `${typed}\n`,
});
const changed = (before: string, after: string) => mended(cohort, before, after, 'check --cohort lyon');

/** Examples of cohorts, their lists of people, and commands about them. */
export const COHORTS: Examples = {
  'cohort-circle': mended(
    (typed) => ({ ...cohort('extends: paris'), 'content/cohorts/paris.yaml': typed }),
    'title: À Paris\nextends: lyon\n',
    'title: À Paris\n',
    'check --cohort lyon',
  ),
  'cohort-chapter-replaced': changed(
    'replace:\n  suite: [ { text: À Lyon. } ]',
    'remove: [ suite ]\nadd:\n  - { after: un, chapters: [ lyon ] }',
  ),
  'cohort-blocks-by-chapter': changed(
    'add:\n  - { after: un, blocks: [ { note: À Lyon. } ] }',
    'add:\n  - { end-of: un, blocks: [ { note: À Lyon. } ] }',
  ),
  'cohort-data-unused': mended(
    (key) => ({ ...cohort(`data:\n  ${key}: lyon`), 'content/data/lyon.yaml': DATA + ROWS }),
    'd-2020',
    'd',
    'check --cohort lyon',
  ),
  'people-of-none': renamed(
    { ...SOUND, [LYON]: 'title: Lyon\n', 'content/cohorts/mardi.csv': 'nom\nAwa Ba\n' },
    'content/cohorts/mardi.csv',
    LIST,
  ),
  'people-missing': mended(
    added({ ...SOUND, [LYON]: 'title: Lyon\n' }, LIST),
    '',
    'Nom;Courriel\nAwa Ba;awa@example.org\n',
    COPIES,
  ),
  'people-header': listed('Awa Ba;awa@example.org', 'Nom;Courriel\nAwa Ba;awa@example.org'),
  'people-column-twice': listed(
    'Nom;Courriel;E-mail\nAwa Ba;awa@example.org;ba@example.com',
    'Nom;Courriel;Autre adresse\nAwa Ba;awa@example.org;ba@example.com',
  ),
  'people-unnamed-column': listed(
    'Nom;Courriel;\nAwa Ba;awa@example.org;A',
    'Nom;Courriel;Groupe\nAwa Ba;awa@example.org;A',
  ),
  'people-columns': listed(
    'Nom;Courriel\nAwa Ba;awa@example.org;A\nZoé Roy;zoe@example.org;B',
    'Nom;Courriel;Groupe\nAwa Ba;awa@example.org;A\nZoé Roy;zoe@example.org;B',
  ),
  'people-fields': listed(
    'Nom;Courriel\nAwa Ba;awa@example.org\nRoy; Zoé;zoe@example.org',
    'Nom;Courriel\nAwa Ba;awa@example.org\n"Roy; Zoé";zoe@example.org',
  ),
  'people-none': listed('Nom;Courriel', 'Nom;Courriel\nAwa Ba;awa@example.org'),
  'person-no-name': listed('Nom;Courriel\n;awa@example.org', 'Nom;Courriel\nAwa Ba;awa@example.org'),
  'person-email': listed('Nom;Courriel\nAwa Ba;awa(at)example.org', 'Nom;Courriel\nAwa Ba;awa@example.org'),
  'person-link': listed(
    'Nom;Lien\nAwa Ba;www.example.org/awa',
    'Nom;Lien\nAwa Ba;https://www.example.org/awa',
  ),
  'person-control-character': listed(
    'Nom;Courriel\n"Awa\nBa";awa@example.org',
    'Nom;Courriel\nAwa Ba;awa@example.org',
  ),
  'person-twice': listed(
    'Nom;Courriel\nAwa Ba;awa@example.org\nAwa BA;awa@example.org',
    'Nom;Courriel\nAwa Ba;awa@example.org',
  ),
  'person-shares-address': listed(
    'Nom;Courriel\nAwa Ba;awa@example.org\nZoé Roy;awa@example.org',
    'Nom;Courriel\nAwa Ba;awa@example.org\nZoé Roy;zoe@example.org',
  ),
  'person-empty': mended(
    (list) => ({ ...people(list), ...text('Vous êtes du groupe {{person.groupe}}.') }),
    'Nom;Groupe\nAwa Ba;',
    'Nom;Groupe\nAwa Ba;A',
    COPIES,
  ),
  'person-too-long': mended(
    (list) => ({ ...people(list), ...text('Votre page est {{person.page}}.') }),
    `Nom;Page\nAwa Ba;${'x'.repeat(80)}`,
    'Nom;Page\nAwa Ba;12 b',
    COPIES,
  ),
  'person-number-twice': listed('Nom;N°\nAwa Ba;12\nZoé Roy;12', 'Nom;N°\nAwa Ba;12\nZoé Roy;13'),
};

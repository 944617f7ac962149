import type { Files } from '../../content/project.ts';
import { essay } from '../../project/essay.ts';
import { booklet, chapter, SOUND } from '../hints/projects.ts';
import { commanded, type Examples, mended } from './example.ts';

const MARKDOWN = '# Un titre\n\nUn mot.\n';
const SOURCES = '@book{perrin, author = {Jean Perrin}, title = {Les atomes}, year = 1913}\n';
const AWA = 'Nom;Courriel\nAwa Ba;awa@example.org\n';

/** A booklet that is sent to two cohorts. */
const COHORTS: Files = {
  ...SOUND,
  'content/booklet.yaml': essay('mail: { from: Claire <claire@example.org> }\n'),
  'content/cohorts/lyon.yaml': 'title: Lyon\n',
  'content/cohorts/lyon.csv': AWA,
  'content/cohorts/paris.yaml': 'title: Paris\n',
  'content/cohorts/paris.csv': 'Nom;Courriel\nAwa Ba;ba@example.org\nZoé Roy;zoe@example.org\n',
};

/** Two booklets of one project. */
const BOOKLETS: Files = {
  ...COHORTS,
  'content/booklet.yaml': 'format: 1\nlanguage: fr\nmail: { from: Claire <claire@example.org> }\n',
  'content/booklets/seance-1.yaml': 'title: Une séance\ndate: 2026-11-24\nchapters: [ un ]\n',
  'content/booklets/seance-2.yaml': 'title: Une autre\ndate: 2026-12-01\nchapters: [ un ]\n',
};

/** The files of a project that stand in a folder. */
const within = (folder: string, files = SOUND): Files =>
  Object.fromEntries(Object.entries(files).map(([path, text]) => [`${folder}/${path}`, text]));

/** A text beside a booklet, to be imported. */
const text = (typed: string): Files => ({ ...SOUND, 'cours.md': typed });

const TWO_BUILDS = ['build --out ancien', 'build'];
const part = (one: string, out: string, more = '') => `build --all --shard ${one} --out ${out}${more}`;

/** Both halves of a build, by two machines. */
const HALVES = [part('1/2', 'machine-1'), part('2/2', 'machine-2')];

/** Examples of the command line, and of what commands find. */
export const COMMANDS: Examples = {
  'usage-no-command': commanded('', 'build'),
  'usage-unknown-command': commanded('biuld', 'build'),
  'usage-unknown-option': commanded('build --draf', 'build --draft'),
  'usage-two-builds': commanded('diff output', 'diff ancien output', SOUND, TWO_BUILDS),
  'usage-not-a-build': commanded('diff content output', 'diff ancien output', SOUND, TWO_BUILDS),
  'usage-errata-project': commanded(
    'diff ancien nouveau --errata errata.pdf',
    'diff ancien cours/output --errata errata.pdf',
    { ...within('cours'), ...within('cours-2025', chapter('title: Un\nblocks:\n  - text: Un mot.\n')) },
    ['build cours-2025 --out ancien', 'build cours --out nouveau', 'build cours'],
  ),
  'usage-no-folder': commanded('new', 'new cours'),
  'usage-folder-not-empty': commanded('new cours', 'new cours-2026', { 'cours/notes.txt': 'Un mot.\n' }),
  'usage-no-file': commanded('import', 'import cours.md', text(MARKDOWN)),
  'usage-import-kind': commanded('import cours.txt', 'import cours.md', {
    ...text(MARKDOWN),
    'cours.txt': MARKDOWN,
  }),
  'import-bibliography': commanded(
    'import cours.md --bibliography sources.txt',
    'import cours.md --bibliography sources.bib',
    { ...text(MARKDOWN), 'sources.txt': 'Perrin, Les atomes\n', 'sources.bib': SOURCES },
  ),
  'import-empty': mended(text, '', MARKDOWN, 'import cours.md'),
  'import-exists': commanded('import cours.md', 'import cours.md --to cours-2', text(MARKDOWN), [
    'import cours.md',
  ]),
  'import-left-out': commanded('import cours.md', 'import cours.md --bibliography sources.bib', {
    ...text('# Un titre\n\nUn mot [@perrin].\n'),
    'sources.bib': SOURCES,
  }),
  'usage-no-shell': commanded('completion', 'completion bash'),
  'usage-one-booklet': commanded('check --typography --all', 'check --typography --cohort lyon', COHORTS),
  'usage-choose-booklet': commanded('mail --cohort lyon', 'mail --booklet seance-1 --cohort lyon', BOOKLETS),
  'usage-one-cohort': commanded('mail', 'mail --cohort lyon', COHORTS),
  'usage-copies-of-cohort': commanded('build --copies', 'build --cohort lyon --copies', COHORTS),
  'usage-not-together': commanded('build --draft --charts', 'build --draft'),
  'usage-paper-too-small': commanded('print --paper A5', 'print --paper A4'),
  'usage-unknown-booklet': commanded('build --booklet seance', 'build --booklet seance-1', BOOKLETS),
  'usage-unknown-cohort': commanded('build --cohort lion', 'build --cohort lyon', COHORTS),
  'usage-unknown-person': commanded(
    'mail --cohort lyon --only aw@example.org',
    'mail --cohort lyon --only awa@example.org',
    COHORTS,
  ),
  'usage-no-person': commanded('forget', 'forget awa@example.org --yes', COHORTS),
  'usage-forget-unknown': commanded('forget aw@example.org --yes', 'forget awa@example.org --yes', COHORTS),
  'usage-forget-several': commanded('forget "Awa Ba" --yes', 'forget awa@example.org --yes', COHORTS),
  'usage-forget-shared': commanded('forget famille@example.org --yes', 'forget "Awa Ba" --yes', {
    ...COHORTS,
    'content/cohorts/lyon.csv': 'Nom;Courriel\nAwa Ba;famille@example.org\nZoé Ba;famille@example.org\n',
    'content/cohorts/paris.csv': 'Nom;Courriel\nJean Roy;jean@example.org\n',
  }),
  'usage-forget-yes': commanded('forget awa@example.org', 'forget awa@example.org --yes', COHORTS),
  'forget-row-left': mended(
    (people): Files => ({
      ...SOUND,
      'content/cohorts/lyon.yaml': people,
    }),
    'people: [ { name: Awa Ba, email: awa@example.org }, { name: Zoé Roy } ]',
    'people:\n  - { name: Awa Ba, email: awa@example.org }\n  - { name: Zoé Roy }',
    'forget awa@example.org --yes',
  ),
  'usage-missing-value': commanded('build --out', 'build --out pdf'),
  'usage-wrong-value': commanded('print --bleed 50', 'print --bleed 3'),
  'usage-value-not-taken': commanded('build --all=lyon', 'build --cohort lyon', COHORTS),
  'usage-too-many-arguments': commanded('build mon cours', 'build "mon cours"', within('mon cours')),
  'usage-not-a-folder': commanded('build cour', 'build cours', within('cours')),
  'usage-unknown-code': commanded('explain content-typ', 'explain content-type'),
  'usage-no-array-job': commanded('build --shard auto', 'build --shard 1/2'),
  'epoch-invalid': commanded(
    'SOURCE_DATE_EPOCH=hier build',
    'SOURCE_DATE_EPOCH=1795478400 build',
    booklet('date: 2026-11-24\n', ''),
  ),
  'file-not-folder': commanded('build --out notes.txt', 'build --out pdf', {
    ...SOUND,
    'notes.txt': 'Un mot.\n',
  }),
  'file-is-folder': commanded('build', 'build --out pdf', {
    ...SOUND,
    'output/essai.pdf/notes.txt': 'Un mot.\n',
  }),
  'merge-nothing': commanded('merge', 'merge machine-1', COHORTS, [part('1/1', 'machine-1')]),
  'merge-missing': commanded('merge machine-1', 'merge machine-1 machine-2', COHORTS, HALVES),
  'merge-twice': commanded('merge machine-1 machine-2 copie', 'merge machine-1 machine-2', COHORTS, [
    ...HALVES,
    part('2/2', 'copie'),
  ]),
  'merge-counts': commanded('merge machine-1 ancien', 'merge machine-1 machine-2', COHORTS, [
    ...HALVES,
    part('2/4', 'ancien'),
  ]),
  'merge-differ': commanded('merge machine-1 ancien', 'merge machine-1 machine-2', COHORTS, [
    ...HALVES,
    part('2/2', 'ancien', ' --date 2025-11-24'),
  ]),
};

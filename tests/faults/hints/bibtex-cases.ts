import { type Cases, part, replacing, SOUND } from './projects.ts';

const BIB = 'content/references.bib';

/** A sound project whose sources are in BibTeX. */
const bib = (...lines: readonly string[]) => ({ ...SOUND, [BIB]: `${lines.join('\n')}\n` });
const book = (...fields: readonly string[]) =>
  bib('@book{perrin,', ...fields.map((field) => `  ${field}`), '}');
const written = part(/^écrivez (.+)$/);

/** The projects of the faults of content/references.bib. */
export const BIBTEX_CASES: Cases = {
  'bibtex-syntax': [
    {
      files: book('title = {Les atomes}', 'year = 1913'),
      edit: replacing(BIB, 'title = {Les atomes}', written),
    },
    {
      files: book('title = {Les atomes,', 'year = 1913'),
      edit: replacing(BIB, 'title = {Les atomes,', written),
    },
    {
      files: book('title = "Les atomes,', 'year = 1913'),
      edit: replacing(BIB, 'title = "Les atomes,', written),
    },
    { files: book('title = Les atomes,'), edit: replacing(BIB, 'title = Les atomes,', written) },
    {
      files: book('title {Les atomes},'),
      edit: replacing(BIB, 'title {Les atomes},', (advice) => written(advice).replace('…', 'Les atomes')),
    },
    {
      files: bib('book{perrin,\n  title = {Les atomes}\n}'),
      edit: replacing(BIB, 'book{perrin,', written),
    },
    {
      files: bib('@book{title = {Les atomes}}'),
      edit: replacing(BIB, '@book{', part(/: (@book\S+)$/)),
    },
    { files: bib('@book perrin, title = {Les atomes}}'), edit: replacing(BIB, '@book perrin,', written) },
    {
      files: bib('@book{perrin,', '  title = {Les atomes},'),
      edit: replacing(BIB, /$/, (advice) => `${part(/^écrivez (\}) sur une ligne/)(advice)}\n`),
    },
    {
      files: book('title = {Les atomes}},', 'year = 1913'),
      edit: replacing(BIB, '}},', (advice) => (/^ôtez l’accolade \}/.test(advice) ? '},' : '')),
    },
    {
      files: book('title = {Les atomes},', '1913'),
      edit: replacing(BIB, '  1913', (advice) => `  ${part(/forme (nom = \{valeur\},)$/)(advice)}`),
    },
  ],
  'bibtex-entry': [
    {
      files: book('year = 1913'),
      edit: replacing(BIB, '  year', (advice) => `  ${written(advice)}\n  year`),
    },
    {
      files: bib('@book{-perrin, title = {Les atomes}}'),
      edit: replacing(BIB, '-perrin', () => 'perrin'),
    },
  ],
  'bibtex-name': [
    {
      files: book('title = {Les atomes},', 'publisher = alcan'),
      edit: replacing(BIB, 'publisher = alcan', part(/^écrivez ([^,]+), ou/)),
    },
    {
      files: bib('@string{alcan = {Alcan}}', '@book{perrin, title = {Les atomes}, publisher = alkan}'),
      edit: replacing(BIB, 'alkan', part(/^vouliez-vous dire (\S+) \?/)),
    },
    {
      files: bib('@inbook{perrin, title = {Le mouvement brownien}, crossref = {atomes}}'),
      edit: replacing(BIB, ', crossref = {atomes}', (advice) => (/ôtez crossref$/.test(advice) ? '' : 'x')),
    },
  ],
  'bibtex-tex': [
    {
      files: book('title = {Les \\mine{atomes}},'),
      edit: replacing(BIB, '\\mine{atomes}', (advice) =>
        /le mot sans commande/.test(advice) ? 'atomes' : 'x',
      ),
    },
    {
      files: book('title = {Un café à 2 $},'),
      edit: replacing(BIB, '$', part(/^écrivez (\S+) pour le signe du dollar/)),
    },
    {
      files: book('title = {Les atomes},', 'author = {Perrin, Jean, Curie, Marie, Bohr, Niels}'),
      edit: replacing(BIB, /author = .*/, (advice) => {
        const form = part(/par and : (.+?) ;/)(advice);
        return `author = {${form}}`;
      }),
    },
  ],
  'bibtex-unread': [
    {
      files: bib('@boock{perrin, title = {Les atomes}}'),
      edit: replacing(BIB, 'boock', part(/^vouliez-vous dire @?(\w+)/)),
    },
    {
      files: book('title = {Les atomes},', 'colour = {rouge}'),
      edit: replacing(BIB, /,\n {2}colour = .*/, () => ''),
    },
  ],
};

import { type Cases, part, replacing, SOUND } from './projects.ts';

const BIB = 'content/references.bib';
const bib = (typed: string) => ({ ...SOUND, [BIB]: typed });

/** Faults of content/references.bib, each with what its advice makes of the file. */
export const BIBTEX_CASES: Cases = {
  'bibtex-syntax': [
    {
      files: bib('@book{k,\n  title = {T}\n  year = 2000\n}\n'),
      edit: replacing(BIB, 'title = {T}', part(/(title = .*)/)),
    },
    {
      files: bib('@book{k,\n  title = {T,\n  year = 2000\n}\n'),
      edit: replacing(BIB, 'title = {T,', part(/(title = .*)/)),
    },
    { files: bib('@book{k\n  title = {T}\n}\n'), edit: replacing(BIB, '@book{k', part(/(@book.*)/)) },
    {
      files: bib('@book{k, \n  title = Two words\n}\n'),
      edit: replacing(BIB, /title.*/, part(/(title = .*,)/)),
    },
  ],
  'bibtex-entry': [
    {
      files: bib('@book{k,\n  year = 2000\n}\n'),
      edit: replacing(BIB, 'year', (advice) => `${part(/(title = \{…\},)/)(advice)} year`),
    },
  ],
  'bibtex-name': [
    {
      files: bib('@book{k,\n  title = {T},\n  publisher = penguinbooks\n}\n'),
      edit: replacing(BIB, 'publisher = penguinbooks', part(/(publisher = \{\w+\},)/)),
    },
  ],
  'bibtex-tex': [
    {
      files: bib('@book{k,\n  title = {A price of $5}\n}\n'),
      edit: replacing(BIB, '$', (advice) => part(/(\\\$)/)(advice)),
    },
  ],
  'bibtex-unread': [
    {
      files: bib('@boook{k,\n  title = {T}\n}\n'),
      edit: replacing(BIB, 'boook', part(/dire (\w+)/)),
    },
  ],
};

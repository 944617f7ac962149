import { BOOKLET, type Cases, part, replacing, SOUND, UN } from './projects.ts';

/** A booklet of three chapters with parts, and a chapter that it does not list. */
const parts = (typed: string) => ({
  ...SOUND,
  ...Object.fromEntries(['deux', 'trois', 'quatre'].map((id) => [`content/chapters/${id}.yaml`, SOUND[UN]!])),
  [BOOKLET]: (SOUND[BOOKLET] as string).replace('[ un ]', `[ un, deux, trois ]\nparts:\n${typed}`),
});

/** Projects with faults of parts. */
export const PART_CASES: Cases = {
  'part-chapter-twice': [
    {
      files: parts('  - { title: I, chapters: [ un, deux ] }\n  - { title: II, chapters: [ deux, trois ] }'),
      edit: replacing(BOOKLET, '[ deux, trois ]', (advice) => (/retirez-le/.test(advice) ? '[ trois ]' : '')),
    },
  ],
  'part-chapter-unlisted': [
    {
      files: parts('  - { title: I, chapters: [ deux, trois, quatre ] }'),
      edit: replacing(
        BOOKLET,
        'trois ]\nparts',
        (advice) => `trois, ${part(/ajoutez (\w+) à/)(advice)} ]\nparts`,
      ),
    },
    {
      files: parts('  - { title: I, chapters: [ deux, troi ] }'),
      edit: replacing(BOOKLET, 'troi ]', (advice) => `${part(/dire (\w+)/)(advice)} ]`),
    },
  ],
  'part-order': [
    {
      files: parts('  - { title: I, chapters: [ un, trois ] }'),
      edit: replacing(BOOKLET, '[ un, deux, trois ]', (advice) =>
        /juste après un/.test(advice) ? '[ un, trois, deux ]' : '',
      ),
    },
  ],
};

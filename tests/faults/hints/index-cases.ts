import { blocks, type Cases, part, replacing, UN } from './projects.ts';

/** A text, in a booklet that prints its index. */
const indexed = (typed: string, ...more: string[]) =>
  blocks(
    ['  - text: |', ...[typed, ...more].map((line) => `      ${line}`), '  - index: entries'].join('\n'),
  );

/** A text, and a glossary of two terms. */
const glossed = (typed: string) =>
  blocks(
    `  - text: '${typed}'\n  - glossary: [ { term: zinc, definition: Un métal. }, { term: or, definition: Un autre. } ]`,
  );

/** Projects with faults of entries of an index or a glossary. */
export const INDEX_CASES: Cases = {
  'term-undefined': [
    {
      files: glossed('Le [zinc]{term="zing"} et l’[or]{term="or"}.'),
      edit: replacing(UN, 'term="zing"', part(/dire (term=".*?")/)),
    },
    {
      files: glossed('Le [zinc]{term="zinc"}, l’[or]{term="or"} et le [plomb]{term="plomb"}.'),
      edit: replacing(UN, '[ {', (advice) => `[ ${part(/: (\{.*\})$/)(advice)}, {`),
    },
  ],
  'term-unused': [
    {
      files: glossed('Le [zinc]{term="zinc"}, et un mot.'),
      edit: replacing(UN, 'un mot', part(/sert : (\[.*?\}),/)),
    },
  ],
  'index-form': [
    {
      files: indexed('Le [cuivre]{index="métaux!"}.'),
      edit: replacing(UN, 'index="métaux!"', part(/sous-entrée, (index=".*?")/)),
    },
  ],
  'index-alone': [
    {
      files: indexed('Le [cuivre]{sort="Cu"}, un [mot]{index="mot"}.'),
      edit: replacing(UN, '{sort="Cu"}', part(/écrivez (\{.*\})/)),
    },
  ],
  'index-without-word': [
    {
      files: indexed('[]{index="cuivre"}', '', 'Le cuivre.'),
      edit: replacing(UN, '[]{index="cuivre"}\n      \n      Le', (advice) =>
        /au début du paragraphe/.test(advice) ? '[]{index="cuivre"}Le' : '',
      ),
    },
  ],
  'index-begun-twice': [
    {
      files: indexed('Un []{index-start="a"}, deux []{index-start="a"} et trois []{index-end="a"}.'),
      edit: replacing(
        UN,
        'deux []{index-start="a"}',
        (advice) => `deux []{${part(/ici (index=".*?")/)(advice)}}`,
      ),
    },
  ],
  'index-not-begun': [
    {
      files: indexed('Un mot et un autre []{index-end="a"}.'),
      edit: replacing(UN, 'Un mot', (advice) => `Un mot ${part(/par (\[\]\{.*?\})/)(advice)}`),
    },
  ],
  'index-not-ended': [
    {
      files: indexed('Un mot []{index-start="a"} et un autre.'),
      edit: replacing(UN, 'un autre', (advice) => `un autre ${part(/par (\[\]\{.*?\})/)(advice)}`),
    },
  ],
  'index-see-unknown': [
    {
      files: indexed('Le [fer]{index="fer" see="métal"} et les [métaux]{index="métals"}.'),
      edit: replacing(UN, 'see="métal"', (advice) => `see="${part(/dire (.*?)[ \u00A0\u202F]\?/)(advice)}"`),
    },
  ],
  'index-alike': [
    {
      files: indexed('Le [cuivre]{index="cuivre"}.', 'Le [cuivre]{index="Cuivre"}.'),
      edit: replacing(UN, 'index="Cuivre"', part(/écrivez (index=".*?")/)),
    },
  ],
  'index-empty': [
    {
      files: indexed('Le cuivre.'),
      edit: replacing(UN, 'cuivre', part(/textes : (\[.*?\})/)),
    },
  ],
  'index-not-printed': [
    {
      files: blocks('  - text: \'Le [cuivre]{index="cuivre"}.\''),
      edit: (files, advice) => ({ ...files, [UN]: `${files[UN]}  ${part(/« (- .*?) »/)(advice)}\n` }),
    },
  ],
};

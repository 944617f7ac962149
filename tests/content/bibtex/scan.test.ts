import { expect, test } from 'vitest';
import { scan } from '../../../src/content/bibtex/scan.ts';

/** Entries as they are typed, sound and not: what is read, and what is at fault where. */
const TYPED = [
  '@article{a, title = {Un titre}, year = 2020}',
  '@Article ( a , title = "Un {"}titre{"}" # { long} , year=2020 )',
  'Des mots. @book{a, title={A {B} \\} C}}\n% @book{b, title={B}}\n@book{c,}',
  '@comment{jabref-meta: {x} @book{z,}}\n@book{a, title={A}}',
  '@comment sans accolades\n@book{a, title={A}}',
  '@comment{jamais fermé\n@book{a, title={A}}',
  '@preamble{"\\newcommand" # {x}}\n@string{nt = {Nature}, autre = "B"}\n@article{a, journal = nt # { } # AUTRE, month = jan, day = 12}',
  '@article{a, journal = natur, note = mois # {x}}',
  '@article{a, month = janv}',
  '@article{a, title = Un titre sans accolades, year = 2020}',
  '@article{a, title = 12 mots "cités", year = 2020}',
  '@article{a, title {Un titre}, year = 2020}',
  '@article{a, title = {Un titre}\n  year = 2020,\n}',
  '@article{a, title = , year = 2020}',
  '@article{a, title = }',
  '@article{a, title = (x), year = 2020}',
  '@article{title = {Sans clé}}',
  '@article{, title = {Sans clé}}',
  '@article{a title = {Sans virgule}}',
  '@article{a "x", title = {Sans virgule}}',
  '@article{a}',
  '@article{a, title = {Un}, Title = {Deux}, year = 2020}',
  '@article{a, = {rien}, 12 = {x}\n, year = 2020}',
  '@article{a, title = {Jamais fermé,\n  year = {2020}\n}\n\n@book{b, title = {B}}',
  '@article{a, title = "Jamais {fermé,\n  year = 2020\n}\n@book{b, title = {B}}',
  '@article{a, title = "Fermé} trop tôt",\n  year = 2020}\n@book{b, title = {B}}',
  '@article{a, title = {Un},\n@book{b, title = {B}}',
  '@article{a, title = {Un}',
  '@article{a, title = {Un}}, year = {2020}}\n@book{b, title = {B}}',
  '@article{a, title = {Un}}\n}\n@book{b, title = {B}}',
  '@article\ntitle = {Un}\n@book{b, title = {B}}',
  'un mot @article sans suite\n@book{b, title = {B}}',
  'article{a,\n  title = {Un}\n}\n@book{b, title = {B}}',
  '@book{b, title = {B}}\n\n  misc{c2020,\n  title = {C}\n}',
  '@article{a, title = {Un \\{ deux}, note = {\\"e}}',
  '@article{a,\r\n  title = {Un},\r\n  year = 2020\r\n}',
];

test.each(TYPED)('%j', (typed) => {
  const { entries, problems } = scan(typed);
  const placeOf = (at: number) => {
    const lines = typed.slice(0, at).split('\n');
    return `${lines.length}:${lines.at(-1)!.length + 1}`;
  };
  const told = [
    ...entries.map(({ type, key, at, start, end, fields }) =>
      [
        `${type} ${key} at ${placeOf(at)}, from ${placeOf(start)} to ${placeOf(end)}`,
        ...[...fields.values()].map(
          (field) =>
            `  ${field.name} at ${placeOf(field.at)}, value at ${placeOf(field.valueAt)}: ${field.tex}`,
        ),
      ].join('\n'),
    ),
    ...problems.map(({ at, fault }) => `${placeOf(at)} ${fault.code} ${JSON.stringify(fault.details)}`),
  ];
  expect(told.join('\n')).toMatchSnapshot();
});

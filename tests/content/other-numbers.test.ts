import { expect, test } from 'vitest';
import { brief, load, SOUND } from './project.ts';

const FIGURE = 'content/chapters/debut.yaml';

/** The warnings of a figure on energy (Terminaux 55.5 % and 11100 TWh, Réseaux 20 and 4000) with this text alternative. */
function warnings(alt: string, says = 'Rien.') {
  const chapter = (SOUND[FIGURE] as string).replace('alt: Trois barres.', `alt: ${alt}\n    says: ${says}`);
  return load({ ...SOUND, [FIGURE]: chapter }).report.faults;
}

test.each([
  'Terminaux 55,5 %, Réseaux 20 %, Autres 24,5 %.',
  'Terminaux 56 %, **réseaux** (4 000 TWh), autres = 24,5',
  '"Terminaux : 11,1 milliers de TWh, 11 100 TWh"',
  'Réseaux, 99 % de moins ; les réseaux 5G ; Réseaux +12 points ; Autres 2019.',
  'Réseaux {{data.energie.part[Autres]}} %, Réseaux [24,5 %]{=data.energie.part[Autres]}.',
  'usage 75,5 %, Production 24,5 %',
  'Surréseaux 99 %.',
  'Les terminaux font 55,5 % du total, les réseaux pèsent 99 % de plus.',
  'Les terminaux représentent 99 % plus de pages ; les réseaux perdent 99 %.',
  '"99 % du total : les terminaux."',
  // A field that the figure does not draw.
  'Usage 57 %.',
])('no warning of %s', (alt) => {
  expect(warnings(alt).map(brief)).toEqual([]);
});

test.each([
  ['Terminaux 99 %.', 'Terminaux', '99'],
  ['Les terminaux font **45 %** du total.', 'Terminaux', '45'],
  ['Les réseaux représentent 45 %.', 'Réseaux', '45'],
  ['Les **terminaux** (56,5 %).', 'Terminaux', '56,5'],
  ['Réseaux [20 %]{=data.energie.part[Réseaux]}, autres 20 %.', 'Autres', '20'],
])('a warning of %s', (alt, name, typed) => {
  const faults = warnings(alt);
  expect(faults).toMatchObject([{ code: 'number-of-other', severity: 'warning', details: { name, typed } }]);
});

test('the warning stands at the number, in what the figure says too', () => {
  expect(warnings('Rien.', 'Terminaux 99 %.').map(brief)).toEqual([
    'number-of-other content/chapters/debut.yaml:17:21',
  ]);
});

test('a cohort has numbers of its own data, which count as used', () => {
  const cohort = `title: Lyon
data:
  energie:
    title: E
    source: [ steffen2015 ]
    fields: { poste: { label: P }, part: { label: P, unit: "%" } }
    rows: [ { poste: Terminaux, part: 30 } ]
`;
  const text = '  - text: "{{data.energie.part[Terminaux]}}"\n';
  const chapter = `title: Le début\nblocks:\n${text}`;
  const unused = { ...SOUND, 'content/cohorts/lyon.yaml': cohort, [FIGURE]: 'title: Le début\nblocks: []\n' };
  expect(load(unused).report.faults.map(({ code }) => code)).toContain('cohort-data-unused');
  expect(load({ ...unused, [FIGURE]: chapter }).report.faults.map(({ code }) => code)).not.toContain(
    'cohort-data-unused',
  );
});

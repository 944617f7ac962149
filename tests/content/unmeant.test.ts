import { describe, expect, test } from 'vitest';
import { load, PNG } from './project.ts';

/** The warnings of a chapter with these blocks. */
function warned(blocks: unknown[]): string[] {
  const { report } = load({
    'content/booklet.yaml':
      'format: 1\nslug: essai\ntitle: Essai\nlanguage: fr\npictures: own\nchapters: [ un ]\n',
    'content/a.png': PNG,
    'content/chapters/un.yaml': JSON.stringify({ title: 'Un', blocks }),
  });
  expect(report.faults.filter(({ severity }) => severity === 'error')).toEqual([]);
  return report.faults.map(({ code }) => code);
}

describe('an answer that is none of the choices', () => {
  const answered = (answer: string, choices: readonly unknown[]) =>
    warned([{ exercise: 'Lequel ?', choices, answer }]);

  test.each<[string, unknown[]]>([
    ['c', ['Paris', 'Lyon']],
    ['**C.**', ['Paris', 'Lyon']],
    ['(z)', ['Paris', 'Lyon']],
    ['Bordeaux', ['Paris', 'Lyon']],
    ['Bordeaux.', ['Paris', { right: 'Lyon' }]],
    ['15', ['10', '20']],
    ['15 kg', ['10 kg', '20 kg']],
    ['5', ['50', '500']],
    ['-5', ['5', '6']],
  ])('is told: %s', (answer, choices) => {
    expect(answered(answer, choices)).toEqual(['answer-no-choice']);
  });

  test.each<[string, unknown[]]>([
    ['b', ['Paris', 'Lyon']],
    ['B.', ['Paris', 'Lyon']],
    ['(b)', ['Paris', 'Lyon']],
    ['*Lyon*', ['Paris', 'Lyon']],
    ['lyon.', ['Paris', 'Lyon']],
    ['Lyon', ['Paris', { right: '**Lyon**' }]],
    ['Lyon, depuis 1831', ['Paris', 'Lyon']],
    ['Bordeaux', ['Paris', 'Lyon (Rhône)']],
    ['Les deux', ['Paris', 'Lyon']],
    ['Toutes', ['Paris', 'Lyon']],
    ['Aucune', ['Paris', 'Lyon']],
    ['Deuxième', ['Paris', 'Lyon']],
    ['x', ['x', 'y']],
    ['z', ['x', 'y', 'z']],
    ['1000', ['100', '1 000']],
    ['1\u202F000', ['100', '1000']],
    ['0.5', ['0,5', '1,5']],
    ['50%', ['40 %', '50 %']],
    ['−5', ['-5', '5']],
    ['20', ['10 kg', '20 kg']],
    ['2', ['Paris', 'Lyon']],
    ['15', ['Paris']],
    ['$x^2$', ['$x$', '$x^3$']],
  ])('is not: %s', (answer, choices) => {
    expect(answered(answer, choices)).toEqual([]);
  });
});

describe('a text that says nothing of a picture', () => {
  const shown = (alt: string) => warned([{ image: 'a.png', alt }]);

  test.each([
    ...['photo', 'Une image', 'Image 3', 'the picture', 'Figure n° 2.', 'Abbildung', 'dibujo.png', 'ada.PNG'],
    ...[
      'IMG_2034',
      'DSC 0012',
      'P1020304',
      'Screenshot 2026-11-24',
      'Logo',
      'Texte alternatif',
      'una imagen',
    ],
  ])('is told: %s', (alt) => {
    expect(shown(alt)).toEqual(['picture-alt-empty']);
  });

  test.each([
    ...[
      'Photo de Marie Curie',
      'Image satellite du delta',
      'Portrait',
      'Une grue',
      'Logo de la ville',
      'Ada',
    ],
    ...[
      'Figure de proue',
      'Dessin : un chat',
      'Foto-Finish',
      'A picture of a crane',
      'Le fichier a.png ouvert',
    ],
    ...['Capture du sucre', 'P', 'Un bâtiment, 3 étages', 'Illustration of a cell', 'Bild eines Turms'],
  ])('is not: %s', (alt) => {
    expect(shown(alt)).toEqual([]);
  });
});

describe('words that hold the place of others', () => {
  test.each([
    ...[
      'Bonjour %NOM% !',
      '%Prenom_Usuel%',
      'Lorem ipsum dolor sit amet',
      'le XXXX mai',
      'salle xxxxx',
      'TODO : finir',
    ],
    ...['[TBD]', '(FIXME)', 'voir page ??', 'fig. ???', 'Chapitre ??'],
  ])('are told: %s', (text) => {
    expect(warned([{ text }])).toEqual(['text-placeholder']);
  });

  test.each([
    ...[
      '100 % coton, 5% laine',
      'de 5% à 10%',
      '%d et %s',
      'XXe siècle',
      'le film xxx',
      'Louis XXX',
      'Todo: nada',
      '3 % NOM',
    ],
    ...[
      'Le verbe TODO est anglais',
      'À quelle page ?',
      'Hein ??',
      '`XXXX`',
      '$xxxx$',
      '```\nTODO: x\n```',
      'xxxxa',
    ],
    ...['https://example.org/%C3%A9l%C3%A8ve%20a', 'une page blanche', 'AXXXX', 'lorem ipsum'],
  ])('are not: %s', (text) => {
    expect(warned([{ text }])).toEqual([]);
  });

  test('are left as typed in code and formulas', () => {
    expect(warned([{ code: 'TODO: XXXX' }, { math: 'xxxx' }])).toEqual([]);
  });
});

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typeset } from '../../src/text/index.ts';
import { RANDOM, runs } from '../tools.ts';

/** ~ is U+00A0 and _ is U+202F, so that tables can be read. */
const visible = (text: string): string => text.replaceAll('\u00A0', '~').replaceAll('\u202F', '_');
const typed = (text: string): string => text.replaceAll('~', '\u00A0').replaceAll('_', '\u202F');

describe('French', () => {
  test.each([
    // Apostrophes, dashes, ellipses.
    ["l'eau d'aujourd'hui", 'l’eau d’aujourd’hui'],
    ["un angle de 5' 30''", "un angle de 5' 30''"],
    ['Attends... encore....', 'Attends… encore....'],
    ['deux -- trois --- quatre', 'deux – trois — quatre'],
    ["l'option --force (--all), de 1939--1945", 'l’option --force (--all), de 1939–1945'],
    // Guillemets.
    ['Il dit "oui".', 'Il dit «~oui~».'],
    ['«mot» «  mot  »', '«~mot~» «~mot~»'],
    ['"un "deux" trois"', '«~un “deux” trois~»'],
    ['“mot”', '«~mot~»'],
    ['« un “deux” trois »', '«~un “deux” trois~»'],
    ['l\'"anthropocène"', 'l’«~anthropocène~»'],
    ['un écran de 15"', 'un écran de 15"'],
    // High punctuation.
    ['Vraiment ? Oui ! Bon ; bien : fin', 'Vraiment_? Oui_! Bon_; bien~: fin'],
    ['Vraiment? Oui! Bon; bien: fin', 'Vraiment_? Oui_! Bon_; bien~: fin'],
    ['Quoi ?! (non !)', 'Quoi_?! (non_!)'],
    ['il dit : "oui !"', 'il dit~: «~oui_!~»'],
    ['(?) [!]', '(?) [!]'],
    ['à 10:30, en 16:9', 'à 10:30, en 16:9'],
    ['https://a.fr/b?c=d;e!f C:\\x', 'https://a.fr/b?c=d;e!f C:\\x'],
    ['bien ;-) :-) :) a != b', 'bien ;-) :-) :) a != b'],
    // Numbers.
    ['45 % et 45%', '45~% et 45~%'],
    ['1,4 Md, 12 km, 20 TWh, 3 M€', '1,4~Md, 12~km, 20~TWh, 3~M€'],
    ['3 Md € et 20 millions d’euros', '3~Md~€ et 20~millions d’euros'],
    ['20 °C ou 20°C', '20~°C ou 20~°C'],
    ['158 839 et 1 234 567,8', '158_839 et 1_234_567,8'],
    ['en 2019 300 personnes', 'en 2019 300 personnes'],
    ['en 2019, 4000 et 12 3456', 'en 2019, 4000 et 12 3456'],
    ['12 motos', '12 motos'],
    ['45_%', '45_%'],
    // What announces numbers, names and dates.
    ['n° 2, n°2, p. 21, art. 5, § 4', 'n°~2, n°~2, p.~21, art.~5, §~4'],
    ['la figure 3, les pages 4 et 5', 'la figure~3, les pages~4 et 5'],
    ['M. Ellul, Mme Curie, J.-P. Serre', 'M.~Ellul, Mme~Curie, J.-P.~Serre'],
    ['le 12 mars 2020, le 1er mai', 'le 12~mars 2020, le 1ᵉʳ~mai'],
    ['en 52 av. J.-C.', 'en 52 av.~J.-C.'],
    ['12 marsouins', '12 marsouins'],
    // Features, in the characters that there are.
    ['XXe siècle, Ve République, 2e', 'XXᵉ siècle, Vᵉ République, 2ᵉ'],
    ['Vers 1900, l’Inde', 'Vers 1900, l’Inde'],
    ['CO2, 3 GtCO2e, N2O, CH4', 'CO₂, 3 GtCO₂e, N₂O, CH₄'],
    ['12 km2', '12~km²'],
    ['un R2D2', 'un R2D2'],
  ])('%s', (text, expected) => {
    expect(visible(typeset(typed(text), 'fr'))).toBe(expected);
  });
});

describe('English', () => {
  test.each([
    ["It's \"so 'good' here\" -- isn't it?", 'It’s “so ‘good’ here” – isn’t it?'],
    ['"a "b" c"', '“a ‘b’ c”'],
    ["the dogs' bone, the 1990's", 'the dogs’ bone, the 1990’s'],
    ['wait... p. 3, Fig. 4, 12 March, March 12', 'wait… p.~3, Fig.~4, 12~March, March~12'],
    ['45% of 5 km: 3 million', '45% of 5~km: 3~million'],
    ['Mr. Smith; J. Doe!', 'Mr.~Smith; J.~Doe!'],
  ])('%s', (text, expected) => {
    expect(visible(typeset(text, 'en'))).toBe(expected);
  });
});

test('a language without rules is left as typed', () => {
  expect(typeset('"Ja" : 5 %', 'de')).toBe('"Ja" : 5 %');
});

test('a region does not matter', () => {
  expect(visible(typeset('Oui !', 'fr-CA'))).toBe('Oui_!');
});

test('the rules change nothing more the second time', RANDOM, () => {
  const pieces = [
    ...'\' " « » “ ” ‘ ’ ; : ! ? . , ( ) - – — … % € \u00A0 \u202F \n'.split(' '),
    ...[
      ' ',
      '  ',
      '...',
      '--',
      '12',
      '158',
      '839',
      'km',
      'M€',
      'mot',
      'M.',
      'Ellul',
      'XXe',
      'siècle',
      'CO2',
      'n°',
      'mars',
    ],
  ];
  const text = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, fc.constantFrom('fr', 'en'), (source, lang) => {
      // Straight marks beside curly ones without partner have no one reading.
      fc.pre(!source.includes('"') || !/[«»“”]/.test(source));
      const once = typeset(source, lang);
      expect(visible(typeset(once, lang))).toBe(visible(once));
    }),
    { numRuns: runs(300, 6000) },
  );
});

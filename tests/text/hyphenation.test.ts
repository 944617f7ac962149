import { expect, test } from 'vitest';
import { hyphenate } from '../../src/text/hyphenation.ts';

const parted = (word: string, lang: string, limits: [number, number, number] = [5, 2, 2]): string => {
  const offsets = hyphenate(word, lang, limits);
  return [0, ...offsets].map((start, i) => word.slice(start, offsets[i])).join('-');
};

test.each([
  ['constitution', 'fr', 'consti-tu-tion'],
  ['Biodiversité', 'fr', 'Bio-di-ver-si-té'],
  ['transatlantique', 'fr', 'trans-at-lan-tique'],
  ['hyphenation', 'en', 'hy-phen-ation'],
  ['associate', 'en-US', 'as-so-ciate'],
  ['table', 'en', 'ta-ble'],
])('%s in %s', (word, lang, expected) => {
  expect(parted(word, lang)).toBe(expected);
});

/** Words as dictionaries part them, or with fewer hyphens: patterns do not find every place, but none may be false. */
const DICTIONARY: Readonly<Record<string, string>> = {
  de: `Wis-sen-schaft Da-ten-ver-ar-bei-tung Zu-cker Fens-ter Ur-instinkt Staubecken Grund-ge-setz Schiff-fahrt
    Bun-des-aus-bil-dungs-för-de-rungs-ge-setz Stra-ße Grö-ße Haupt-stadt Recht-schrei-bung Uni-ver-si-tät Sta-tis-tik
    Häu-ser be-ob-ach-ten in-ter-es-sant her-un-ter-la-den Wirt-schaft Ver-ant-wor-tung Druckerzeug-nis Abend
    An-alpha-bet Blu-men-topf-er-de Zeit-geist Welt-an-schau-ung Scha-den-freu-de En-er-gie-ver-brauch voll-enden`,
  es: `de-sa-rro-llo sub-ra-yar atlé-ti-co pin-güino ci-güe-ña in-ves-ti-ga-ción uni-ver-si-dad es-ta-dís-ti-ca
    trans-por-te cons-truc-ción fe-rro-ca-rril ex-ce-len-te aé-reo poe-sía país ciu-dad huér-fano no-so-tros
    en-se-ñan-za gui-ta-rra ac-ción obs-tácu-lo ins-tru-men-to abs-trac-to lec-ción ex-tran-je-ro in-hu-mano
    des-igual-dad coor-di-na-ción bio-quí-mi-ca`,
  it: `mae-stro co-stru-zio-ne fer-ro-via uni-ver-si-tà ac-qua aiu-to per-ché bi-so-gno fi-glio co-scien-za sta-zio-ne
    istru-zio-ne am-bien-te svi-lup-po ri-spet-ta-re ab-ba-stan-za sta-ti-sti-ca dell’arte nell’uni-ver-si-tà
    pae-sag-gio scuo-la psi-co-lo-gia ca-pa-ci-tà me-ra-vi-glia gior-na-ta co-gno-me sba-glia-re soq-qua-dro
    ae-ro-pla-no in-ge-gne-ria`,
  pt: `sa-ú-de subs-cre-ver fer-ro-via pro-fes-sor pas-sa-gei-ro co-or-de-na-ção es-ta-tís-ti-ca uni-ver-si-da-de
    en-xa-guar lín-gua quan-do ci-ên-cia ins-tru-ção am-bi-en-te de-sen-vol-vi-men-to bap-tis-mo rit-mo psi-co-lo-gia
    tra-ba-lho cam-pa-nha de-si-gual-da-de in-ves-ti-ga-ção país ca-í-ram jó-quei trans-por-te subs-tân-cia
    cons-tru-ção guarda-chuva ilha`,
  nl: `fi-nan-ciën zeeëend geïn-te-res-seerd coö-pe-ra-tie ideeën we-ten-schap uni-ver-si-teit ge-ge-vens-ver-wer-king
    sta-tis-tiek on-der-zoek maat-schap-pij ont-wik-ke-ling ver-ant-woor-de-lijk-heid zie-ken-huis fiet-sen bij-zon-der
    beïn-vloe-den kin-de-ren koek-je omaatje vrij-heid school-va-kan-tie ge-meen-schap in-for-ma-tie aard-ap-pel
    voor-beeld ge-schie-de-nis reü-nie in-du-strië-le foto’s`,
};

test.each(Object.entries(DICTIONARY))('words in %s', (lang, words) => {
  for (const word of words.split(/\s+/)) expect(parted(word.replace(/(?<!guarda)-/g, ''), lang)).toBe(word);
});

test('punctuation around a word is ignored, and an apostrophe separates two words', () => {
  expect(parted('«l’anthropocène»,', 'fr')).toBe('«l’an-thro-po-cène»,');
});

test('limits are the fewest letters in the word, before and after the hyphen', () => {
  expect(parted('biodiversité', 'fr', [5, 4, 3])).toBe('biodi-ver-sité');
  expect(parted('biodiversité', 'fr', [13, 2, 2])).toBe('biodiversité');
});

test.each([
  'ORGANISATION',
  'CO2equivalent',
  'nom@example.fr',
  'entrées/sorties',
  'porte-parole',
  'import_module',
])('%s is not hyphenated', (word) => {
  expect(parted(word, 'fr')).toBe(word);
});

test('a word of a language without patterns is not hyphenated', () => {
  expect(parted('constitution', 'xx')).toBe('constitution');
});

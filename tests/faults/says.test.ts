import { describe, expect, test } from 'vitest';
import { says } from '../../src/faults/catalogue/entry.ts';
import { orNear } from '../../src/faults/catalogue/near.ts';

describe('the words of a fault', () => {
  test('are its four lines, without indentation and arrows', () => {
    expect(says`
      la page ${12} est vide
      → ôtez-la
      page ${12} is empty
      → take it out`).toEqual({
      fr: 'la page 12 est vide',
      frInstead: 'ôtez-la',
      en: 'page 12 is empty',
      enInstead: 'take it out',
    });
  });

  test('keep a detail as it was typed: line breaks, arrows and spaces at its ends', () => {
    const typed = ' a\n  → b ';
    expect(says`
      ${typed}
      → écrivez${typed}
      ${typed}
      → write${typed}`).toEqual({
      fr: typed,
      frInstead: `écrivez${typed}`,
      en: typed,
      enInstead: `write${typed}`,
    });
  });

  test('have no advice where it comes out empty, or in two lines', () => {
    const alone = { fr: 'vide', en: 'empty' };
    expect(says`
      vide
      → ${''}
      empty
      → ${''}`).toEqual(alone);
    expect(says`
      vide
      empty`).toEqual(alone);
  });

  test('are refused in another number of lines', () => {
    expect(
      () => says`
        vide
        → ôtez-la
        empty`,
    ).toThrow('Not a wording');
  });

  test('advise the near name where there is one', () => {
    const word = (near: string | null) => orNear(near)`
      il n’y a pas de ville
      → écrivez Lyon
      there is no town
      → write Lyon`;
    expect(word('Lille')).toEqual({
      fr: 'il n’y a pas de ville',
      frInstead: 'vouliez-vous dire Lille ?',
      en: 'there is no town',
      enInstead: 'did you mean Lille?',
    });
    expect(word(null)).toMatchObject({ frInstead: 'écrivez Lyon', enInstead: 'write Lyon' });
  });
});

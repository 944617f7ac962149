import { entry } from './entry.ts';

export const textFaults = {
  /** `codePoint` as U+XXXX. */
  'text-missing-glyph': entry<{ character: string; codePoint: string }>(({ character, codePoint }) => ({
    fr: `aucune police n’a le caractère « ${character} » (${codePoint}) : un rectangle vide est imprimé à sa place`,
    frInstead: 'écrivez-le autrement, en toutes lettres par exemple',
    en: `no font has the character “${character}” (${codePoint}): an empty box is printed instead`,
    enInstead: 'write it in another way, in words for instance',
  })),
  'text-unknown-family': entry<{ family: string; near: string | null }>(({ family, near }) => ({
    fr: `Livret n’a pas la police « ${family} »`,
    frInstead: near
      ? `vouliez-vous dire « ${near} » ?`
      : 'écrivez Source Serif 4, Source Sans 3, Source Code Pro, serif, sans-serif ou monospace',
    en: `Livret does not have the font “${family}”`,
    enInstead: near
      ? `did you mean “${near}”?`
      : 'write Source Serif 4, Source Sans 3, Source Code Pro, serif, sans-serif or monospace',
  })),
};

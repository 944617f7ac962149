import { entry } from './entry.ts';

export const textFaults = {
  /** `codePoint` as U+XXXX. */
  'text-missing-glyph': entry<{ character: string; codePoint: string }>(
    ({ character, codePoint }) => ({
      wrong: `aucune police n’a le caractère « ${character} » (${codePoint}) : un rectangle vide est imprimé à sa place`,
      instead: 'écrivez-le autrement, en toutes lettres par exemple',
    }),
    ({ character, codePoint }) => ({
      wrong: `no font has the character “${character}” (${codePoint}): an empty box is printed instead`,
      instead: 'write it in another way, in words for instance',
    }),
  ),
  'text-unknown-family': entry<{ family: string; near: string | null }>(
    ({ family, near }) => ({
      wrong: `la police « ${family} » n’est pas de celles de Livret`,
      instead: near
        ? `vouliez-vous dire « ${near} » ?`
        : 'écrivez Source Serif 4, Source Sans 3, Source Code Pro, serif, sans-serif ou monospace',
    }),
    ({ family, near }) => ({
      wrong: `the font “${family}” is not among those Livret has`,
      instead: near
        ? `did you mean “${near}”?`
        : 'write Source Serif 4, Source Sans 3, Source Code Pro, serif, sans-serif or monospace',
    }),
  ),
};

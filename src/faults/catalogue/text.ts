import { entry } from './entry.ts';
import { orNear } from './near.ts';

export const textFaults = {
  /** `codePoint` as U+XXXX, `more` the number of further places. */
  'text-missing-glyph': entry<{ character: string; codePoint: string; more: number }>(
    ({ character, codePoint, more }) => {
      const visible = !/[\p{C}\p{Z}]/u.test(character);
      const [inFrench, inEnglish] = visible ? [` « ${character} »`, ` "${character}"`] : ['', ''];
      const frMore = more > 0 ? `, ici et à ${more} ${more === 1 ? 'autre endroit' : 'autres endroits'}` : '';
      const enMore = more > 0 ? `, here and at ${more} more ${more === 1 ? 'place' : 'places'}` : '';
      return {
        fr: `aucune police n’a le caractère${inFrench} (${codePoint})${frMore}`,
        frInstead: visible
          ? 'écrivez-le autrement, en toutes lettres par exemple ; ou apportez une police qui l’a : @font-face (docs/fonts.md)'
          : 'effacez ce caractère invisible : retapez le mot sans copier-coller',
        en: `no font has the character${inEnglish} (${codePoint})${enMore}`,
        enInstead: visible
          ? 'write it in another way, in words for instance; or bring a font that has it: @font-face (docs/fonts.md)'
          : 'delete this invisible character: type the word again without copy and paste',
      };
    },
  ),
  'text-unknown-family': entry<{ family: string; near: string | null; preferred: readonly string[] }>(
    ({ family, near }) => orNear(near)`
      Livret n’a pas la police « ${family} »
      → écrivez Source Serif 4, Source Sans 3, Source Code Pro, serif, sans-serif ou monospace ; ou apportez la police : @font-face (docs/fonts.md)
      Livret does not have the font "${family}"
      → write Source Serif 4, Source Sans 3, Source Code Pro, serif, sans-serif or monospace; or bring the font: @font-face (docs/fonts.md)`,
  ),
};

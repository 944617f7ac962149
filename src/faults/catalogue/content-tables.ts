import { countedEn, countedFr } from '../counted.ts';
import { entry, says } from './entry.ts';

/** Faults of tables that are typed. */
export const tableFaults = {
  /** `like` is what the row is measured by; `number` one that its decimal comma has parted, or null. */
  'content-cell-count': entry<{
    found: number;
    expected: number;
    like: 'head' | 'first-row';
    number: string | null;
  }>(({ found, expected, like, number }) => {
    const fr = like === 'head' ? 'de head' : 'de la première ligne';
    const en = like === 'head' ? 'of head' : 'of the first row';
    const [frInstead, enInstead] = number
      ? [
          `la virgule de ${number} sépare deux cellules : écrivez "${number}" entre guillemets`,
          `the comma of ${number} parts two cells: write "${number}" in quotation marks`,
        ]
      : found < expected
        ? [
            `donnez une cellule par colonne ${fr}, "" pour une cellule vide`,
            `give one cell for each column ${en}, "" for an empty one`,
          ]
        : [
            `ôtez ce qui dépasse ${expected > 1 ? `les ${expected} colonnes` : 'la colonne'} ${fr} ; une ligne n’a pas de cellule là où descend une cellule (rowspan)`,
            `take out what is beyond the ${expected === 1 ? 'column' : `${expected} columns`} ${en}; a row has no cell where one reaches down into it (rowspan)`,
          ];
    return {
      fr: `cette ligne remplit ${countedFr(found, 'colonne')}, il en faut ${expected}`,
      frInstead,
      en: `this row fills ${countedEn(found, 'column')}, it needs ${expected}`,
      enInstead,
    };
  }),
  'content-table-empty': () => says`
    ce tableau n’a pas de colonne
    → donnez un titre à chaque colonne : head: [ "Année", "Valeur" ]
    this table has no column
    → give each column a title: head: [ "Year", "Value" ]`,
  'content-head-mixed': () => says`
    cette cellule de head est à côté de lignes
    → écrivez head: [ A, B ] pour une ligne, head: [ [ A, B ], [ C, D ] ] pour deux
    this cell of head stands beside rows
    → write head: [ A, B ] for one row, head: [ [ A, B ], [ C, D ] ] for two`,
  'content-rowspan': entry<{ key: 'head' | 'rows'; rowspan: number; left: number }>(
    ({ key, rowspan, left }) => says`
      cette cellule descend sur ${rowspan} lignes, mais il n’en reste que ${left} dans ${key}
      → ${key === 'head' ? `écrivez rowspan: ${left}, ou une ligne de plus dans head : head: [ [ A, B ], [ C, D ] ]` : `écrivez rowspan: ${left}, ou ajoutez des lignes`}
      this cell spans ${rowspan} rows, but ${key} has only ${left} left
      → ${key === 'head' ? `write rowspan: ${left}, or one more row in head: head: [ [ A, B ], [ C, D ] ]` : `write rowspan: ${left}, or add rows`}`,
  ),
  'content-cell-overlap': () => says`
    cette cellule en recouvre une autre, qui descend d’une ligne précédente (rowspan)
    → diminuez son colspan, ou le rowspan de l’autre
    this cell lies on another, which reaches down from a row above (rowspan)
    → make its colspan less, or the rowspan of the other`,
  'content-row-covered': () => says`
    cette ligne n’a pas de cellule à elle : toutes descendent des lignes précédentes (rowspan)
    → ôtez cette ligne, et 1 de chaque rowspan qui la couvre
    this row has no cell of its own: all reach down from rows above (rowspan)
    → take out this row, and 1 from each rowspan that covers it`,
  'content-column-count': entry<{ key: 'align' | 'widths'; found: number; expected: number }>(
    ({ key, found, expected }) => says`
      ${key} a ${countedFr(found, 'valeur')} pour ${countedFr(expected, 'colonne')}
      → donnez une valeur par colonne
      ${key} has ${countedEn(found, 'value')} for ${countedEn(expected, 'column')}
      → give one value for each column`,
  ),
};

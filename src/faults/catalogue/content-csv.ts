import { countedEn, countedFr } from '../counted.ts';
import { en, few, fr, list } from './content-words.ts';
import { entry, type Nothing } from './entry.ts';

/** Faults of CSV files with rows of data. */
export const csvFaults = {
  'csv-not-text': entry<Nothing>(() => ({
    fr: 'ce fichier n’est pas un fichier CSV',
    frInstead: 'dans le tableur : Enregistrer sous, CSV UTF-8',
    en: 'this file is not a CSV file',
    enInstead: 'in the spreadsheet: Save as, CSV UTF-8',
  })),
  'content-csv-cells': entry<{ found: number; expected: number }>(({ found, expected }) => ({
    fr: `cette ligne a ${countedFr(found, 'cellule')}, la première en a ${expected}`,
    frInstead: 'mettez entre guillemets droits un texte qui contient le séparateur',
    en: `this line has ${countedEn(found, 'cell')}, the first one has ${expected}`,
    enInstead: 'put double quotes around a text that contains the separator',
  })),
  'content-csv-quote': entry<Nothing>(() => ({
    fr: 'dans cette ligne un guillemet droit ouvre un champ qui n’est pas refermé',
    frInstead: 'fermez-le ; un guillemet droit dans un champ entre guillemets se double : ""',
    en: 'in this line a quotation mark opens a field that is not closed',
    enInstead: 'close it; a quotation mark within a quoted field is doubled: ""',
  })),
  'content-csv-columns': entry<MissingColumns>(({ missing, found, field, column }) => ({
    fr: `cette ligne n’a pas de colonne ${list(missing)} ; elle a ${few(found, 12)}`,
    frInstead: `dites sous fields: laquelle est laquelle, ${field}: { label: …, column: ${column === null ? '…' : JSON.stringify(column)} }`,
    en: `this line has no column ${list(missing)}; it has ${few(found, 12)}`,
    enInstead: `say under fields: which one is which, ${field}: { label: …, column: ${column === null ? '…' : JSON.stringify(column)} }`,
  })),
  'content-csv-ambiguous': entry<{ found: string; file: string }>(({ found, file }) => ({
    fr: `${fr(found)} peut être un nombre à trois décimales ou des milliers, et rien dans le fichier ne le dit`,
    frInstead: `écrivez rows: { file: ${file}, decimal: comma } pour une virgule décimale, decimal: point pour un point`,
    en: `${en(found)} may have three decimals or be thousands, and nothing in the file tells which`,
    enInstead: `write rows: { file: ${file}, decimal: point } for a decimal point, decimal: comma for a comma`,
  })),
  'content-csv-two-values': entry<{ name: string; first: string }>(({ name, first }) => ({
    fr: `${fr(name)} a déjà une valeur pour cette ligne du tableau, en ${first}`,
    frInstead:
      'gardez-en une par where:, par exemple where: { unit: PC }, ou donnez un champ à la colonne qui les distingue',
    en: `${en(name)} already has a value for this row, at ${first}`,
    enInstead:
      'keep one by where:, for instance where: { unit: PC }, or give a field to the column that tells them apart',
  })),
  'content-csv-none': entry<Nothing>(() => ({
    fr: 'aucune ligne du fichier n’a toutes ces valeurs',
    frInstead: 'ôtez une des conditions de where: ou de except:',
    en: 'no line of the file has all of these values',
    enInstead: 'take away one of the conditions of where: or except:',
  })),
  'content-column-without-file': entry<Nothing>(() => ({
    fr: 'column: nomme une colonne d’un fichier CSV, mais les lignes sont écrites ici',
    frInstead: 'ôtez column:, ou écrivez rows: FICHIER.csv',
    en: 'column: names a column of a CSV file, but the rows are written here',
    enInstead: 'remove column:, or write rows: FILE.csv',
  })),
};

interface MissingColumns {
  readonly missing: readonly string[];
  readonly found: readonly string[];
  /** The first field without a column, and the first column without a field. */
  readonly field: string;
  readonly column: string | null;
}

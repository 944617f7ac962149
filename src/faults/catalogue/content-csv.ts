import { countedEn, countedFr } from '../counted.ts';
import { en, few, fr, list } from './content-words.ts';
import { says } from './entry.ts';

/** Faults of CSV files with rows of data. */
export const csvFaults = {
  'csv-not-text': () => says`
    ce fichier n’est pas un fichier CSV
    → dans le tableur : Enregistrer sous, CSV UTF-8
    this file is not a CSV file
    → in the spreadsheet: Save as, CSV UTF-8`,
  'content-csv-cells': ({ found, expected, number }: WrongCells) => says`
    cette ligne a ${countedFr(found, 'cellule')}, la première en a ${expected}
    → ${number === null ? 'mettez entre guillemets droits un texte qui contient le séparateur' : `mettez entre guillemets droits le nombre dont la virgule sépare les décimales : "${number}"`}
    this line has ${countedEn(found, 'cell')}, the first one has ${expected}
    → ${number === null ? 'put double quotes around a text that contains the separator' : `put double quotes around the number whose comma begins its decimals: "${number}"`}`,
  'content-csv-quote': () => says`
    dans cette ligne un guillemet droit ouvre un champ qui n’est pas refermé
    → fermez-le ; un guillemet droit dans un champ entre guillemets se double : ""
    in this line a quotation mark opens a field that is not closed
    → close it; a quotation mark within a quoted field is doubled: ""`,
  'content-csv-columns': ({ missing, found, field, column, head }: MissingColumns) => says`
    cette ligne n’a pas de colonne ${list(missing)} ; elle a ${few(found, 12)}
    → ${head === null ? '' : `mettez au-dessus une ligne qui nomme les colonnes, ${head} ; si ce sont des noms, `}dites sous fields: laquelle est laquelle, ${field}: { label: …, column: ${column === null ? '…' : JSON.stringify(column)} }
    this line has no column ${list(missing)}; it has ${few(found, 12)}
    → ${head === null ? '' : `put a line above it that names the columns, ${head}; if these are names, `}say under fields: which one is which, ${field}: { label: …, column: ${column === null ? '…' : JSON.stringify(column)} }`,
  'content-csv-ambiguous': ({ found, file }: { found: string; file: string }) => says`
    ${fr(found)} peut être un nombre à trois décimales ou des milliers, et rien dans le fichier ne le dit
    → écrivez rows: { file: ${file}, decimal: comma } pour une virgule décimale, decimal: point pour un point
    ${en(found)} may have three decimals or be thousands, and nothing in the file tells which
    → write rows: { file: ${file}, decimal: point } for a decimal point, decimal: comma for a comma`,
  'content-csv-two-values': ({ name, first }: { name: string; first: string }) => says`
    ${fr(name)} a déjà une valeur pour cette ligne du tableau, en ${first}
    → gardez-en une par where:, par exemple where: { unit: PC }, ou donnez un champ à la colonne qui les distingue
    ${en(name)} already has a value for this row, at ${first}
    → keep one by where:, for instance where: { unit: PC }, or give a field to the column that tells them apart`,
  'content-csv-none': () => says`
    aucune ligne du fichier n’a toutes ces valeurs
    → ôtez une des conditions de where: ou de except:
    no line of the file has all of these values
    → take away one of the conditions of where: or except:`,
  'content-column-without-file': () => says`
    column: nomme une colonne d’un fichier CSV, mais les lignes sont écrites ici
    → ôtez column:, ou écrivez rows: FICHIER.csv
    column: names a column of a CSV file, but the rows are written here
    → remove column:, or write rows: FILE.csv`,
};

interface MissingColumns {
  readonly missing: readonly string[];
  readonly found: readonly string[];
  /** The first field without a column, and the first column without a field. */
  readonly field: string;
  readonly column: string | null;
  /** A line that names the columns, where this one has numbers and so is a row of data; null where it has none. */
  readonly head: string | null;
}

interface WrongCells {
  readonly found: number;
  readonly expected: number;
  /** The number that two of the cells seem to be, parted at its decimal comma; null for none. */
  readonly number: string | null;
}

import { type Bilingual, says } from './entry.ts';
/** A row that sums up the others, and is to stand apart from them. */
export interface RowApart {
  readonly name: string;
  /** The field that has the name. */
  readonly label: string;
  /** The file of the rows; null where they stand in the data file itself. */
  readonly csv: string | null;
  /** The numbers of a total by their fields; null for a mean, which no key holds. */
  readonly total: readonly (readonly [field: string, value: number])[] | null;
}

/** The advice by which a row stands apart. */
export function apart({ name, label, csv, total }: RowApart): Bilingual {
  if (csv !== null) {
    const typed = /^[\p{L}\p{N}]+$/u.test(name) ? name : JSON.stringify(name);
    const rows = `rows: { file: ${csv}, except: { ${label}: ${typed} } }`;
    return says`
      laissez cette ligne de côté : dans le fichier des données, écrivez ${rows}
      leave this row aside: in the data file, write ${rows}`;
  }
  if (total === null) return { fr: 'enlevez cette ligne', en: 'leave this row out' };
  const typed = `total: { ${total.map(([field, value]) => `${field}: ${value}`).join(', ')} }`;
  return says`
    enlevez cette ligne, et écrivez après les lignes, sans retrait, ${typed}
    leave this row out, and write after the rows, without indentation, ${typed}`;
}

import { countedEn, countedFr } from '../counted.ts';
import { en, fr, list } from './content-words.ts';
import { type Bilingual, entry, says } from './entry.ts';

/** Faults of data and of their checks. */
export const contentDataFaults = {
  'content-no-total': ({ data, field }: { data: string; field: string | null }) => says`
    les données ${data} n’ont pas de total${field ? ` pour ${field}` : ''}
    → ${field ? `écrivez total: { ${field}: … }, ou equals: dans la vérification` : 'ajoutez total: { … } aux données'}
    the data ${data} have no total${field ? ` for ${field}` : ''}
    → ${field ? `write total: { ${field}: … }, or equals: in the check` : 'add total: { … } to the data'}`,
  'content-field-kind': ({ field, expected }: { field: string; expected: 'number' | 'text' | 'place' }) =>
    expected === 'place'
      ? says`
          ${field} est un champ de texte, mais il faut ici des nombres ou des dates
          → écrivez 2024, 2024-03 ou 2024-03-15 ; un champ de nombres a une unité, même vide : ${field}: { label: …, unit: "" }
          ${field} is a field of text, but numbers or dates are needed here
          → write 2024, 2024-03 or 2024-03-15; a field of numbers has a unit, even an empty one: ${field}: { label: …, unit: "" }`
      : expected === 'number'
        ? says`
          ${field} est un champ de texte, mais il faut ici des nombres
          → un champ de nombres a une unité, même vide : ${field}: { label: …, unit: "" }
          ${field} is a field of text, but numbers are needed here
          → a field of numbers has a unit, even an empty one: ${field}: { label: …, unit: "" }`
        : says`
          ${field} est un champ de nombres, mais il faut ici du texte
          → choisissez un champ sans unité
          ${field} is a field of numbers, but text is needed here
          → choose a field without a unit`,
  'content-too-few-fields': ({ data, need }: { data: string; need: number }) => says`
    les données ${data} n’ont pas assez de champs pour cette figure
    → donnez-lui ${need} champs sous fields:, dans l’ordre où la figure les emploie
    the data ${data} have too few fields for this figure
    → give them ${need} fields under fields:, in the order in which the figure uses them`,
  'content-timeline-field': ({ data, field }: { data: string; field: string }) => says`
    les données ${data} n’ont pas de champ ${field}
    → ajoutez-le : une chronologie demande les champs date et event ; place est facultatif
    the data ${data} have no field ${field}
    → add it: a timeline needs the fields date and event; place is optional`,
  'content-missing-value': ({ field }: { field: string }) => says`
    il manque ${field} dans cette ligne de données
    → ajoutez ${field}: et sa valeur, ou ${field}: null si elle est inconnue
    ${field} is missing in this row
    → add ${field}: and its value, or ${field}: null if it is not known`,
  'content-not-a-number': entry<{ field: string; found: string; number: string | null; inCsv: boolean }>(
    ({ field, found, number, inCsv }) => says`
      ${field} est un champ de nombres, mais ${fr(found)} n’est pas un nombre
      → ${ofSheet(found)?.fr ?? `écrivez ${number ?? `un nombre avec un point décimal, par exemple 728.40, ou ${inCsv ? 'rien' : 'null'} si la valeur n’est pas connue`}`}
      ${field} is a field of numbers, but ${en(found)} is not a number
      → ${ofSheet(found)?.en ?? `write ${number ?? `a number with a decimal point, for instance 728.40, or ${inCsv ? 'nothing' : 'null'} if the value is not known`}`}`,
  ),
  'content-undated': ({ data }: { data: string }) => says`
    ni les données ${data} ni leur source n’ont de date
    → écrivez date: AAAA dans les données, ou issued: AAAA dans la source
    neither the data ${data} nor their source has a date
    → write date: YYYY in the data, or issued: YYYY in the source`,
  'content-check-sum': entry<SumDetails>(({ field, found, expected, difference, digits }) => ({
    fr: `la somme de ${field} est ${found}, et non ${expected} (écart ${difference})`,
    frInstead:
      digits.length > 0
        ? `un seul chiffre mal lu l’expliquerait : ${list(digits.map(({ row, from, to }) => `${row} ${from} → ${to}`))}`
        : 'corrigez les lignes ou le total, ou donnez tolerance si les nombres sont arrondis',
    en: `the sum of ${field} is ${found}, not ${expected} (difference ${difference})`,
    enInstead:
      digits.length > 0
        ? `one digit misread would explain it: ${list(digits.map(({ row, from, to }) => `${row} ${from} → ${to}`))}`
        : 'correct the rows or the total, or give a tolerance if the numbers are rounded',
  })),
  'content-check-share': ({ field, of, row, found, expected }: RowDetails & { of: string }) => says`
    ${row} : ${field} est ${found}, mais sa part de ${of} est ${expected}
    → corrigez ${field}, ${of} ou le total de ${of}
    ${row}: ${field} is ${found}, but its share of ${of} is ${expected}
    → correct ${field}, ${of} or the total of ${of}`,
  'content-check-add': entry<RowDetails & { fields: readonly string[]; difference: string }>(
    ({ field, fields, row, found, expected, difference }) => says`
      ${row} : ${fields.join(' + ')} donne ${found}, et non ${field} = ${expected} (écart ${difference})
      → corrigez un de ces nombres, ou donnez tolerance s’ils sont arrondis
      ${row}: ${fields.join(' + ')} gives ${found}, not ${field} = ${expected} (difference ${difference})
      → correct one of these numbers, or give a tolerance if they are rounded`,
  ),
  'content-check-count': ({ found, expected }: { found: number; expected: number }) => says`
    il y a ${countedFr(found, 'ligne')}, et non ${expected}
    → corrigez les lignes, ou le nombre donné par count:
    there ${found === 1 ? 'is' : 'are'} ${countedEn(found, 'row')}, not ${expected}
    → correct the rows, or the number that count: gives`,
};

/** The advice for an error or a formula of a spreadsheet in place of its value; null for anything else. */
function ofSheet(found: string): Bilingual | null {
  if (/^#[A-ZÀ-Ý0-9/_]+[!?]?$/i.test(found)) {
    return says`
      c’est une erreur du tableur : corrigez-y la formule et exportez de nouveau, ou laissez cette valeur vide (null en YAML)
      this is an error of the spreadsheet: mend the formula there and export again, or leave this value empty (null in YAML)`;
  }
  if (!/^=\S/.test(found)) return null;
  return says`
    c’est une formule du tableur : exportez-en les valeurs (Enregistrer sous, CSV), ou écrivez le nombre
    this is a formula of the spreadsheet: export its values (Save as, CSV), or write the number`;
}

interface SumDetails {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
  readonly difference: string;
  /** Rows of which one digit, read otherwise, would make the sum right. */
  readonly digits: readonly { readonly row: string; readonly from: string; readonly to: string }[];
}

interface RowDetails {
  readonly field: string;
  readonly row: string;
  readonly found: string;
  readonly expected: string;
}

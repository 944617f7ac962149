import { en, fr, list } from './content-words.ts';
import { entry } from './entry.ts';

/** What is wrong with lists of people, and with whom they list. */
export const peopleFaults = {
  'people-missing': entry<{ cohort: string; file: string }>(
    ({ cohort, file }) => ({
      wrong: `la cohorte ${cohort} n’a pas de liste de personnes`,
      instead: `mettez-la dans ${file}, ou écrivez people: dans le fichier de la cohorte`,
    }),
    ({ cohort, file }) => ({
      wrong: `the cohort ${cohort} has no list of people`,
      instead: `put it in ${file}, or write people: in the cohort's file`,
    }),
  ),
  'copies-of-nobody': entry<{ cohort: string; count: number; files: readonly string[] }>(
    ({ cohort, count, files }) => ({
      wrong: `${count} PDF de ${cohort} sont au nom de qui n’est plus dans sa liste : ${few(files)}`,
      instead: 'ils restent là : effacez-les si personne n’en a plus besoin',
    }),
    ({ cohort, count, files }) => ({
      wrong: `${count} PDFs of ${cohort} are of people who are no longer in its list: ${few(files)}`,
      instead: 'they stay there: delete them if nobody needs them any more',
    }),
  ),
  'people-not-text': entry<object>(
    () => ({
      wrong: 'ce fichier n’est pas un fichier CSV',
      instead: 'dans le tableur : Enregistrer sous, CSV UTF-8',
    }),
    () => ({ wrong: 'this file is no CSV file', instead: 'in the spreadsheet: Save as, CSV UTF-8' }),
  ),
  'people-header': entry<{ columns: readonly string[] }>(
    ({ columns }) => ({
      wrong: `aucune colonne de cette première ligne ne porte les noms : ${list(columns)}`,
      instead: 'commencez le fichier par une ligne qui nomme les colonnes, comme Nom;Prénom;Courriel;Lien',
    }),
    ({ columns }) => ({
      wrong: `no column of this first line holds names: ${list(columns)}`,
      instead: 'begin the file with a line that names the columns, such as Name,Email,Link',
    }),
  ),
  'people-column-twice': entry<{ header: string; first: string }>(
    ({ header, first }) => ({
      wrong: `les colonnes ${fr(first)} et ${fr(header)} disent la même chose`,
      instead: 'supprimez ou renommez l’une des deux',
    }),
    ({ header, first }) => ({
      wrong: `the columns ${en(first)} and ${en(header)} say the same`,
      instead: 'remove or rename one of them',
    }),
  ),
  'people-unnamed-column': entry<{ value: string }>(
    ({ value }) => ({
      wrong: `la colonne de ${fr(value)} n’a pas de nom`,
      instead: 'nommez-la dans la première ligne, ou supprimez-la',
    }),
    ({ value }) => ({
      wrong: `the column of ${en(value)} has no name`,
      instead: 'name it in the first line, or remove it',
    }),
  ),
  'people-fields': entry<{ fields: number; columns: number }>(
    ({ fields, columns }) => ({
      wrong: `cette ligne a ${fields} champs, la première en a ${columns}`,
      instead:
        'mettez entre guillemets droits un champ qui contient le séparateur, et gardez les champs vides',
    }),
    ({ fields, columns }) => ({
      wrong: `this line has ${fields} fields, the first one has ${columns}`,
      instead: 'put a field that has the separator in it between quotation marks, and keep empty fields',
    }),
  ),
  'people-none': entry<object>(
    () => ({
      wrong: 'cette liste n’a que sa première ligne',
      instead: 'ajoutez-y des personnes, ou supprimez-la',
    }),
    () => ({ wrong: 'this list has only its first line', instead: 'add people, or delete it' }),
  ),
  'person-no-name': entry<object>(
    () => ({ wrong: 'cette personne n’a pas de nom', instead: 'donnez-le, ou supprimez la ligne' }),
    () => ({ wrong: 'this person has no name', instead: 'give it, or remove the line' }),
  ),
  'person-email': entry<{ value: string }>(
    ({ value }) => ({
      wrong: `${fr(value)} n’est pas une adresse de courriel`,
      instead: 'écrivez l’adresse seule, comme awa.diallo@example.org, ou laissez le champ vide',
    }),
    ({ value }) => ({
      wrong: `${en(value)} is no e-mail address`,
      instead: 'write the address alone, such as awa.diallo@example.org, or leave the field empty',
    }),
  ),
  'person-link': entry<{ value: string }>(
    ({ value }) => ({
      wrong: `${fr(value)} n’est pas une adresse en https:// ou http://`,
      instead: 'écrivez l’adresse entière, comme https://www.example.org/cours, ou laissez le champ vide',
    }),
    ({ value }) => ({
      wrong: `${en(value)} is no address with https:// or http://`,
      instead: 'write the whole address, such as https://www.example.org/course, or leave the field empty',
    }),
  ),
  'person-control-character': entry<{ column: string; code: number }>(
    ({ column, code }) => ({
      wrong: `${column} contient un saut de ligne ou un caractère de commande (${unicode(code)})`,
      instead: 'effacez-le : ce champ tient sur une ligne',
    }),
    ({ column, code }) => ({
      wrong: `${column} has a line break or a control character in it (${unicode(code)})`,
      instead: 'delete it: this field is one line',
    }),
  ),
  'person-twice': entry<{ address: string; names: readonly string[]; first: string }>(
    ({ address, names, first }) => ({
      wrong: `${address} figure déjà en ${first} (${list(names)}) : une seule personne en est faite`,
      instead: 'supprimez l’une des deux lignes, ou corrigez l’adresse',
    }),
    ({ address, names, first }) => ({
      wrong: `${address} stands already at ${first} (${list(names)}): one person is made of both`,
      instead: 'remove one of the two lines, or mend the address',
    }),
  ),
  'person-number-twice': entry<{ number: string; first: string }>(
    ({ number, first }) => ({
      wrong: `le numéro ${number} est déjà celui de la personne en ${first}`,
      instead: 'donnez à chacun le sien, ou renommez la colonne si elle dit autre chose',
    }),
    ({ number, first }) => ({
      wrong: `the number ${number} is already that of the person at ${first}`,
      instead: 'give each their own, or rename the column if it says something else',
    }),
  ),
};

function unicode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** Some of many files: who sees them knows the others. */
function few(files: readonly string[]): string {
  return files.length > MOST_NAMED ? `${files.slice(0, MOST_NAMED).join(', ')} …` : files.join(', ');
}

const MOST_NAMED = 4;

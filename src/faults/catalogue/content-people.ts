import { countedEn, countedFr } from '../counted.ts';
import { en, few, fr, list } from './content-words.ts';
import { entry, type Nothing } from './entry.ts';
import { meant } from './near.ts';

/** Faults of lists of people and of their rows. */
export const peopleFaults = {
  'content-people-joined': entry<{ found: string; instead: string }>(({ found, instead }) => ({
    fr: `${fr(found)} compte pour une seule personne`,
    frInstead: `écrivez ${instead}`,
    en: `${en(found)} counts as one person`,
    enInstead: `write ${instead}`,
  })),
  'people-of-none': entry<{ cohort: string; near: string | null }>(({ cohort, near }) => {
    const file = `content/cohorts/${cohort}.yaml`;
    const other = near && `content/cohorts/${near}.csv`;
    return {
      fr: 'cette liste de personnes n’est celle d’aucune cohorte : elles ne reçoivent rien',
      frInstead: `${meant(other).fr}${near ? 'sinon ' : ''}créez ${file}, avec par exemple : title: "…"`,
      en: 'this list of people is that of no cohort: they get nothing',
      enInstead: `${meant(other).en}${near ? 'otherwise ' : ''}create ${file}, with for instance: title: "…"`,
    };
  }),
  'people-missing': entry<{ cohort: string; file: string }>(({ cohort, file }) => ({
    fr: `la cohorte ${cohort} n’a pas de liste de personnes`,
    frInstead: `mettez-la dans ${file}, ou écrivez people: dans le fichier de la cohorte`,
    en: `the cohort ${cohort} has no list of people`,
    enInstead: `put it in ${file}, or write people: in the cohort's file`,
  })),
  'copies-of-nobody': entry<{ cohort: string; count: number; files: readonly string[] }>(
    ({ cohort, count, files }) => ({
      fr: `${count} PDF de ${cohort} ${count > 1 ? 'sont au nom de personnes qui ne sont' : 'est au nom d’une personne qui n’est'} plus dans sa liste : ${few(files, 4)}`,
      frInstead:
        count > 1
          ? 'ils restent là : effacez-les si personne n’en a plus besoin'
          : 'il reste là : effacez-le si personne n’en a plus besoin',
      en: `${count === 1 ? `a PDF of ${cohort} was made for a person who is` : `${count} PDFs of ${cohort} were made for people who are`} no longer in its list: ${few(files, 4)}`,
      enInstead:
        count === 1
          ? 'it stays there: delete it if nobody needs it any more'
          : 'they stay there: delete them if nobody needs them any more',
    }),
  ),
  'people-header': entry<{ columns: readonly string[] }>(({ columns }) => ({
    fr: `aucune colonne de cette première ligne ne porte les noms : ${list(columns)}`,
    frInstead: 'commencez le fichier par une ligne qui nomme les colonnes, comme Nom;Prénom;Courriel;Lien',
    en: `no column of this first line holds names: ${list(columns)}`,
    enInstead: 'begin the file with a line that names the columns, such as Name,Email,Link',
  })),
  'people-column-twice': entry<{ header: string; first: string }>(({ header, first }) => ({
    fr: `les colonnes ${fr(first)} et ${fr(header)} contiennent la même information`,
    frInstead: 'supprimez ou renommez l’une des deux',
    en: `the columns ${en(first)} and ${en(header)} hold the same information`,
    enInstead: 'remove or rename one of them',
  })),
  'people-unnamed-column': entry<{ value: string }>(({ value }) => ({
    fr: `la colonne de ${fr(value)} n’a pas de nom`,
    frInstead: 'nommez-la dans la première ligne, ou supprimez-la',
    en: `the column of ${en(value)} has no name`,
    enInstead: 'name it in the first line, or remove it',
  })),
  'people-fields': entry<{ fields: number; columns: number }>(({ fields, columns }) => ({
    fr: `cette ligne a ${countedFr(fields, 'champ')}, la première en a ${columns}`,
    frInstead:
      'mettez entre guillemets droits un champ qui contient le séparateur, et gardez les champs vides',
    en: `this line has ${countedEn(fields, 'field')}, the first one has ${columns}`,
    enInstead: 'put quotation marks around a field that contains the separator, and keep empty fields',
  })),
  'people-columns': entry<{ fields: number; columns: number }>(({ fields, columns }) => ({
    fr: `cette première ligne nomme ${countedFr(columns, 'colonne')}, et toutes les autres ont ${countedFr(fields, 'champ')}`,
    frInstead: 'nommez-y chaque colonne, comme Nom;Prénom;Courriel;Lien',
    en: `this first line names ${countedEn(columns, 'column')}, and all others have ${countedEn(fields, 'field')}`,
    enInstead: 'name each column in it, such as Name,Email,Link',
  })),
  'people-none': entry<Nothing>(() => ({
    fr: 'cette liste n’a que sa première ligne',
    frInstead: 'ajoutez-y des personnes, ou supprimez-la',
    en: 'this list has only its first line',
    enInstead: 'add people, or delete it',
  })),
  'person-no-name': entry<Nothing>(() => ({
    fr: 'cette personne n’a pas de nom',
    frInstead: 'donnez-le, ou supprimez la ligne',
    en: 'this person has no name',
    enInstead: 'give it, or remove the line',
  })),
  'person-email': entry<{ value: string }>(({ value }) => ({
    fr: `${fr(value)} n’est pas une adresse de courriel`,
    frInstead: 'écrivez l’adresse seule, comme awa.diallo@example.org, ou laissez le champ vide',
    en: `${en(value)} is not an e-mail address`,
    enInstead: 'write the address alone, such as awa.diallo@example.org, or leave the field empty',
  })),
  'person-link': entry<{ value: string }>(({ value }) => ({
    fr: `${fr(value)} n’est pas une adresse qui commence par https:// ou http://`,
    frInstead: 'écrivez l’adresse entière, comme https://www.example.org/cours, ou laissez le champ vide',
    en: `${en(value)} is not an address that begins with https:// or http://`,
    enInstead: 'write the whole address, such as https://www.example.org/course, or leave the field empty',
  })),
  'person-control-character': entry<{ column: string; code: number }>(({ column, code }) => ({
    fr: `${column} contient un saut de ligne ou un caractère de commande (${unicode(code)})`,
    frInstead: 'effacez-le : ce champ doit tenir sur une ligne',
    en: `${column} contains a line break or a control character (${unicode(code)})`,
    enInstead: 'delete it: this field has to be one line',
  })),
  'person-twice': entry<{ address: string; names: readonly string[]; first: string }>(
    ({ address, names, first }) => ({
      fr: `${address} figure déjà en ${first} (${list(names)}) : les deux lignes comptent pour une seule personne`,
      frInstead: 'supprimez l’une des deux lignes, ou corrigez l’adresse',
      en: `${address} is already given at ${first} (${list(names)}): both rows count as one person`,
      enInstead: 'remove one of the two lines, or correct the address',
    }),
  ),
  'person-shares-address': entry<{ address: string; names: readonly string[]; first: string }>(
    ({ address, names, first }) => ({
      fr: `${address} est aussi l’adresse donnée en ${first} (${list(names)}) : chacun y recevra son exemplaire`,
      frInstead: 'corrigez l’adresse si elle n’est pas la leur à tous',
      en: `${address} is also the address given at ${first} (${list(names)}): each will get their copy there`,
      enInstead: 'correct the address unless they share it',
    }),
  ),
  'person-empty': entry<{ name: string; column: string }>(({ name, column }) => ({
    fr: `${name} n’a rien dans la colonne ${column}, que des textes nomment : il y reste un blanc`,
    frInstead: `remplissez cette case, ou retirez {{person.${column}}} des textes`,
    en: `${name} has nothing in the column ${column}, which texts name: nothing stands there`,
    enInstead: `fill in this cell, or take {{person.${column}}} out of the texts`,
  })),
  'person-too-long': entry<{ name: string; value: string; places: readonly string[] }>(
    ({ name, value, places: [first = '', ...more] }) => ({
      fr: `« ${short(value)} » est trop long pour les lignes de l’exemplaire de ${name} (${first}${more.length > 0 ? ` et ${more.length} ${more.length === 1 ? 'autre endroit' : 'autres endroits'}` : ''}) : il y est coupé n’importe où`,
      frInstead: 'raccourcissez cette valeur, ou mettez-y des espaces',
      en: `"${short(value)}" is too long for the lines of the copy of ${name} (${first}${more.length > 0 ? ` and ${more.length} more ${more.length === 1 ? 'place' : 'places'}` : ''}): it is cut anywhere there`,
      enInstead: 'shorten this value, or put spaces into it',
    }),
  ),
  'person-number-twice': entry<{ number: string; first: string }>(({ number, first }) => ({
    fr: `le numéro ${number} est déjà celui de la personne en ${first}`,
    frInstead: 'donnez à chacun son numéro, ou renommez la colonne si elle contient autre chose',
    en: `the number ${number} is already that of the person at ${first}`,
    enInstead: 'give each person a number of their own, or rename the column if it holds something else',
  })),
};

const short = (value: string) => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

function unicode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

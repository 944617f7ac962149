import { countedEn, countedFr } from '../counted.ts';
import { en, few, fr, list } from './content-words.ts';
import { entry, says } from './entry.ts';
import { meant } from './near.ts';

/** Faults of lists of people and of their rows. */
export const peopleFaults = {
  'content-people-joined': ({ found, instead }: { found: string; instead: string }) => says`
    ${fr(found)} compte pour une seule personne
    → écrivez ${instead}
    ${en(found)} counts as one person
    → write ${instead}`,
  'people-of-none': entry<{ cohort: string; near: string | null }>(({ cohort, near }) => {
    const file = `content/cohorts/${cohort}.yaml`;
    const other = near && `content/cohorts/${near}.csv`;
    return says`
      cette liste de personnes n’est celle d’aucune cohorte : elles ne reçoivent rien
      → ${meant(other).fr}${near ? 'sinon ' : ''}créez ${file}, avec par exemple : title: "…"
      this list of people is that of no cohort: they get nothing
      → ${meant(other).en}${near ? 'otherwise ' : ''}create ${file}, with for instance: title: "…"`;
  }),
  'people-missing': ({ cohort, file }: { cohort: string; file: string }) => says`
    la cohorte ${cohort} n’a pas de liste de personnes
    → mettez-la dans ${file}, ou écrivez people: dans le fichier de la cohorte
    the cohort ${cohort} has no list of people
    → put it in ${file}, or write people: in the cohort's file`,
  'copies-of-nobody': entry<{ cohort: string; count: number; files: readonly string[] }>(
    ({ cohort, count, files }) => says`
      ${count} PDF de ${cohort} ${count > 1 ? 'sont au nom de personnes qui ne sont' : 'est au nom d’une personne qui n’est'} plus dans sa liste : ${few(files, 4)}
      → ${count > 1 ? 'ils restent là : effacez-les si personne n’en a plus besoin' : 'il reste là : effacez-le si personne n’en a plus besoin'}
      ${count === 1 ? `a PDF of ${cohort} was made for a person who is` : `${count} PDFs of ${cohort} were made for people who are`} no longer in its list: ${few(files, 4)}
      → ${count === 1 ? 'it stays there: delete it if nobody needs it any more' : 'they stay there: delete them if nobody needs them any more'}`,
  ),
  'people-header': ({ columns }: { columns: readonly string[] }) => says`
    aucune colonne de cette première ligne ne porte les noms : ${list(columns)}
    → commencez le fichier par une ligne qui nomme les colonnes, comme Nom;Prénom;Courriel;Lien
    no column of this first line holds names: ${list(columns)}
    → begin the file with a line that names the columns, such as Name,Email,Link`,
  'people-column-twice': ({ header, first }: { header: string; first: string }) => says`
    les colonnes ${fr(first)} et ${fr(header)} contiennent la même information
    → supprimez ou renommez l’une des deux
    the columns ${en(first)} and ${en(header)} hold the same information
    → remove or rename one of them`,
  'people-unnamed-column': ({ value }: { value: string }) => says`
    la colonne de ${fr(value)} n’a pas de nom
    → nommez-la dans la première ligne, ou supprimez-la
    the column of ${en(value)} has no name
    → name it in the first line, or remove it`,
  'people-fields': ({ fields, columns }: { fields: number; columns: number }) => says`
    cette ligne a ${countedFr(fields, 'champ')}, la première en a ${columns}
    → mettez entre guillemets droits un champ qui contient le séparateur, et gardez les champs vides
    this line has ${countedEn(fields, 'field')}, the first one has ${columns}
    → put quotation marks around a field that contains the separator, and keep empty fields`,
  'people-columns': ({ fields, columns }: { fields: number; columns: number }) => says`
    cette première ligne nomme ${countedFr(columns, 'colonne')}, et toutes les autres ont ${countedFr(fields, 'champ')}
    → nommez-y chaque colonne, comme Nom;Prénom;Courriel;Lien
    this first line names ${countedEn(columns, 'column')}, and all others have ${countedEn(fields, 'field')}
    → name each column in it, such as Name,Email,Link`,
  'people-none': () => says`
    cette liste n’a que sa première ligne
    → ajoutez-y des personnes, ou supprimez-la
    this list has only its first line
    → add people, or delete it`,
  'person-no-name': () => says`
    cette personne n’a pas de nom
    → donnez-le, ou supprimez la ligne
    this person has no name
    → give it, or remove the line`,
  'person-email': ({ value }: { value: string }) => says`
    ${fr(value)} n’est pas une adresse de courriel
    → écrivez l’adresse seule, comme awa.diallo@example.org, ou laissez le champ vide
    ${en(value)} is not an e-mail address
    → write the address alone, such as awa.diallo@example.org, or leave the field empty`,
  'person-link': ({ value }: { value: string }) => says`
    ${fr(value)} n’est pas une adresse qui commence par https:// ou http://
    → écrivez l’adresse entière, comme https://www.example.org/cours, ou laissez le champ vide
    ${en(value)} is not an address that begins with https:// or http://
    → write the whole address, such as https://www.example.org/course, or leave the field empty`,
  'person-control-character': ({ column, code }: { column: string; code: number }) => says`
    ${column} contient un saut de ligne ou un caractère de commande (${unicode(code)})
    → effacez-le : ce champ doit tenir sur une ligne
    ${column} contains a line break or a control character (${unicode(code)})
    → delete it: this field has to be one line`,
  'person-twice': entry<{ address: string; names: readonly string[]; first: string }>(
    ({ address, names, first }) => says`
      ${address} figure déjà en ${first} (${list(names)}) : les deux lignes comptent pour une seule personne
      → supprimez l’une des deux lignes, ou corrigez l’adresse
      ${address} is already given at ${first} (${list(names)}): both rows count as one person
      → remove one of the two lines, or correct the address`,
  ),
  'person-shares-address': entry<{ address: string; names: readonly string[]; first: string }>(
    ({ address, names, first }) => says`
      ${address} est aussi l’adresse donnée en ${first} (${list(names)}) : chacun y recevra son exemplaire
      → corrigez l’adresse si elle n’est pas la leur à tous
      ${address} is also the address given at ${first} (${list(names)}): each will get their copy there
      → correct the address unless they share it`,
  ),
  'person-empty': ({ name, column }: { name: string; column: string }) => says`
    ${name} n’a rien dans la colonne ${column}, que des textes nomment : il y reste un blanc
    → remplissez cette case, ou retirez {{person.${column}}} des textes
    ${name} has nothing in the column ${column}, which texts name: nothing stands there
    → fill in this cell, or take {{person.${column}}} out of the texts`,
  'person-too-long': entry<{ name: string; value: string; places: readonly string[] }>(
    ({ name, value, places: [first = '', ...more] }) => ({
      fr: `« ${short(value)} » est trop long pour les lignes de l’exemplaire de ${name} (${first}${more.length > 0 ? ` et ${more.length} ${more.length === 1 ? 'autre endroit' : 'autres endroits'}` : ''}) : il y est coupé n’importe où`,
      frInstead: 'raccourcissez cette valeur, ou mettez-y des espaces',
      en: `"${short(value)}" is too long for the lines of the copy of ${name} (${first}${more.length > 0 ? ` and ${more.length} more ${more.length === 1 ? 'place' : 'places'}` : ''}): it is cut anywhere there`,
      enInstead: 'shorten this value, or put spaces into it',
    }),
  ),
  'person-number-twice': ({ number, first }: { number: string; first: string }) => says`
    le numéro ${number} est déjà celui de la personne en ${first}
    → donnez à chacun son numéro, ou renommez la colonne si elle contient autre chose
    the number ${number} is already that of the person at ${first}
    → give each person a number of their own, or rename the column if it holds something else`,
};

const short = (value: string) => (value.length > 40 ? `${value.slice(0, 39)}…` : value);

function unicode(code: number): string {
  return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The kinds of values that a key may ask for. */
export type Meaning =
  | 'text'
  | 'title'
  | 'number'
  | 'count'
  | 'span'
  | 'copies'
  | 'currency'
  | 'decimals'
  | 'positive'
  | 'points'
  | 'flag'
  | 'list'
  | 'blocks'
  | 'group'
  | 'format'
  | 'id'
  | 'data-key'
  | 'lists'
  | 'slug'
  | 'name'
  | 'reference-key'
  | 'date'
  | 'loose-date'
  | 'person'
  | 'length'
  | 'column-width'
  | 'space-height'
  | 'page'
  | 'csv-file'
  | 'language-tag'
  | 'class-names'
  | 'address'
  | 'mailbox'
  | 'mail-address';

export const MEANINGS_FR: Readonly<Record<Meaning, string>> = {
  text: 'un texte',
  title: 'un titre de 1000 caractères au plus',
  number: 'un nombre de quinze chiffres au plus, avec un point décimal',
  count: 'un nombre entier de 0 à 1000',
  span: 'un nombre entier de 1 à 1000',
  copies: 'un nombre d’exemplaires, de 1 à 100 000',
  currency: 'le code d’une monnaie, trois capitales',
  decimals: 'un nombre de décimales, de 0 à 15',
  positive: 'un nombre positif',
  points: 'un nombre de points, de 0 à 1000',
  flag: 'true (oui) ou false (non)',
  list: 'une liste',
  blocks: 'une liste de blocs, chacun avec son tiret',
  group: 'un groupe de clés',
  format: 'la version du format, 1',
  'data-key': 'le nom de données : celui d’un fichier de content/data/, sans .yaml',
  lists: 'une liste de listes',
  id: 'un identifiant : lettres minuscules sans accent, chiffres, traits d’union',
  slug: 'un nom de fichier de 64 caractères au plus : lettres minuscules sans accent, chiffres, traits d’union',
  name: 'un nom : des lettres, des chiffres, _ ou -, une lettre d’abord',
  'reference-key': 'la clé d’une source de content/references.yaml, sans espace ni virgule',
  date: 'une date, AAAA-MM-JJ',
  'loose-date': 'une date, AAAA, AAAA-MM ou AAAA-MM-JJ',
  person: 'un nom en ses parties',
  length: 'une longueur en mm, cm, in ou pt, plus que 0 et moins que 10000',
  'column-width': 'une largeur en mm, cm, in, pt ou %, plus que 0 et moins que 10000',
  'space-height': 'une hauteur en mm, cm, in ou pt, ou page pour une page entière',
  page: 'un format de page',
  'language-tag': 'un code de langue, comme en ou de-CH',
  'class-names': 'un nom de classe, comme large, ou plusieurs séparés par des espaces',
  'csv-file': 'un fichier CSV de content/data',
  address: 'une adresse en https:// ou http://',
  mailbox: 'une adresse électronique, avec ou sans nom devant',
  'mail-address': 'une adresse électronique',
};

export const MEANINGS_EN: Readonly<Record<Meaning, string>> = {
  text: 'a text',
  title: 'a title of at most 1000 characters',
  number: 'a number of at most fifteen digits, with a decimal point',
  count: 'a whole number from 0 to 1000',
  span: 'a whole number from 1 to 1000',
  copies: 'a number of copies, from 1 to 100,000',
  currency: 'the code of a currency, three capitals',
  decimals: 'a number of decimals, from 0 to 15',
  positive: 'a positive number',
  points: 'a number of points, from 0 to 1000',
  flag: 'true or false',
  list: 'a list',
  blocks: 'a list of blocks, each with its dash',
  group: 'a group of keys',
  format: 'the version of the format, 1',
  'data-key': 'the name of data: that of a file in content/data/, without .yaml',
  lists: 'a list of lists',
  id: 'an identifier: lower-case letters without accents, digits, hyphens',
  slug: 'a file name of at most 64 characters: lower-case letters without accents, digits, hyphens',
  name: 'a name: letters, digits, _ or -, a letter first',
  'reference-key': 'the key of a source in content/references.yaml, without spaces or commas',
  date: 'a date, YYYY-MM-DD',
  'loose-date': 'a date, YYYY, YYYY-MM or YYYY-MM-DD',
  person: 'a name in its parts',
  length: 'a length in mm, cm, in or pt, more than 0 and less than 10000',
  'column-width': 'a width in mm, cm, in, pt or %, more than 0 and less than 10000',
  'space-height': 'a height in mm, cm, in or pt, or page for all of a page',
  page: 'a page size',
  'language-tag': 'a code of a language, such as en or de-CH',
  'class-names': 'a name of a class, such as wide, or several with spaces between',
  'csv-file': 'a CSV file in content/data',
  address: 'an address with https:// or http://',
  mailbox: 'a mail address, with or without a name before it',
  'mail-address': 'a mail address',
};

export const fr = (text: string) => `« ${text} »`;
export const en = (text: string) => `"${text}"`;
export const list = (words: readonly string[]) => words.join(', ');
/** The first of many words: they show which ones are meant. */
export const few = (words: readonly string[], most: number) =>
  words.length > most ? `${list(words.slice(0, most))} …` : list(words);

/** Common mistakes in YAML; each has its own wording. */
export type YamlProblem =
  | 'tab'
  | 'indent'
  | 'quote'
  | 'bracket'
  | 'comma'
  | 'colon'
  | 'no-colon'
  | 'first-character'
  | 'escape'
  | 'alias'
  | 'tag'
  | 'list-in-brackets'
  | 'list-beside-key'
  | 'text-beside-bar'
  | 'after-quote'
  | 'variable'
  | 'other';

/** The kinds of values that a key may ask for. */
export type Meaning =
  | 'text'
  | 'title'
  | 'number'
  | 'count'
  | 'copies'
  | 'decimals'
  | 'positive'
  | 'flag'
  | 'list'
  | 'blocks'
  | 'group'
  | 'format'
  | 'id'
  | 'slug'
  | 'name'
  | 'reference-key'
  | 'date'
  | 'loose-date'
  | 'length'
  | 'column-width'
  | 'space-height'
  | 'page'
  | 'csv-file'
  | 'address'
  | 'mailbox'
  | 'mail-address';

interface Expectation {
  readonly what: string;
  readonly example: string;
}

/**
 * The text to write instead of a value of another kind: the typed text mended, when that is easy, else an
 * example.
 */
export function exampleOf(expectation: Expectation, meaning: Meaning, found: string): string {
  if (meaning === 'list' && !/^[[{]/.test(found)) return `[ ${found} ]`;
  if ((meaning === 'text' || meaning === 'title') && found.startsWith('{{')) return `"${found}"`;
  if (meaning === 'id' || meaning === 'slug') return hyphenated(found) ?? expectation.example;
  return expectation.example;
}

/** `Énergie primaire` as `energie-primaire`; null when nothing of it can stay, or all of it already does. */
function hyphenated(words: string): string | null {
  const letters = words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const name = letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '');
  return name === '' || name === words ? null : name;
}

export const MEANINGS_FR: Readonly<Record<Meaning, Expectation>> = {
  text: { what: 'un texte', example: '"Un texte"' },
  title: { what: 'un titre de 1000 caractères au plus', example: '"Un titre"' },
  number: { what: 'un nombre de quinze chiffres au plus, avec un point décimal', example: '728.40' },
  count: { what: 'un nombre entier de 0 à 1000', example: '3' },
  copies: { what: 'un nombre d’exemplaires, de 1 à 100 000', example: '30' },
  decimals: { what: 'un nombre de décimales, de 0 à 15', example: '2' },
  positive: { what: 'un nombre positif', example: '0.05' },
  flag: { what: 'true (oui) ou false (non)', example: 'true' },
  list: { what: 'une liste', example: '[ premier, second ]' },
  blocks: { what: 'une liste de blocs, chacun avec son tiret', example: '[ { text: "…" } ]' },
  group: { what: 'un groupe de clés', example: '{ clé: valeur }' },
  format: { what: 'la version du format, 1', example: '1' },
  id: {
    what: 'un identifiant : lettres minuscules sans accent, chiffres, traits d’union',
    example: 'fig-energie',
  },
  slug: {
    what: 'un nom de fichier : lettres minuscules sans accent, chiffres, traits d’union',
    example: 'science-des-donnees',
  },
  name: { what: 'un nom : des lettres, des chiffres, _ ou -, une lettre d’abord', example: 'montant' },
  'reference-key': { what: 'une clé de source, sans espace ni virgule', example: 'shift2018' },
  date: { what: 'une date, AAAA-MM-JJ', example: '2026-11-24' },
  'loose-date': { what: 'une date, AAAA, AAAA-MM ou AAAA-MM-JJ', example: '2020-01' },
  length: { what: 'une longueur en mm, cm, in ou pt, plus que 0 et moins que 10000', example: '70 mm' },
  'column-width': {
    what: 'une largeur en mm, cm, in, pt ou %, plus que 0 et moins que 10000',
    example: '30%',
  },
  'space-height': {
    what: 'une hauteur en mm, cm, in ou pt, ou page pour une page entière',
    example: '60 mm',
  },
  page: { what: 'un format de page', example: 'A5, ou { width: 148 mm, height: 210 mm }' },
  'csv-file': { what: 'un fichier CSV de content/data', example: 'emissions.csv' },
  address: { what: 'une adresse en https:// ou http://', example: 'https://www.insee.fr' },
  mailbox: {
    what: 'une adresse électronique, avec ou sans nom devant',
    example: 'Claire Dupont <claire@example.org>',
  },
  'mail-address': { what: 'une adresse électronique', example: 'claire@example.org' },
};

export const MEANINGS_EN: Readonly<Record<Meaning, Expectation>> = {
  text: { what: 'a text', example: '"Some text"' },
  title: { what: 'a title of at most 1000 characters', example: '"A title"' },
  number: { what: 'a number of at most fifteen digits, with a decimal point', example: '728.40' },
  count: { what: 'a whole number from 0 to 1000', example: '3' },
  copies: { what: 'a number of copies, from 1 to 100,000', example: '30' },
  decimals: { what: 'a number of decimals, from 0 to 15', example: '2' },
  positive: { what: 'a positive number', example: '0.05' },
  flag: { what: 'true or false', example: 'true' },
  list: { what: 'a list', example: '[ first, second ]' },
  blocks: { what: 'a list of blocks, each with its dash', example: '[ { text: "…" } ]' },
  group: { what: 'a group of keys', example: '{ key: value }' },
  format: { what: 'the version of the format, 1', example: '1' },
  id: { what: 'an identifier: lower-case letters without accents, digits, hyphens', example: 'fig-energy' },
  slug: { what: 'a file name: lower-case letters without accents, digits, hyphens', example: 'data-science' },
  name: { what: 'a name: letters, digits, _ or -, a letter first', example: 'amount' },
  'reference-key': { what: 'a key of a source, without spaces or commas', example: 'shift2018' },
  date: { what: 'a date, YYYY-MM-DD', example: '2026-11-24' },
  'loose-date': { what: 'a date, YYYY, YYYY-MM or YYYY-MM-DD', example: '2020-01' },
  length: { what: 'a length in mm, cm, in or pt, more than 0 and less than 10000', example: '70 mm' },
  'column-width': { what: 'a width in mm, cm, in, pt or %, more than 0 and less than 10000', example: '30%' },
  'space-height': { what: 'a height in mm, cm, in or pt, or page for all of a page', example: '60 mm' },
  page: { what: 'a page size', example: 'A5, or { width: 148 mm, height: 210 mm }' },
  'csv-file': { what: 'a CSV file in content/data', example: 'emissions.csv' },
  address: { what: 'an address with https:// or http://', example: 'https://www.insee.fr' },
  mailbox: {
    what: 'a mail address, with or without a name before it',
    example: 'Claire Dupont <claire@example.org>',
  },
  'mail-address': { what: 'a mail address', example: 'claire@example.org' },
};

export const YAML_FR: Readonly<
  Record<YamlProblem, (found: string) => readonly [wrong: string, instead: string]>
> = {
  tab: () => ['une tabulation sert de retrait', 'mettez des espaces, deux par niveau'],
  indent: () => [
    'ce retrait ne correspond à aucun niveau au-dessus',
    'alignez cette ligne sur les autres clés du même groupe ; un texte de plusieurs lignes qui contient « : » se met après |',
  ],
  quote: () => [
    'des guillemets droits ou une apostrophe ouvrent un texte qui n’est pas refermé',
    'fermez-les ; un texte qui contient des apostrophes s’écrit entre "…" ou après |',
  ],
  bracket: () => ['un crochet ou une accolade n’est pas refermé', 'ajoutez ] ou }'],
  comma: () => [
    'il manque une virgule entre deux valeurs, ou un espace après deux-points',
    'écrivez [ a, b ] ou { clé: valeur, clé: valeur }',
  ],
  colon: () => [
    'cette ligne contient deux fois « : »',
    'mettez le texte entre guillemets droits : title: "Un titre : un sous-titre"',
  ],
  'no-colon': () => [
    'cette ligne n’a pas de deux-points après la clé',
    'écrivez clé: valeur ; un texte sur plusieurs lignes suit | et se met en retrait',
  ],
  'first-character': (found) => [
    `une valeur ne peut pas commencer par ${found.slice(0, 1)}`,
    'mettez-la entre guillemets droits "…"',
  ],
  escape: (found) => [
    `la barre oblique inverse de ${found} ne veut rien dire entre guillemets droits`,
    'doublez-la (\\\\), ou mettez le texte entre apostrophes',
  ],
  alias: () => [
    'une valeur qui commence par * ou & est un renvoi YAML',
    'mettez-la entre guillemets droits "…", ou écrivez le texte après |',
  ],
  tag: (found) => [
    `une valeur qui commence par ! est une étiquette YAML : ${found}`,
    'mettez-la entre guillemets droits "…"',
  ],
  'list-in-brackets': () => [
    'une liste à tirets ne peut pas se trouver entre crochets',
    'écrivez [ a, b ], ou une ligne par tiret sans crochets',
  ],
  'list-beside-key': () => [
    'une liste à tirets ne peut pas commencer sur la ligne de sa clé',
    'mettez le premier tiret à la ligne suivante, ou écrivez clé: [ a, b ]',
  ],
  'text-beside-bar': () => [
    'le texte qui suit | ou > commence sur la même ligne',
    'commencez-le à la ligne suivante, en retrait',
  ],
  'after-quote': (found) => [
    `un texte entre guillemets droits ou apostrophes se termine avant ${fr(found)}`,
    'mettez tout le texte entre "…" ; un guillemet droit à l’intérieur s’écrit \\"',
  ],
  variable: () => [
    'une valeur commence par {{, ce qui ouvre un groupe de clés',
    'mettez toute la valeur entre guillemets droits "…", ou écrivez le texte après |',
  ],
  other: (found) => [
    `cette partie du fichier n’est pas du YAML : ${found}`,
    'vérifiez les guillemets, les deux-points et le retrait de cette ligne',
  ],
};

export const YAML_EN: Readonly<
  Record<YamlProblem, (found: string) => readonly [wrong: string, instead: string]>
> = {
  tab: () => ['a tab is used to indent', 'use spaces, two for each level'],
  indent: () => [
    'this indentation fits no level above',
    'align this line with the other keys of its group; text of several lines that has ": " goes after |',
  ],
  quote: () => [
    'a quotation mark or an apostrophe opens a text that is not closed',
    'close it; write text that has apostrophes between "…" or after |',
  ],
  bracket: () => ['a bracket or brace is not closed', 'add ] or }'],
  comma: () => [
    'a comma is missing between two values, or a space after a colon',
    'write [ a, b ] or { key: value, key: value }',
  ],
  colon: () => ['this line has ": " twice', 'put the text between quotes: title: "A title: a subtitle"'],
  'no-colon': () => [
    'this line has no colon after its key',
    'write key: value; text of several lines comes after | and is indented',
  ],
  'first-character': (found) => [
    `a value cannot begin with ${found.slice(0, 1)}`,
    'put it between quotes "…"',
  ],
  escape: (found) => [
    `the backslash of ${found} means nothing between double quotes`,
    'double it (\\\\), or use single quotes',
  ],
  alias: () => [
    'a value that begins with * or & is a YAML reference',
    'put it between quotes "…", or write the text after |',
  ],
  tag: (found) => [`a value that begins with ! is a YAML tag: ${found}`, 'put it between quotes "…"'],
  'list-in-brackets': () => [
    'a list with dashes cannot stand within brackets',
    'write [ a, b ], or one line for each dash without brackets',
  ],
  'list-beside-key': () => [
    'a list with dashes cannot begin on the line of its key',
    'put the first dash on the next line, or write key: [ a, b ]',
  ],
  'text-beside-bar': () => [
    'the text after | or > begins on the same line',
    'begin it on the next line, indented',
  ],
  'after-quote': (found) => [
    `a text between quotes or apostrophes ends before ${en(found)}`,
    'put the whole text between "…"; a double quote within it is written \\"',
  ],
  variable: () => [
    'a value begins with {{, which opens a group of keys',
    'put the whole value between quotes "…", or write the text after |',
  ],
  other: (found) => [
    `this part of the file is not YAML: ${found}`,
    'check the quotes, the colons and the indentation of this line',
  ],
};

export const fr = (text: string) => `« ${text} »`;
export const en = (text: string) => `"${text}"`;
export const list = (words: readonly string[]) => words.join(', ');
export const meantFr = (near: string | null, all: readonly string[]) =>
  near ? `vouliez-vous dire ${near} ?` : `écrivez l’un de : ${list(all)}`;
export const meantEn = (near: string | null, all: readonly string[]) =>
  near ? `did you mean ${near}?` : `write one of: ${list(all)}`;

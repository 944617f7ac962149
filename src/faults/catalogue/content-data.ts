import { en, few, fr, list } from './content-words.ts';
import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** The kinds of things that a name can name; a fault says that it names none. */
type Named =
  | 'chapter'
  | 'block'
  | 'cohort'
  | 'booklet'
  | 'data'
  | 'field'
  | 'reference'
  | 'image'
  | 'label'
  | 'csv'
  | 'column';
const NAMED_FR: Readonly<Record<Named, string>> = {
  chapter: 'aucun chapitre (content/chapters/)',
  block: 'aucun bloc ni chapitre du livret de cette cohorte',
  cohort: 'aucune cohorte (content/cohorts/)',
  booklet: 'aucun livret (content/booklets/)',
  data: 'aucun fichier de données (content/data/)',
  field: 'aucun champ de ces données',
  reference: 'aucune source (content/references.yaml)',
  image: 'aucune image sous content/',
  label: 'aucune valeur de ce champ',
  csv: 'aucun fichier CSV de content/data/',
  column: 'aucune colonne de ce fichier CSV',
};
const NAMED_EN: Readonly<Record<Named, string>> = {
  chapter: 'chapter (content/chapters/)',
  block: "block or chapter of this cohort's booklet",
  cohort: 'cohort (content/cohorts/)',
  booklet: 'booklet (content/booklets/)',
  data: 'data file (content/data/)',
  field: 'field of these data',
  reference: 'source (content/references.yaml)',
  image: 'image under content/',
  label: 'value of this field',
  csv: 'CSV file in content/data/',
  column: 'column of this CSV file',
};

/** The advice when there is nothing of the kind yet. */
const CREATE_FR: Readonly<Record<Named, (name: string) => string>> = {
  chapter: (name) => `créez content/chapters/${name}.yaml`,
  block: (name) => `donnez au bloc id: ${name}`,
  cohort: (name) => `créez content/cohorts/${name}.yaml`,
  booklet: (name) => `créez content/booklets/${name}.yaml`,
  data: (name) => `créez content/data/${name}.yaml`,
  field: (name) => `écrivez sous fields: ${name}: { label: … }`,
  reference: (name) => `écrivez dans content/references.yaml « - id: ${name} »`,
  image: (name) =>
    isInner(name)
      ? `mettez le fichier en content/${name}`
      : `mettez le fichier dans content/images/, et écrivez images/${fileOf(name)}`,
  label: () => 'écrivez des lignes sous rows:',
  csv: (name) => `mettez le fichier en content/data/${name}`,
  column: () => 'nommez les colonnes dans la première ligne du fichier',
};
const CREATE_EN: Readonly<Record<Named, (name: string) => string>> = {
  chapter: (name) => `create content/chapters/${name}.yaml`,
  block: (name) => `give the block id: ${name}`,
  cohort: (name) => `create content/cohorts/${name}.yaml`,
  booklet: (name) => `create content/booklets/${name}.yaml`,
  data: (name) => `create content/data/${name}.yaml`,
  field: (name) => `write under fields: ${name}: { label: … }`,
  reference: (name) => `write "- id: ${name}" in content/references.yaml`,
  image: (name) =>
    isInner(name)
      ? `put the file at content/${name}`
      : `put the file into content/images/, and write images/${fileOf(name)}`,
  label: () => 'write rows under rows:',
  csv: (name) => `put the file at content/data/${name}`,
  column: () => 'name the columns in the first line of the file',
};

/** Whether a path stays within a folder on every system. */
function isInner(path: string): boolean {
  return !/^[/~]|\\|^[a-z][a-z+.-]*:|(?:^|\/)\.\.(?:\/|$)/i.test(path);
}

function fileOf(path: string): string {
  return path.replace(/^.*[/\\]/, '');
}

/** The first of the names that there are, after what introduces them; '' where there are none. */
function oneOf(introduction: string, names: readonly string[]): string {
  return names.length > 0 ? introduction + list(names.slice(0, 20)) : '';
}

/** Faults of names, data and their checks. */
export const contentDataFaults = {
  'content-duplicate-id': entry<{ id: string; first: string }>(({ id, first }) => ({
    fr: `l’identifiant ${id} est déjà pris en ${first}`,
    frInstead: 'donnez-en un autre',
    en: `the id ${id} is already taken at ${first}`,
    enInstead: 'give another one',
  })),
  'content-chapter-twice': entry<{ chapter: string; first: string }>(({ chapter, first }) => ({
    fr: `le chapitre ${chapter} est déjà dans la liste, en ${first}`,
    frInstead: 'supprimez cette ligne',
    en: `the chapter ${chapter} is already in the list, at ${first}`,
    enInstead: 'delete this line',
  })),
  'part-chapter-twice': entry<{ chapter: string; first: string }>(({ chapter, first }) => ({
    fr: `le chapitre ${chapter} est déjà dans une partie, en ${first}`,
    frInstead: 'retirez-le de l’une des deux',
    en: `the chapter ${chapter} is already in a part, at ${first}`,
    enInstead: 'remove it from one of the two',
  })),
  'part-chapter-unlisted': entry<{ chapter: string; near: string | null }>(({ chapter, near }) => ({
    fr: `le chapitre ${chapter} est dans une partie, mais pas dans « chapters »`,
    en: `the chapter ${chapter} is in a part, but not in "chapters"`,
    ...orNear(near, {
      fr: `ajoutez ${chapter} à « chapters », à sa place dans le livret`,
      en: `add ${chapter} to "chapters", at its place in the booklet`,
    }),
  })),
  'part-order': entry<{ chapter: string; before: string }>(({ chapter, before }) => ({
    fr: `le chapitre ${chapter} ne suit pas ${before} dans « chapters » : une partie réunit des chapitres qui se suivent`,
    frInstead: `mettez-le dans « chapters » juste après ${before}, ou dans une autre partie`,
    en: `the chapter ${chapter} does not follow ${before} in "chapters": a part has chapters that follow one another`,
    enInstead: `put it right after ${before} in "chapters", or in another part`,
  })),
  'content-no-references': entry<{ name: string }>(({ name }) => ({
    fr: `${fr(name)} doit nommer une source, et content/references.yaml n’existe pas ou n’en a aucune`,
    frInstead: 'écrivez-y une liste de sources, chacune avec id, type et title (docs/content.md)',
    en: `${en(name)} should name a source, but content/references.yaml is not there or has none`,
    enInstead: 'write a list of sources in it, each with id, type and title (docs/content.md)',
  })),
  'content-references-format': entry<{ json: boolean }>(({ json }) => ({
    fr: 'les sources se lisent dans content/references.yaml, et ce fichier n’est pas lu',
    frInstead: json
      ? 'renommez-le en references.yaml : le CSL JSON de Zotero s’y lit tel quel'
      : 'dans Zotero : Exporter la bibliothèque, format CSL JSON, sous le nom content/references.yaml (ou pandoc --to csljson)',
    en: 'sources are read from content/references.yaml, and this file is not read',
    enInstead: json
      ? 'rename it to references.yaml: CSL JSON from Zotero is read as it is'
      : 'in Zotero: Export Library, format CSL JSON, under the name content/references.yaml (or pandoc --to csljson)',
  })),
  'content-unknown-name': entry<{
    named: Named;
    name: string;
    near: string | null;
    names: readonly string[];
  }>(({ named, name, near, names }) => ({
    fr: `${fr(name)} n’est le nom d’${NAMED_FR[named]}`,
    en: `${en(name)} names no ${NAMED_EN[named]}`,
    ...orNear(near, {
      fr: CREATE_FR[named](name) + oneOf(', ou écrivez l’un de : ', names),
      en: CREATE_EN[named](name) + oneOf(', or write one of: ', names),
    }),
  })),
  'content-page-size': entry<{ least: number; most: number }>(({ least, most }) => ({
    fr: 'ce format de page est trop petit ou trop grand',
    frInstead: `donnez des côtés de ${least} à ${most} mm`,
    en: 'this page size is too small or too large',
    enInstead: `give sides of ${least} to ${most} mm`,
  })),
  'content-no-credit': entry<{ missing: readonly string[] }>(({ missing }) => ({
    fr: `cette image ne dit pas ${missing.length > 1 ? 'de qui elle est ni sous quelle licence' : `sa clé ${missing[0]}`}`,
    frInstead: `écrivez ${missing.map((key) => `${key}: …`).join(' et ')}${missing.length > 1 ? ' ; pour toutes les images, écrivez dans content/booklet.yaml pictures: { credit: …, licence: … }, ou pictures: own si elles sont de vous' : ''}`,
    en: `this picture does not say ${missing.length > 1 ? 'whom it is from, nor its licence' : `its ${missing[0]}`}`,
    enInstead: `write ${missing.map((key) => `${key}: …`).join(' and ')}${missing.length > 1 ? '; for all pictures, write in content/booklet.yaml pictures: { credit: …, licence: … }, or pictures: own if they are yours' : ''}`,
  })),
  'content-not-an-image': entry<{ image: string }>(({ image }) => ({
    fr: `${image} n’est ni un SVG, ni un PNG, ni un JPEG, ni un WebP`,
    frInstead: 'enregistrez l’image en PNG ou en JPEG depuis un logiciel d’images, un dessin en SVG',
    en: `${image} is no SVG, PNG, JPEG or WebP picture`,
    enInstead: 'save the picture as PNG or JPEG from an image editor, a drawing as SVG',
  })),
  'content-not-svg': entry<{ image: string; pictures: readonly string[] }>(({ image, pictures }) => ({
    fr: `${image} n’est pas un SVG, dont les éléments portent des id`,
    frInstead: `exportez le dessin en SVG depuis un logiciel de dessin vectoriel${pictures.length > 0 ? ` ; il y a déjà ${few(pictures, 6)}` : ''}`,
    en: `${image} is no SVG, whose elements have ids`,
    enInstead: `export the drawing as SVG from an editor of vector drawings${pictures.length > 0 ? `; there is already ${few(pictures, 6)}` : ''}`,
  })),
  /** Room for handwriting of which `height` is null, or given together with lines that do not go with it. */
  'content-space-size': entry<{ height: string | null }>(({ height }) => {
    if (height === null) {
      return {
        fr: 'pitch donne l’interligne, mais rien ne donne la hauteur à laisser',
        frInstead: 'ajoutez lines: 8 ou height: 60 mm',
        en: 'pitch gives the distance between lines, but nothing gives the height to leave',
        enInstead: 'add lines: 8 or height: 60 mm',
      };
    }
    if (height === 'page') {
      return {
        fr: 'height: page donne déjà la hauteur, lines est de trop',
        frInstead: 'gardez height: page, seul ou avec pitch',
        en: 'height: page already gives the height, so lines is one key too many',
        enInstead: 'keep height: page, alone or with pitch',
      };
    }
    return {
      fr: 'lines et height donnent déjà l’interligne, pitch est de trop',
      frInstead: `gardez height: ${height} avec pitch ou avec lines`,
      en: 'lines and height already give the distance between lines, so pitch is one key too many',
      enInstead: `keep height: ${height} with pitch or with lines`,
    };
  }),
  'content-no-total': entry<{ data: string; field: string | null }>(({ data, field }) => ({
    fr: `les données ${data} n’ont pas de total${field ? ` pour ${field}` : ''}`,
    frInstead: field
      ? `écrivez total: { ${field}: … }, ou equals: dans la vérification`
      : 'ajoutez total: { … } aux données',
    en: `the data ${data} have no total${field ? ` for ${field}` : ''}`,
    enInstead: field
      ? `write total: { ${field}: … }, or equals: in the check`
      : 'add total: { … } to the data',
  })),
  'content-field-kind': entry<{ field: string; expected: 'number' | 'text' }>(({ field, expected }) => ({
    fr:
      expected === 'number'
        ? `${field} est un champ de texte, mais il faut ici des nombres`
        : `${field} est un champ de nombres, mais il faut ici du texte`,
    frInstead:
      expected === 'number'
        ? `un champ de nombres a une unité, même vide : ${field}: { label: …, unit: "" }`
        : 'choisissez un champ sans unité',
    en:
      expected === 'number'
        ? `${field} is a field of text, but numbers are needed here`
        : `${field} is a field of numbers, but text is needed here`,
    enInstead:
      expected === 'number'
        ? `a field of numbers has a unit, even an empty one: ${field}: { label: …, unit: "" }`
        : 'choose a field without a unit',
  })),
  'content-too-few-fields': entry<{ data: string; need: number }>(({ data, need }) => ({
    fr: `les données ${data} n’ont pas assez de champs pour cette figure`,
    frInstead: `donnez-lui ${need} champs sous fields:, dans l’ordre où la figure les emploie`,
    en: `the data ${data} have too few fields for this figure`,
    enInstead: `give them ${need} fields under fields:, in the order in which the figure uses them`,
  })),
  'content-timeline-field': entry<{ data: string; field: string }>(({ data, field }) => ({
    fr: `les données ${data} n’ont pas de champ ${field}`,
    frInstead: 'ajoutez-le : une chronologie demande les champs date et event ; place est facultatif',
    en: `the data ${data} have no field ${field}`,
    enInstead: 'add it: a timeline needs the fields date and event; place is optional',
  })),
  'content-missing-value': entry<{ field: string }>(({ field }) => ({
    fr: `il manque ${field} dans cette ligne de données`,
    frInstead: `ajoutez ${field}: et sa valeur, ou ${field}: null si elle est inconnue`,
    en: `${field} is missing in this row`,
    enInstead: `add ${field}: and its value, or ${field}: null if it is not known`,
  })),
  'content-not-a-number': entry<{ field: string; found: string; number: string | null }>(
    ({ field, found, number }) => ({
      fr: `${field} est un champ de nombres, mais ${fr(found)} n’est pas un nombre`,
      frInstead: `écrivez ${number ?? 'un nombre avec un point décimal, par exemple 728.40, ou null si la valeur n’est pas connue'}`,
      en: `${field} is a field of numbers, but ${en(found)} is not a number`,
      enInstead: `write ${number ?? 'a number with a decimal point, for instance 728.40, or null if the value is not known'}`,
    }),
  ),
  'content-undated': entry<{ data: string }>(({ data }) => ({
    fr: `ni les données ${data} ni leur source n’ont de date`,
    frInstead: 'écrivez date: AAAA dans les données, ou issued: AAAA dans la source',
    en: `neither the data ${data} nor their source has a date`,
    enInstead: 'write date: YYYY in the data, or issued: YYYY in the source',
  })),
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
  'content-check-share': entry<RowDetails & { of: string }>(({ field, of, row, found, expected }) => ({
    fr: `${row} : ${field} est ${found}, mais sa part de ${of} est ${expected}`,
    frInstead: `corrigez ${field}, ${of} ou le total de ${of}`,
    en: `${row}: ${field} is ${found}, but its share of ${of} is ${expected}`,
    enInstead: `correct ${field}, ${of} or the total of ${of}`,
  })),
  'content-check-add': entry<RowDetails & { fields: readonly string[]; difference: string }>(
    ({ field, fields, row, found, expected, difference }) => ({
      fr: `${row} : ${fields.join(' + ')} donne ${found}, et non ${field} = ${expected} (écart ${difference})`,
      frInstead: 'corrigez un de ces nombres, ou donnez tolerance s’ils sont arrondis',
      en: `${row}: ${fields.join(' + ')} gives ${found}, not ${field} = ${expected} (difference ${difference})`,
      enInstead: 'correct one of these numbers, or give a tolerance if they are rounded',
    }),
  ),
  'content-check-count': entry<{ found: number; expected: number }>(({ found, expected }) => ({
    fr: `il y a ${found} lignes, et non ${expected}`,
    frInstead: 'corrigez les lignes, ou le nombre donné par count:',
    en: `there are ${found} rows, not ${expected}`,
    enInstead: 'correct the rows, or the number that count: gives',
  })),
  'content-name-incomplete': entry<Nothing>(() => ({
    fr: 'ce nom n’a ni family ni literal',
    frInstead: 'écrivez { family: Steffen, given: Will }, ou { literal: Cour des comptes }',
    en: 'this name has neither family nor literal',
    enInstead: 'write { family: Steffen, given: Will }, or { literal: Cour des comptes }',
  })),
};

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

import { en, fr, list } from './content-words.ts';
import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** The kinds of things that a name can name; a fault says that it names none. */
type Named = keyof typeof NAMED_FR;

const NAMED_FR = {
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
  data: (name) => `créez content/data/${name}.yaml (pour un fichier CSV, avec fields: et rows: ${name}.csv)`,
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
  data: (name) => `create content/data/${name}.yaml (for a CSV file, with fields: and rows: ${name}.csv)`,
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

/** The names of these kinds are ids; fields and sources may have other letters too. */
const IDS: ReadonlySet<Named> = new Set(['chapter', 'block', 'cohort', 'booklet', 'data']);

/** A text that was typed, as a name that its kind may have: `Énergie primaire` as `energie-primaire`. */
function possible(named: Named, typed: string): string {
  const isOne = IDS.has(named)
    ? /^[a-z0-9][a-z0-9-]*$/.test(typed)
    : named === 'field'
      ? /^[\p{L}_][\p{L}\p{N}_-]*$/u.test(typed)
      : named !== 'reference' || /^[\p{L}\p{N}_][^\s,;@[\]{}"]*$/u.test(typed);
  if (isOne) return typed;
  const letters = typed.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  return letters.replace(/[^a-z0-9]+/g, '-').replace(/^-|-$/g, '') || '…';
}

function created(
  create: typeof CREATE_FR,
  here: (name: string) => string,
  named: Named,
  typed: string,
): string {
  const name = possible(named, typed);
  return create[named](name) + (name === typed ? '' : here(name));
}

/** Whether a path stays within a folder on every system, and ends as a file's name does. */
function isInner(path: string): boolean {
  return !/[\s,;]$|^[/~]|\\|^[a-z][a-z+.-]*:|(?:^|\/)\.\.(?:\/|$)/i.test(path);
}

function fileOf(path: string): string {
  return path.replace(/^.*[/\\]|[\s,;]+$/g, '');
}

/** The first of the names that there are, after what introduces them; '' where there are none. */
function oneOf(introduction: string, names: readonly string[]): string {
  return names.length > 0 ? introduction + list(names.slice(0, 20)) : '';
}

/** Faults of names, and of what they name. */
export const nameFaults = {
  'content-duplicate-id': ({ id, first }: { id: string; first: string }) => says`
    l’identifiant ${id} est déjà pris en ${first}
    → donnez-en un autre
    the id ${id} is already taken at ${first}
    → give another one`,
  'content-chapter-twice': ({ chapter, first }: { chapter: string; first: string }) => says`
    le chapitre ${chapter} est déjà dans la liste, en ${first}
    → supprimez cette ligne
    the chapter ${chapter} is already in the list, at ${first}
    → delete this line`,
  'part-chapter-twice': ({ chapter, first }: { chapter: string; first: string }) => says`
    le chapitre ${chapter} est déjà dans une partie, en ${first}
    → retirez-le de l’une des deux
    the chapter ${chapter} is already in a part, at ${first}
    → remove it from one of the two`,
  'part-chapter-unlisted': ({ chapter, near }: { chapter: string; near: string | null }) => orNear(near)`
    le chapitre ${chapter} est dans une partie, mais pas dans « chapters »
    → ajoutez ${chapter} à « chapters », à sa place dans le livret
    the chapter ${chapter} is in a part, but not in "chapters"
    → add ${chapter} to "chapters", at its place in the booklet`,
  'part-order': ({ chapter, before }: { chapter: string; before: string }) => says`
    le chapitre ${chapter} ne suit pas ${before} dans « chapters » : une partie réunit des chapitres qui se suivent
    → mettez-le dans « chapters » juste après ${before}, ou dans une autre partie
    the chapter ${chapter} does not follow ${before} in "chapters": a part has chapters that follow one another
    → put it right after ${before} in "chapters", or in another part`,
  'content-no-references': ({ name }: { name: string }) => says`
    ${fr(name)} doit nommer une source, et content/references.yaml n’existe pas ou n’en a aucune
    → écrivez-y une liste de sources, chacune avec id, type et title (docs/content.md)
    ${en(name)} should name a source, but content/references.yaml is not there or has none
    → write a list of sources in it, each with id, type and title (docs/content.md)`,
  'content-references-format': entry<{ json: boolean }>(({ json }) => ({
    fr: 'les sources se lisent dans content/references.yaml ou content/references.bib, et ce fichier n’est pas lu',
    frInstead: json
      ? 'renommez-le en references.yaml : le CSL JSON de Zotero s’y lit tel quel'
      : 'dans Zotero : Exporter la bibliothèque, format BibTeX ou Better BibTeX, sous le nom content/references.bib',
    en: 'sources are read from content/references.yaml or content/references.bib, and this file is not read',
    enInstead: json
      ? 'rename it to references.yaml: CSL JSON from Zotero is read as it is'
      : 'in Zotero: Export Library, format BibTeX or Better BibTeX, under the name content/references.bib',
  })),
  'content-unknown-name': entry<{
    named: Named;
    name: string;
    near: string | null;
    names: readonly string[];
  }>(
    ({ named, name, near, names }) => orNear(near)`
      ${fr(name)} n’est le nom d’${NAMED_FR[named]}
      → ${created(CREATE_FR, (it) => ` et écrivez ${it} ici`, named, name) + oneOf(', ou écrivez l’un de : ', names)}
      ${en(name)} names no ${NAMED_EN[named]}
      → ${created(CREATE_EN, (it) => ` and write ${it} here`, named, name) + oneOf(', or write one of: ', names)}`,
  ),
  'content-name-incomplete': () => says`
    ce nom n’a ni family ni literal
    → écrivez { family: Steffen, given: Will }, ou { literal: Cour des comptes }
    this name has neither family nor literal
    → write { family: Steffen, given: Will }, or { literal: Cour des comptes }`,
};

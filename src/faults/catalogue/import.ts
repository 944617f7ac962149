import { type Bilingual, says } from './entry.ts';

/** Names of files that Pandoc reads. */
const BY_PANDOC = /\.(?:tex|odt|rst|html?|org|epub|ipynb|rtf|adoc|typ|textile)$/i;

/** Contents of a source that have no place in a chapter, or only in another form. */
export type LossKind = keyof typeof LOST;

const LOST = {
  citation: (name) => says`
    ${name} est resté tel quel : sa source n’est ni dans content/references.yaml ou .bib, ni dans un fichier donné par --bibliography
    ${name} stays as typed: its source is neither in content/references.yaml or .bib nor in a file given by --bibliography`,
  'citation-words': (name) => says`
    la citation « ${name} » n’est reprise que par ses mots : le fichier ne dit pas ses sources
    of the citation '${name}' only the words are taken: the file does not say its sources`,
  comment: () => says`
    un commentaire n’est pas repris
    a comment is left out`,
  contents: () => says`
    la table des matières n’est pas reprise : le livret a la sienne
    the table of contents is left out: the booklet has its own`,
  deleted: (name) => says`
    « ${name} », que le suivi des modifications supprime, n’est pas repris
    '${name}', which the tracked changes delete, is left out`,
  drawing: (name) => says`
    « ${name} », dessiné dans Word, n’est pas repris : enregistrez-le comme image, SVG ou PNG
    '${name}', drawn in Word, is left out: save it as a picture, SVG or PNG`,
  element: (name) => says`
    <${name}> n’est pas repris
    <${name}> is left out`,
  formula: (name) => says`
    la formule de Word n’est reprise que par ses signes : ${name}
    of a formula of Word only the signs are taken: ${name}`,
  'front-matter': (name) => says`
    « ${name} », de l’en-tête du fichier, n’est pas repris
    '${name}' of the file's front matter is left out`,
  heading: (name) => says`
    « ${name} » est d’un niveau de titre qui n’existe pas ici : il devient un paragraphe en gras
    '${name}' is a heading of a level that is not there: it becomes a paragraph in bold`,
  link: (name) => says`
    le lien vers ${name} n’est pas repris ; ses mots le sont
    the link to ${name} is left out; its words are kept`,
  markdown: (name) => says`
    « ${name} » : cette forme de Markdown ou de LaTeX n’est pas lue, et reste telle quelle
    '${name}': this form of Markdown or LaTeX is not read, and stays as typed`,
  note: (name) => says`
    la note du titre « ${name} » devient un paragraphe
    the note of the title '${name}' becomes a paragraph`,
  picture: (name) => says`
    l’image ${name} ne peut pas être lue, et n’est pas reprise
    the picture ${name} cannot be read here, and is left out`,
  'picture-format': (name) => says`
    l’image ${name} n’est ni PNG, ni JPEG, ni WebP, ni SVG, et n’est pas reprise
    the picture ${name} is not PNG, JPEG, WebP or SVG, and is left out`,
  'picture-text': (name) => says`
    ${name} n’a pas de texte qui la décrive : son nom en tient lieu, dans alt
    ${name} has no text that describes it: its name stands in, in alt`,
  reference: (name) => says`
    « ${name} » est un renvoi, dont seuls les mots sont repris : [#id] suivrait ce qu’il vise
    '${name}' is a reference, of which the words alone are taken: [#id] would follow what it names`,
  script: (name) => says`
    « ${name} » n’est plus en exposant ou en indice
    '${name}' is no superscript or subscript any more`,
  'source-list': () => says`
    la liste des sources n’est pas reprise : le bloc « - references: cited » la compose
    the list of sources is left out: the block "- references: cited" sets it`,
  table: () => says`
    un tableau dans une liste, une note ou une cellule devient des paragraphes
    a table within a list, a note or a cell becomes paragraphs`,
} as const satisfies Record<string, (name: string) => Bilingual>;

const isBib = (path: string) => /\.bib$/i.test(path);

/** Faults of `livret import`. */
export const importFaults = {
  'import-left-out': ({ kind, name, near }: { kind: LossKind; name: string; near: string }) => {
    const { fr, en } = LOST[kind](name);
    return says`
      ${fr}${near && ` (près de « ${near} »)`}
      ${en}${near && ` (near '${near}')`}`;
  },
  'import-unreadable': ({ path }: { path: string }) => says`
    « ${path} » n’est pas un fichier Word entier, ni du Markdown en UTF-8
    → ouvrez-le dans son logiciel et enregistrez-le à nouveau, en .docx ou en UTF-8
    '${path}' is neither a whole Word file nor Markdown in UTF-8
    → open it in its program and save it again, as .docx or in UTF-8`,
  'import-bibliography': ({ path }: { path: string }) => says`
    « ${path} » n’est pas une liste de sources en BibTeX, CSL-JSON ou CSL-YAML
    → ${isBib(path) ? `voyez ce qui n’y va pas : livret import ${path}` : 'exportez-les de Zotero en BibTeX ou en CSL JSON'}
    '${path}' is no list of sources in BibTeX, CSL-JSON or CSL-YAML
    → ${isBib(path) ? `see what is wrong with it: livret import ${path}` : 'export them from Zotero as BibTeX or CSL JSON'}`,
  'import-empty': ({ path }: { path: string }) => says`
    « ${path} » n’a ${isBib(path) ? 'aucune source à reprendre' : 'rien qui puisse faire un chapitre'}
    → ${isBib(path) ? 'exportez-la à nouveau, en BibTeX ou biblatex' : 'écrivez-y au moins un paragraphe'}
    '${path}' has ${isBib(path) ? 'no source to take' : 'nothing that could make a chapter'}
    → ${isBib(path) ? 'export it again, as BibTeX or biblatex' : 'write a paragraph into it at least'}`,
  'import-exists': ({ path }: { path: string }) => says`
    « ${path} » existe déjà, et rien n’est écrasé
    → ${isBib(path) ? `copiez les nouvelles entrées à la fin de ${path}, ou supprimez ce fichier d’abord` : 'donnez un autre nom : --to autre-nom'}
    '${path}' exists already, and nothing is overwritten
    → ${isBib(path) ? `copy the new entries to the end of ${path}, or remove that file first` : 'give another name: --to other-name'}`,
  'usage-no-file': () => says`
    il manque le fichier à reprendre
    → par exemple : livret import cours.docx
    the file to import is missing
    → for example: livret import course.docx`,
  'usage-import-kind': ({ path }: { path: string }) => says`
    « ${path} » n’est ni un .docx, ni un .md, ni un .bib
    → enregistrez le texte en .docx, puis : livret import FICHIER.docx${BY_PANDOC.test(path) ? ` ; ou, avec Pandoc : pandoc ${path} -s -o texte.md, puis : livret import texte.md` : ''}
    '${path}' is neither a .docx nor a .md nor a .bib
    → save the text as .docx, then: livret import FILE.docx${BY_PANDOC.test(path) ? `; or, with Pandoc: pandoc ${path} -s -o text.md, then: livret import text.md` : ''}`,
};

import { entry, says } from './entry.ts';

const REASONS_FR = {
  name: 'ce fichier, sous ce nom et à cet endroit, n’appartient à aucun livret',
  text: 'un chapitre ne s’écrit pas dans ce format, mais en YAML, avec le texte en Markdown',
  table: 'Livret ne lit pas les tableaux de ce format',
};
const REASONS_EN: Readonly<Record<keyof typeof REASONS_FR, string>> = {
  name: 'under this name, in this place, this file is no part of a booklet',
  text: 'a chapter is not written in this format, but in YAML, with its text in Markdown',
  table: 'Livret does not read tables of this format',
};

const MOVE_FR: Readonly<Record<keyof typeof REASONS_FR, (path: string) => string>> = {
  name: (path) => `renommez-le ${path}`,
  text: (path) =>
    `\`livret import FICHIER\` en fait un chapitre (Word, Markdown) ; ou écrivez ${path} :\ntitle: "…"\nblocks:\n  - text: |\n      le texte`,
  table: (path) =>
    path.endsWith('.csv')
      ? `exportez-le en CSV : ${path}`
      : `exportez-le en CSV, et écrivez ${path}, avec rows: ${path.replace(/^.*\//, '').replace('.yaml', '.csv')} (docs/content.md)`,
};
const MOVE_EN: Readonly<Record<keyof typeof REASONS_FR, (path: string) => string>> = {
  name: (path) => `rename it ${path}`,
  text: (path) =>
    `\`livret import FILE\` makes a chapter of it (Word, Markdown); or write ${path}:\ntitle: "…"\nblocks:\n  - text: |\n      the text`,
  table: (path) =>
    path.endsWith('.csv')
      ? `export it as CSV: ${path}`
      : `export it as CSV, and write ${path}, with rows: ${path.replace(/^.*\//, '').replace('.yaml', '.csv')} (docs/content.md)`,
};

/** Faults of the files of a booklet as such: those that are missing, misplaced or cannot be read. */
export const contentFileFaults = {
  /** `found` is a booklet.yaml that stands elsewhere. */
  'content-no-booklet': entry<{ found: string | null }>(({ found }) => ({
    fr: 'il n’y a pas de content/booklet.yaml',
    frInstead: found
      ? `déplacez ${found} en content/booklet.yaml, et ce qui est à côté dans content/`
      : 'donnez le dossier du projet (livret build DOSSIER), ou créez ce fichier : format, slug, title, language, chapters (docs/content.md)',
    en: 'there is no content/booklet.yaml',
    enInstead: found
      ? `move ${found} to content/booklet.yaml, and what is beside it into content/`
      : 'give the folder of the project (livret build DIR), or create this file: format, slug, title, language, chapters (docs/content.md)',
  })),
  /** `instead` is the path where the program looks for such a file; null when there is one already. */
  'content-unknown-file': entry<{ reason: keyof typeof REASONS_FR; instead: string | null }>(
    ({ reason, instead }) => says`
      ${REASONS_FR[reason]}
      → ${instead ? MOVE_FR[reason](instead) : 'supprimez-le, ou sortez-le de content/'}
      ${REASONS_EN[reason]}
      → ${instead ? MOVE_EN[reason](instead) : 'delete it, or move it out of content/'}`,
  ),
  /** `file` has the list of chapters, in brackets where it is `braced`. */
  'content-chapter-unlisted': entry<{ chapter: string; file: string; braced: boolean }>(
    ({ chapter, file, braced }) => ({
      fr: `aucun livret n’a le chapitre ${chapter} : ses mots ne sont dans aucun PDF`,
      frInstead: braced
        ? `dans ${file}, écrivez chapters: [ …, ${chapter} ] ; pour le garder de côté, nommez-le _${chapter}.yaml`
        : `dans ${file}, ajoutez sous chapters: la ligne « - ${chapter} » ; pour le garder de côté, nommez-le _${chapter}.yaml`,
      en: `no booklet has the chapter ${chapter}: its words are in no PDF`,
      enInstead: braced
        ? `in ${file}, write chapters: [ …, ${chapter} ]; to keep it for later, name it _${chapter}.yaml`
        : `in ${file}, add the line "- ${chapter}" under chapters:; to keep it for later, name it _${chapter}.yaml`,
    }),
  ),
  /** A file beside content/ and templates/ that would be used within them. */
  'file-misplaced': ({ path, instead }: { path: string; instead: string }) => says`
    ${path} n’est pas lu à cet endroit
    → déplacez-le en ${instead}
    ${path} is not read where it stands
    → move it to ${instead}`,
  'content-unreadable': () => says`
    ce fichier ne peut pas être lu : c’est peut-être un lien vers un fichier qui n’existe pas
    → supprimez-le, ou mettez un fichier à sa place
    this file cannot be read: it may be a link to a file that does not exist
    → delete it, or put a file in its place`,
  'content-too-long': ({ bytes, most }: { bytes: number; most: number }) => says`
    ce fichier a ${bytes} octets, la limite est ${most}
    → partagez-le en plusieurs fichiers
    this file has ${bytes} bytes, the limit is ${most}
    → split it into several files`,
  'content-not-utf8': ({ document }: { document: boolean }) =>
    document
      ? says`
          ce fichier est un document d’un autre logiciel, et non du texte
          → rendez-lui son nom (.docx, .xlsx, .pdf) hors de content/ ; un .docx devient un chapitre par livret import FICHIER.docx, une feuille de calcul s’exporte en CSV
          this file is a document of another program, not text
          → give it back its name (.docx, .xlsx, .pdf) outside content/; a .docx becomes a chapter by livret import FILE.docx, a spreadsheet is exported as CSV`
      : says`
          ce fichier n’est pas en UTF-8
          → dans VS Code : « UTF-8 » en bas à droite, puis Enregistrer avec l’encodage
          this file is not in UTF-8
          → in VS Code: the encoding at the bottom right, then Save with Encoding, UTF-8`,
  'content-control-character': ({ code }: { code: number }) => says`
    un caractère de commande invisible (U+${hex(code)}) se trouve ici
    → effacez-le, puis tapez de nouveau le caractère qui suit
    an invisible control character (U+${hex(code)}) stands here
    → delete it, then type the next character again`,
  'content-empty-file': ({ example }: { example: string }) => says`
    ce fichier est vide
    → supprimez-le, ou écrivez-y par exemple :${`\n${example}`}
    this file is empty
    → delete it, or write in it for instance:${`\n${example}`}`,
};

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}

import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** Faults in what refers to something else: citations, references, notes, terms of the glossary. */
export const referencesFaults = {
  'note-unclosed': () => says`
    une note s’ouvre par ^[ et n’est pas refermée dans ce paragraphe
    → ajoutez ] à sa fin ; une note de plusieurs paragraphes s’appelle par [^n] et s’écrit plus bas : [^n]: … ; pour un ^[ tel quel, écrivez ^\\[
    a note opens with ^[ and is not closed in this paragraph
    → add ] at its end; a note of several paragraphs is called by [^n] and written below: [^n]: …; to print ^[, write ^\\[`,
  'term-undefined': entry<{ term: string; near: string | null }>(
    ({ term, near }) => orNear(near && `term="${near}"`)`
      le glossaire n’a pas de terme « ${term} »
      → ajoutez-le au bloc « glossary » : { term: ${term}, definition: … }
      the glossary has no term "${term}"
      → add it to the block "glossary": { term: ${term}, definition: … }`,
  ),
  'term-unused': ({ term }: { term: string }) => says`
    aucun texte n’emploie le terme « ${term} » du glossaire
    → marquez-le où il sert : [mot]{term="${term}"}, ou retirez-le
    no text uses the term "${term}" of the glossary
    → mark it where it is used: [word]{term="${term}"}, or remove it`,
  /** `sources` are two whose keys a comma parts. */
  'citation-form': entry<{ typed: string; sources: readonly string[] | null }>(({ typed, sources }) => {
    const meant = sources ? `[${sources.map((key) => `@${key}`).join('; ')}]` : withComma(typed);
    return says`
      la citation « [${typed}] » ne se comprend pas
      → écrivez ${meant ?? '[@cle], [@cle, p. 21] ou [@a; @b]'}
      the citation "[${typed}]" cannot be read
      → write ${meant ?? '[@key], [@key, p. 21] or [@a; @b]'}`;
  }),
  'reference-bare': ({ typed }: { typed: string }) => says`
    le renvoi ${typed} s’imprimerait tel quel
    → écrivez [#${nameIn(typed)}]
    the reference ${typed} would be printed as it is typed
    → write [#${nameIn(typed)}]`,
  'citation-bare': ({ typed }: { typed: string }) => says`
    la citation ${typed} s’imprimerait telle quelle
    → écrivez ${citationOf(typed)}
    the citation ${typed} would be printed as it is typed
    → write ${citationOf(typed)}`,
  'citation-unknown': ({ key, near }: { key: string; near: string | null }) => orNear(near)`
    la source « ${key} » n’est pas dans content/references.yaml
    → ajoutez-l’y : « - id: ${key} »
    the source "${key}" is not in content/references.yaml
    → add it there: "- id: ${key}"`,
  'references-empty': () => says`
    la liste des sources est vide : aucun texte n’en cite
    → citez-les dans les textes : [@clé], ou retirez le bloc
    the list of sources is empty: no text cites any
    → cite them in texts: [@key], or remove the block`,
  'reference-markdown': ({ found, instead }: { found: string; instead: string }) => says`
    « ${found} » s’imprimerait tel quel : les sources ont les balises de CSL, et non le Markdown
    → écrivez ${instead}
    "${found}" would be printed as typed: sources have the tags of CSL, and no Markdown
    → write ${instead}`,
  'citation-no-list': () => says`
    des sources sont citées, mais le livret n’en donne pas la liste
    → ajoutez à un chapitre le bloc « - references: cited »
    sources are cited, but the booklet does not list them
    → add the block "- references: cited" to a chapter`,
  'reference-unknown': ({ id, near }: { id: string; near: string | null }) => orNear(near && `[#${near}]`)`
    rien dans le livret ne porte l’identifiant « ${id} »
    → donnez-le à un bloc : « id: ${id} »
    nothing in the booklet has the id "${id}"
    → give it to a block: "id: ${id}"`,
  'reference-form': ({ id, locator }: { id: string; locator: string }) => says`
    « ${locator} » ne peut pas suivre un renvoi
    → écrivez [#${id}], [#${id}, p.] pour en donner aussi la page, ou [#${id}, autre] pour plusieurs renvois
    "${locator}" cannot follow a reference
    → write [#${id}], [#${id}, p.] to give its page too, or [#${id}, other] to refer to several`,
  'line-missing': entry<{ id: string; line: number; first: number; last: number }>(
    ({ id, line, first, last }) => says`
      « ${id} » n’a pas de ligne ${line}
      → ses lignes vont de ${first} à ${last} : écrivez [#${id}, ${first}] ou [#${id}, ${first}-${last}]
      "${id}" has no line ${line}
      → its lines go from ${first} to ${last}: write [#${id}, ${first}] or [#${id}, ${first}-${last}]`,
  ),
  'line-unnumbered': ({ id }: { id: string }) => says`
    les lignes de « ${id} » n’ont pas de numéro
    → ajoutez-y « line-numbers: true »
    the lines of "${id}" have no numbers
    → add "line-numbers: true" to it`,
  'line-of-text': ({ id }: { id: string }) => says`
    les lignes de « ${id} » ne sont connues qu’une fois les pages faites, et changent avec le texte
    → marquez-y les mots visés, [ces mots]{#l-1}, et renvoyez à leur ligne par [#l-1]
    the lines of "${id}" are known once its pages are made, and move with the text
    → mark the words meant there, [these words]{#l-1}, and refer to their line by [#l-1]`,
  'mark-misplaced': ({ id }: { id: string }) => says`
    {#${id}} marque des mots hors d’un texte aux lignes numérotées
    → ajoutez « line-numbers: true » au bloc « text » ou « verse », ou ôtez {#${id}}
    {#${id}} marks words outside of a text with line numbers
    → add "line-numbers: true" to the block "text" or "verse", or take {#${id}} out`,
  'mark-taken': ({ id }: { id: string }) => says`
    l’identifiant « ${id} » est déjà pris
    → donnez-en un autre à ces mots : {#${id}-2}
    the id "${id}" is already taken
    → give these words another: {#${id}-2}`,
  /** `takes` is what the block may have, by which texts could call it. */
  'reference-untitled': ({ id, takes }: { id: string; takes: 'title' | 'lines' | null }) => {
    const ways = {
      title: { fr: 'donnez-lui un titre, ou ', en: 'give it a title, or ' },
      lines: { fr: `dites quelles lignes : [#${id}, 1-4], ou `, en: `say which lines: [#${id}, 1-4], or ` },
      words: { fr: '', en: '' },
    };
    const { fr, en } = ways[takes ?? 'words'];
    return says`
      « ${id} » n’a ni numéro ni titre : ce renvoi n’a rien à imprimer
      → ${fr}écrivez vous-même les mots : [ces mots](#${id})
      "${id}" has neither number nor title: this reference has nothing to print
      → ${en}write the words yourself: [these words](#${id})`;
  },
  'note-undefined': ({ label, near }: { label: string; near: string | null }) => orNear(near && `[^${near}]`)`
    la note [^${label}] n’est pas écrite dans ce texte
    → ajoutez un paragraphe « [^${label}]: … », ou écrivez la note sur place : ^[…]
    the note [^${label}] is not written in this text
    → add a paragraph "[^${label}]: …", or write the note in place: ^[…]`,
  'note-unused': ({ label }: { label: string }) => says`
    rien n’appelle la note [^${label}]
    → mettez [^${label}] dans le texte, ou retirez-la
    nothing calls the note [^${label}]
    → put [^${label}] in the text, or remove it`,
  'note-defined-twice': ({ label }: { label: string }) => says`
    la note [^${label}] est écrite deux fois
    → donnez à chacune son nom
    the note [^${label}] is written twice
    → give each its own name`,
  'note-in-note': entry<{ label: string }>(
    () => says`
      il y a une note dans une note
      → mettez-la entre parenthèses
      there is a note within a note
      → put it in parentheses`,
  ),
  'note-blocks': ({ label }: { label: string }) => says`
    la note [^${label}] contient une liste, une citation ou du code
    → écrivez-le en paragraphes, ou mettez-le dans le texte
    the note [^${label}] holds a list, a quotation or code
    → write it as paragraphs, or put it in the text`,
};

/** A reference typed without its sign or its brackets: `fig-energie` of `@fig-energie`, `#fig-energie`, `[fig-energie]`. */
const nameIn = (typed: string): string => typed.replace(/^[@#[]|\]$/g, '');

/** A citation in its form, with its page: `[@key, p. 21]` of `@key`, `[key, p. 21]`, `@key [p. 21]`, `@key, p. 21`. */
function citationOf(typed: string): string {
  const [key, page] = nameIn(typed).split(/,? \[?(.*)/s);
  return page ? `[@${key}, ${page}]` : `[@${key}]`;
}

/** A citation with the comma that is missing before its page: `[@key p. 21]`. */
function withComma(typed: string): string | null {
  const [, key, locator] = /^(@[^\s,;]+)\s+((?:\p{L}+\.|\d|§)[^@;]*)$/u.exec(typed) ?? [];
  return key ? `[${key}, ${locator}]` : null;
}

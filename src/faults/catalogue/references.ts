import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** Faults in what refers to something else: citations, references, notes, terms of the glossary. */
export const referencesFaults = {
  'note-unclosed': entry<Nothing>(() => ({
    fr: 'une note s’ouvre par ^[ et n’est pas refermée dans ce paragraphe',
    frInstead: 'ajoutez ] à sa fin ; pour un ^[ tel quel, écrivez ^\\[',
    en: 'a note opens with ^[ and is not closed in this paragraph',
    enInstead: 'add ] at its end; to print ^[, write ^\\[',
  })),
  'term-undefined': entry<{ term: string; near: string | null }>(({ term, near }) => ({
    fr: `le glossaire n’a pas de terme « ${term} »`,
    en: `the glossary has no term "${term}"`,
    ...orNear(near && `term="${near}"`, {
      fr: `ajoutez-le au bloc « glossary » : { term: ${term}, definition: … }`,
      en: `add it to the block "glossary": { term: ${term}, definition: … }`,
    }),
  })),
  'term-unused': entry<{ term: string }>(({ term }) => ({
    fr: `aucun texte n’emploie le terme « ${term} » du glossaire`,
    frInstead: `marquez-le où il sert : [mot]{term="${term}"}, ou retirez-le`,
    en: `no text uses the term "${term}" of the glossary`,
    enInstead: `mark it where it is used: [word]{term="${term}"}, or remove it`,
  })),
  /** `sources` are two whose keys a comma parts. */
  'citation-form': entry<{ typed: string; sources: readonly string[] | null }>(({ typed, sources }) => {
    const meant = sources ? `[${sources.map((key) => `@${key}`).join('; ')}]` : withComma(typed);
    return {
      fr: `la citation « [${typed}] » ne se comprend pas`,
      frInstead: `écrivez ${meant ?? '[@cle], [@cle, p. 21] ou [@a; @b]'}`,
      en: `the citation "[${typed}]" cannot be read`,
      enInstead: `write ${meant ?? '[@key], [@key, p. 21] or [@a; @b]'}`,
    };
  }),
  'reference-bare': entry<{ typed: string }>(({ typed }) => ({
    fr: `le renvoi ${typed} s’imprimerait tel quel`,
    frInstead: `écrivez [#${nameIn(typed)}]`,
    en: `the reference ${typed} would be printed as it is typed`,
    enInstead: `write [#${nameIn(typed)}]`,
  })),
  'citation-bare': entry<{ typed: string }>(({ typed }) => ({
    fr: `la citation ${typed} s’imprimerait telle quelle`,
    frInstead: `écrivez ${citationOf(typed)}`,
    en: `the citation ${typed} would be printed as it is typed`,
    enInstead: `write ${citationOf(typed)}`,
  })),
  'citation-unknown': entry<{ key: string; near: string | null }>(({ key, near }) => ({
    fr: `la source « ${key} » n’est pas dans content/references.yaml`,
    en: `the source "${key}" is not in content/references.yaml`,
    ...orNear(near, {
      fr: `ajoutez-l’y : « - id: ${key} »`,
      en: `add it there: "- id: ${key}"`,
    }),
  })),
  'references-empty': entry<Nothing>(() => ({
    fr: 'la liste des sources est vide : aucun texte n’en cite',
    frInstead: 'citez-les dans les textes : [@clé], ou retirez le bloc',
    en: 'the list of sources is empty: no text cites any',
    enInstead: 'cite them in texts: [@key], or remove the block',
  })),
  'citation-no-list': entry<Nothing>(() => ({
    fr: 'des sources sont citées, mais le livret n’en donne pas la liste',
    frInstead: 'ajoutez à un chapitre le bloc « - references: cited »',
    en: 'sources are cited, but the booklet does not list them',
    enInstead: 'add the block "- references: cited" to a chapter',
  })),
  'reference-unknown': entry<{ id: string; near: string | null }>(({ id, near }) => ({
    fr: `rien dans le livret ne porte l’identifiant « ${id} »`,
    en: `nothing in the booklet has the id "${id}"`,
    ...orNear(near && `[#${near}]`, {
      fr: `donnez-le à un bloc : « id: ${id} »`,
      en: `give it to a block: "id: ${id}"`,
    }),
  })),
  'reference-form': entry<{ id: string; locator: string }>(({ id, locator }) => ({
    fr: `« ${locator} » ne peut pas suivre un renvoi`,
    frInstead: `écrivez [#${id}], [#${id}, p.] pour en donner aussi la page, ou [#${id}, autre] pour plusieurs renvois`,
    en: `"${locator}" cannot follow a reference`,
    enInstead: `write [#${id}], [#${id}, p.] to give its page too, or [#${id}, other] to refer to several`,
  })),
  'line-missing': entry<{ id: string; line: number; first: number; last: number }>(
    ({ id, line, first, last }) => ({
      fr: `« ${id} » n’a pas de ligne ${line}`,
      frInstead: `ses lignes vont de ${first} à ${last} : écrivez [#${id}, ${first}] ou [#${id}, ${first}-${last}]`,
      en: `"${id}" has no line ${line}`,
      enInstead: `its lines go from ${first} to ${last}: write [#${id}, ${first}] or [#${id}, ${first}-${last}]`,
    }),
  ),
  'line-unnumbered': entry<{ id: string }>(({ id }) => ({
    fr: `les lignes de « ${id} » n’ont pas de numéro`,
    frInstead: `ajoutez-y « line-numbers: true »`,
    en: `the lines of "${id}" have no numbers`,
    enInstead: `add "line-numbers: true" to it`,
  })),
  'line-of-text': entry<{ id: string }>(({ id }) => ({
    fr: `les lignes de « ${id} » ne sont connues qu’une fois les pages faites, et changent avec le texte`,
    frInstead: `marquez-y les mots visés, [ces mots]{#l-1}, et renvoyez à leur ligne par [#l-1]`,
    en: `the lines of "${id}" are known once its pages are made, and move with the text`,
    enInstead: `mark the words meant there, [these words]{#l-1}, and refer to their line by [#l-1]`,
  })),
  'mark-misplaced': entry<{ id: string }>(({ id }) => ({
    fr: `{#${id}} marque des mots hors d’un texte aux lignes numérotées`,
    frInstead: `ajoutez « line-numbers: true » au bloc « text » ou « verse », ou ôtez {#${id}}`,
    en: `{#${id}} marks words outside of a text with line numbers`,
    enInstead: `add "line-numbers: true" to the block "text" or "verse", or take {#${id}} out`,
  })),
  'mark-taken': entry<{ id: string }>(({ id }) => ({
    fr: `l’identifiant « ${id} » est déjà pris`,
    frInstead: `donnez-en un autre à ces mots : {#${id}-2}`,
    en: `the id "${id}" is already taken`,
    enInstead: `give these words another: {#${id}-2}`,
  })),
  'reference-untitled': entry<{ id: string }>(({ id }) => ({
    fr: `« ${id} » n’a ni numéro ni titre : ce renvoi n’a rien à imprimer`,
    frInstead: `donnez-lui un titre, ou écrivez vous-même les mots : [ces mots](#${id})`,
    en: `"${id}" has neither number nor title: this reference has nothing to print`,
    enInstead: `give it a title, or write the words yourself: [these words](#${id})`,
  })),
  'note-undefined': entry<{ label: string; near: string | null }>(({ label, near }) => ({
    fr: `la note [^${label}] n’est pas écrite dans ce texte`,
    en: `the note [^${label}] is not written in this text`,
    ...orNear(near && `[^${near}]`, {
      fr: `ajoutez un paragraphe « [^${label}]: … », ou écrivez la note sur place : ^[…]`,
      en: `add a paragraph "[^${label}]: …", or write the note in place: ^[…]`,
    }),
  })),
  'note-unused': entry<{ label: string }>(({ label }) => ({
    fr: `rien n’appelle la note [^${label}]`,
    frInstead: `mettez [^${label}] dans le texte, ou retirez-la`,
    en: `nothing calls the note [^${label}]`,
    enInstead: `put [^${label}] in the text, or remove it`,
  })),
  'note-defined-twice': entry<{ label: string }>(({ label }) => ({
    fr: `la note [^${label}] est écrite deux fois`,
    frInstead: 'donnez à chacune son nom',
    en: `the note [^${label}] is written twice`,
    enInstead: 'give each its own name',
  })),
  'note-in-note': entry<{ label: string }>(() => ({
    fr: 'il y a une note dans une note',
    frInstead: 'mettez-la entre parenthèses',
    en: 'there is a note within a note',
    enInstead: 'put it in parentheses',
  })),
  'note-blocks': entry<{ label: string }>(({ label }) => ({
    fr: `la note [^${label}] contient une liste, une citation ou du code`,
    frInstead: 'écrivez-le en paragraphes, ou mettez-le dans le texte',
    en: `the note [^${label}] holds a list, a quotation or code`,
    enInstead: 'write it as paragraphs, or put it in the text',
  })),
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

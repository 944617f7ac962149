import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** Faults in texts: Markdown, citations, references, notes, variables. */
const IMAGE_FR = 'faites-en un bloc : « - image: images/x.png », avec alt, credit et licence';
const IMAGE_EN = 'make it a block: "- image: images/x.png", with alt, credit and licence';
const TABLE_FR = 'faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } »';
const TABLE_EN = 'make it a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"';

export const markdownFaults = {
  'markdown-html': entry<{ tag: string }>(({ tag }) => ({
    fr: `il y a du HTML dans le texte (« ${tag} »)`,
    frInstead: frInsteadOfHtml(tag),
    en: `there is HTML in the text ("${tag}")`,
    enInstead: enInsteadOfHtml(tag),
  })),
  'markdown-image': entry<Nothing>(() => ({
    fr: 'une image ne se met dans le texte que petite, avec une hauteur',
    frInstead: `${IMAGE_FR} ; ou, petite, ![mots](images/x.png){height=6mm}`,
    en: 'a picture can stand in text only as a small one, with a height',
    enInstead: `${IMAGE_EN}; or, small, ![words](images/x.png){height=6mm}`,
  })),
  'markdown-heading': entry<Nothing>(() => ({
    fr: 'un titre ne se met pas dans le texte',
    frInstead:
      'faites-en un bloc : « - section: Titre » ou « - subsection: Titre » ; pour un # ou un --- tel quel, écrivez \\# ou \\---',
    en: 'a heading cannot stand in text',
    enInstead:
      'make it a block: "- section: Title" or "- subsection: Title"; to print # or ---, write \\# or \\---',
  })),
  'markdown-plain': entry<{ key: string; markup: string; words: string }>(({ key, markup, words }) => ({
    fr: `${key} ne prend pas de Markdown : ${markup} s’imprime tel quel`,
    frInstead: `écrivez ${words}`,
    en: `${key} takes no Markdown: ${markup} is printed as typed`,
    enInstead: `write ${words}`,
  })),
  'markdown-too-deep': entry<{ levels: number }>(({ levels }) => ({
    fr: `listes, citations ou mises en valeur sont emboîtées sur plus de ${levels} niveaux`,
    frInstead: 'mettez moins de niveaux',
    en: `lists, quotations or emphasis nest more than ${levels} deep`,
    enInstead: 'use fewer levels',
  })),
  'note-unclosed': entry<Nothing>(() => ({
    fr: 'une note s’ouvre par ^[ et n’est pas refermée dans ce paragraphe',
    frInstead: 'ajoutez ] à sa fin ; pour un ^[ tel quel, écrivez ^\\[',
    en: 'a note opens with ^[ and is not closed in this paragraph',
    enInstead: 'add ] at its end; to print ^[, write ^\\[',
  })),
  'variable-single-braces': entry<{ name: string; typed: string }>(({ name, typed }) => ({
    fr: `${typed} s’imprimerait tel quel`,
    frInstead: `écrivez {{${name}}} ; pour l’imprimer tel quel, ${typed.replace('{', '\\{')}`,
    en: `${typed} would be printed as it is typed`,
    enInstead: `write {{${name}}}; to print it so, ${typed.replace('{', '\\{')}`,
  })),
  'variable-within': entry<{ name: string; typed: string }>(({ name, typed }) => ({
    fr: `la valeur de ${name} contient ${typed}, qui s’imprimerait tel quel`,
    frInstead: `écrivez-y la valeur elle-même, et ${typed} dans le texte`,
    en: `the value of ${name} has ${typed} in it, which would be printed as it is typed`,
    enInstead: `write the value itself in it, and ${typed} in the text`,
  })),
  'variable-unclosed': entry<Nothing>(() => ({
    fr: 'une variable s’ouvre par {{ et n’est pas refermée',
    frInstead: 'écrivez {{nom}} ; pour {{ tel quel, écrivez \\{\\{',
    en: 'a variable opens with {{ and is not closed',
    enInstead: 'write {{name}}; to print {{, write \\{\\{',
  })),
  'link-in-link': entry<Nothing>(() => ({
    fr: 'il y a un lien dans un lien',
    frInstead: 'sortez la citation, le renvoi ou le lien de l’autre',
    en: 'there is a link within a link',
    enInstead: 'move the citation, reference or link out',
  })),
  'attributes-form': entry<{ typed: string }>(({ typed }) => ({
    fr: `« {${typed}} » ne se comprend pas`,
    frInstead: 'écrivez [mot]{lang=en} ou [terme]{.term}',
    en: `"{${typed}}" cannot be read`,
    enInstead: 'write [word]{lang=en} or [term]{.term}',
  })),
  'attributes-alone': entry<{ typed: string }>(({ typed }) => ({
    fr: `« ${typed} » ne suit aucun crochet`,
    frInstead: `mettez les mots entre crochets : [mot]${typed}`,
    en: `"${typed}" follows no bracket`,
    enInstead: `put the words in brackets: [word]${typed}`,
  })),
  'attributes-class': entry<{ name: string }>(({ name }) => ({
    fr: `la classe « .${name} » n’existe pas`,
    frInstead: 'la seule classe est .term',
    en: `there is no class ".${name}"`,
    enInstead: 'the only class is .term',
  })),
  'attributes-language': entry<{ value: string }>(({ value }) => ({
    fr: `« ${value} » n’est pas un code de langue`,
    frInstead: 'écrivez par exemple lang=en, lang=de ou lang=en-GB',
    en: `"${value}" is not a language code`,
    enInstead: 'write for example lang=en, lang=de or lang=en-GB',
  })),
  'language-unknown': entry<{ lang: string; known: readonly string[] }>(({ lang, known }) => ({
    fr: `lang: ${lang} : Livret ne connaît pas les règles de cette langue, et n’y coupe aucun mot`,
    frInstead: `langues connues : ${known.join(', ')} ; sinon laissez ainsi, les lecteurs d’écran s’en servent`,
    en: `lang: ${lang}: Livret does not know the rules of this language, and hyphenates no word in it`,
    enInstead: `known languages: ${known.join(', ')}; else leave it, since screen readers use it`,
  })),
  'attributes-width': entry<{ value: string }>(({ value }) => ({
    fr: `« ${value} » n’est pas la largeur d’un blanc à remplir`,
    frInstead: 'écrivez [____]{width=30mm}, sans autres mots entre les crochets',
    en: `"${value}" is not the width of a blank to fill in`,
    enInstead: 'write [____]{width=30mm}, with no other words in the brackets',
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
  'attributes-unknown': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `un passage n’a pas d’attribut « ${name} »`,
    en: `a passage has no attribute "${name}"`,
    ...orNear(near && `${near}=…`, { fr: 'écrivez {lang=en} ou {.term}', en: 'write {lang=en} or {.term}' }),
  })),
  'citation-form': entry<{ typed: string }>(({ typed }) => ({
    fr: `la citation « [${typed}] » ne se comprend pas`,
    frInstead: `écrivez ${withComma(typed) ?? '[@cle], [@cle, p. 21] ou [@a; @b]'}`,
    en: `the citation "[${typed}]" cannot be read`,
    enInstead: `write ${withComma(typed) ?? '[@key], [@key, p. 21] or [@a; @b]'}`,
  })),
  'reference-bare': entry<{ typed: string }>(({ typed }) => ({
    fr: `le renvoi ${typed} s’imprimerait tel quel`,
    frInstead: `écrivez [#${nameIn(typed)}]`,
    en: `the reference ${typed} would be printed as it is typed`,
    enInstead: `write [#${nameIn(typed)}]`,
  })),
  'citation-bare': entry<{ typed: string }>(({ typed }) => ({
    fr: `la citation ${typed} s’imprimerait telle quelle`,
    frInstead: `écrivez [@${nameIn(typed)}]`,
    en: `the citation ${typed} would be printed as it is typed`,
    enInstead: `write [@${nameIn(typed)}]`,
  })),
  /** `near` is the citation that was meant, as it is typed there. */
  'citation-unknown': entry<{ key: string; near: string | null }>(({ key, near }) => ({
    fr: `la source « ${key} » n’est pas dans content/references.yaml`,
    en: `the source "${key}" is not in content/references.yaml`,
    ...orNear(near, {
      fr: `ajoutez-l’y : « - id: ${key} »`,
      en: `add it there: "- id: ${key}"`,
    }),
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
  'variable-form': entry<{ typed: string }>(({ typed }) => ({
    fr: `« {{${typed}}} » n’est pas le nom d’une variable`,
    frInstead: PAGE_BREAK.test(typed)
      ? 'un saut de page est un bloc : « - break: page »'
      : 'écrivez un nom seul, comme {{salle}} ou {{cours.date}} ; pour imprimer des accolades, écrivez \\{\\{',
    en: `"{{${typed}}}" is not a variable's name`,
    enInstead: PAGE_BREAK.test(typed)
      ? 'a new page is a block: "- break: page"'
      : 'write a name alone, such as {{room}} or {{course.date}}; to print braces, write \\{\\{',
  })),
  'variable-unknown': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `la variable « ${name} » n’a pas de valeur`,
    en: `the variable "${name}" has no value`,
    ...orNear(near && `{{${near}}}`, {
      fr: 'donnez-la-lui sous variables:, dans content/booklet.yaml ou dans le fichier de la cohorte',
      en: "give it one under variables:, in content/booklet.yaml or in the cohort's file",
    }),
  })),
  'variable-not-text': entry<{ name: string; names: readonly string[] }>(({ name, names }) => ({
    fr: `la variable « ${name} » n’est pas un texte`,
    frInstead: names.length > 0 ? `écrivez {{${names[0]}}}` : 'donnez-lui un texte ou un nombre',
    en: `the variable "${name}" is not a text`,
    enInstead: names.length > 0 ? `write {{${names[0]}}}` : 'give it a text or a number',
  })),
  'section-level': entry<Nothing>(() => ({
    fr: 'cette sous-section n’est dans aucune section',
    frInstead: 'écrivez section: au lieu de subsection:',
    en: 'this subsection is in no section',
    enInstead: 'write section: instead of subsection:',
  })),
};

/** A shortcode of Quarto for a new page. */
const PAGE_BREAK = /^[<%]\s*page-?break/;

const MARKDOWN_FOR: Readonly<Record<string, string>> = {
  b: '**…**',
  u: '*…* ou **…**',
  ins: '*…* ou **…**',
  mark: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  code: '`…`',
  s: '~~…~~',
  del: '~~…~~',
  a: '[…](https://…)',
  li: '- …',
  ul: '- …',
  ol: '1. …',
  blockquote: '> …',
};

function frInsteadOfHtml(tag: string): string {
  const markdown = MARKDOWN_FOR[tag.toLowerCase()];
  if (markdown) return `écrivez ${markdown}`;
  if (tag.toLowerCase() === 'sub') return 'écrivez x~1~ ; l’indice de CO2 vient de lui-même';
  if (tag.toLowerCase() === 'sup') return 'écrivez x^2^ ; l’exposant de XXe vient de lui-même';
  if (/^(?:img|figure|picture)$/i.test(tag)) return IMAGE_FR;
  if (/^(?:table|t[rdh])$/i.test(tag)) return TABLE_FR;
  if (tag === '<!--')
    return 'supprimez ce commentaire ; dans le YAML, une ligne de commentaire commence par #';
  if (/^(?:div|span|font|center)$/i.test(tag))
    return 'retirez ces balises ; l’apparence se règle dans templates/theme.css, par class: sur le bloc';
  if (/^(?:br|p)$/i.test(tag))
    return 'laissez une ligne vide entre les paragraphes ; finissez la ligne par \\ pour aller à la ligne';
  return 'écrivez le texte en Markdown ; pour un < tel quel, tapez \\<';
}

function enInsteadOfHtml(tag: string): string {
  const markdown = MARKDOWN_FOR[tag.toLowerCase()];
  if (markdown) return `write ${markdown.replace(' ou ', ' or ')}`;
  if (tag.toLowerCase() === 'sub') return 'write x~1~; the subscript of CO2 comes by itself';
  if (tag.toLowerCase() === 'sup') return 'write x^2^; the superior of 12 km2 comes by itself';
  if (/^(?:img|figure|picture)$/i.test(tag)) return IMAGE_EN;
  if (/^(?:table|t[rdh])$/i.test(tag)) return TABLE_EN;
  if (tag === '<!--') return 'delete this comment; in YAML, a line of comment begins with #';
  if (/^(?:div|span|font|center)$/i.test(tag))
    return 'take these tags out; looks are set in templates/theme.css, by class: on the block';
  if (/^(?:br|p)$/i.test(tag))
    return 'leave an empty line between paragraphs; end a line with \\ to break it';
  return 'write the text in Markdown; to print <, type \\<';
}

/** A reference typed without its sign or its brackets: `fig-energie` of `@fig-energie`, `#fig-energie`, `[fig-energie]`. */
const nameIn = (typed: string): string => typed.replace(/^[@#[]|\]$/g, '');

/** A citation with the comma that is missing before its page: `[@key p. 21]`. */
function withComma(typed: string): string | null {
  const [, key, locator] = /^(@[^\s,;]+)\s+((?:\p{L}+\.|\d|§)[^@;]*)$/u.exec(typed) ?? [];
  return key ? `[${key}, ${locator}]` : null;
}

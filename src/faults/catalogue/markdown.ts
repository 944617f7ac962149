import { entry } from './entry.ts';
import { enNear, frNear, type Nothing } from './near.ts';

/** What is wrong in texts: Markdown, citations, references, notes, variables. */
export const markdownFaults = {
  'markdown-html': entry<{ tag: string }>(
    ({ tag }) => ({ wrong: `il y a du HTML dans le texte (« ${tag} »)`, instead: frInsteadOfHtml(tag) }),
    ({ tag }) => ({ wrong: `there is HTML in the text ("${tag}")`, instead: enInsteadOfHtml(tag) }),
  ),
  'markdown-image': entry<Nothing>(
    () => ({
      wrong: 'une image ne se met pas dans le texte',
      instead: 'faites-en un bloc : « - image: images/x.png », avec alt, credit et licence',
    }),
    () => ({
      wrong: 'a picture cannot stand in text',
      instead: 'make it a block: "- image: images/x.png", with alt, credit and licence',
    }),
  ),
  'markdown-heading': entry<Nothing>(
    () => ({
      wrong: 'un titre ne se met pas dans le texte',
      instead:
        'faites-en un bloc : « - section: Titre » ou « - subsection: Titre » ; pour un # ou un --- tel quel, écrivez \\# ou \\---',
    }),
    () => ({
      wrong: 'a heading cannot stand in text',
      instead:
        'make it a block: "- section: Title" or "- subsection: Title"; for # or --- as such, write \\# or \\---',
    }),
  ),
  'markdown-table': entry<Nothing>(
    () => ({
      wrong: 'un tableau ne se met pas dans le texte',
      instead: 'faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } »',
    }),
    () => ({
      wrong: 'a table cannot stand in text',
      instead: 'make it a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"',
    }),
  ),
  'markdown-too-deep': entry<{ levels: number }>(
    ({ levels }) => ({
      wrong: `listes, citations ou mises en valeur sont emboîtées sur plus de ${levels} niveaux`,
      instead: 'mettez moins de niveaux',
    }),
    ({ levels }) => ({
      wrong: `lists, quotations or emphasis nest more than ${levels} deep`,
      instead: 'nest them less',
    }),
  ),
  'note-unclosed': entry<Nothing>(
    () => ({
      wrong: 'une note s’ouvre par ^[ et n’est pas refermée dans ce paragraphe',
      instead: 'ajoutez ] à sa fin ; pour un ^[ tel quel, écrivez ^\\[',
    }),
    () => ({
      wrong: 'a note opens with ^[ and is not closed in this paragraph',
      instead: 'add ] at its end; for ^[ as such, write ^\\[',
    }),
  ),
  'variable-unclosed': entry<Nothing>(
    () => ({
      wrong: 'une variable s’ouvre par {{ et n’est pas refermée',
      instead: 'écrivez {{nom}} ; pour {{ tel quel, écrivez \\{\\{',
    }),
    () => ({
      wrong: 'a variable opens with {{ and is not closed',
      instead: 'write {{name}}; for {{ as such, write \\{\\{',
    }),
  ),
  'link-in-link': entry<Nothing>(
    () => ({
      wrong: 'il y a un lien dans un lien',
      instead: 'sortez la citation, le renvoi ou le lien de l’autre',
    }),
    () => ({ wrong: 'there is a link within a link', instead: 'move the citation, reference or link out' }),
  ),
  'attributes-form': entry<{ typed: string }>(
    ({ typed }) => ({
      wrong: `« {${typed}} » ne se comprend pas`,
      instead: 'écrivez [mot]{lang=en} ou [terme]{.term}',
    }),
    ({ typed }) => ({
      wrong: `"{${typed}}" cannot be read`,
      instead: 'write [word]{lang=en} or [term]{.term}',
    }),
  ),
  'attributes-alone': entry<{ typed: string }>(
    ({ typed }) => ({
      wrong: `« ${typed} » ne suit aucun crochet`,
      instead: `mettez les mots entre crochets : [mot]${typed}`,
    }),
    ({ typed }) => ({
      wrong: `"${typed}" follows no bracket`,
      instead: `put the words in brackets: [word]${typed}`,
    }),
  ),
  'attributes-class': entry<{ name: string }>(
    ({ name }) => ({ wrong: `la classe « .${name} » n’existe pas`, instead: 'la seule classe est .term' }),
    ({ name }) => ({ wrong: `there is no class ".${name}"`, instead: 'the only class is .term' }),
  ),
  'attributes-language': entry<{ value: string }>(
    ({ value }) => ({
      wrong: `« ${value} » n’est pas un code de langue`,
      instead: 'écrivez par exemple lang=en, lang=de ou lang=en-GB',
    }),
    ({ value }) => ({
      wrong: `"${value}" is not a language code`,
      instead: 'write for example lang=en, lang=de or lang=en-GB',
    }),
  ),
  'attributes-width': entry<{ value: string }>(
    ({ value }) => ({
      wrong: `« ${value} » n’est pas la largeur d’un blanc à remplir`,
      instead: 'écrivez [____]{width=30mm}, sans autres mots entre les crochets',
    }),
    ({ value }) => ({
      wrong: `"${value}" is not the width of a blank to fill in`,
      instead: 'write [____]{width=30mm}, with no other words in the brackets',
    }),
  ),
  'attributes-index': entry<Nothing>(
    () => ({ wrong: 'Livret ne compose pas encore d’index', instead: 'retirez index="…"' }),
    () => ({ wrong: 'Livret does not set an index yet', instead: 'remove index="…"' }),
  ),
  'attributes-unknown': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `un passage n’a pas d’attribut « ${name} »`,
      ...frNear(near, (n) => `${n}=…`, 'écrivez {lang=en} ou {.term}'),
    }),
    ({ name, near }) => ({
      wrong: `a passage has no attribute "${name}"`,
      ...enNear(near, (n) => `${n}=…`, 'write {lang=en} or {.term}'),
    }),
  ),
  'citation-form': entry<{ typed: string }>(
    ({ typed }) => ({
      wrong: `la citation « [${typed}] » ne se comprend pas`,
      instead: 'écrivez [@cle], [@cle, p. 21] ou [@a; @b]',
    }),
    ({ typed }) => ({
      wrong: `the citation "[${typed}]" cannot be read`,
      instead: 'write [@key], [@key, p. 21] or [@a; @b]',
    }),
  ),
  'citation-bare': entry<{ key: string }>(
    ({ key }) => ({ wrong: `la clé @${key} n’est pas entre crochets`, instead: `écrivez [@${key}]` }),
    ({ key }) => ({ wrong: `the key @${key} is not in brackets`, instead: `write [@${key}]` }),
  ),
  'citation-unknown': entry<{ key: string; near: string | null }>(
    ({ key, near }) => ({
      wrong: `la source « ${key} » n’est pas dans content/references.yaml`,
      ...frNear(near, (n) => `@${n}`, `ajoutez-l’y : « - id: ${key} »`),
    }),
    ({ key, near }) => ({
      wrong: `the source "${key}" is not in content/references.yaml`,
      ...enNear(near, (n) => `@${n}`, `add it there: "- id: ${key}"`),
    }),
  ),
  'citation-no-list': entry<Nothing>(
    () => ({
      wrong: 'des sources sont citées, mais le livret n’en donne pas la liste',
      instead: 'ajoutez à un chapitre le bloc « - references: cited »',
    }),
    () => ({
      wrong: 'sources are cited, but the booklet does not list them',
      instead: 'add the block "- references: cited" to a chapter',
    }),
  ),
  'reference-unknown': entry<{ id: string; near: string | null }>(
    ({ id, near }) => ({
      wrong: `rien dans le livret ne porte l’identifiant « ${id} »`,
      ...frNear(near, (n) => `[#${n}]`, `donnez-le à un bloc : « id: ${id} »`),
    }),
    ({ id, near }) => ({
      wrong: `nothing in the booklet bears the id "${id}"`,
      ...enNear(near, (n) => `[#${n}]`, `give it to a block: "id: ${id}"`),
    }),
  ),
  'reference-form': entry<{ id: string; locator: string }>(
    ({ id, locator }) => ({
      wrong: `« ${locator} » n’est pas ce qui peut suivre un renvoi`,
      instead: `écrivez [#${id}], ou [#${id}, p.] pour en donner aussi la page`,
    }),
    ({ id, locator }) => ({
      wrong: `"${locator}" is not what may follow a reference`,
      instead: `write [#${id}], or [#${id}, p.] to give its page too`,
    }),
  ),
  'reference-untitled': entry<{ id: string }>(
    ({ id }) => ({
      wrong: `« ${id} » n’a ni numéro ni titre par quoi l’appeler`,
      instead: `donnez-lui un titre, ou dites les mots : [ces mots](#${id})`,
    }),
    ({ id }) => ({
      wrong: `"${id}" has neither number nor title to be called by`,
      instead: `give it a title, or say the words: [these words](#${id})`,
    }),
  ),
  'note-undefined': entry<{ label: string; near: string | null }>(
    ({ label, near }) => ({
      wrong: `la note [^${label}] n’est pas écrite dans ce texte`,
      ...frNear(
        near,
        (n) => `[^${n}]`,
        `ajoutez un paragraphe « [^${label}]: … », ou écrivez la note sur place : ^[…]`,
      ),
    }),
    ({ label, near }) => ({
      wrong: `the note [^${label}] is not written in this text`,
      ...enNear(near, (n) => `[^${n}]`, `add a paragraph "[^${label}]: …", or write the note in place: ^[…]`),
    }),
  ),
  'note-unused': entry<{ label: string }>(
    ({ label }) => ({
      wrong: `rien n’appelle la note [^${label}]`,
      instead: `mettez [^${label}] dans le texte, ou retirez-la`,
    }),
    ({ label }) => ({
      wrong: `nothing calls the note [^${label}]`,
      instead: `put [^${label}] in the text, or remove it`,
    }),
  ),
  'note-defined-twice': entry<{ label: string }>(
    ({ label }) => ({
      wrong: `la note [^${label}] est écrite deux fois`,
      instead: 'donnez à chacune son nom',
    }),
    ({ label }) => ({ wrong: `the note [^${label}] is written twice`, instead: 'give each its own name' }),
  ),
  'note-called-twice': entry<{ label: string }>(
    ({ label }) => ({
      wrong: `la note [^${label}] est appelée deux fois`,
      instead: 'écrivez une note par appel',
    }),
    ({ label }) => ({
      wrong: `the note [^${label}] is called twice`,
      instead: 'write one note for each call',
    }),
  ),
  'note-in-note': entry<{ label: string }>(
    () => ({ wrong: 'il y a une note dans une note', instead: 'mettez-la entre parenthèses' }),
    () => ({ wrong: 'there is a note within a note', instead: 'put it in parentheses' }),
  ),
  'note-paragraphs': entry<{ label: string }>(
    ({ label }) => ({
      wrong: `la note [^${label}] a plusieurs paragraphes`,
      instead: 'réunissez-les en un seul',
    }),
    ({ label }) => ({ wrong: `the note [^${label}] has several paragraphs`, instead: 'make them one' }),
  ),
  'variable-form': entry<{ typed: string }>(
    ({ typed }) => ({
      wrong: `« {{${typed}}} » n’est pas le nom d’une variable`,
      instead:
        'écrivez un nom seul, comme {{salle}} ou {{cours.date}} ; pour des accolades telles quelles, \\{\\{',
    }),
    ({ typed }) => ({
      wrong: `"{{${typed}}}" is not a variable's name`,
      instead: 'write a name alone, such as {{room}} or {{course.date}}; for braces as such, \\{\\{',
    }),
  ),
  'variable-unknown': entry<{ name: string; near: string | null }>(
    ({ name, near }) => ({
      wrong: `la variable « ${name} » n’a pas de valeur`,
      ...frNear(
        near,
        (n) => `{{${n}}}`,
        'donnez-la-lui sous variables:, dans content/booklet.yaml ou dans le fichier de la cohorte',
      ),
    }),
    ({ name, near }) => ({
      wrong: `the variable "${name}" has no value`,
      ...enNear(
        near,
        (n) => `{{${n}}}`,
        "give it one under variables:, in content/booklet.yaml or in the cohort's file",
      ),
    }),
  ),
  'variable-not-text': entry<{ name: string; names: readonly string[] }>(
    ({ name, names }) => ({
      wrong: `la variable « ${name} » n’est pas un texte`,
      instead: names.length > 0 ? `écrivez {{${names[0]}}}` : 'donnez-lui un texte ou un nombre',
    }),
    ({ name, names }) => ({
      wrong: `the variable "${name}" is not a text`,
      instead: names.length > 0 ? `write {{${names[0]}}}` : 'give it a text or a number',
    }),
  ),
  'section-level': entry<Nothing>(
    () => ({
      wrong: 'cette sous-section n’est dans aucune section',
      instead: 'écrivez section: au lieu de subsection:',
    }),
    () => ({ wrong: 'this subsection is in no section', instead: 'write section: instead of subsection:' }),
  ),
};

const MARKDOWN_FOR: Readonly<Record<string, string>> = {
  b: '**…**',
  strong: '**…**',
  i: '*…*',
  em: '*…*',
  code: '`…`',
  a: '[…](https://…)',
  li: '- …',
  ul: '- …',
  ol: '1. …',
  blockquote: '> …',
};

function frInsteadOfHtml(tag: string): string {
  const markdown = MARKDOWN_FOR[tag.toLowerCase()];
  if (markdown) return `écrivez ${markdown}`;
  if (/^(?:sub|sup)$/i.test(tag)) return 'tapez CO2, XXe : indices et exposants viennent d’eux-mêmes';
  if (/^(?:br|p)$/i.test(tag))
    return 'laissez une ligne vide entre les paragraphes ; finissez la ligne par \\ pour aller à la ligne';
  return 'écrivez le texte en Markdown ; pour un < tel quel, tapez \\<';
}

function enInsteadOfHtml(tag: string): string {
  const markdown = MARKDOWN_FOR[tag.toLowerCase()];
  if (markdown) return `write ${markdown}`;
  if (/^(?:sub|sup)$/i.test(tag)) return 'type CO2, XXe: subscripts and superiors come by themselves';
  if (/^(?:br|p)$/i.test(tag))
    return 'leave an empty line between paragraphs; end a line with \\ to break it';
  return 'write the text in Markdown; for < as such, type \\<';
}

import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

const IMAGE_FR = 'faites-en un bloc : « - image: images/x.png », avec alt, credit et licence';
const IMAGE_EN = 'make it a block: "- image: images/x.png", with alt, credit and licence';

/** Faults in texts: Markdown, attributes, variables. */
export const markdownFaults = {
  'markdown-html': entry<{ tag: string }>(({ tag }) => {
    const [, frInstead, enInstead] = INSTEAD_OF_HTML.find(([tags]) => tags.test(tag))!;
    const fr = `il y a du HTML dans le texte (« ${tag} »)`;
    return { fr, frInstead, en: `there is HTML in the text ("${tag}")`, enInstead };
  }),
  'markdown-image': () => says`
    une image ne se met dans le texte que petite, avec une hauteur
    → ${IMAGE_FR} ; ou, petite, ![mots](images/x.png){height=6mm}
    a picture can stand in text only as a small one, with a height
    → ${IMAGE_EN}; or, small, ![words](images/x.png){height=6mm}`,
  'markdown-heading': () => says`
    un titre ne se met pas dans le texte
    → faites-en un bloc : « - section: Titre » ou « - subsection: Titre » ; pour un # ou un --- tel quel, écrivez \\# ou \\---
    a heading cannot stand in text
    → make it a block: "- section: Title" or "- subsection: Title"; to print # or ---, write \\# or \\---`,
  'markdown-plain': ({ key, markup, words }: { key: string; markup: string; words: string }) => says`
    ${key} ne prend pas de Markdown : ${markup} s’imprime tel quel
    → écrivez ${words}
    ${key} takes no Markdown: ${markup} is printed as typed
    → write ${words}`,
  'markdown-too-deep': ({ levels }: { levels: number }) => says`
    listes, citations ou mises en valeur sont emboîtées sur plus de ${levels} niveaux
    → mettez moins de niveaux
    lists, quotations or emphasis nest more than ${levels} deep
    → use fewer levels`,
  'variable-single-braces': ({ name, typed }: { name: string; typed: string }) => says`
    ${typed} s’imprimerait tel quel
    → écrivez {{${name}}} ; pour l’imprimer tel quel, ${typed.replace('{', '\\{')}
    ${typed} would be printed as it is typed
    → write {{${name}}}; to print it so, ${typed.replace('{', '\\{')}`,
  'variable-within': ({ name, typed }: { name: string; typed: string }) => says`
    la valeur de ${name} contient ${typed}, qui s’imprimerait tel quel
    → écrivez-y la valeur elle-même, et ${typed} dans le texte
    the value of ${name} has ${typed} in it, which would be printed as it is typed
    → write the value itself in it, and ${typed} in the text`,
  'variable-unclosed': () => says`
    une variable s’ouvre par {{ et n’est pas refermée
    → écrivez {{nom}} ; pour {{ tel quel, écrivez \\{\\{
    a variable opens with {{ and is not closed
    → write {{name}}; to print {{, write \\{\\{`,
  'link-in-link': () => says`
    il y a un lien dans un lien
    → sortez la citation, le renvoi ou le lien de l’autre
    there is a link within a link
    → move the citation, reference or link out`,
  'attributes-form': ({ typed }: { typed: string }) => says`
    « {${typed}} » ne se comprend pas
    → écrivez [mot]{lang=en} ou [terme]{.term}
    "{${typed}}" cannot be read
    → write [word]{lang=en} or [term]{.term}`,
  'attributes-alone': ({ typed }: { typed: string }) => says`
    « ${typed} » ne suit aucun crochet
    → mettez les mots entre crochets : [mot]${typed}
    "${typed}" follows no bracket
    → put the words in brackets: [word]${typed}`,
  'attributes-class': entry<{ name: string; near: string | null }>(
    ({ name, near }) => orNear(near && `.${near}`)`
      la classe « .${name} » n’existe pas
      → écrivez .term pour un terme défini, .smallcaps pour des petites capitales
      there is no class ".${name}"
      → write .term for a term being defined, .smallcaps for small capitals`,
  ),
  'attributes-language': ({ value }: { value: string }) => says`
    « ${value} » n’est pas un code de langue
    → écrivez par exemple lang=en, lang=de ou lang=en-GB
    "${value}" is not a language code
    → write for example lang=en, lang=de or lang=en-GB`,
  'language-unknown': entry<{ lang: string; code: string | null }>(({ lang, code }) => ({
    fr: `lang: ${lang} n’est le code d’aucune langue`,
    frInstead: code
      ? `écrivez lang: ${code}`
      : 'écrivez un code de deux lettres ou de trois, tel que la (latin), el (grec), cs (tchèque)',
    en: `lang: ${lang} is the code of no language`,
    enInstead: code
      ? `write lang: ${code}`
      : 'write a code of two letters or three, such as la (Latin), el (Greek), cs (Czech)',
  })),
  'attributes-width': ({ value }: { value: string }) => says`
    « ${value} » n’est pas la largeur d’un blanc à remplir
    → écrivez [____]{width=30mm}, sans autres mots entre les crochets
    "${value}" is not the width of a blank to fill in
    → write [____]{width=30mm}, with no other words in the brackets`,
  'attributes-unknown': entry<{ name: string; near: string | null }>(
    ({ name, near }) => orNear(near && `${near}=…`)`
      un passage n’a pas d’attribut « ${name} »
      → écrivez {lang=en} ou {.term}
      a passage has no attribute "${name}"
      → write {lang=en} or {.term}`,
  ),
  /** `near` is the citation that was meant, as it is typed there. */
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
  'variable-unknown': entry<{ name: string; near: string | null }>(
    ({ name, near }) => orNear(near && `{{${near}}}`)`
      la variable « ${name} » n’a pas de valeur
      → donnez-la-lui sous variables:, dans content/booklet.yaml ou dans le fichier de la cohorte
      the variable "${name}" has no value
      → give it one under variables:, in content/booklet.yaml or in the cohort's file`,
  ),
  'variable-not-text': ({ name, names }: { name: string; names: readonly string[] }) => says`
    la variable « ${name} » n’est pas un texte
    → ${names.length > 0 ? `écrivez {{${names[0]}}}` : 'donnez-lui un texte ou un nombre'}
    the variable "${name}" is not a text
    → ${names.length > 0 ? `write {{${names[0]}}}` : 'give it a text or a number'}`,
  'section-level': () => says`
    cette sous-section n’est dans aucune section
    → écrivez section: au lieu de subsection:
    this subsection is in no section
    → write section: instead of subsection:`,
};

/** A shortcode of Quarto for a new page. */
const PAGE_BREAK = /^[<%]\s*page-?break/;

/** Markdown, or what else to write, for tags of HTML; the first row that fits a tag holds. */
const INSTEAD_OF_HTML: readonly (readonly [tags: RegExp, fr: string, en: string])[] = [
  [/^(?:b|strong|mark)$/i, 'écrivez **…**', 'write **…**'],
  [/^(?:i|em)$/i, 'écrivez *…*', 'write *…*'],
  [/^(?:u|ins)$/i, 'écrivez *…* ou **…**', 'write *…* or **…**'],
  [/^code$/i, 'écrivez `…`', 'write `…`'],
  [/^(?:s|del)$/i, 'écrivez ~~…~~', 'write ~~…~~'],
  [/^a$/i, 'écrivez […](https://…)', 'write […](https://…)'],
  [/^(?:li|ul)$/i, 'écrivez - …', 'write - …'],
  [/^ol$/i, 'écrivez 1. …', 'write 1. …'],
  [/^blockquote$/i, 'écrivez > …', 'write > …'],
  [
    /^sub$/i,
    'écrivez x~1~ ; l’indice de CO2 vient de lui-même',
    'write x~1~; the subscript of CO2 comes by itself',
  ],
  [
    /^sup$/i,
    'écrivez x^2^ ; l’exposant de XXe vient de lui-même',
    'write x^2^; the superior of 12 km2 comes by itself',
  ],
  [/^(?:img|figure|picture)$/i, IMAGE_FR, IMAGE_EN],
  [
    /^(?:table|t[rdh])$/i,
    'faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } »',
    'make it a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"',
  ],
  [
    /^<!--$/,
    'supprimez ce commentaire ; dans le YAML, une ligne de commentaire commence par #',
    'delete this comment; in YAML, a line of comment begins with #',
  ],
  [
    /^(?:div|span|font|center)$/i,
    'retirez ces balises ; l’apparence se règle dans templates/theme.css, par class: sur le bloc',
    'take these tags out; looks are set in templates/theme.css, by class: on the block',
  ],
  [
    /^(?:br|p)$/i,
    'laissez une ligne vide entre les paragraphes ; finissez la ligne par \\ pour aller à la ligne',
    'leave an empty line between paragraphs; end a line with \\ to break it',
  ],
  [
    /^/,
    'écrivez le texte en Markdown ; pour un < tel quel, tapez \\<',
    'write the text in Markdown; to print <, type \\<',
  ],
];

import { entry, type Nothing } from './entry.ts';
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
  'attributes-unknown': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `un passage n’a pas d’attribut « ${name} »`,
    en: `a passage has no attribute "${name}"`,
    ...orNear(near && `${near}=…`, { fr: 'écrivez {lang=en} ou {.term}', en: 'write {lang=en} or {.term}' }),
  })),
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

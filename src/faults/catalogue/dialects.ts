import { type Entry, entry, type Nothing } from './entry.ts';
import { inMarkdown, isNeedless } from './tex.ts';

/** Forms of other Markdowns, which texts do not have. */
export const dialectFaults = {
  'markdown-table': entry<Nothing>(() => ({
    fr: 'un tableau ne se met pas dans le texte',
    frInstead: 'faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } »',
    en: 'a table cannot stand in text',
    enInstead: 'make it a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"',
  })),
  'markdown-columns': entry<Nothing>(() => ({
    fr: 'ces lignes en colonnes s’imprimeraient en un seul paragraphe, une espace entre deux mots',
    frInstead:
      'faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } » ; sinon mettez une seule espace entre deux mots',
    en: 'these lines in columns would be printed as one paragraph, with one space between words',
    enInstead:
      'make them a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"; else put a single space between words',
  })),
  'markdown-list': entry<Nothing>(() => ({
    fr: 'ces lignes s’imprimeraient en un seul paragraphe',
    frInstead:
      'commencez chacune par « - » et un espace, ou « 1. » et un espace ; pour aller seulement à la ligne, finissez-la par \\',
    en: 'these lines would be printed as one paragraph',
    enInstead: 'begin each with "- ", or "1. "; to break a line only, end it with \\',
  })),
  'markdown-bullet': entry<{ sign: string }>(({ sign }) => ({
    fr: `cet élément d’une liste s’imprimerait avec deux signes, le sien et ${sign}`,
    frInstead: `retirez ${sign} : la liste met son signe elle-même ; pour l’imprimer, écrivez \\${sign}`,
    en: `this item of a list would be printed with two signs, its own and ${sign}`,
    enInstead: `take away ${sign}: the list sets its sign by itself; to print it, write \\${sign}`,
  })),
  'markdown-number': entry<{ typed: number; number: number }>(({ typed, number }) => ({
    fr: `cet élément s’imprime avec le numéro ${number}, et non ${typed} : une liste compte à partir de son premier`,
    frInstead: `écrivez ${number}. ; une liste qui reprend à ${typed} commence après un texte, ou un autre bloc`,
    en: `this item is printed with the number ${number}, not ${typed}: a list counts on from its first`,
    enInstead: `write ${number}.; for a list from ${typed} on, put a text or another block before it`,
  })),
  'markdown-alert': entry<Nothing>(() => ({
    fr: 'une remarque ne se met pas dans le texte',
    frInstead: 'faites-en un bloc : « - note: … »',
    en: 'a remark cannot stand in text',
    enInstead: 'make it a block: "- note: …"',
  })),
  'markdown-container': entry<Nothing>(() => ({
    fr: 'un encadré ne se met pas dans le texte',
    frInstead: 'faites-en un bloc : « - box: Titre », avec blocks ; pour un ::: tel quel, écrivez \\:::',
    en: 'a box cannot stand in text',
    enInstead: 'make it a block: "- box: Title", with blocks; to print :::, write \\:::',
  })),
  'markdown-contents': entry<Nothing>(() => ({
    fr: 'le sommaire ne se met pas dans le texte',
    frInstead: 'retirez cette ligne : le livret fait son sommaire lui-même',
    en: 'the contents cannot stand in text',
    enInstead: 'remove this line: the booklet makes its contents by itself',
  })),
  'markdown-task': typed(() => ({
    fr: 'une case à cocher ne commence qu’un élément de liste',
    frInstead:
      'écrivez - [ ] …, ou un bloc « - list: […] » avec kind: choices ; pour [ ] tel quel, écrivez \\[ ]',
    en: 'only an item of a list begins with a box to tick',
    enInstead: 'write - [ ] …, or a block "- list: […]" with kind: choices; to print [ ], write \\[ ]',
  })),
  'markdown-highlight': typed((form) => ({
    fr: `« ${form} » : le surlignage ne se compose pas`,
    frInstead: 'écrivez **…** ; pour un == tel quel, écrivez \\==',
    en: `"${form}": highlighting is not set`,
    enInstead: 'write **…**; to print ==, write \\==',
  })),
  'markdown-strong': typed((form) => {
    const instead = `**${form.slice(2, -2).trim()}**`;
    return {
      fr: `« ${form} » s’imprimerait avec ses astérisques`,
      frInstead: `écrivez ${instead}, sans espace contre les signes ; pour un * tel quel, écrivez \\*`,
      en: `"${form}" would be printed with its asterisks`,
      enInstead: `write ${instead}, with no space next to the signs; to print *, write \\*`,
    };
  }),
  'markdown-newline': entry<{ typed: string }>(() => ({
    fr: '« \\n » s’imprimerait tel quel : ce n’est pas une fin de ligne ici',
    frInstead:
      'mettez le texte après |, à la ligne, et commencez-y une ligne ; finissez la précédente par \\',
    en: '"\\n" would be printed as typed: it is no end of a line here',
    enInstead:
      'put the text after |, on a line of its own, and begin a line there; end the one before with \\',
  })),
  'markdown-insertion': typed((form) => ({
    fr: `« ${form} » : les ajouts ne se marquent pas`,
    frInstead: 'écrivez *…* ou **…** ; pour un ++ tel quel, écrivez \\++',
    en: `"${form}": insertions are not marked`,
    enInstead: 'write *…* or **…**; to print ++, write \\++',
  })),
  'markdown-note': typed((form) => ({
    fr: `la note « ${form} » s’imprimerait telle quelle`,
    frInstead: 'mettez ^ devant le crochet : ^[…] ; pour un [^ tel quel, écrivez \\[^',
    en: `the note "${form}" would be printed as typed`,
    enInstead: 'put ^ before the bracket: ^[…]; to print [^, write \\[^',
  })),
  'formula-unclosed': typed((form) => ({
    fr: `une formule s’ouvre par $ et n’est pas fermée : « ${form} »`,
    frInstead: 'ajoutez $ à sa fin ; pour un $ tel quel, écrivez \\$',
    en: `a formula opens with $ and is not closed: "${form}"`,
    enInstead: 'add $ at its end; to print $, write \\$',
  })),
  'markdown-emphasis': typed((form) => ({
    fr: `« ${form} » a plus de signes à un bout qu’à l’autre`,
    frInstead: `écrivez ${evened(form)} ; pour un signe tel quel, écrivez \\${form[0]}`,
    en: `"${form}" has more signs at one end than at the other`,
    enInstead: `write ${evened(form)}; to print a sign, write \\${form[0]}`,
  })),
  'markdown-product': typed((form) => ({
    fr: `les deux signes de « ${form} » mettraient ces mots en italique et ne s’imprimeraient pas`,
    frInstead: `écrivez \\${form.slice(0, -1)}\\*, ou × pour une multiplication`,
    en: `both signs of "${form}" would set these words in italics, and not be printed`,
    enInstead: `write \\${form.slice(0, -1)}\\*, or × for a product`,
  })),
  'markdown-power': typed((form) => ({
    fr: `la puissance « ${form} » n’a pas de fin connue`,
    frInstead: 'écrivez x^n+1^, sans espace entre les deux ^ ; pour un ^ tel quel, écrivez \\^',
    en: `the power "${form}" has no known end`,
    enInstead: 'write x^n+1^, with no space between both ^; to print ^, write \\^',
  })),
  'markdown-command': entry<{ typed: string }>(({ typed }) => ({
    fr: `« ${cut(typed)} » : le TeX hors des dollars ne se compose pas`,
    frInstead: isNeedless(typed)
      ? 'retirez cette commande : Livret met en page sans elle ; pour aller à la ligne, finissez la ligne par \\'
      : `écrivez ${inMarkdown(typed)}`,
    en: `"${cut(typed)}": TeX outside of dollars is not set`,
    enInstead: isNeedless(typed)
      ? 'take this command out: Livret makes pages without it; to break a line, end it with \\'
      : `write ${inMarkdown(typed)}`,
  })),
  'markdown-tex-space': typed((form) => ({
    fr: `« ${form} » est une espace de TeX, et s’imprimerait mal`,
    frInstead: `tapez une espace : Livret la garde insécable devant %, € ou une unité ; ${form === '~' ? 'pour un ~ tel quel, écrivez \\~' : 'pour le signe seul, retirez \\'}`,
    en: `"${form}" is a space of TeX, and would be printed wrongly`,
    enInstead: `type a space: Livret keeps lines from breaking before a unit; ${form === '~' ? 'to print ~, write \\~' : 'for the sign alone, take \\ out'}`,
  })),
  'markdown-wiki': typed((form) => ({
    fr: `le lien « ${form} » s’imprimerait tel quel`,
    frInstead:
      'écrivez [#id] pour un renvoi à un bloc, [mots](https://…) pour un lien ; pour [[ tel quel, écrivez \\[[',
    en: `the link "${form}" would be printed as typed`,
    enInstead: 'write [#id] to refer to a block, [words](https://…) for a link; to print [[, write \\[[',
  })),
  'markdown-emoji': typed((form) => ({
    fr: `« ${form} » s’imprimerait tel quel`,
    frInstead: 'tapez le caractère lui-même ; pour des deux-points tels quels, écrivez \\:',
    en: `"${form}" would be printed as typed`,
    enInstead: 'type the character itself; to print colons, write \\:',
  })),
};

/** Emphasis with as many signs at each end as there are at one: `**word*` as `**word**`. */
function evened(form: string): string {
  const [, before = '', words = '', after = ''] = /^([*_]*)(.*?)([*_…]*)$/s.exec(form) ?? [];
  const signs = before.length > after.length ? before : after;
  return `${signs}${words}${signs}`;
}

/** A fault that shows what is typed, cut where it is long. */
function typed(word: (form: string) => ReturnType<Entry<unknown>>): Entry<{ typed: string }> {
  return entry(({ typed }) => word(cut(typed)));
}

function cut(typed: string): string {
  return typed.length > 40 ? `${typed.slice(0, 39)}…` : typed;
}

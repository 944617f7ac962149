import { type Entry, entry, says } from './entry.ts';
import { inMarkdown, isNeedless } from './tex.ts';

/** Forms of other Markdowns, which texts do not have. */
export const dialectFaults = {
  'markdown-table': () => says`
    un tableau ne se met pas dans le texte
    → faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } »
    a table cannot stand in text
    → make it a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"`,
  'markdown-columns': () => says`
    ces lignes en colonnes s’imprimeraient en un seul paragraphe, une espace entre deux mots
    → faites-en un bloc : « - table: { head: [ a, b ], rows: [ [ 1, 2 ] ] } » ; sinon mettez une seule espace entre deux mots
    these lines in columns would be printed as one paragraph, with one space between words
    → make them a block: "- table: { head: [ a, b ], rows: [ [ 1, 2 ] ] }"; else put a single space between words`,
  'markdown-list': () => says`
    ces lignes s’imprimeraient en un seul paragraphe
    → commencez chacune par « - » et un espace, ou « 1. » et un espace ; pour aller seulement à la ligne, finissez-la par \\
    these lines would be printed as one paragraph
    → begin each with "- ", or "1. "; to break a line only, end it with \\`,
  'markdown-bullet': ({ sign }: { sign: string }) => says`
    cet élément d’une liste s’imprimerait avec deux signes, le sien et ${sign}
    → retirez ${sign} : la liste met son signe elle-même ; pour l’imprimer, écrivez \\${sign}
    this item of a list would be printed with two signs, its own and ${sign}
    → take away ${sign}: the list sets its sign by itself; to print it, write \\${sign}`,
  'markdown-number': ({ typed, number }: { typed: number; number: number }) => says`
    cet élément s’imprime avec le numéro ${number}, et non ${typed} : une liste compte à partir de son premier
    → écrivez ${number}. ; une liste qui reprend à ${typed} commence après un texte, ou un autre bloc
    this item is printed with the number ${number}, not ${typed}: a list counts on from its first
    → write ${number}.; for a list from ${typed} on, put a text or another block before it`,
  'markdown-alert': () => says`
    une remarque ne se met pas dans le texte
    → faites-en un bloc : « - note: … »
    a remark cannot stand in text
    → make it a block: "- note: …"`,
  'markdown-container': () => says`
    un encadré ne se met pas dans le texte
    → faites-en un bloc : « - box: Titre », avec blocks ; pour un ::: tel quel, écrivez \\:::
    a box cannot stand in text
    → make it a block: "- box: Title", with blocks; to print :::, write \\:::`,
  'markdown-contents': () => says`
    le sommaire ne se met pas dans le texte
    → retirez cette ligne : le livret fait son sommaire lui-même
    the contents cannot stand in text
    → remove this line: the booklet makes its contents by itself`,
  'markdown-task': typed(
    () => says`
      une case à cocher ne commence qu’un élément de liste
      → écrivez - [ ] …, ou un bloc « - list: […] » avec kind: choices ; pour [ ] tel quel, écrivez \\[ ]
      only an item of a list begins with a box to tick
      → write - [ ] …, or a block "- list: […]" with kind: choices; to print [ ], write \\[ ]`,
  ),
  'markdown-highlight': typed(
    (form) => says`
      « ${form} » : le surlignage ne se compose pas
      → écrivez **…** ; pour un == tel quel, écrivez \\==
      "${form}": highlighting is not set
      → write **…**; to print ==, write \\==`,
  ),
  'markdown-strong': typed((form) => {
    if (form === '**')
      return says`
        « ** » ouvre des mots en gras et rien ne les referme : les astérisques s’imprimeraient
        → mettez ** aussi après le dernier de ces mots ; pour un * tel quel, écrivez \\*
        "**" begins bold words and nothing ends them: the asterisks would be printed
        → put ** after the last of these words too; to print *, write \\*`;
    const instead = `**${form.slice(2, -2).trim()}**`;
    return says`
      « ${form} » s’imprimerait avec ses astérisques
      → écrivez ${instead}, sans espace contre les signes ; pour un * tel quel, écrivez \\*
      "${form}" would be printed with its asterisks
      → write ${instead}, with no space next to the signs; to print *, write \\*`;
  }),
  'markdown-newline': entry<{ typed: string }>(
    () => says`
      « \\n » s’imprimerait tel quel : ce n’est pas une fin de ligne ici
      → mettez le texte après |, à la ligne, et commencez-y une ligne ; finissez la précédente par \\
      "\\n" would be printed as typed: it is no end of a line here
      → put the text after |, on a line of its own, and begin a line there; end the one before with \\`,
  ),
  'markdown-insertion': typed(
    (form) => says`
      « ${form} » : les ajouts ne se marquent pas
      → écrivez *…* ou **…** ; pour un ++ tel quel, écrivez \\++
      "${form}": insertions are not marked
      → write *…* or **…**; to print ++, write \\++`,
  ),
  'markdown-note': typed(
    (form) => says`
      la note « ${form} » s’imprimerait telle quelle
      → mettez ^ devant le crochet : ^[…] ; pour un [^ tel quel, écrivez \\[^
      the note "${form}" would be printed as typed
      → put ^ before the bracket: ^[…]; to print [^, write \\[^`,
  ),
  'formula-unclosed': typed(
    (form) => says`
      une formule s’ouvre par $ et n’est pas fermée : « ${form} »
      → ajoutez $ à sa fin ; pour un $ tel quel, écrivez \\$
      a formula opens with $ and is not closed: "${form}"
      → add $ at its end; to print $, write \\$`,
  ),
  'formula-spaced': ({ typed }: { typed: string }) => {
    const formula = typed.slice(1, -1).trim();
    return says`
      une espace touche un $ de « ${cut(typed)} », qui n’est donc pas une formule
      → écrivez $${formula}$ ; pour un $ tel quel, écrivez \\$
      a space touches a dollar of "${cut(typed)}", which is thus no formula
      → write $${formula}$; to print $, write \\$`;
  },
  'markdown-emphasis': typed(
    (form) => says`
      « ${form} » a plus de signes à un bout qu’à l’autre
      → écrivez ${evened(form)} ; pour un signe tel quel, écrivez \\${form[0]!}
      "${form}" has more signs at one end than at the other
      → write ${evened(form)}; to print a sign, write \\${form[0]!}`,
  ),
  'markdown-product': typed(
    (form) => says`
      les deux signes de « ${form} » mettraient ces mots en italique et ne s’imprimeraient pas
      → écrivez \\${form.slice(0, -1)}\\*, ou × pour une multiplication
      both signs of "${form}" would set these words in italics, and not be printed
      → write \\${form.slice(0, -1)}\\*, or × for a product`,
  ),
  'markdown-power': typed(
    (form) => says`
      la puissance « ${form} » n’a pas de fin connue
      → écrivez x^n+1^, sans espace entre les deux ^ ; pour un ^ tel quel, écrivez \\^
      the power "${form}" has no known end
      → write x^n+1^, with no space between both ^; to print ^, write \\^`,
  ),
  'markdown-command': ({ typed }: { typed: string }) => says`
    « ${cut(typed)} » : le TeX hors des dollars ne se compose pas
    → ${isNeedless(typed) ? 'retirez cette commande : Livret met en page sans elle ; pour aller à la ligne, finissez la ligne par \\' : `écrivez ${inMarkdown(typed)}`}
    "${cut(typed)}": TeX outside of dollars is not set
    → ${isNeedless(typed) ? 'take this command out: Livret makes pages without it; to break a line, end it with \\' : `write ${inMarkdown(typed)}`}`,
  'markdown-tex-space': typed(
    (form) => says`
      « ${form} » est une espace de TeX, et s’imprimerait mal
      → tapez une espace : Livret la garde insécable devant %, € ou une unité ; ${form === '~' ? 'pour un ~ tel quel, écrivez \\~' : 'pour le signe seul, retirez \\'}
      "${form}" is a space of TeX, and would be printed wrongly
      → type a space: Livret keeps lines from breaking before a unit; ${form === '~' ? 'to print ~, write \\~' : 'for the sign alone, take \\ out'}`,
  ),
  'markdown-wiki': typed(
    (form) => says`
      le lien « ${form} » s’imprimerait tel quel
      → écrivez [#id] pour un renvoi à un bloc, [mots](https://…) pour un lien ; pour [[ tel quel, écrivez \\[[
      the link "${form}" would be printed as typed
      → write [#id] to refer to a block, [words](https://…) for a link; to print [[, write \\[[`,
  ),
  'markdown-emoji': typed(
    (form) => says`
      « ${form} » s’imprimerait tel quel
      → tapez le caractère lui-même ; pour des deux-points tels quels, écrivez \\:
      "${form}" would be printed as typed
      → type the character itself; to print colons, write \\:`,
  ),
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

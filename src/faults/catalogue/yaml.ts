import * as quoted from './content-words.ts';
import { entry, says } from './entry.ts';
import { also, moves, orWriteEn, orWriteFr, type Problem, writes } from './yaml-advice.ts';

/** Common mistakes in YAML: each in French and in English, with the advice where the text to write cannot be told. */
const PROBLEMS = {
  tab: moves`
    une tabulation sert de retrait
    → mettez des espaces, deux par niveau
    a tab is used to indent
    → use spaces, two for each level`,
  'no-break-indent': moves`
    des espaces insécables, invisibles, servent de retrait
    → mettez des espaces ordinaires, deux par niveau
    no-break spaces, which are invisible, are used to indent
    → use ordinary spaces, two for each level`,
  indent: also(
    moves`
      ce retrait ne correspond à aucun niveau au-dessus
      → alignez cette ligne sur les autres clés du même groupe
      this indentation fits no level above
      → align this line with the other keys of its group`,
    ' ; un texte de plusieurs lignes qui contient « : » se met après |',
    '; text of several lines that has ": " goes after |',
  ),
  'left-of-group': moves`
    cette clé est à gauche du groupe auquel elle appartient
    → alignez-la sur les clés de ce groupe
    this key stands left of the group that it belongs to
    → align it with the keys of that group`,
  'text-indent': also(
    moves`
      cette ligne continue le texte de la clé au-dessus, mais n’est pas plus en retrait qu’elle
      → mettez deux espaces de plus que la clé
      this line goes on with the text of the key above, but is not indented further than it
      → indent it by two spaces more than the key`,
    ' ; si c’est une autre clé, il lui faut « : » et une valeur',
    '; if it is another key, it needs a ":" and a value',
  ),
  'no-break-space': writes`
    une espace insécable, invisible, se trouve ici : YAML n’y voit pas une espace
    → remplacez-la par une espace ordinaire
    an invisible no-break space stands here, which is no space to YAML
    → put an ordinary space instead`,
  dash: writes`
    il manque une espace après le tiret
    → - texte
    a space is missing after the dash
    → - text`,
  'colon-space': writes`
    il manque une espace après les deux-points
    → clé: valeur
    a space is missing after the colon
    → key: value`,
  'wide-colon': writes`
    un deux-points pleine chasse « ： » se trouve ici : YAML n’y voit pas de deux-points
    → clé: valeur
    a full-width colon "：" stands here, which is no colon to YAML
    → key: value`,
  'comment-sign': writes`
    un commentaire commence par #
    → # …
    a comment begins with #
    → # …`,
  equals: writes`
    une clé est suivie de deux-points, et non de =
    → clé: valeur
    a key is followed by a colon, not by =
    → key: value`,
  quote: writes`
    des guillemets droits ou une apostrophe ouvrent un texte qui n’est pas refermé
    → fermez-les ; un texte qui contient des apostrophes s’écrit entre "…" ou après |
    a quotation mark or an apostrophe opens a text that is not closed
    → close it; write text that has apostrophes between "…" or after |`,
  bracket: writes`
    un crochet ou une accolade n’est pas refermé
    → ajoutez ] ou }
    a bracket or brace is not closed
    → add ] or }`,
  comma: writes`
    il manque une virgule entre deux valeurs, ou une espace après deux-points
    → [ a, b ] ou { clé: valeur, clé: valeur }
    a comma is missing between two values, or a space after a colon
    → [ a, b ] or { key: value, key: value }`,
  'comma-in-list': writes`
    entre crochets, cette virgule sépare deux éléments de la liste
    → mettez entre guillemets droits le nombre qui a une virgule : [ "1,5", "2" ]
    within brackets, this comma separates two items of the list
    → put quotes around the number that has a comma: [ "1.5", "2" ]`,
  'value-and-list': () => says`
    cette clé a une valeur, et une liste au-dessous
    → gardez l’une des deux, ou écrivez la clé de la liste au-dessus d’elle, comme blocks:
    this key has a value, and a list below it
    → keep one of the two, or write the list's own key above it, such as blocks:`,
  brace: writes`
    dans un texte sans guillemets, l’accolade { ouvre un groupe de clés
    → mettez le texte entre apostrophes : '\\ce{H2O}'
    in a text without quotes, the brace { opens a group of keys
    → put the text between single quotes: '\\ce{H2O}'`,
  'bracket-in-text': writes`
    dans un texte sans guillemets, le crochet [ ouvre une liste
    → mettez le texte entre guillemets droits : "voir la [#fig-x]"
    in a text without quotes, the bracket [ opens a list
    → put the text between quotes: "see [#fig-x]"`,
  colon: also(
    writes`
      cette ligne contient deux fois « : »
      → titre: "Un titre : un sous-titre"
      this line has ": " twice
      → title: "A title: a subtitle"`,
    '\nou, si la seconde est une clé, mettez-la à la ligne, en retrait',
    '\nor, if the second is a key, put it on the next line, indented',
  ),
  'colon-in-lines': writes`
    ce texte de plusieurs lignes contient « : », que YAML prend pour la fin d’une clé
    → mettez-le après | : clé: |, puis le texte à la ligne suivante, en retrait
    this text of several lines has a ":", which YAML takes for the end of a key
    → put it after |: key: |, then the text from the next line on, indented`,
  'no-colon': writes`
    cette ligne n’a pas de deux-points après la clé
    → clé: valeur ; un texte sur plusieurs lignes suit | et se met en retrait
    this line has no colon after its key
    → key: value; text of several lines comes after | and is indented`,
  'no-dash': writes`
    cet élément d’une liste n’a pas de tiret
    → - texte
    this item of a list has no dash
    → - text`,
  comment: also(
    writes`
      ce qui suit # est un commentaire, qui n’est pas imprimé
      → mettez le texte entre guillemets droits "…"
      what follows # is a comment, which is not printed
      → put the text between quotes "…"`,
    '\nou, si c’est un commentaire, mettez-le sur une ligne à lui, ou deux espaces devant #',
    '\nor, if it is a comment, put it on a line of its own, or two spaces before #',
  ),
  'commented-out': writes`
    il n’y a pas de valeur ici : ce qui suit # est un commentaire, qui n’est pas imprimé
    → mettez le texte entre guillemets droits "…"
    there is no value here: what follows # is a comment, which is not printed
    → put the text between quotes "…"`,
  folded: writes`
    ces lignes se suivent en un seul alinéa : YAML efface les passages à la ligne d’un texte qui n’est pas après |
    → mettez-le après | : clé: |, puis le texte à la ligne suivante, en retrait
    these lines run on as one paragraph: YAML takes out the line breaks of a text that is not after |
    → put it after |: key: |, then the text from the next line on, indented`,
  'first-character': (found, text) =>
    writes`
      un texte sans guillemets ne peut pas commencer par ${found.slice(0, 1)}
      → mettez-le entre guillemets droits "…"
      a text without quotes cannot begin with ${found.slice(0, 1)}
      → put it between quotes "…"`(found, text),
  bibtex: () => says`
    ce fichier est du BibTeX, et non du YAML
    → renommez-le en content/references.bib : il s’y lit tel quel
    this file is BibTeX, and not YAML
    → rename it to content/references.bib, where it is read as it is`,
  escape: (found, text) =>
    writes`
      la barre oblique inverse de ${found.slice(0, 2)} commande autre chose entre guillemets droits
      → doublez-la (\\\\), ou mettez le texte entre apostrophes
      the backslash of ${found.slice(0, 2)} means something else between double quotes
      → double it (\\\\), or use single quotes`(found, text),
  alias: writes`
    une valeur qui commence par * ou & est un renvoi YAML, et non un texte
    → mettez-la entre guillemets droits "…", ou après |
    a value that begins with * or & is a YAML reference, not a text
    → put it between quotes "…", or after |`,
  tag: writes`
    une valeur qui commence par ! est une étiquette YAML, et non un texte
    → mettez-la entre guillemets droits "…"
    a value that begins with ! is a YAML tag, not a text
    → put it between quotes "…"`,
  markup: (found, text) =>
    writes`
      un texte sans guillemets ne peut pas commencer par ${found.slice(0, 1)}, qui ouvre autre chose en YAML
      → mettez-le entre guillemets droits "…", ou après |
      a text without quotes cannot begin with ${found.slice(0, 1)}, which opens something else in YAML
      → put it between quotes "…", or after |`(found, text),
  'list-in-brackets': writes`
    une liste à tirets ne peut pas se trouver entre crochets
    → écrivez [ a, b ], ou une ligne par tiret sans crochets
    a list with dashes cannot stand within brackets
    → write [ a, b ], or one line for each dash without brackets`,
  'list-beside-key': (_, text) => says`
    une liste à tirets ne peut pas commencer sur la ligne de sa clé
    → mettez le premier tiret à la ligne suivante ; pour un texte, ${orWriteFr(text, '"- …"')}
    a list with dashes cannot begin on the line of its key
    → put the first dash on the next line; for a text, ${orWriteEn(text, '"- …"')}`,
  'text-beside-bar': writes`
    le texte qui suit | ou > commence sur la même ligne
    → commencez-le à la ligne suivante, en retrait
    the text after | or > begins on the same line
    → begin it on the next line, indented`,
  'after-quote': (found, text) =>
    writes`
      un texte entre guillemets droits ou apostrophes se termine avant ${quoted.fr(found)}
      → mettez tout le texte entre "…" ; un guillemet droit à l’intérieur s’écrit \\"
      a text between quotes or apostrophes ends before ${quoted.en(found)}
      → put the whole text between "…"; a double quote within it is written \\"`(found, text),
  'after-bracket': writes`
    la liste se ferme avant ses derniers éléments
    → [ a, b, c ]
    the list closes before its last items
    → [ a, b, c ]`,
  variable: writes`
    une valeur commence par {{, ce qui ouvre un groupe de clés
    → mettez toute la valeur entre guillemets droits "…", ou après |
    a value begins with {{, which opens a group of keys
    → put the whole value between quotes "…", or after |`,
  other: (found) => says`
    cette partie du fichier n’est pas du YAML : ${found}
    → vérifiez les guillemets, les deux-points et le retrait de cette ligne
    this part of the file is not YAML: ${found}
    → check the quotes, the colons and the indentation of this line`,
} satisfies Readonly<Record<string, Problem>>;

export type YamlProblem = keyof typeof PROBLEMS;

export const yamlFaults = {
  'content-yaml': entry<{ problem: YamlProblem; found: string; instead: string | null }>(
    ({ problem, found, instead }) => (PROBLEMS[problem] as Problem)(found, instead),
  ),
};

import { en, fr } from './content-words.ts';
import { entry } from './entry.ts';

/** The fault's words, and the advice: where the text to write instead is known, and where it is not. */
type Words = readonly [wrong: string, instead: string];
type Problem = (found: string, instead: string | null) => { readonly fr: Words; readonly en: Words };

/** Common mistakes in YAML; each has its own wording. */
const PROBLEMS = {
  tab: (_, line) => ({
    fr: ['une tabulation sert de retrait', spacesFr(line, 'mettez des espaces, deux par niveau')],
    en: ['a tab is used to indent', spacesEn(line, 'use spaces, two for each level')],
  }),
  indent: (_, line) => ({
    fr: [
      'ce retrait ne correspond à aucun niveau au-dessus',
      `${spacesFr(line, 'alignez cette ligne sur les autres clés du même groupe')} ; un texte de plusieurs lignes qui contient « : » se met après |`,
    ],
    en: [
      'this indentation fits no level above',
      `${spacesEn(line, 'align this line with the other keys of its group')}; text of several lines that has ": " goes after |`,
    ],
  }),
  'text-indent': (_, line) => ({
    fr: [
      'cette ligne continue le texte de la clé au-dessus, mais n’est pas plus en retrait qu’elle',
      `${spacesFr(line, 'mettez deux espaces de plus que la clé')} ; si c’est une autre clé, il lui faut « : » et une valeur`,
    ],
    en: [
      'this line goes on with the text of the key above, but is not indented further than it',
      `${spacesEn(line, 'indent it by two spaces more than the key')}; if it is another key, it needs a ":" and a value`,
    ],
  }),
  'no-break-space': (_, line) => ({
    fr: [
      'une espace insécable, invisible, se trouve ici : YAML n’y voit pas une espace',
      writeFr(line?.trim() ?? null, 'remplacez-la par une espace ordinaire'),
    ],
    en: [
      'an invisible no-break space stands here, which is no space to YAML',
      writeEn(line?.trim() ?? null, 'put an ordinary space instead'),
    ],
  }),
  dash: (_, line) => ({
    fr: ['il manque une espace après le tiret', writeFr(line, '- texte')],
    en: ['a space is missing after the dash', writeEn(line, '- text')],
  }),
  'colon-space': (_, line) => ({
    fr: ['il manque une espace après les deux-points', writeFr(line, 'clé: valeur')],
    en: ['a space is missing after the colon', writeEn(line, 'key: value')],
  }),
  'wide-colon': (_, line) => ({
    fr: [
      'un deux-points pleine chasse « ： » se trouve ici : YAML n’y voit pas de deux-points',
      writeFr(line, 'clé: valeur'),
    ],
    en: ['a full-width colon "：" stands here, which is no colon to YAML', writeEn(line, 'key: value')],
  }),
  equals: (_, line) => ({
    fr: ['une clé est suivie de deux-points, et non de =', writeFr(line, 'clé: valeur')],
    en: ['a key is followed by a colon, not by =', writeEn(line, 'key: value')],
  }),
  quote: (_, line) => ({
    fr: [
      'des guillemets droits ou une apostrophe ouvrent un texte qui n’est pas refermé',
      writeFr(line, 'fermez-les ; un texte qui contient des apostrophes s’écrit entre "…" ou après |'),
    ],
    en: [
      'a quotation mark or an apostrophe opens a text that is not closed',
      writeEn(line, 'close it; write text that has apostrophes between "…" or after |'),
    ],
  }),
  bracket: (_, line) => ({
    fr: ['un crochet ou une accolade n’est pas refermé', writeFr(line, 'ajoutez ] ou }')],
    en: ['a bracket or brace is not closed', writeEn(line, 'add ] or }')],
  }),
  comma: (_, line) => ({
    fr: [
      'il manque une virgule entre deux valeurs, ou une espace après deux-points',
      writeFr(line, '[ a, b ] ou { clé: valeur, clé: valeur }'),
    ],
    en: [
      'a comma is missing between two values, or a space after a colon',
      writeEn(line, '[ a, b ] or { key: value, key: value }'),
    ],
  }),
  brace: (_, line) => ({
    fr: [
      'dans un texte sans guillemets, l’accolade { ouvre un groupe de clés',
      writeFr(line, "mettez le texte entre apostrophes : '\\ce{H2O}'"),
    ],
    en: [
      'in a text without quotes, the brace { opens a group of keys',
      writeEn(line, "put the text between single quotes: '\\ce{H2O}'"),
    ],
  }),
  colon: (_, line) => ({
    fr: [
      'cette ligne contient deux fois « : »',
      `${writeFr(line, 'titre: "Un titre : un sous-titre"')}\nou, si la seconde est une clé, mettez-la à la ligne, en retrait`,
    ],
    en: [
      'this line has ": " twice',
      `${writeEn(line, 'title: "A title: a subtitle"')}\nor, if the second is a key, put it on the next line, indented`,
    ],
  }),
  'colon-in-lines': (_, lines) => ({
    fr: [
      'ce texte de plusieurs lignes contient « : », que YAML prend pour la fin d’une clé',
      writeFr(lines, 'mettez-le après | : clé: |, puis le texte à la ligne suivante, en retrait'),
    ],
    en: [
      'this text of several lines has a ":", which YAML takes for the end of a key',
      writeEn(lines, 'put it after |: key: |, then the text from the next line on, indented'),
    ],
  }),
  'no-colon': (_, line) => ({
    fr: [
      'cette ligne n’a pas de deux-points après la clé',
      writeFr(line, 'clé: valeur ; un texte sur plusieurs lignes suit | et se met en retrait'),
    ],
    en: [
      'this line has no colon after its key',
      writeEn(line, 'key: value; text of several lines comes after | and is indented'),
    ],
  }),
  'no-dash': (_, line) => ({
    fr: ['cet élément d’une liste n’a pas de tiret', writeFr(line, '- texte')],
    en: ['this item of a list has no dash', writeEn(line, '- text')],
  }),
  comment: (_, text) => ({
    fr: [
      'ce qui suit # est un commentaire, qui n’est pas imprimé',
      `${writeFr(text, 'mettez le texte entre guillemets droits "…"')}\nou, si c’est un commentaire, mettez-le sur une ligne à lui, ou deux espaces devant #`,
    ],
    en: [
      'what follows # is a comment, which is not printed',
      `${writeEn(text, 'put the text between quotes "…"')}\nor, if it is a comment, put it on a line of its own, or two spaces before #`,
    ],
  }),
  'commented-out': (_, text) => ({
    fr: [
      'il n’y a pas de valeur ici : ce qui suit # est un commentaire, qui n’est pas imprimé',
      writeFr(text, 'mettez le texte entre guillemets droits "…"'),
    ],
    en: [
      'there is no value here: what follows # is a comment, which is not printed',
      writeEn(text, 'put the text between quotes "…"'),
    ],
  }),
  folded: (_, text) => ({
    fr: [
      'ces lignes se suivent en un seul alinéa : YAML efface les passages à la ligne d’un texte qui n’est pas après |',
      writeFr(text, 'mettez-le après | : clé: |, puis le texte à la ligne suivante, en retrait'),
    ],
    en: [
      'these lines run on as one paragraph: YAML takes out the line breaks of a text that is not after |',
      writeEn(text, 'put it after |: key: |, then the text from the next line on, indented'),
    ],
  }),
  'first-character': (found, text) => ({
    fr: [
      `un texte sans guillemets ne peut pas commencer par ${found.slice(0, 1)}`,
      writeFr(text, 'mettez-le entre guillemets droits "…"'),
    ],
    en: [
      `a text without quotes cannot begin with ${found.slice(0, 1)}`,
      writeEn(text, 'put it between quotes "…"'),
    ],
  }),
  bibtex: () => ({
    fr: [
      'ce fichier est du BibTeX, et non du YAML',
      'renommez-le en content/references.bib : il s’y lit tel quel',
    ],
    en: [
      'this file is BibTeX, and not YAML',
      'rename it to content/references.bib, where it is read as it is',
    ],
  }),
  escape: (found, text) => ({
    fr: [
      `la barre oblique inverse de ${found.slice(0, 2)} commande autre chose entre guillemets droits`,
      writeFr(text, 'doublez-la (\\\\), ou mettez le texte entre apostrophes'),
    ],
    en: [
      `the backslash of ${found.slice(0, 2)} means something else between double quotes`,
      writeEn(text, 'double it (\\\\), or use single quotes'),
    ],
  }),
  alias: (_, text) => ({
    fr: [
      'une valeur qui commence par * ou & est un renvoi YAML, et non un texte',
      writeFr(text, 'mettez-la entre guillemets droits "…", ou après |'),
    ],
    en: [
      'a value that begins with * or & is a YAML reference, not a text',
      writeEn(text, 'put it between quotes "…", or after |'),
    ],
  }),
  tag: (_, text) => ({
    fr: [
      'une valeur qui commence par ! est une étiquette YAML, et non un texte',
      writeFr(text, 'mettez-la entre guillemets droits "…"'),
    ],
    en: ['a value that begins with ! is a YAML tag, not a text', writeEn(text, 'put it between quotes "…"')],
  }),
  markup: (found, text) => ({
    fr: [
      `un texte sans guillemets ne peut pas commencer par ${found.slice(0, 1)}, qui ouvre autre chose en YAML`,
      writeFr(text, 'mettez-le entre guillemets droits "…", ou après |'),
    ],
    en: [
      `a text without quotes cannot begin with ${found.slice(0, 1)}, which opens something else in YAML`,
      writeEn(text, 'put it between quotes "…", or after |'),
    ],
  }),
  'list-in-brackets': () => ({
    fr: [
      'une liste à tirets ne peut pas se trouver entre crochets',
      'écrivez [ a, b ], ou une ligne par tiret sans crochets',
    ],
    en: [
      'a list with dashes cannot stand within brackets',
      'write [ a, b ], or one line for each dash without brackets',
    ],
  }),
  'list-beside-key': (_, text) => ({
    fr: [
      'une liste à tirets ne peut pas commencer sur la ligne de sa clé',
      `mettez le premier tiret à la ligne suivante ; pour un texte, ${writeFr(text, '"- …"')}`,
    ],
    en: [
      'a list with dashes cannot begin on the line of its key',
      `put the first dash on the next line; for a text, ${writeEn(text, '"- …"')}`,
    ],
  }),
  'text-beside-bar': (_, text) => ({
    fr: [
      'le texte qui suit | ou > commence sur la même ligne',
      writeFr(text, 'commencez-le à la ligne suivante, en retrait'),
    ],
    en: [
      'the text after | or > begins on the same line',
      writeEn(text, 'begin it on the next line, indented'),
    ],
  }),
  'after-quote': (found, text) => ({
    fr: [
      `un texte entre guillemets droits ou apostrophes se termine avant ${fr(found)}`,
      writeFr(text, 'mettez tout le texte entre "…" ; un guillemet droit à l’intérieur s’écrit \\"'),
    ],
    en: [
      `a text between quotes or apostrophes ends before ${en(found)}`,
      writeEn(text, 'put the whole text between "…"; a double quote within it is written \\"'),
    ],
  }),
  variable: (_, text) => ({
    fr: [
      'une valeur commence par {{, ce qui ouvre un groupe de clés',
      writeFr(text, 'mettez toute la valeur entre guillemets droits "…", ou après |'),
    ],
    en: [
      'a value begins with {{, which opens a group of keys',
      writeEn(text, 'put the whole value between quotes "…", or after |'),
    ],
  }),
  other: (found) => ({
    fr: [
      `cette partie du fichier n’est pas du YAML : ${found}`,
      'vérifiez les guillemets, les deux-points et le retrait de cette ligne',
    ],
    en: [
      `this part of the file is not YAML: ${found}`,
      'check the quotes, the colons and the indentation of this line',
    ],
  }),
} satisfies Readonly<Record<string, Problem>>;

export type YamlProblem = keyof typeof PROBLEMS;

export const yamlFaults = {
  /** `instead` is the text to write, a line or several; null where it cannot be told. */
  'content-yaml': entry<{ problem: YamlProblem; found: string; instead: string | null }>(
    ({ problem, found, instead }) => {
      const words = (PROBLEMS[problem] as Problem)(found, instead);
      const { fr, en } = words;
      return { fr: fr[0], frInstead: fr[1], en: en[0], enInstead: en[1] };
    },
  ),
};

/** Text to write instead, as it follows the advice: on its line, or below it where it has several lines. */
const shown = (text: string) => (text.includes('\n') ? `\n${text}` : ` ${text}`);

function writeFr(text: string | null, otherwise: string): string {
  return text === null ? otherwise : `écrivez :${shown(text)}`;
}

function writeEn(text: string | null, otherwise: string): string {
  return text === null ? otherwise : `write:${shown(text)}`;
}

function spacesFr(line: string | null, otherwise: string): string {
  if (line === null) return otherwise;
  const spaces = count(line);
  const many = spaces === 0 ? 'ne mettez pas d’espace' : `mettez ${spaces} espace${spaces > 1 ? 's' : ''}`;
  return `${many} au début de cette ligne : ${fr(line.trim())}`;
}

function spacesEn(line: string | null, otherwise: string): string {
  if (line === null) return otherwise;
  const spaces = count(line);
  const many = spaces === 0 ? 'no space' : `${spaces} space${spaces > 1 ? 's' : ''}`;
  return `put ${many} at the head of this line: ${en(line.trim())}`;
}

/** The number of spaces at the head of a line. */
function count(line: string): number {
  return line.search(/\S|$/);
}

import { entry, says, type Wordings } from './entry.ts';
import { meant, orNear } from './near.ts';

/** Mistakes in the form of an entry; `written` is the text to write instead, or what follows. */
const SYNTAX = {
  at: (found, written) => says`
    ${found} est hors de toute entrée : il y manque @
    → écrivez ${written}
    ${found} stands outside of all entries: its @ is missing
    → write ${written}`,
  open: (found, written) => says`
    ${found} n’est pas suivi d’une accolade
    → écrivez ${written}
    no brace follows ${found}
    → write ${written}`,
  key: (found, written) => says`
    l’entrée ${found} n’a pas de clé
    → écrivez la clé avant les champs : ${written}
    the entry ${found} has no key
    → write the key before the fields: ${written}`,
  comma: (found, written) => says`
    il manque une virgule après ${found}
    → écrivez ${written}
    a comma is missing after ${found}
    → write ${written}`,
  equals: (found, written) => says`
    il manque le signe = après ${found}
    → écrivez ${written}
    the sign = is missing after ${found}
    → write ${written}`,
  brace: (found, written) => says`
    l’accolade de ${found} n’est pas fermée
    → écrivez ${written}
    the brace of ${found} is not closed
    → write ${written}`,
  quote: (found, written) => says`
    les guillemets de ${found} ne sont pas fermés
    → écrivez ${written}
    the quotation marks of ${found} are not closed
    → write ${written}`,
  value: (found, written) => says`
    la valeur de ${found} n’est pas entre accolades
    → écrivez ${written}
    the value of ${found} is not between braces
    → write ${written}`,
  entry: (found) => says`
    l’entrée ${found} n’est pas fermée
    → écrivez } sur une ligne après son dernier champ
    the entry ${found} is not closed
    → write } on a line after its last field`,
  early: (found, next) => says`
    cette accolade ferme l’entrée ${found}${next && `, et ${next} la suit`}
    → ôtez l’accolade } qui est en trop
    this brace closes the entry ${found}${next && `, and ${next} follows it`}
    → remove the brace } that is one too many`,
  stray: (found) => says`
    ${found} est là où un champ est attendu
    → écrivez les champs sous la forme nom = {valeur},
    ${found} stands where a field should
    → write fields as name = {value},`,
} satisfies Readonly<Record<string, (found: string, written: string) => Wordings>>;

const TEX = {
  command: (found: string) => says`
    la commande ${found} de TeX n’est pas lue ici
    → écrivez le signe lui-même, ou le mot sans commande
    TeX's command ${found} is not read here
    → write the character itself, or the word without a command`,
  math: (found: string) => says`
    la formule de ${found} ne se lit pas
    → écrivez \\$ pour le signe du dollar, et une formule en signes simples : $x^2$, $\\alpha$
    the formula of ${found} cannot be read
    → write \\$ for the sign of the dollar, and a formula in plain signs: $x^2$, $\\alpha$`,
  names: (found: string) => says`
    ${found} n’est pas un nom
    → séparez les noms par and : Nom, Prénom and Nom, Prénom ; un organisme va entre accolades : {Cour des comptes}
    ${found} is no name
    → part names by and: Family, Given and Family, Given; an organisation goes between braces: {World Bank}`,
} as const;

const UNREAD = {
  field: (name: string) => says`
    le champ ${name} n’est pas imprimé
    the field ${name} is not printed`,
  type: (name: string) => says`
    le type @${name} n’est pas connu : l’entrée est lue comme @misc
    the type @${name} is not known: the entry is read as @misc`,
  twice: (name: string) => says`
    le champ ${name} est donné deux fois : le premier compte
    the field ${name} is given twice: the first counts`,
} as const;

/** Faults of content/references.bib. */
export const bibtexFaults = {
  'bibtex-syntax': entry<{ problem: keyof typeof SYNTAX; found: string; written: string | null }>(
    ({ problem, found, written }) => SYNTAX[problem](found, written ?? ''),
  ),
  'bibtex-entry': entry<{ problem: 'title' | 'key'; key: string }>(({ problem, key }) =>
    problem === 'title'
      ? says`
          l’entrée ${key} n’a pas de titre
          → écrivez title = {…},
          the entry ${key} has no title
          → write title = {…},`
      : says`
          la clé ${key} ne peut pas se citer
          → écrivez-la avec des lettres, des chiffres, - et _, une lettre ou un chiffre en tête
          the key ${key} cannot be cited
          → write it in letters, digits, - and _, a letter or a digit first`,
  ),
  'bibtex-name': entry<{ kind: 'string' | 'crossref'; name: string; near: string | null; field: string }>(
    ({ kind, name, near, field }) =>
      kind === 'string'
        ? orNear(near)`
            l’abréviation ${name} n’est pas définie
            → écrivez ${field} = {${name}}, ou définissez-la plus haut : @string{${name} = {…}}
            the abbreviation ${name} is not defined
            → write ${field} = {${name}}, or define it above: @string{${name} = {…}}`
        : says`
            l’entrée ${name}, que nomme ${field}, n’est pas dans ce fichier
            → ${near === null ? '' : `${meant(near).fr}sinon, `}ajoutez cette entrée, ou ôtez ${field}
            the entry ${name}, which ${field} names, is not in this file
            → ${near === null ? '' : `${meant(near).en}otherwise `}add that entry, or remove ${field}`,
  ),
  'bibtex-tex': ({ problem, found }: { problem: keyof typeof TEX; found: string }) => TEX[problem](found),
  'bibtex-unread': entry<{ kind: keyof typeof UNREAD; name: string; near: string | null; count: number }>(
    ({ kind, name, near, count }) => {
      const { fr, en } = UNREAD[kind](name);
      return orNear(near)`
        ${fr}${count > 1 ? ` (${count} entrées)` : ''}
        ${en}${count > 1 ? ` (${count} entries)` : ''}`;
    },
  ),
};

import { entry, says } from './entry.ts';
import { meant, orNear } from './near.ts';

type SyntaxWords = Readonly<
  Record<'fr' | 'en', (found: string, written: string | null) => readonly [wrong: string, instead: string]>
>;

const SYNTAX = {
  at: {
    fr: (found, written) => [`${found} est hors de toute entrée : il y manque @`, `écrivez ${written}`],
    en: (found, written) => [`${found} stands outside of all entries: its @ is missing`, `write ${written}`],
  },
  open: {
    fr: (found, written) => [`${found} n’est pas suivi d’une accolade`, `écrivez ${written}`],
    en: (found, written) => [`no brace follows ${found}`, `write ${written}`],
  },
  key: {
    fr: (found, written) => [
      `l’entrée ${found} n’a pas de clé`,
      `écrivez la clé avant les champs : ${written}`,
    ],
    en: (found, written) => [`the entry ${found} has no key`, `write the key before the fields: ${written}`],
  },
  comma: {
    fr: (found, written) => [`il manque une virgule après ${found}`, `écrivez ${written}`],
    en: (found, written) => [`a comma is missing after ${found}`, `write ${written}`],
  },
  equals: {
    fr: (found, written) => [`il manque le signe = après ${found}`, `écrivez ${written}`],
    en: (found, written) => [`the sign = is missing after ${found}`, `write ${written}`],
  },
  brace: {
    fr: (found, written) => [`l’accolade de ${found} n’est pas fermée`, `écrivez ${written}`],
    en: (found, written) => [`the brace of ${found} is not closed`, `write ${written}`],
  },
  quote: {
    fr: (found, written) => [`les guillemets de ${found} ne sont pas fermés`, `écrivez ${written}`],
    en: (found, written) => [`the quotation marks of ${found} are not closed`, `write ${written}`],
  },
  value: {
    fr: (found, written) => [`la valeur de ${found} n’est pas entre accolades`, `écrivez ${written}`],
    en: (found, written) => [`the value of ${found} is not between braces`, `write ${written}`],
  },
  entry: {
    fr: (found) => [`l’entrée ${found} n’est pas fermée`, 'écrivez } sur une ligne après son dernier champ'],
    en: (found) => [`the entry ${found} is not closed`, 'write } on a line after its last field'],
  },
  early: {
    fr: (found, next) => [
      `cette accolade ferme l’entrée ${found}${next === null ? '' : `, et ${next} la suit`}`,
      'ôtez l’accolade } qui est en trop',
    ],
    en: (found, next) => [
      `this brace closes the entry ${found}${next === null ? '' : `, and ${next} follows it`}`,
      'remove the brace } that is one too many',
    ],
  },
  stray: {
    fr: (found) => [
      `${found} est là où un champ est attendu`,
      'écrivez les champs sous la forme nom = {valeur},',
    ],
    en: (found) => [`${found} stands where a field should`, 'write fields as name = {value},'],
  },
} as const satisfies Readonly<Record<string, SyntaxWords>>;

const TEX = {
  command: {
    fr: (found: string) => [
      `la commande ${found} de TeX n’est pas lue ici`,
      'écrivez le signe lui-même, ou le mot sans commande',
    ],
    en: (found: string) => [
      `TeX's command ${found} is not read here`,
      'write the character itself, or the word without a command',
    ],
  },
  math: {
    fr: (found: string) => [
      `la formule de ${found} ne se lit pas`,
      'écrivez \\$ pour le signe du dollar, et une formule en signes simples : $x^2$, $\\alpha$',
    ],
    en: (found: string) => [
      `the formula of ${found} cannot be read`,
      'write \\$ for the sign of the dollar, and a formula in plain signs: $x^2$, $\\alpha$',
    ],
  },
  names: {
    fr: (found: string) => [
      `${found} n’est pas un nom`,
      'séparez les noms par and : Nom, Prénom and Nom, Prénom ; un organisme va entre accolades : {Cour des comptes}',
    ],
    en: (found: string) => [
      `${found} is no name`,
      'part names by and: Family, Given and Family, Given; an organisation goes between braces: {World Bank}',
    ],
  },
} as const;

const UNREAD = {
  field: {
    fr: (name: string) => `le champ ${name} n’est pas imprimé`,
    en: (name: string) => `the field ${name} is not printed`,
  },
  type: {
    fr: (name: string) => `le type @${name} n’est pas connu : l’entrée est lue comme @misc`,
    en: (name: string) => `the type @${name} is not known: the entry is read as @misc`,
  },
  twice: {
    fr: (name: string) => `le champ ${name} est donné deux fois : le premier compte`,
    en: (name: string) => `the field ${name} is given twice: the first counts`,
  },
} as const;

/** Faults of content/references.bib. */
export const bibtexFaults = {
  'bibtex-syntax': entry<{ problem: keyof typeof SYNTAX; found: string; written: string | null }>(
    ({ problem, found, written }) => {
      const [fr, frInstead] = SYNTAX[problem].fr(found, written);
      const [en, enInstead] = SYNTAX[problem].en(found, written);
      return { fr, frInstead, en, enInstead };
    },
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
  'bibtex-tex': entry<{ problem: keyof typeof TEX; found: string }>(({ problem, found }) => {
    const [fr, frInstead] = TEX[problem].fr(found) as [string, string];
    const [en, enInstead] = TEX[problem].en(found) as [string, string];
    return { fr, frInstead, en, enInstead };
  }),
  'bibtex-unread': entry<{ kind: keyof typeof UNREAD; name: string; near: string | null; count: number }>(
    ({ kind, name, near, count }) => {
      const { fr, en } = meant(near);
      const often = count > 1;
      return {
        fr: `${UNREAD[kind].fr(name)}${often ? ` (${count} entrées)` : ''}`,
        en: `${UNREAD[kind].en(name)}${often ? ` (${count} entries)` : ''}`,
        ...(near && { frInstead: fr.trimEnd(), enInstead: en.trimEnd() }),
      };
    },
  ),
};

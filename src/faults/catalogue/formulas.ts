import { MOST_FORMULA_LEVELS } from '../../limits.ts';
import { insteadOf, UNIT } from './commands.ts';
import { entry, says } from './entry.ts';

interface Unreadable {
  /** The kind of problem, and what MathJax says of it. */
  readonly id: string;
  readonly message: string;
  /** The command or the environment that was probably meant. */
  readonly near: string | null;
}

export const formulasFaults = {
  'formula-unreadable': entry<Unreadable>(({ id, message, near }) => {
    const { fr, en } =
      adviceById(id, message) ?? insteadOf(nameIn(message) ?? '') ?? meant(near) ?? OTHERWISE;
    return says`
      formule : ${PROBLEMS_FR[id] ?? `« ${message} »`}${named(message)}
      → ${fr}
      formula: ${PROBLEMS_EN[id] ?? `"${message}"`}${named(message)}
      → ${en}`;
  }),
};

const OTHERWISE = says`
  corrigez le TeX ; pour un $ tel quel, écrivez \\$
  correct the TeX; to print $, write \\$`;

const adviceById = (id: string, message: string) => {
  if (id === 'UnknownUnit') return UNIT;
  const dollars = `\\text{… $${nameIn(message)}$}`;
  return id === 'MathMacro' ? { fr: `écrivez ${dollars}`, en: `write ${dollars}` } : null;
};

const meant = (near: string | null) => (near ? { fr: `écrivez ${near}`, en: `write ${near}` } : null);

/** The command or the environment that MathJax's message names. */
const nameIn = (message: string): string | undefined =>
  /\\[a-zA-Z0-9]+/.exec(message)?.[0] ?? /environment '(.+)'/.exec(message)?.[1];

/** The command or the environment that MathJax's message names, in brackets after a space. */
const named = (message: string): string => {
  const name = nameIn(message);
  return name ? ` (${name})` : '';
};

/** The problems that MathJax finds most, by its ids. */
const PROBLEMS_FR: Readonly<Record<string, string>> = {
  UndefinedControlSequence: 'cette commande n’existe pas',
  TooDeep: `plus de ${MOST_FORMULA_LEVELS} groupes sont l’un dans l’autre`,
  MissingCloseBrace: 'il manque une accolade fermante }',
  ExtraCloseMissingOpen: 'une accolade } n’a pas été ouverte',
  ExtraOpenMissingClose: 'une accolade { n’est pas fermée',
  MissingLeftExtraRight: '\\right n’a pas son \\left',
  ExtraLeftMissingRight: '\\left n’a pas son \\right',
  MissingArgFor: 'il manque ce sur quoi porte cette commande',
  MissingOrUnrecognizedDelim: 'il manque un délimiteur après cette commande',
  EnvBadEnd: 'cet environnement finit sous un autre nom',
  EnvMissingEnd: 'cet environnement n’est pas fermé par \\end',
  UnknownEnv: 'cet environnement n’existe pas',
  DoubleExponent: 'deux exposants se suivent : mettez des accolades',
  DoubleSubscripts: 'deux indices se suivent : mettez des accolades',
  Misplaced: 'un signe & n’est pas à sa place',
  Tag: 'les numéros sont donnés aux blocs math: qui ont un id, non par cette commande',
  Reference: 'un renvoi se met dans le texte, non dans une formule',
  ExtraMiddle: '\\middle ne se met qu’entre \\left et \\right',
  MissingScript: 'il manque un indice ou un exposant',
  UnknownUnit: 'cette unité n’existe pas',
  UnitOptions: 'les options de siunitx n’ont pas d’effet : retirez-les',
  MathMacro: 'dans un texte, cette commande se met entre dollars',
  MathNotTerminated: 'dans un texte, une formule n’est pas fermée par $',
  NoGlyph: 'la police des formules n’a pas ce signe',
};
const PROBLEMS_EN: Readonly<Record<string, string>> = {
  UndefinedControlSequence: 'there is no such command',
  TooDeep: `more than ${MOST_FORMULA_LEVELS} groups stand within one another`,
  MissingCloseBrace: 'a closing brace } is missing',
  ExtraCloseMissingOpen: 'a brace } was not opened',
  ExtraOpenMissingClose: 'a brace { is not closed',
  MissingLeftExtraRight: '\\right has no \\left',
  ExtraLeftMissingRight: '\\left has no \\right',
  MissingArgFor: 'the command has nothing to work on',
  MissingOrUnrecognizedDelim: 'a delimiter is missing after the command',
  EnvBadEnd: 'the environment ends under another name',
  EnvMissingEnd: 'the environment is not closed by \\end',
  UnknownEnv: 'there is no such environment',
  DoubleExponent: 'two exponents follow one another: use braces',
  DoubleSubscripts: 'two subscripts follow one another: use braces',
  Misplaced: 'a sign & is out of place',
  Tag: 'blocks math: with an id have numbers, which this command does not give',
  Reference: 'a reference stands in the text, not in a formula',
  ExtraMiddle: '\\middle stands between \\left and \\right alone',
  MissingScript: 'an index or an exponent is missing',
  UnknownUnit: 'there is no such unit',
  UnitOptions: 'options of siunitx have no effect: remove them',
  MathMacro: 'in a text, the command stands between dollars',
  MathNotTerminated: 'in a text, a formula is not closed by $',
  NoGlyph: 'the font of formulas lacks this sign',
};

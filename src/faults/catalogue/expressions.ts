import { list } from './content-words.ts';
import { entry, type Nothing } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of expressions of data in texts, and of the numbers that they check. */
export const expressionsFaults = {
  'expression-form': entry<{ typed: string; rest: string }>(({ typed, rest }) => ({
    fr: rest
      ? `le calcul « ${typed} » ne se lit pas à partir de « ${rest} »`
      : `le calcul « ${typed} » n’a pas de fin`,
    frInstead:
      'écrivez data.FICHIER.CHAMP[LIGNE], des nombres à point décimal, + et - entre deux espaces, * et /, des parenthèses ; un nom qui a un crochet, une virgule ou un signe = se met entre guillemets droits',
    en: rest
      ? `the expression "${typed}" cannot be read from "${rest}" on`
      : `the expression "${typed}" has no end`,
    enInstead:
      'write data.FILE.FIELD[ROW], numbers with a decimal point, + and - between two spaces, * and /, parentheses; a name that has a bracket, a comma or an equals sign stands in straight double quotes',
  })),
  'expression-function': entry<{ name: string; near: string | null; names: readonly string[] }>(
    ({ name, near, names }) => ({
      fr: `aucune fonction ne s’appelle ${name}`,
      en: `there is no function ${name}`,
      ...orNear(near, { fr: `il y a ${list(names)}`, en: `there are ${list(names)}` }),
    }),
  ),
  'expression-values': entry<{ name: string }>(({ name }) => ({
    fr: `la fonction ${name} n’a pas les valeurs qu’il lui faut`,
    frInstead: `écrivez ${VALUES[name] ?? VALUES.sum}`,
    en: `the function ${name} does not have the values that it needs`,
    enInstead: `write ${VALUES[name] ?? VALUES.sum}`,
  })),
  'expression-rows': entry<{ field: string; names: readonly string[] }>(({ field, names }) => ({
    fr:
      names.length === 0
        ? `aucune ligne ne remplit toutes ces conditions, et il en faut une pour le champ ${field}`
        : `il faut un seul nombre ici, et le champ ${field} en a ${names.length} : ${list(names.slice(0, 6))}`,
    frInstead:
      names.length === 0
        ? 'retirez une des conditions entre crochets'
        : `nommez une ligne, comme ${field}[${names[0]}] ou ${field}[#1], ajoutez une condition, comme [${names[0]}, CHAMP=valeur], ou écrivez sum(…)`,
    en:
      names.length === 0
        ? `no row meets all of these conditions, and the field ${field} needs one`
        : `one number is wanted here, and the field ${field} has ${names.length}: ${list(names.slice(0, 6))}`,
    enInstead:
      names.length === 0
        ? 'remove one of the conditions in the brackets'
        : `name a row, as ${field}[${names[0]}] or ${field}[#1] does, add a condition, as in [${names[0]}, FIELD=value], or write sum(…)`,
  })),
  'expression-not-number': entry<{ field: string; row: string; found: string | null }>(
    ({ field, row, found }) => ({
      fr:
        found === null
          ? `${field} n’est pas connu pour « ${row} »`
          : `${field} n’est pas un nombre : « ${found} »`,
      frInstead:
        found === null
          ? 'nommez une autre ligne, ou donnez sa valeur dans les données'
          : 'nommez un champ qui a une unité (unit:)',
      en: found === null ? `${field} is not known for "${row}"` : `${field} is not a number: "${found}"`,
      enInstead:
        found === null
          ? 'name another row, or give its value in the data'
          : 'name a field that has a unit (unit:)',
    }),
  ),
  'expression-by-zero': entry<Nothing>(() => ({
    fr: 'ce calcul divise par zéro',
    frInstead: 'divisez par un nombre qui n’est pas nul',
    en: 'this expression divides by zero',
    enInstead: 'divide by a number that is not zero',
  })),
  'expression-units': entry<{ one: string; other: string }>(({ one, other }) => ({
    fr: `« ${one} » et « ${other} » sont deux unités : ces nombres ne s’ajoutent ni ne se comparent`,
    frInstead: `prenez des champs de la même unité, ou convertissez l’un d’eux par une division`,
    en: `"${one}" and "${other}" are two units: these numbers do not add up or compare`,
    enInstead: 'take fields of one unit, or convert one of them by a division',
  })),
  'number-differs': entry<{ typed: string; value: string; rounded: string }>(({ typed, value, rounded }) => ({
    fr: `le texte dit ${typed}, et les données ${value}`,
    frInstead: `écrivez ${rounded}, ou corrigez le calcul`,
    en: `the text says ${typed}, and the data ${value}`,
    enInstead: `write ${rounded}, or correct the expression`,
  })),
  'number-alone': entry<{ typed: string; count: number }>(({ typed, count }) => ({
    fr:
      count === 0
        ? `« ${typed} » n’a pas de nombre à vérifier`
        : `« ${typed} » a ${count} nombres, et le calcul en vérifie un`,
    frInstead: 'ne mettez entre crochets que le nombre, en chiffres, comme la langue du livret l’écrit',
    en:
      count === 0
        ? `"${typed}" has no number to check`
        : `"${typed}" has ${count} numbers, and the expression checks one`,
    enInstead: "put the number alone between the brackets, in digits, as the booklet's language writes it",
  })),
  'number-of-other': entry<{
    name: string;
    typed: string;
    own: readonly string[];
    bound: string | null;
  }>(({ name, typed, own, bound }) => ({
    fr: `le texte dit ${typed} après « ${name} », et les données ${list(own)}`,
    frInstead: bound ? `écrivez {{${bound}}} à la place du nombre` : `écrivez ${own[0]}`,
    en: `the text says ${typed} after "${name}", and the data ${list(own)}`,
    enInstead: bound ? `write {{${bound}}} in place of the number` : `write ${own[0]}`,
  })),
};

/** Functions with their values, as they are written. */
const VALUES: Readonly<Record<string, string>> = {
  sum: 'sum(data.FILE.FIELD)',
  mean: 'mean(data.FILE.FIELD)',
  min: 'min(data.FILE.FIELD)',
  max: 'max(data.FILE.FIELD)',
  first: 'first(data.FILE.FIELD)',
  last: 'last(data.FILE.FIELD)',
  share: 'share(data.FILE.FIELD[ROW])',
  round: 'round(data.FILE.FIELD[ROW], 1)',
};

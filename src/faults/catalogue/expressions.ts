import { list } from './content-words.ts';
import { entry, says } from './entry.ts';
import { orNear } from './near.ts';

/** Faults of expressions of data in texts, and of the numbers that they check. */
export const expressionsFaults = {
  'expression-form': ({ typed, rest }: { typed: string; rest: string }) => says`
    ${rest ? `le calcul « ${typed} » ne se lit pas à partir de « ${rest} »` : `le calcul « ${typed} » n’a pas de fin`}
    → écrivez data.FICHIER.CHAMP[LIGNE], des nombres à point décimal, + et - entre deux espaces, * et /, des parenthèses ; un nom qui a un crochet, une virgule ou un signe = se met entre guillemets droits
    ${rest ? `the expression "${typed}" cannot be read from "${rest}" on` : `the expression "${typed}" has no end`}
    → write data.FILE.FIELD[ROW], numbers with a decimal point, + and - between two spaces, * and /, parentheses; a name that has a bracket, a comma or an equals sign stands in straight double quotes`,
  'expression-function': entry<{ name: string; near: string | null; names: readonly string[] }>(
    ({ name, near, names }) => orNear(near)`
      aucune fonction ne s’appelle ${name}
      → il y a ${list(names)}
      there is no function ${name}
      → there are ${list(names)}`,
  ),
  'expression-values': ({ name }: { name: string }) => says`
    la fonction ${name} n’a pas les valeurs qu’il lui faut
    → écrivez ${VALUES[name] ?? VALUES.sum!}
    the function ${name} does not have the values that it needs
    → write ${VALUES[name] ?? VALUES.sum!}`,
  'expression-rows': ({ field, names }: { field: string; names: readonly string[] }) =>
    names.length === 0
      ? says`
          aucune ligne ne remplit toutes ces conditions, et il en faut une pour le champ ${field}
          → retirez une des conditions entre crochets
          no row meets all of these conditions, and the field ${field} needs one
          → remove one of the conditions in the brackets`
      : says`
          il faut un seul nombre ici, et le champ ${field} en a ${names.length} : ${list(names.slice(0, 6))}
          → nommez une ligne, comme ${field}[${names[0]!}] ou ${field}[#1], ajoutez une condition, comme [${names[0]!}, CHAMP=valeur], ou écrivez sum(…)
          one number is wanted here, and the field ${field} has ${names.length}: ${list(names.slice(0, 6))}
          → name a row, as ${field}[${names[0]!}] or ${field}[#1] does, add a condition, as in [${names[0]!}, FIELD=value], or write sum(…)`,
  'expression-not-number': ({ field, row, found }: { field: string; row: string; found: string | null }) =>
    found === null
      ? says`
          ${field} n’est pas connu pour « ${row} »
          → nommez une autre ligne, ou donnez sa valeur dans les données
          ${field} is not known for "${row}"
          → name another row, or give its value in the data`
      : says`
          ${field} n’est pas un nombre : « ${found} »
          → nommez un champ qui a une unité (unit:)
          ${field} is not a number: "${found}"
          → name a field that has a unit (unit:)`,
  'expression-by-zero': () => says`
    ce calcul divise par zéro
    → divisez par un nombre qui n’est pas nul
    this expression divides by zero
    → divide by a number that is not zero`,
  'expression-units': ({ one, other }: { one: string; other: string }) => says`
    « ${one} » et « ${other} » sont deux unités : ces nombres ne s’ajoutent ni ne se comparent
    → prenez des champs de la même unité, ou convertissez l’un d’eux par une division
    "${one}" and "${other}" are two units: these numbers do not add up or compare
    → take fields of one unit, or convert one of them by a division`,
  'number-differs': ({ typed, value, rounded }: { typed: string; value: string; rounded: string }) => says`
    le texte dit ${typed}, et les données ${value}
    → écrivez ${rounded}, ou corrigez le calcul
    the text says ${typed}, and the data ${value}
    → write ${rounded}, or correct the expression`,
  'number-alone': ({ typed, count }: { typed: string; count: number }) => says`
    ${count === 0 ? `« ${typed} » n’a pas de nombre à vérifier` : `« ${typed} » a ${count} nombres, et le calcul en vérifie un`}
    → ne mettez entre crochets que le nombre, en chiffres, comme la langue du livret l’écrit
    ${count === 0 ? `"${typed}" has no number to check` : `"${typed}" has ${count} numbers, and the expression checks one`}
    → put the number alone between the brackets, in digits, as the booklet's language writes it`,
  'number-of-other': entry<{
    name: string;
    typed: string;
    own: readonly string[];
    bound: string | null;
  }>(
    ({ name, typed, own, bound }) => says`
      le texte dit ${typed} après « ${name} », et les données ${list(own)}
      → ${bound ? `écrivez {{${bound}}} à la place du nombre` : `écrivez ${own[0]}`}
      the text says ${typed} after "${name}", and the data ${list(own)}
      → ${bound ? `write {{${bound}}} in place of the number` : `write ${own[0]}`}`,
  ),
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

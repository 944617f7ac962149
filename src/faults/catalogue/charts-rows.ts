import { apart, type RowApart } from './apart.ts';
import { entry } from './entry.ts';

/** The advice for a place along an axis that two rows have. */
const ONCE_FR = {
  number: 'gardez une ligne pour chaque valeur',
  date: 'gardez une ligne pour chaque date',
  name: 'donnez à chaque ligne un nom à elle, ou gardez l’une des deux',
};
const ONCE_EN: Readonly<Record<keyof typeof ONCE_FR, string>> = {
  number: 'keep one row for each value',
  date: 'keep one row for each date',
  name: 'give each row a name of its own, or keep one of the two',
};

/** The wordings of faults in the rows that a figure shows. */
export const chartsRowsFaults = {
  'chart-no-rows': entry<{ data: string; needed: number }>(({ data, needed }) => ({
    fr: `les données « ${data} » n’ont pas assez de lignes pour cette figure`,
    frInstead: `donnez-leur au moins ${needed === 1 ? 'une ligne' : `${needed} lignes`} (voyez aussi from:)`,
    en: `the data "${data}" have too few rows for this figure`,
    enInstead: `give them at least ${needed === 1 ? 'one row' : `${needed} rows`} (see from: too)`,
  })),
  'chart-value-unknown': entry<{ field: string }>(({ field }) => ({
    fr: `« ${field} » n’a pas de valeur`,
    frInstead: 'écrivez un nombre avec un point décimal et sans espace, comme 1984.5',
    en: `"${field}" has no value`,
    enInstead: 'write a number with a decimal point and no spaces, such as 1984.5',
  })),
  'chart-name-empty': entry<{ field: string }>(({ field }) => ({
    fr: `cette ligne n’a pas de nom dans « ${field} »`,
    frInstead: 'écrivez-le (celui d’une cellule fusionnée se répète à chaque ligne), ou supprimez la ligne',
    en: `this row has no name in "${field}"`,
    enInstead: 'write it (that of a merged cell is repeated on each line), or delete the row',
  })),
  'chart-name-twice': entry<{ field: string; name: string }>(({ field, name }) => ({
    fr: `deux lignes se nomment « ${name} » dans « ${field} »`,
    frInstead: 'corrigez le nom de l’une des deux, ou réunissez leurs nombres en une ligne',
    en: `two rows are named "${name}" in "${field}"`,
    enInstead: 'mend the name of one of the two, or add their numbers up in one row',
  })),
  'chart-series-empty': entry<{ field: string }>(({ field }) => ({
    fr: `aucune valeur de « ${field} » n’est connue`,
    frInstead: 'ôtez ce champ de la figure, ou complétez les données',
    en: `no value of "${field}" is known`,
    enInstead: 'take this field out of the figure, or complete the data',
  })),
  'chart-points-unknown': entry<{ count: number }>(({ count }) => ({
    fr: `${count === 1 ? 'un point n’a' : `${count} points n’ont`} pas ses deux valeurs, et ne ${count === 1 ? 'paraît' : 'paraissent'} pas`,
    frInstead: 'complétez la ligne, ou dites-le dans note:',
    en: `${count === 1 ? 'one point lacks' : `${count} points lack`} one of the two values, and ${count === 1 ? 'does' : 'do'} not show`,
    enInstead: 'complete the row, or say so in note:',
  })),
  'chart-value-negative': entry<{ kind: string; field: string; value: number }>(({ kind, field, value }) => ({
    fr: `« ${field} » est négatif (${value}) : la figure « ${kind} » ne montre que des parts`,
    frInstead:
      kind === 'pyramid'
        ? 'écrivez les nombres des deux côtés sans signe : le premier champ va vers la gauche'
        : 'choisissez figure: bars, qui montre aussi les valeurs négatives',
    en: `"${field}" is negative (${value}): the figure "${kind}" shows parts only`,
    enInstead:
      kind === 'pyramid'
        ? 'write the numbers of both sides without a sign: the first field goes to the left'
        : 'choose figure: bars, which shows negative values too',
  })),
  'chart-sum-zero': entry<{ field: string }>(({ field }) => ({
    fr: `les valeurs de « ${field} » totalisent zéro : il n’y a rien à partager`,
    frInstead: 'vérifiez les données',
    en: `the values of "${field}" add up to zero: there is nothing to divide`,
    enInstead: 'check the data',
  })),
  'chart-parts-not-whole': entry<{ field: string; sum: number; whole: number }>(({ field, sum, whole }) => ({
    fr: `les parts de « ${field} » font ${sum}, et non ${whole} : ce ne sont pas les parts d’un tout`,
    frInstead: 'ajoutez une ligne pour ce qui manque, ou choisissez figure: bars',
    en: `the parts of "${field}" add up to ${sum}, not ${whole}: they are not parts of a whole`,
    enInstead: 'add a row for what is missing, or choose figure: bars',
  })),
  'chart-total-drawn': entry<{ field: string; apart: RowApart }>(({ field, apart: row }) => ({
    fr: `« ${row.name} » est la somme des autres lignes de « ${field} », et serait dessiné à côté d’elles`,
    frInstead: apart(row).fr,
    en: `"${row.name}" is the sum of the other rows of "${field}", and would be drawn beside them`,
    enInstead: apart(row).en,
  })),
  'chart-step-total': entry<{ name: string; value: number; sum: number }>(({ name, value, sum }) => ({
    fr: `« ${name} » vaut ${value}, mais les étapes avant font ${sum}`,
    frInstead: 'corrigez le total ou une étape, ou ôtez ce nom de totals:',
    en: `"${name}" is ${value}, but the steps before it add up to ${sum}`,
    enInstead: 'mend the total or a step, or take this name out of totals:',
  })),
  'chart-place-repeated': entry<{ field: string; found: number | string; what: keyof typeof ONCE_FR }>(
    ({ field, found, what }) => ({
      fr: `« ${field} » vaut deux fois ${found}`,
      frInstead: ONCE_FR[what],
      en: `"${field}" is ${found} twice`,
      enInstead: ONCE_EN[what],
    }),
  ),
  'chart-dots-crowded': entry<{ count: number }>(({ count }) => ({
    fr: `les ${count} points se superposent trop pour tenir sur une page sans se recouvrir`,
    frInstead: 'choisissez figure: boxplot ou figure: histogram, ou montrez moins de lignes',
    en: `the ${count} dots are stacked too high for a page`,
    enInstead: 'choose figure: boxplot or figure: histogram, or show fewer rows',
  })),
};

import { apart, type RowApart } from './apart.ts';
import { entry, says } from './entry.ts';

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

/** The values that have no sign, and what helps where one has. */
const UNSIGNED = {
  parts: {
    fr: 'cette figure ne montre que les parts d’un tout',
    frInstead: 'choisissez figure: bars, qui montre aussi les valeurs négatives',
    en: 'this figure shows parts of a whole only',
    enInstead: 'choose figure: bars, which shows negative values too',
  },
  shares: {
    fr: 'une part de 100 % ne peut l’être',
    frInstead: 'ôtez stack: shares, ou écrivez stack: values',
    en: 'no share of 100 % is',
    enInstead: 'take stack: shares away, or write stack: values',
  },
  surfaces: {
    fr: 'un disque n’a pas de surface négative',
    frInstead: 'écrivez la valeur sans signe, ou nommez un champ qui n’en a pas',
    en: 'no disc has a negative surface',
    enInstead: 'write the value without a sign, or name a field that has none',
  },
  sides: {
    fr: 'les deux côtés d’une pyramide comptent depuis zéro',
    frInstead: 'écrivez les nombres des deux côtés sans signe : le premier champ va vers la gauche',
    en: 'both sides of a pyramid count from zero',
    enInstead: 'write the numbers of both sides without a sign: the first field goes to the left',
  },
  reach: {
    fr: 'une incertitude dit jusqu’où la valeur peut s’étendre des deux côtés',
    frInstead: 'écrivez-la sans signe ; pour en donner les bouts, error: { low: CHAMP, high: CHAMP }',
    en: 'an uncertainty says how far the value may reach to both sides',
    enInstead: 'write it without a sign; to give its ends, error: { low: FIELD, high: FIELD }',
  },
} as const;
export type Unsigned = keyof typeof UNSIGNED;

/** The wordings of faults in the rows that a figure shows. */
export const chartsRowsFaults = {
  'chart-no-rows': ({ data, needed }: { data: string; needed: number }) => says`
    les données « ${data} » n’ont pas assez de lignes pour cette figure
    → donnez-leur au moins ${needed === 1 ? 'une ligne' : `${needed} lignes`} (voyez aussi from:)
    the data "${data}" have too few rows for this figure
    → give them at least ${needed === 1 ? 'one row' : `${needed} rows`} (see from: too)`,
  'chart-value-unknown': ({ field }: { field: string }) => says`
    « ${field} » n’a pas de valeur
    → écrivez un nombre avec un point décimal et sans espace, comme 1984.5
    "${field}" has no value
    → write a number with a decimal point and no spaces, such as 1984.5`,
  'chart-name-empty': ({ field }: { field: string }) => says`
    cette ligne n’a pas de nom dans « ${field} »
    → écrivez-le (celui d’une cellule fusionnée se répète à chaque ligne), ou supprimez la ligne
    this row has no name in "${field}"
    → write it (that of a merged cell is repeated on each line), or delete the row`,
  'chart-name-twice': ({ field, name }: { field: string; name: string }) => says`
    deux lignes se nomment « ${name} » dans « ${field} »
    → corrigez le nom de l’une des deux, ou réunissez leurs nombres en une ligne
    two rows are named "${name}" in "${field}"
    → mend the name of one of the two, or add their numbers up in one row`,
  'chart-series-empty': ({ field }: { field: string }) => says`
    aucune valeur de « ${field} » n’est connue
    → ôtez ce champ de la figure, ou complétez les données
    no value of "${field}" is known
    → take this field out of the figure, or complete the data`,
  'chart-points-unknown': ({ count }: { count: number }) => says`
    ${count === 1 ? 'un point n’a' : `${count} points n’ont`} pas ses deux valeurs, et ne ${count === 1 ? 'paraît' : 'paraissent'} pas
    → complétez la ligne, ou dites-le dans note:
    ${count === 1 ? 'one point lacks' : `${count} points lack`} one of the two values, and ${count === 1 ? 'does' : 'do'} not show
    → complete the row, or say so in note:`,
  'chart-value-negative': ({ field, value, as }: { field: string; value: number; as: Unsigned }) => says`
    « ${field} » est négatif (${value}) : ${UNSIGNED[as].fr}
    → ${UNSIGNED[as].frInstead}
    "${field}" is negative (${value}): ${UNSIGNED[as].en}
    → ${UNSIGNED[as].enInstead}`,
  'chart-sum-zero': ({ field }: { field: string }) => says`
    les valeurs de « ${field} » totalisent zéro : il n’y a rien à partager
    → vérifiez les données
    the values of "${field}" add up to zero: there is nothing to divide
    → check the data`,
  'chart-parts-not-whole': ({ field, sum, whole }: { field: string; sum: number; whole: number }) => says`
    les parts de « ${field} » font ${sum}, et non ${whole} : ce ne sont pas les parts d’un tout
    → ajoutez une ligne pour ce qui manque, ou choisissez figure: bars
    the parts of "${field}" add up to ${sum}, not ${whole}: they are not parts of a whole
    → add a row for what is missing, or choose figure: bars`,
  'chart-total-drawn': ({ field, apart: row }: { field: string; apart: RowApart }) => says`
    « ${row.name} » est la somme des autres lignes de « ${field} », et serait dessiné à côté d’elles
    → ${apart(row).fr}
    "${row.name}" is the sum of the other rows of "${field}", and would be drawn beside them
    → ${apart(row).en}`,
  'chart-step-total': ({ name, value, sum }: { name: string; value: number; sum: number }) => says`
    « ${name} » vaut ${value}, mais les étapes avant font ${sum}
    → corrigez le total ou une étape, ou ôtez ce nom de totals:
    "${name}" is ${value}, but the steps before it add up to ${sum}
    → mend the total or a step, or take this name out of totals:`,
  'chart-place-repeated': entry<{ field: string; found: number | string; what: keyof typeof ONCE_FR }>(
    ({ field, found, what }) => says`
      « ${field} » vaut deux fois ${found}
      → ${ONCE_FR[what]}
      "${field}" is ${found} twice
      → ${ONCE_EN[what]}`,
  ),
  'chart-dots-crowded': ({ count }: { count: number }) => says`
    les ${count} points se superposent trop pour tenir sur une page sans se recouvrir
    → choisissez figure: boxplot ou figure: histogram, ou montrez moins de lignes
    the ${count} dots are stacked too high for a page
    → choose figure: boxplot or figure: histogram, or show fewer rows`,
};

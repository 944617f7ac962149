import { entry } from './entry.ts';

const figureFr = (kind: string) => `la figure « ${kind} »`;

const MANY_FR = {
  slices: 'parts',
  groups: 'groupes',
  series: 'séries',
  families: 'familles',
  bars: 'barres',
  rows: 'lignes',
  columns: 'colonnes',
} as const;
/** The things whose number is limited by the page, not by the eye. */
const PAGE: ReadonlySet<string> = new Set(['bars', 'rows', 'columns']);

/** What helps where a chart shows too many things. */
const FEWER_FR = {
  bars: 'réunissez les plus petites, ou choisissez figure: bars',
  multiples: 'gardez les plus parlantes, ou choisissez figure: multiples',
  largest: 'gardez les plus grandes et réunissez les autres, ou montrez leur distribution',
  together: 'réunissez les plus petites',
};
const FEWER_EN: Readonly<Record<keyof typeof FEWER_FR, string>> = {
  bars: 'put the smallest together, or choose figure: bars',
  multiples: 'keep those that tell most, or choose figure: multiples',
  largest: 'keep the largest and put the others together, or show how they are spread',
  together: 'put the smallest together',
};

/** What helps where the units of series differ. */
const SAME_UNIT_FR = {
  same: 'choisissez des séries de même unité',
  multiples:
    'deux axes différents trompent : choisissez figure: multiples, ou ramenez les séries à un indice (100 au départ)',
};
const SAME_UNIT_EN: Readonly<Record<keyof typeof SAME_UNIT_FR, string>> = {
  same: 'choose series of one unit',
  multiples:
    'two unlike axes mislead: choose figure: multiples, or turn the series into an index (100 at the start)',
};

const VISION_FR = {
  grey: 'en gris',
  protanopia: 'pour qui ne voit pas le rouge (protanopie)',
  deuteranopia: 'pour qui ne voit pas le vert (deutéranopie)',
  tritanopia: 'pour qui ne voit pas le bleu (tritanopie)',
} as const;
const VISION_EN = {
  grey: 'in grey',
  protanopia: 'to those who do not see red (protanopia)',
  deuteranopia: 'to those who do not see green (deuteranopia)',
  tritanopia: 'to those who do not see blue (tritanopia)',
} as const;

const INSTEAD_FR = {
  title: 'ôtez-la : le titre est celui de la figure (title: …)',
  names: 'ôtez-la : les noms (label: …) se placent d’eux-mêmes auprès des données',
  direction: 'écrivez direction: lying ou direction: upright dans la figure',
  axis: 'écrivez dans la figure axis: { from: …, to: …, scale: log } ; les unités viennent des données',
  stack: 'écrivez stack: values ou stack: shares dans la figure',
  steps: 'ôtez-la : les graduations se choisissent d’après les données et axis: { from: …, to: … }',
  place:
    'ôtez-la : axes, unités et marges se placent d’eux-mêmes ; le nom et l’unité d’un axe viennent des données (label, unit)',
  height: 'écrivez height: 70 mm dans la figure',
  language: 'ôtez-la : les nombres s’écrivent dans la langue du livret',
  screen: 'ôtez-la : elle vaut à l’écran, où l’on survole et clique',
};

const INSTEAD_EN: Readonly<Record<keyof typeof INSTEAD_FR, string>> = {
  title: 'take it away: the title is the figure’s (title: …)',
  names: 'take it away: names (label: …) are placed beside the data',
  direction: 'write direction: lying or direction: upright in the figure',
  axis: 'write axis: { from: …, to: …, scale: log } in the figure; units come from the data',
  stack: 'write stack: values or stack: shares in the figure',
  steps: 'take it away: steps are chosen from the data and axis: { from: …, to: … }',
  place:
    'take it away: axes, units and margins are placed for you; the name and unit of an axis come from the data (label, unit)',
  height: 'write height: 70 mm in the figure',
  language: 'take it away: numbers are written in the booklet’s language',
  screen: 'take it away: it is for screens, where one hovers and clicks',
};

export const chartsFaults = {
  'chart-no-rows': entry<{ data: string; needed: number }>(
    ({ data, needed }) => ({
      wrong: `les données « ${data} » n’ont pas assez de lignes pour cette figure`,
      instead: `donnez-lui au moins ${needed === 1 ? 'une ligne' : `${needed} lignes`} (voyez aussi from:)`,
    }),
    ({ data, needed }) => ({
      wrong: `the data "${data}" have too few rows for this figure`,
      instead: `give it at least ${needed === 1 ? 'one row' : `${needed} rows`} (see from: too)`,
    }),
  ),
  'chart-value-unknown': entry<{ field: string }>(
    ({ field }) => ({
      wrong: `« ${field} » n’a pas de valeur`,
      instead: 'écrivez un nombre avec un point décimal et sans espace, comme 1984.5',
    }),
    ({ field }) => ({
      wrong: `"${field}" has no value`,
      instead: 'write a number with a decimal point and no spaces, such as 1984.5',
    }),
  ),
  'chart-value-negative': entry<{ kind: string; field: string; value: number }>(
    ({ kind, field, value }) => ({
      wrong: `« ${field} » est négatif (${value}) : ${figureFr(kind)} ne montre que des parts`,
      instead: 'choisissez figure: bars, qui montre aussi les valeurs négatives',
    }),
    ({ kind, field, value }) => ({
      wrong: `"${field}" is negative (${value}): the figure "${kind}" shows parts only`,
      instead: 'choose figure: bars, which shows negative values too',
    }),
  ),
  'chart-sum-zero': entry<{ field: string }>(
    ({ field }) => ({
      wrong: `les valeurs de « ${field} » totalisent zéro : il n’y a rien à partager`,
      instead: 'vérifiez les données',
    }),
    ({ field }) => ({
      wrong: `the values of "${field}" add up to zero: there is nothing to divide`,
      instead: 'check the data',
    }),
  ),
  'chart-too-many': entry<{
    kind: string;
    what: keyof typeof MANY_FR;
    count: number;
    most: number;
    instead: keyof typeof FEWER_FR;
  }>(
    ({ kind, what, count, most, instead }) => ({
      wrong: `${figureFr(kind)} a ${count} ${MANY_FR[what]} : au-delà de ${most}, ${PAGE.has(what) ? 'la page ne les tient plus' : 'on ne les distingue plus'}`,
      instead: FEWER_FR[instead],
    }),
    ({ kind, what, count, most, instead }) => ({
      wrong: `the figure "${kind}" has ${count} ${what}: beyond ${most} ${PAGE.has(what) ? 'a page does not hold them' : 'they cannot be told apart'}`,
      instead: FEWER_EN[instead],
    }),
  ),
  'chart-units-differ': entry<{
    kind: string;
    units: readonly string[];
    instead: keyof typeof SAME_UNIT_FR;
  }>(
    ({ kind, units, instead }) => ({
      wrong: `les séries de ${figureFr(kind)} n’ont pas la même unité (${units.map((unit) => unit || 'sans unité').join(', ')})`,
      instead: SAME_UNIT_FR[instead],
    }),
    ({ kind, units, instead }) => ({
      wrong: `the series of the figure "${kind}" have different units (${units.map((unit) => unit || 'no unit').join(', ')})`,
      instead: SAME_UNIT_EN[instead],
    }),
  ),
  'chart-value-or-series': entry<{ fields: readonly string[] }>(
    ({ fields }) => ({
      wrong: 'les barres demandent soit value, soit series',
      instead: `écrivez value: CHAMP, ou series: [CHAMP, CHAMP] (champs : ${fields.join(', ')})`,
    }),
    ({ fields }) => ({
      wrong: 'bars take either value or series',
      instead: `write value: FIELD, or series: [FIELD, FIELD] (fields: ${fields.join(', ')})`,
    }),
  ),
  'chart-series-pair': entry<{ kind: string; count: number; most: number | null }>(
    ({ kind, count, most }) => ({
      wrong: `${figureFr(kind)} compare ${most === 2 ? 'deux champs' : 'au moins deux champs'}, et en a ${count}`,
      instead: count > 2 ? 'choisissez figure: lines' : 'écrivez series: [AVANT, APRÈS]',
    }),
    ({ kind, count, most }) => ({
      wrong: `the figure "${kind}" compares ${most === 2 ? 'two fields' : 'at least two fields'}, and has ${count}`,
      instead: count > 2 ? 'choose figure: lines' : 'write series: [BEFORE, AFTER]',
    }),
  ),
  'chart-series-empty': entry<{ field: string }>(
    ({ field }) => ({
      wrong: `aucune valeur de « ${field} » n’est connue`,
      instead: 'ôtez ce champ de la figure, ou complétez les données',
    }),
    ({ field }) => ({
      wrong: `no value of "${field}" is known`,
      instead: 'take this field out of the figure, or complete the data',
    }),
  ),
  'chart-points-unknown': entry<{ count: number }>(
    ({ count }) => ({
      wrong: `${count === 1 ? 'un point n’a' : `${count} points n’ont`} pas ses deux valeurs, et ne ${count === 1 ? 'paraît' : 'paraissent'} pas`,
      instead: 'complétez la ligne, ou dites-le dans note:',
    }),
    ({ count }) => ({
      wrong: `${count === 1 ? 'one point lacks' : `${count} points lack`} one of the two values, and ${count === 1 ? 'does' : 'do'} not show`,
      instead: 'complete the row, or say so in note:',
    }),
  ),
  'chart-axis-empty': entry<{ from: number; to: number }>(
    ({ from, to }) => ({ wrong: `l’axe irait de ${from} à ${to}`, instead: 'donnez à from moins qu’à to' }),
    ({ from, to }) => ({
      wrong: `the axis would go from ${from} to ${to}`,
      instead: 'let from be less than to',
    }),
  ),
  'chart-axis-log': entry<{ field: string; value: number }>(
    ({ field, value }) => ({
      wrong: `« ${field} » vaut ${value}, qu’une échelle logarithmique ne peut pas montrer`,
      instead: 'ôtez scale: log, ou écrivez null',
    }),
    ({ field, value }) => ({
      wrong: `"${field}" is ${value}, which a logarithmic scale cannot show`,
      instead: 'take scale: log away, or write null',
    }),
  ),
  'chart-axis-beyond': entry<{ field: string; value: number; from: number | null; to: number | null }>(
    ({ field, value, from, to }) => ({
      wrong: `« ${field} » vaut ${value}, hors de l’axe (${from ?? '…'} à ${to ?? '…'})`,
      instead: 'élargissez axis: { from: …, to: … }, ou ôtez-le',
    }),
    ({ field, value, from, to }) => ({
      wrong: `"${field}" is ${value}, beyond the axis (${from ?? '…'} to ${to ?? '…'})`,
      instead: 'widen axis: { from: …, to: … }, or take it away',
    }),
  ),
  'chart-not-from-zero': entry<{ from: number }>(
    ({ from }) => ({
      wrong: `les barres partent de ${from} : leurs longueurs ne sont plus dans le rapport des valeurs`,
      instead: 'ôtez axis.from, ou choisissez figure: dumbbell ou lines, où l’on compare des places',
    }),
    ({ from }) => ({
      wrong: `bars start at ${from}: their lengths are not as their values any more`,
      instead: 'take axis.from away, or choose figure: dumbbell or lines, where places are compared',
    }),
  ),
  'chart-parts-not-whole': entry<{ field: string; sum: number; whole: number }>(
    ({ field, sum, whole }) => ({
      wrong: `les parts de « ${field} » font ${sum}, et non ${whole} : ce ne sont pas les parts d’un tout`,
      instead: 'ajoutez une ligne pour ce qui manque, ou choisissez figure: bars',
    }),
    ({ field, sum, whole }) => ({
      wrong: `the parts of "${field}" add up to ${sum}, not ${whole}: they are not parts of a whole`,
      instead: 'add a row for what is missing, or choose figure: bars',
    }),
  ),
  'chart-line-upright': entry<{ line: string }>(
    ({ line }) => ({
      wrong: `la courbe « ${line} » n’a pas de barres debout sur l’axe desquelles se lire`,
      instead:
        'écrivez direction: upright, sans stack: shares, avec des noms assez courts pour tenir sous les barres',
    }),
    ({ line }) => ({
      wrong: `the line "${line}" has no upright bars on whose axis to be read`,
      instead:
        'write direction: upright, without stack: shares, with names short enough to stand below the bars',
    }),
  ),
  'chart-option-elsewhere': entry<{ option: string; instead: keyof typeof INSTEAD_FR }>(
    ({ option, instead }) => ({
      wrong: `l’option ${option} de Chart.js ne vaut pas pour une figure imprimée`,
      instead: INSTEAD_FR[instead],
    }),
    ({ option, instead }) => ({
      wrong: `the option ${option} of Chart.js does not hold for a printed figure`,
      instead: INSTEAD_EN[instead],
    }),
  ),
  'chart-option-unknown': entry<{ option: string; near: string | null }>(
    ({ option, near }) => ({
      wrong: `Chart.js ne connaît pas l’option ${option}`,
      instead: near === null ? 'ôtez-la' : `vouliez-vous dire ${near} ? Sinon, ôtez-la`,
    }),
    ({ option, near }) => ({
      wrong: `Chart.js does not know the option ${option}`,
      instead: near === null ? 'take it away' : `did you mean ${near}? Otherwise take it away`,
    }),
  ),
  'chart-option-refused': entry<{ option: string; message: string }>(
    ({ option, message }) => ({
      wrong: `avec l’option ${option}, Chart.js dessine ce qui ne s’imprime pas (${message})`,
      instead: 'ôtez-la, ou donnez-lui une autre valeur',
    }),
    ({ option, message }) => ({
      wrong: `with the option ${option} Chart.js draws what cannot be printed (${message})`,
      instead: 'take it away, or give it another value',
    }),
  ),
  'chart-colors-alike': entry<{
    one: string;
    other: string;
    vision: keyof typeof VISION_FR;
    difference: number;
    least: number;
  }>(
    ({ one, other, vision, difference, least }) => ({
      wrong: `« ${one} » et « ${other} » se confondent ${VISION_FR[vision]} (écart ${difference}, il en faut ${least}), et il n’y a plus de motif pour les distinguer`,
      instead:
        'écartez en clarté ces deux couleurs de --livret-chart-palette, ou montrez moins de catégories',
    }),
    ({ one, other, vision, difference, least }) => ({
      wrong: `"${one}" and "${other}" look alike ${VISION_EN[vision]} (difference ${difference}, ${least} is needed), and no pattern is left to tell them apart`,
      instead:
        'move these two colours of --livret-chart-palette apart in lightness, or show fewer categories',
    }),
  ),
  'chart-color-pale': entry<{ name: string; difference: number; least: number }>(
    ({ name, difference, least }) => ({
      wrong: `la couleur de « ${name} » se confond avec le papier (écart de clarté ${difference}, il en faut ${least})`,
      instead: 'foncez-la dans --livret-chart-palette',
    }),
    ({ name, difference, least }) => ({
      wrong: `the colour of "${name}" is lost on the paper (difference in lightness ${difference}, ${least} is needed)`,
      instead: 'darken it in --livret-chart-palette',
    }),
  ),
  'chart-names-left-out': entry<{ names: readonly string[] }>(
    ({ names }) => ({
      wrong: `${names.length === 1 ? 'un nom n’a' : `${names.length} noms n’ont`} pas trouvé de place : ${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''}`,
      instead: 'donnez height: à la figure, ou nommez moins de points',
    }),
    ({ names }) => ({
      wrong: `${names.length === 1 ? 'one name' : `${names.length} names`} found no room: ${names.slice(0, 6).join(', ')}${names.length > 6 ? ' …' : ''}`,
      instead: 'give the figure a height:, or name fewer points',
    }),
  ),
  'chart-year-repeated': entry<{ field: string; year: number | string }>(
    ({ field, year }) => ({
      wrong: `« ${field} » vaut deux fois ${year}`,
      instead: 'gardez une ligne par année',
    }),
    ({ field, year }) => ({ wrong: `"${field}" is ${year} twice`, instead: 'keep one row a year' }),
  ),
  'chart-symbol-too-long': entry<{ symbol: string; most: number }>(
    ({ symbol, most }) => ({
      wrong: `« ${symbol} » ne tient pas dans un carré`,
      instead: `écrivez un symbole d’au plus ${most} caractères`,
    }),
    ({ symbol, most }) => ({
      wrong: `"${symbol}" does not fit in a square`,
      instead: `write a symbol of ${most} characters at most`,
    }),
  ),
  'chart-element-unknown': entry<{ symbol: string; near: string | null }>(
    ({ symbol, near }) => ({
      wrong: `« ${symbol} » n’est le symbole d’aucun élément chimique`,
      ...(near !== null && { instead: `vouliez-vous dire « ${near} » ?` }),
    }),
    ({ symbol, near }) => ({
      wrong: `"${symbol}" is the symbol of no chemical element`,
      ...(near !== null && { instead: `did you mean "${near}"?` }),
    }),
  ),
  'chart-element-number': entry<{ symbol: string; number: string; right: number }>(
    ({ symbol, number, right }) => ({
      wrong: `le numéro atomique de ${symbol} n’est pas ${number}`,
      instead: `écrivez ${right}`,
    }),
    ({ symbol, number, right }) => ({
      wrong: `the atomic number of ${symbol} is not ${number}`,
      instead: `write ${right}`,
    }),
  ),
};

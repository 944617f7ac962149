import { entry, says } from './entry.ts';
import { inSigns } from './tex.ts';

const figureFr = (kind: string) => `la figure « ${kind} »`;

const MANY_FR = {
  slices: 'parts',
  groups: 'groupes',
  series: 'séries',
  families: 'familles',
  bars: 'barres',
  rows: 'lignes',
  columns: 'colonnes',
  states: 'états',
  years: 'années',
  bins: 'classes',
} as const;

/** The things whose number is limited by the page, not by the eye. */
const PAGE: ReadonlySet<string> = new Set(['bars', 'rows', 'columns', 'years', 'bins']);

/** The advice for a chart that shows too many things. */
const FEWER_FR = {
  bars: 'réunissez les plus petites, ou choisissez figure: bars',
  multiples: 'gardez les plus parlantes, ou choisissez figure: multiples',
  largest: 'gardez les plus grandes et réunissez les autres, ou montrez leur distribution',
  together: 'réunissez les plus petites',
  table: 'réunissez des états, ou écrivez les mots dans un tableau (table:)',
  fewer: 'demandez-en moins, ou ôtez bins',
};
const FEWER_EN: Readonly<Record<keyof typeof FEWER_FR, string>> = {
  bars: 'put the smallest together, or choose figure: bars',
  multiples: 'keep those that tell most, or choose figure: multiples',
  largest: 'keep the largest and put the others together, or show how they are spread',
  together: 'put the smallest together',
  table: 'put states together, or write the words in a table (table:)',
  fewer: 'ask for fewer, or take bins away',
};

/** The advice for series whose units differ. */
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

/** The wordings of faults in the keys of a figure. */
export const chartsKeysFaults = {
  'chart-formula': entry<{ typed: string }>(({ typed }) => {
    const signs = inSigns(typed);
    return says`
      « ${typed} » : un graphique n’imprime pas de formules
      → écrivez ${signs ?? 'les signes eux-mêmes, comme μ, x^2^ ou V~0~'}
      "${typed}": a chart prints no formulas
      → write ${signs ?? 'the signs themselves, such as μ, x^2^ or V~0~'}`;
  }),
  'chart-script': ({ typed, instead }: { typed: string; instead: string | null }) => says`
    « ${typed} » : un graphique n’a pas ces signes en exposant ou en indice, et les imprime sur la ligne
    → écrivez ${instead ?? 'des chiffres ou d’autres lettres, ou dites-le dans le titre ou dans says, qui ont des formules'}
    "${typed}": a chart does not have these signs as a power or an index, and prints them on the line
    → write ${instead ?? 'digits or other letters, or say it in the title or in says, which have formulas'}`,
  'chart-headline': () => says`
    la figure a un titre au-dessus d’elle (headline: true), mais ne dit rien
    → écrivez says: et la phrase qui dit ce que la figure montre, ou ôtez headline: true
    the figure has a headline (headline: true), but says nothing
    → write says: and the sentence that says what the figure shows, or take headline: true away`,
  'chart-value-or-series': ({ fields }: { fields: readonly string[] }) => says`
    les barres demandent soit value, soit series
    → écrivez value: CHAMP, ou series: [CHAMP, CHAMP] (champs : ${fields.join(', ')})
    bars take either value or series
    → write value: FIELD, or series: [FIELD, FIELD] (fields: ${fields.join(', ')})`,
  'chart-series-pair': ({ kind, count, most }: { kind: string; count: number; most: number | null }) => says`
    ${figureFr(kind)} compare ${most === 2 ? 'deux champs' : 'au moins deux champs'}, et en a ${count}
    → ${count > 2 ? 'choisissez figure: lines' : 'écrivez series: [AVANT, APRÈS]'}
    the figure "${kind}" compares ${most === 2 ? 'two fields' : 'at least two fields'}, and has ${count}
    → ${count > 2 ? 'choose figure: lines' : 'write series: [BEFORE, AFTER]'}`,
  'chart-units-differ': entry<{
    kind: string;
    units: readonly string[];
    instead: keyof typeof SAME_UNIT_FR;
  }>(
    ({ kind, units, instead }) => says`
      les séries de ${figureFr(kind)} n’ont pas la même unité (${units.map((unit) => unit || 'sans unité').join(', ')})
      → ${SAME_UNIT_FR[instead]}
      the series of the figure "${kind}" have different units (${units.map((unit) => unit || 'no unit').join(', ')})
      → ${SAME_UNIT_EN[instead]}`,
  ),
  'chart-too-many': entry<{
    kind: string;
    what: keyof typeof MANY_FR;
    count: number;
    most: number;
    instead: keyof typeof FEWER_FR;
  }>(
    ({ kind, what, count, most, instead }) => says`
      ${figureFr(kind)} a ${count} ${MANY_FR[what]} : au-delà de ${most}, ${PAGE.has(what) ? 'la page ne les tient plus' : 'on ne les distingue plus'}
      → ${FEWER_FR[instead]}
      the figure "${kind}" has ${count} ${what}: beyond ${most} ${PAGE.has(what) ? 'a page does not hold them' : 'they cannot be told apart'}
      → ${FEWER_EN[instead]}`,
  ),
  'chart-overlay-place': ({ key, at, foot }: { key: string; at: string; foot: string | null }) =>
    key === 'since'
      ? says`
          since: ${at} n’est pas sur l’axe « ${foot ?? ''} »
          → nommez une année entre la première et la dernière
          since: ${at} is not on the axis "${foot ?? ''}"
          → name a year between the first and the last one`
      : foot
        ? says`
          ${key} nomme « ${at} », qui n’est pas sur l’axe « ${foot} »
          → nommez une valeur entre la première et la dernière (une date : 2024-05-31), ou écrivez at: pour l’axe des valeurs
          ${key} names "${at}", which is not on the axis "${foot}"
          → name a value between the first and the last one (a date: 2024-05-31), or write at: for the axis of values`
        : says`
          ${key} nomme « ${at} » au pied du graphique, où des barres n’ont pas d’axe
          → écrivez at: et un nombre de l’axe des valeurs
          ${key} names "${at}" at the foot of the chart, where bars have no axis
          → write at: and a number of the axis of values`,
  'chart-overlay-several': ({ at }: { at: string }) => says`
    at: ${at} ne dit pas de quelle série, et il y en a plusieurs
    → écrivez le nombre à sa place
    at: ${at} does not say of which series, and there are several
    → write the number in its place`,
  'chart-error-misplaced': entry<{ reason: 'stacked' | 'count'; given: number; series: number }>(
    ({ reason, given, series }) =>
      reason === 'stacked'
        ? says`
            error: ne se voit pas sur des barres empilées, dont seule la somme a une fin
            → ôtez stack:, ou error:
            error: cannot be seen on stacked bars, of which the sum alone has an end
            → take out stack:, or error:`
        : says`
            error: a ${given} champ${given > 1 ? 's' : ''}, et la figure ${series} série${series > 1 ? 's' : ''}
            → donnez un champ par série : error: [ … ]
            error: has ${given} field${given > 1 ? 's' : ''}, and the figure ${series} series
            → give a field for each series: error: [ … ]`,
  ),
  'chart-axis-empty': ({ from, to }: { from: number; to: number }) => says`
    l’axe irait de ${from} à ${to}
    → donnez à from moins qu’à to
    the axis would go from ${from} to ${to}
    → let from be less than to`,
  'chart-axis-log': ({ field, value }: { field: string; value: number }) => says`
    « ${field} » vaut ${value}, qu’une échelle logarithmique ne peut pas montrer
    → ôtez scale: log, ou écrivez null
    "${field}" is ${value}, which a logarithmic scale cannot show
    → take scale: log away, or write null`,
  'chart-axis-beyond': entry<{ field: string; value: number; from: number | null; to: number | null }>(
    ({ field, value, from, to }) => says`
      « ${field} » vaut ${value}, hors de l’axe (${from ?? '…'} à ${to ?? '…'})
      → élargissez axis: { from: …, to: … }, ou ôtez-le
      "${field}" is ${value}, beyond the axis (${from ?? '…'} to ${to ?? '…'})
      → widen axis: { from: …, to: … }, or take it away`,
  ),
  'chart-not-from-zero': ({ name }: { name: string }) => says`
    « ${name} » est rempli sans partir de zéro : les longueurs ou les surfaces ne sont plus dans le rapport des valeurs
    → ôtez axis.from ou l’option fill, ou choisissez figure: dumbbell ou lines, où l’on compare des places
    "${name}" is filled and does not start at zero: lengths or surfaces are not as their values any more
    → take axis.from or the option fill away, or choose figure: dumbbell or lines, where places are compared`,
  'chart-line-upright': ({ line }: { line: string }) => says`
    la courbe « ${line} » n’a pas de barres debout sur l’axe desquelles se lire
    → écrivez direction: upright, sans stack: shares, avec des noms assez courts pour tenir sous les barres
    the line "${line}" has no upright bars on whose axis to be read
    → write direction: upright, without stack: shares, with names short enough to stand below the bars`,
};

import { few } from './content-words.ts';
import { entry } from './entry.ts';
import { meant, orNear } from './near.ts';

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
  overlays:
    'écrivez dans la figure values: (les valeurs), reference: (une ligne), band: (une zone) ou annotate: (une note) ; voyez docs/content.md',
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
  overlays:
    'write values: (the values), reference: (a line), band: (a zone) or annotate: (a note) in the figure; see docs/content.md',
  screen: 'take it away: it is for screens, where one hovers and clicks',
};

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

export const chartsFaults = {
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
  'chart-country-unknown': entry<{ name: string; near: string | null }>(({ name, near }) => ({
    fr: `« ${name} » n’est pas le nom d’un pays`,
    frInstead: near
      ? `vouliez-vous dire « ${near} » ? Le code de deux lettres (FR) convient aussi`
      : 'écrivez son nom courant, comme « Pays-Bas », ou son code de deux lettres (NL) ; pour des lieux, donnez at: [latitude, longitude]',
    en: `"${name}" is not the name of a country`,
    enInstead: near
      ? `did you mean "${near}"? The code of two letters (FR) will do too`
      : 'write its usual name, such as "Netherlands", or its code of two letters (NL); for places give at: [latitude, longitude]',
  })),
  'chart-part-unknown': entry<{
    part: string;
    picture: string;
    near: string | null;
    ids: readonly string[];
  }>(({ part, picture, near, ids }) => ({
    fr: part
      ? `aucun élément de ${picture} n’a l’id « ${part} »`
      : `cette ligne ne dit pas l’id de sa pièce dans ${picture}`,
    frInstead: near
      ? `vouliez-vous dire « ${near} » ?`
      : ids.length > 0
        ? `écrivez l’un des id du dessin : ${few(ids, 12)}`
        : 'donnez un id à chaque pièce dans un logiciel de dessin (Inkscape : Objet, Propriétés de l’objet)',
    en: part
      ? `no element of ${picture} has the id "${part}"`
      : `this row does not say the id of its part in ${picture}`,
    enInstead: near
      ? `did you mean "${near}"?`
      : ids.length > 0
        ? `write one of the ids of the drawing: ${few(ids, 12)}`
        : 'give each part an id in an editor of drawings (Inkscape: Object, Object Properties)',
  })),
  'chart-part-unseen': entry<{ part: string; picture: string }>(({ part, picture }) => ({
    fr: `l’élément « ${part} » de ${picture} n’a aucun tracé visible à colorer ou à nommer`,
    frInstead: 'donnez l’id à un tracé, ou à un groupe (<g>) qui en contient un',
    en: `the element "${part}" of ${picture} has no visible path to be coloured or named`,
    enInstead: 'give the id to a path, or to a group (<g>) that holds one',
  })),
  'chart-outside-area': entry<{ name: string; area: string; areas: readonly string[] }>(
    ({ name, area, areas }) => ({
      fr: `« ${name} » est en dehors de la carte (area: ${area})`,
      frInstead: `ôtez la ligne, ou choisissez une autre étendue : ${areas.join(', ')} ; sans area: elle vient des données`,
      en: `"${name}" lies outside of the map (area: ${area})`,
      enInstead: `take the row away, or choose another area: ${areas.join(', ')}; without area: the data say it`,
    }),
  ),
  'chart-latitude-longitude': entry<{ count: number }>(({ count }) => ({
    fr: `at: nomme ${count} champ${count > 1 ? 's' : ''} ; un lieu en demande deux`,
    frInstead: 'écrivez at: [CHAMP DE LA LATITUDE, CHAMP DE LA LONGITUDE]',
    en: `at: names ${count} field${count > 1 ? 's' : ''}; a place needs two`,
    enInstead: 'write at: [FIELD OF THE LATITUDE, FIELD OF THE LONGITUDE]',
  })),
  'chart-degrees': entry<{ field: string; found: number; most: number }>(({ field, found, most }) => ({
    fr: `« ${field} » vaut ${found}, et ${most === 90 ? 'une latitude' : 'une longitude'} va de −${most} à ${most}`,
    frInstead: 'écrivez des degrés décimaux (48.85, 2.35), la latitude d’abord : at: [latitude, longitude]',
    en: `"${field}" is ${found}, and a ${most === 90 ? 'latitude' : 'longitude'} goes from −${most} to ${most}`,
    enInstead: 'write decimal degrees (48.85, 2.35), the latitude first: at: [latitude, longitude]',
  })),
  'chart-end-before-start': entry<{ start: string; end: string }>(({ start, end }) => ({
    fr: `la fin (${end}) vient avant le début (${start})`,
    frInstead: 'échangez-les, ou laissez la fin vide pour une échéance',
    en: `the end (${end}) comes before the start (${start})`,
    enInstead: 'exchange them, or leave the end empty for a milestone',
  })),
  'chart-day-unread': entry<{ field: string; found: string }>(({ field, found }) => ({
    fr: found
      ? `« ${field} » porte des jours, mais « ${found} » n’en est pas un`
      : `« ${field} » n’a pas de jour dans cette ligne`,
    frInstead:
      'écrivez 2026-03-14 ou 14/03/2026 ; des mois ou des années vont dans figure: lines ou figure: heatmap',
    en: found ? `"${field}" holds days, but "${found}" is none` : `"${field}" has no day in this row`,
    enInstead: 'write 2026-03-14 or 14/03/2026; months or years go into figure: lines or figure: heatmap',
  })),
  'chart-state-unknown': entry<{
    field: string;
    state: string;
    states: readonly string[];
    near: string | null;
  }>(({ field, state, states, near }) => ({
    fr: `« ${state} », dans « ${field} », n’est pas dans states: (${states.join(', ')})`,
    frInstead: near
      ? `vouliez-vous dire « ${near} » ?`
      : 'ajoutez-le à states:, ou ôtez states: pour suivre les données',
    en: `"${state}", in "${field}", is not in states: (${states.join(', ')})`,
    enInstead: near
      ? `did you mean "${near}"?`
      : 'add it to states:, or take states: away to follow the data',
  })),
  'chart-value-negative': entry<{ kind: string; field: string; value: number }>(({ kind, field, value }) => ({
    fr: `« ${field} » est négatif (${value}) : ${figureFr(kind)} ne montre que des parts`,
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
  'chart-too-many': entry<{
    kind: string;
    what: keyof typeof MANY_FR;
    count: number;
    most: number;
    instead: keyof typeof FEWER_FR;
  }>(({ kind, what, count, most, instead }) => ({
    fr: `${figureFr(kind)} a ${count} ${MANY_FR[what]} : au-delà de ${most}, ${PAGE.has(what) ? 'la page ne les tient plus' : 'on ne les distingue plus'}`,
    frInstead: FEWER_FR[instead],
    en: `the figure "${kind}" has ${count} ${what}: beyond ${most} ${PAGE.has(what) ? 'a page does not hold them' : 'they cannot be told apart'}`,
    enInstead: FEWER_EN[instead],
  })),
  'chart-units-differ': entry<{
    kind: string;
    units: readonly string[];
    instead: keyof typeof SAME_UNIT_FR;
  }>(({ kind, units, instead }) => ({
    fr: `les séries de ${figureFr(kind)} n’ont pas la même unité (${units.map((unit) => unit || 'sans unité').join(', ')})`,
    frInstead: SAME_UNIT_FR[instead],
    en: `the series of the figure "${kind}" have different units (${units.map((unit) => unit || 'no unit').join(', ')})`,
    enInstead: SAME_UNIT_EN[instead],
  })),
  'chart-value-or-series': entry<{ fields: readonly string[] }>(({ fields }) => ({
    fr: 'les barres demandent soit value, soit series',
    frInstead: `écrivez value: CHAMP, ou series: [CHAMP, CHAMP] (champs : ${fields.join(', ')})`,
    en: 'bars take either value or series',
    enInstead: `write value: FIELD, or series: [FIELD, FIELD] (fields: ${fields.join(', ')})`,
  })),
  'chart-series-pair': entry<{ kind: string; count: number; most: number | null }>(
    ({ kind, count, most }) => ({
      fr: `${figureFr(kind)} compare ${most === 2 ? 'deux champs' : 'au moins deux champs'}, et en a ${count}`,
      frInstead: count > 2 ? 'choisissez figure: lines' : 'écrivez series: [AVANT, APRÈS]',
      en: `the figure "${kind}" compares ${most === 2 ? 'two fields' : 'at least two fields'}, and has ${count}`,
      enInstead: count > 2 ? 'choose figure: lines' : 'write series: [BEFORE, AFTER]',
    }),
  ),
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
  'chart-overlay-place': entry<{ key: string; at: string; foot: string | null }>(({ key, at, foot }) => ({
    fr: foot
      ? `${key} nomme « ${at} », qui n’est pas sur l’axe « ${foot} »`
      : `${key} nomme « ${at} » au pied du graphique, où des barres n’ont pas d’axe`,
    frInstead: foot
      ? 'nommez une valeur entre la première et la dernière, ou écrivez at: pour l’axe des valeurs'
      : 'écrivez at: et un nombre de l’axe des valeurs',
    en: foot
      ? `${key} names "${at}", which is not on the axis "${foot}"`
      : `${key} names "${at}" at the foot of the chart, where bars have no axis`,
    enInstead: foot
      ? 'name a value between the first and the last one, or write at: for the axis of values'
      : 'write at: and a number of the axis of values',
  })),
  'chart-overlay-several': entry<{ at: string }>(({ at }) => ({
    fr: `at: ${at} ne dit pas de quelle série, et il y en a plusieurs`,
    frInstead: 'écrivez le nombre à sa place',
    en: `at: ${at} does not say of which series, and there are several`,
    enInstead: 'write the number in its place',
  })),
  'chart-error-misplaced': entry<{ reason: 'stacked' | 'count'; given: number; series: number }>(
    ({ reason, given, series }) => ({
      fr:
        reason === 'stacked'
          ? 'error: ne se voit pas sur des barres empilées, dont seule la somme a une fin'
          : `error: a ${given} champ${given > 1 ? 's' : ''}, et la figure ${series} série${series > 1 ? 's' : ''}`,
      frInstead: reason === 'stacked' ? 'ôtez stack:, ou error:' : 'donnez un champ par série : error: [ … ]',
      en:
        reason === 'stacked'
          ? 'error: cannot be seen on stacked bars, of which the sum alone has an end'
          : `error: has ${given} field${given > 1 ? 's' : ''}, and the figure ${series} series`,
      enInstead:
        reason === 'stacked' ? 'take out stack:, or error:' : 'give a field for each series: error: [ … ]',
    }),
  ),
  'chart-axis-empty': entry<{ from: number; to: number }>(({ from, to }) => ({
    fr: `l’axe irait de ${from} à ${to}`,
    frInstead: 'donnez à from moins qu’à to',
    en: `the axis would go from ${from} to ${to}`,
    enInstead: 'let from be less than to',
  })),
  'chart-axis-log': entry<{ field: string; value: number }>(({ field, value }) => ({
    fr: `« ${field} » vaut ${value}, qu’une échelle logarithmique ne peut pas montrer`,
    frInstead: 'ôtez scale: log, ou écrivez null',
    en: `"${field}" is ${value}, which a logarithmic scale cannot show`,
    enInstead: 'take scale: log away, or write null',
  })),
  'chart-axis-beyond': entry<{ field: string; value: number; from: number | null; to: number | null }>(
    ({ field, value, from, to }) => ({
      fr: `« ${field} » vaut ${value}, hors de l’axe (${from ?? '…'} à ${to ?? '…'})`,
      frInstead: 'élargissez axis: { from: …, to: … }, ou ôtez-le',
      en: `"${field}" is ${value}, beyond the axis (${from ?? '…'} to ${to ?? '…'})`,
      enInstead: 'widen axis: { from: …, to: … }, or take it away',
    }),
  ),
  'chart-not-from-zero': entry<{ name: string }>(({ name }) => ({
    fr: `« ${name} » est rempli sans partir de zéro : les longueurs ou les surfaces ne sont plus dans le rapport des valeurs`,
    frInstead:
      'ôtez axis.from ou l’option fill, ou choisissez figure: dumbbell ou lines, où l’on compare des places',
    en: `"${name}" is filled and does not start at zero: lengths or surfaces are not as their values any more`,
    enInstead:
      'take axis.from or the option fill away, or choose figure: dumbbell or lines, where places are compared',
  })),
  'chart-outside-frame': entry<{ labels: readonly string[]; marks: number }>(({ labels, marks }) => ({
    fr:
      labels.length > 0
        ? `${few(labels, 4)} ${labels.length === 1 ? 'sort' : 'sortent'} du cadre de la figure`
        : `${marks === 1 ? 'un trait sort' : `${marks} traits sortent`} du cadre de la figure`,
    frInstead: 'raccourcissez les noms, montrez moins de lignes, ou ôtez les options de la figure',
    en:
      labels.length > 0
        ? `${few(labels, 4)} ${labels.length === 1 ? 'leaves' : 'leave'} the frame of the figure`
        : `${marks === 1 ? 'a mark leaves' : `${marks} marks leave`} the frame of the figure`,
    enInstead: 'shorten the names, show fewer rows, or take the options of the figure away',
  })),
  'chart-labels-touch': entry<{ one: string; other: string; others: number }>(({ one, other, others }) => ({
    fr: `« ${one} » et « ${other} » se touchent dans la figure${others > 0 ? `, et ${others} autres paires de textes` : ''}`,
    frInstead: 'raccourcissez les noms, donnez height: à la figure, ou montrez moins de lignes',
    en: `"${one}" and "${other}" touch in the figure${others > 0 ? `, and ${others} other pairs of texts` : ''}`,
    enInstead: 'shorten the names, give the figure a height:, or show fewer rows',
  })),
  'chart-labels-crossed': entry<{ labels: readonly string[] }>(({ labels }) => ({
    fr: `un trait traverse ${few(labels, 4)}`,
    frInstead: 'donnez height: à la figure, ou montrez moins de lignes',
    en: `a line runs through ${few(labels, 4)}`,
    enInstead: 'give the figure a height:, or show fewer rows',
  })),
  'chart-label-wrong': entry<{ label: string; value: number | string }>(({ label, value }) => ({
    fr: `la figure écrit « ${label} » pour ${value}`,
    frInstead: 'donnez decimals: au champ, ou des noms sans signes particuliers ; signalez-nous cette figure',
    en: `the figure writes "${label}" for ${value}`,
    enInstead: 'give the field decimals:, or names without special signs; tell us of this figure',
  })),
  'chart-label-astray': entry<{ label: string }>(({ label }) => ({
    fr: `« ${label} » se place plus près d’une autre valeur que de la sienne`,
    frInstead: 'donnez height: à la figure, ou montrez moins de lignes',
    en: `"${label}" stands nearer to another value than to its own`,
    enInstead: 'give the figure a height:, or show fewer rows',
  })),
  'chart-shares-off': entry<{ sum: number }>(({ sum }) => ({
    fr: `les parts, telles qu’elles sont écrites, totalisent ${sum} %`,
    frInstead: 'donnez decimals: au champ',
    en: `the shares add up to ${sum} % as they are printed`,
    enInstead: 'give the field decimals:',
  })),
  'chart-data-hidden': entry<{ field: string; names: readonly string[] }>(({ field, names }) => ({
    fr: `on ne voit pas ${names.length === 1 ? 'une valeur' : `${names.length} valeurs`} de « ${field} » : ${few(names, 6)}`,
    frInstead:
      'donnez table: true à la figure, axis: { scale: log } aux courbes, ou réunissez les plus petites',
    en: `${names.length === 1 ? 'one value' : `${names.length} values`} of "${field}" cannot be seen: ${few(names, 6)}`,
    enInstead: 'give the figure table: true, lines axis: { scale: log }, or put the smallest together',
  })),
  'chart-points-covered': entry<{ count: number; names: readonly string[] }>(({ count, names }) => ({
    fr: `${count === 1 ? 'un point se cache' : `${count} points se cachent`} sous d’autres${names.length > 0 ? ` : ${few(names, 6)}` : ''}`,
    frInstead: 'dites-le dans note:, ou réunissez ces lignes en une',
    en: `${count === 1 ? 'one point lies' : `${count} points lie`} under others${names.length > 0 ? `: ${few(names, 6)}` : ''}`,
    enInstead: 'say so in note:, or put these rows together as one',
  })),
  'chart-parts-not-whole': entry<{ field: string; sum: number; whole: number }>(({ field, sum, whole }) => ({
    fr: `les parts de « ${field} » font ${sum}, et non ${whole} : ce ne sont pas les parts d’un tout`,
    frInstead: 'ajoutez une ligne pour ce qui manque, ou choisissez figure: bars',
    en: `the parts of "${field}" add up to ${sum}, not ${whole}: they are not parts of a whole`,
    enInstead: 'add a row for what is missing, or choose figure: bars',
  })),
  'chart-total-drawn': entry<{ name: string; field: string }>(({ name, field }) => ({
    fr: `« ${name} » est la somme des autres lignes de « ${field} », et serait dessiné à côté d’elles`,
    frInstead:
      'mettez-le sous total: dans le fichier des données, ou, si les lignes viennent d’un fichier CSV, sous except: dans rows:',
    en: `"${name}" is the sum of the other rows of "${field}", and would be drawn beside them`,
    enInstead:
      'put it under total: in the data file, or, if the rows come from a CSV file, under except: in rows:',
  })),
  'chart-line-upright': entry<{ line: string }>(({ line }) => ({
    fr: `la courbe « ${line} » n’a pas de barres debout sur l’axe desquelles se lire`,
    frInstead:
      'écrivez direction: upright, sans stack: shares, avec des noms assez courts pour tenir sous les barres',
    en: `the line "${line}" has no upright bars on whose axis to be read`,
    enInstead:
      'write direction: upright, without stack: shares, with names short enough to stand below the bars',
  })),
  'chart-option-elsewhere': entry<{ option: string; instead: keyof typeof INSTEAD_FR }>(
    ({ option, instead }) => ({
      fr: `l’option ${option} de Chart.js ne vaut pas pour une figure imprimée`,
      frInstead: INSTEAD_FR[instead],
      en: `the option ${option} of Chart.js does not hold for a printed figure`,
      enInstead: INSTEAD_EN[instead],
    }),
  ),
  'chart-option-unknown': entry<{ option: string; near: string | null }>(({ option, near }) => ({
    fr: `Chart.js ne connaît pas l’option ${option}`,
    frInstead: near === null ? 'ôtez-la' : `${meant(near).fr}Sinon, ôtez-la`,
    en: `Chart.js does not know the option ${option}`,
    enInstead: near === null ? 'take it away' : `${meant(near).en}Otherwise take it away`,
  })),
  'chart-option-refused': entry<{ option: string; message: string }>(({ option, message }) => ({
    fr: `avec l’option ${option}, Chart.js dessine ce qui ne s’imprime pas (${message})`,
    frInstead: 'ôtez-la, ou donnez-lui une autre valeur',
    en: `with the option ${option} Chart.js draws what cannot be printed (${message})`,
    enInstead: 'take it away, or give it another value',
  })),
  'chart-colors-alike': entry<{
    one: string;
    other: string;
    vision: keyof typeof VISION_FR;
    difference: number;
    least: number;
  }>(({ one, other, vision, difference, least }) => ({
    fr: `« ${one} » et « ${other} » se confondent ${VISION_FR[vision]} (écart ${difference}, il en faut ${least}), et il n’y a plus de motif pour les distinguer`,
    frInstead:
      'écartez en clarté ces deux couleurs de --livret-chart-palette, ou montrez moins de catégories',
    en: `"${one}" and "${other}" look alike ${VISION_EN[vision]} (difference ${difference}, ${least} is needed), and no pattern is left to tell them apart`,
    enInstead:
      'move these two colours of --livret-chart-palette apart in lightness, or show fewer categories',
  })),
  'chart-color-pale': entry<{ name: string; difference: number; least: number }>(
    ({ name, difference, least }) => ({
      fr: `la couleur de « ${name} » se confond avec le papier (écart de clarté ${difference}, il en faut ${least})`,
      frInstead: 'foncez-la dans --livret-chart-palette',
      en: `the colour of "${name}" is lost on the paper (difference in lightness ${difference}, ${least} is needed)`,
      enInstead: 'darken it in --livret-chart-palette',
    }),
  ),
  'chart-names-left-out': entry<{ names: readonly string[] }>(({ names }) => ({
    fr: `${names.length === 1 ? 'un nom n’a' : `${names.length} noms n’ont`} pas trouvé de place : ${few(names, 6)}`,
    frInstead: 'donnez height: à la figure, ou nommez moins de points',
    en: `${names.length === 1 ? 'one name' : `${names.length} names`} found no room: ${few(names, 6)}`,
    enInstead: 'give the figure a height:, or name fewer points',
  })),
  'chart-place-repeated': entry<{ field: string; found: number | string; what: keyof typeof ONCE_FR }>(
    ({ field, found, what }) => ({
      fr: `« ${field} » vaut deux fois ${found}`,
      frInstead: ONCE_FR[what],
      en: `"${field}" is ${found} twice`,
      enInstead: ONCE_EN[what],
    }),
  ),
  'chart-date-unread': entry<{ field: string; found: string; ordered: boolean }>(
    ({ field, found, ordered }) => ({
      fr: `« ${field} » porte des dates, mais ${found ? `« ${found} » n’en est pas une qui se lise` : 'cette ligne n’en a pas'}`,
      frInstead:
        'écrivez 2020-12-31, 2020-12 ou 2020 (31/12/2020, déc. 2020 et 2020-T4 se lisent aussi) ; des noms qui ne sont pas des dates vont dans figure: bars',
      en: ordered
        ? `"${field}" holds dates, but ${found ? `"${found}" is none that can be read` : 'this row has none'}`
        : `"${field}" holds dates, but in "${found}" either figure may be the day`,
      enInstead:
        'write 2020-12-31, 2020-12 or 2020 (31 Dec 2020, Dec 2020 and 2020-Q4 are read too); names that are no dates go into figure: bars',
    }),
  ),
  'chart-dots-crowded': entry<{ count: number }>(({ count }) => ({
    fr: `les ${count} points se superposent trop pour tenir sur une page sans se recouvrir`,
    frInstead: 'choisissez figure: boxplot ou figure: histogram, ou montrez moins de lignes',
    en: `the ${count} dots are stacked too high for a page`,
    enInstead: 'choose figure: boxplot or figure: histogram, or show fewer rows',
  })),
  'chart-step-total': entry<{ name: string; value: number; sum: number }>(({ name, value, sum }) => ({
    fr: `« ${name} » vaut ${value}, mais les étapes avant font ${sum}`,
    frInstead: 'corrigez le total ou une étape, ou ôtez ce nom de totals:',
    en: `"${name}" is ${value}, but the steps before it add up to ${sum}`,
    enInstead: 'mend the total or a step, or take this name out of totals:',
  })),
  'chart-symbol-too-long': entry<{ symbol: string; most: number }>(({ symbol, most }) => ({
    fr: `« ${symbol} » ne tient pas dans un carré`,
    frInstead: `écrivez un symbole d’au plus ${most} caractères`,
    en: `"${symbol}" does not fit in a square`,
    enInstead: `write a symbol of ${most} characters at most`,
  })),
  'chart-element-unknown': entry<{ symbol: string; near: string | null }>(({ symbol, near }) => ({
    fr: `« ${symbol} » n’est le symbole d’aucun élément chimique`,
    en: `"${symbol}" is the symbol of no chemical element`,
    ...orNear(near),
  })),
  'chart-element-number': entry<{ symbol: string; number: string; right: number }>(
    ({ symbol, number, right }) => ({
      fr: `le numéro atomique de ${symbol} n’est pas ${number}`,
      frInstead: `écrivez ${right}`,
      en: `the atomic number of ${symbol} is not ${number}`,
      enInstead: `write ${right}`,
    }),
  ),
};

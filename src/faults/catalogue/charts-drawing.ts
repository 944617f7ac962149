import { countedEn, countedFr } from '../counted.ts';
import { few } from './content-words.ts';
import { entry } from './entry.ts';

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

/** The wordings of faults that are seen once a figure is drawn. */
export const chartsDrawingFaults = {
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
    fr: `« ${one} » et « ${other} » se touchent dans la figure${others > 0 ? `, et ${countedFr(others, 'autre paire', 'autres paires')} de textes` : ''}`,
    frInstead: 'raccourcissez les noms, donnez height: à la figure, ou montrez moins de lignes',
    en: `"${one}" and "${other}" touch in the figure${others > 0 ? `, and ${countedEn(others, 'other pair')} of texts` : ''}`,
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
  'chart-names-left-out': entry<{ names: readonly string[] }>(({ names }) => ({
    fr: `${names.length === 1 ? 'un nom n’a' : `${names.length} noms n’ont`} pas trouvé de place : ${few(names, 6)}`,
    frInstead: 'donnez height: à la figure, ou nommez moins de points',
    en: `${names.length === 1 ? 'one name' : `${names.length} names`} found no room: ${few(names, 6)}`,
    enInstead: 'give the figure a height:, or name fewer points',
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
  'chart-color-pale': entry<{ name: string; contrast: number; least: number }>(
    ({ name, contrast, least }) => ({
      fr: `« ${name} » ne se détache pas du papier (contraste de ${String(contrast).replace('.', ',')} à 1, il en faut ${least} à 1)`,
      frInstead:
        'foncez sa couleur dans --livret-chart-palette, ou la propriété color des figures, dont les traits sont faits',
      en: `"${name}" does not stand out from the paper (contrast ${contrast} to 1, ${least} to 1 is needed)`,
      enInstead:
        'darken its colour in --livret-chart-palette, or the property color of figures, of which lines are made',
    }),
  ),
};

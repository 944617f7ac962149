import { countedEn, countedFr } from '../counted.ts';
import { few } from './content-words.ts';
import { entry, says } from './entry.ts';

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
  'chart-labels-touch': ({ one, other, others }: { one: string; other: string; others: number }) => says`
    « ${one} » et « ${other} » se touchent dans la figure${others > 0 ? `, et ${countedFr(others, 'autre paire', 'autres paires')} de textes` : ''}
    → raccourcissez les noms, donnez height: à la figure, ou montrez moins de lignes
    "${one}" and "${other}" touch in the figure${others > 0 ? `, and ${countedEn(others, 'other pair')} of texts` : ''}
    → shorten the names, give the figure a height:, or show fewer rows`,
  'chart-labels-crossed': ({ labels }: { labels: readonly string[] }) => says`
    un trait traverse ${few(labels, 4)}
    → donnez height: à la figure, ou montrez moins de lignes
    a line runs through ${few(labels, 4)}
    → give the figure a height:, or show fewer rows`,
  'chart-label-wrong': ({ label, value }: { label: string; value: number | string }) => says`
    la figure écrit « ${label} » pour ${value}
    → donnez decimals: au champ, ou des noms sans signes particuliers ; signalez-nous cette figure
    the figure writes "${label}" for ${value}
    → give the field decimals:, or names without special signs; tell us of this figure`,
  'chart-label-astray': ({ label }: { label: string }) => says`
    « ${label} » se place plus près d’une autre valeur que de la sienne
    → donnez height: à la figure, ou montrez moins de lignes
    "${label}" stands nearer to another value than to its own
    → give the figure a height:, or show fewer rows`,
  'chart-names-left-out': ({ names }: { names: readonly string[] }) => says`
    ${names.length === 1 ? 'un nom n’a' : `${names.length} noms n’ont`} pas trouvé de place : ${few(names, 6)}
    → donnez height: à la figure, ou nommez moins de points
    ${names.length === 1 ? 'one name' : `${names.length} names`} found no room: ${few(names, 6)}
    → give the figure a height:, or name fewer points`,
  'chart-shares-off': ({ sum }: { sum: number }) => says`
    les parts, telles qu’elles sont écrites, totalisent ${sum} %
    → donnez decimals: au champ
    the shares add up to ${sum} % as they are printed
    → give the field decimals:`,
  'chart-data-hidden': ({ field, names }: { field: string; names: readonly string[] }) => says`
    on ne voit pas ${names.length === 1 ? 'une valeur' : `${names.length} valeurs`} de « ${field} » : ${few(names, 6)}
    → donnez table: true à la figure, axis: { scale: log } aux courbes, ou réunissez les plus petites
    ${names.length === 1 ? 'one value' : `${names.length} values`} of "${field}" cannot be seen: ${few(names, 6)}
    → give the figure table: true, lines axis: { scale: log }, or put the smallest together`,
  'chart-points-covered': ({ count, names }: { count: number; names: readonly string[] }) => says`
    ${count === 1 ? 'un point se cache' : `${count} points se cachent`} sous d’autres${names.length > 0 ? ` : ${few(names, 6)}` : ''}
    → dites-le dans note:, ou réunissez ces lignes en une
    ${count === 1 ? 'one point lies' : `${count} points lie`} under others${names.length > 0 ? `: ${few(names, 6)}` : ''}
    → say so in note:, or put these rows together as one`,
  'chart-colors-alike': entry<{
    one: string;
    other: string;
    vision: keyof typeof VISION_FR;
    difference: number;
    least: number;
  }>(
    ({ one, other, vision, difference, least }) => says`
      « ${one} » et « ${other} » se confondent ${VISION_FR[vision]} (écart ${difference}, il en faut ${least}), et il n’y a plus de motif pour les distinguer
      → écartez en clarté ces deux couleurs de --livret-chart-palette, ou montrez moins de catégories
      "${one}" and "${other}" look alike ${VISION_EN[vision]} (difference ${difference}, ${least} is needed), and no pattern is left to tell them apart
      → move these two colours of --livret-chart-palette apart in lightness, or show fewer categories`,
  ),
  'chart-color-pale': ({ name, contrast, least }: { name: string; contrast: number; least: number }) => says`
    « ${name} » ne se détache pas du papier (contraste de ${String(contrast).replace('.', ',')} à 1, il en faut ${least} à 1)
    → foncez sa couleur dans --livret-chart-palette, ou la propriété color des figures, dont les traits sont faits
    "${name}" does not stand out from the paper (contrast ${contrast} to 1, ${least} to 1 is needed)
    → darken its colour in --livret-chart-palette, or the property color of figures, of which lines are made`,
};

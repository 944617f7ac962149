import { entry, says } from './entry.ts';
import { meant } from './near.ts';

/** The key or rule that stands in place of an option that is not passed on. */
export type Instead = keyof typeof INSTEAD_FR;

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
const INSTEAD_EN: Readonly<Record<Instead, string>> = {
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

/** The wordings of faults in the options of Chart.js. */
export const chartsOptionsFaults = {
  'chart-option-elsewhere': entry<{ option: string; instead: Instead }>(
    ({ option, instead }) => says`
      l’option ${option} de Chart.js ne vaut pas pour une figure imprimée
      → ${INSTEAD_FR[instead]}
      the option ${option} of Chart.js does not hold for a printed figure
      → ${INSTEAD_EN[instead]}`,
  ),
  'chart-option-unknown': ({ option, near }: { option: string; near: string | null }) => says`
    Chart.js ne connaît pas l’option ${option}
    → ${near === null ? 'ôtez-la' : `${meant(near).fr}Sinon, ôtez-la`}
    Chart.js does not know the option ${option}
    → ${near === null ? 'take it away' : `${meant(near).en}Otherwise take it away`}`,
  'chart-option-refused': ({ option, message }: { option: string; message: string }) => says`
    avec l’option ${option}, Chart.js dessine ce qui ne s’imprime pas (${message})
    → ôtez-la, ou donnez-lui une autre valeur
    with the option ${option} Chart.js draws what cannot be printed (${message})
    → take it away, or give it another value`,
};

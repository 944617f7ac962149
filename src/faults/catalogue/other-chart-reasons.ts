import { says } from './entry.ts';
// The reasons why a kind of figure serves for a chart of another program.

export const same = says`
  c’est la même figure, sous un autre nom
  it is the same chart by another name`;
export const periods = says`
  des périodes en sont une autre ; des événements, à une date chacun, sont un bloc - timeline: { data: … }
  periods are another one; events, each at a date, are a block - timeline: { data: … }`;
export const surfaces = says`
  des surfaces se comparent mal, des longueurs bien
  surfaces are hard to compare, lengths easy`;
export const shapes = says`
  une courbe de densité dépend de son lissage ; des classes se comptent
  a curve of density depends on how it is smoothed; classes are counts`;
export const trees = says`
  dessinez l’arbre en SVG (avec Inkscape par exemple) : la figure colore et nomme ses parties par vos données
  draw the tree as SVG (with Inkscape for instance): the figure colours and names its parts by your data`;
export const intervals = says`
  l’incertitude de chaque valeur est une barre : error: CHAMP, ou error: { low: CHAMP, high: CHAMP }
  how uncertain each value is, is a bar: error: FIELD, or error: { low: FIELD, high: FIELD }`;
export const flows = says`
  des flux qui se croisent se lisent mal ; une ligne par origine, une colonne par destination
  flows that cross are hard to read; a row for each origin, a column for each destination`;
export const shares = says`
  les parts de chaque ligne s’ajoutent à 100 % et se comparent d’une ligne à l’autre
  the shares of each row add up to 100 % and are compared from row to row`;
export const falls = says`
  les parts sont une colonne des données, une marche à chaque ligne
  the shares are a column of the data, a step at each row`;
export const limits = says`
  la moyenne et les limites sont des lignes : reference: [ { at: … } ]
  the mean and the limits are lines: reference: [ { at: … } ]`;
export const stripes = says`
  une bande de couleur ne dit pas sa valeur, une courbe la dit
  a stripe of colour does not say its value, a line does`;
export const quantiles = says`
  les quantiles théoriques et ceux de l’échantillon sont deux colonnes des données
  the quantiles of the theory and those of the sample are two columns of the data`;
export const coefficients = says`
  une ligne et une colonne par grandeur, un coefficient par case
  a row and a column for each quantity, a coefficient in each cell`;
export const prices = says`
  une courbe par série : ouverture, clôture
  a line for each series: open, close`;
export const smoothing = says`
  une courbe lissée invente des valeurs entre les points
  a smoothed curve invents values between the points`;
export const pairs = says`
  deux grandeurs à la fois se lisent
  two quantities at a time can be read`;

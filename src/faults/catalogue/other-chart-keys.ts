import { type Bilingual, says } from './entry.ts';

const names = says`
  écrivez label: CHAMP pour les noms, et value: CHAMP pour les nombres (series: […] pour plusieurs)
  write label: FIELD for the names, and value: FIELD for the numbers (series: […] for several)`;

/** Keys of figures in Chart.js, Vega-Lite, ggplot2, Datawrapper and others, beside a key that the figure here has. */
export const CHART_KEYS: readonly (readonly [names: string, beside: string, way: Bilingual])[] = [
  [
    'datasets labels',
    'fields',
    says`
      écrivez fields: { mois: { label: Mois }, ventes: { label: Ventes, unit: M€ } }, et dans rows: une ligne par étiquette, - { mois: janvier, ventes: 12 }
      write fields: { month: { label: Month }, sales: { label: Sales, unit: M€ } }, and in rows: a row for each label, - { month: January, sales: 12 }`,
  ],
  [
    'url file fichier csv path',
    'fields',
    says`
      mettez le fichier CSV dans content/data/, et écrivez rows: FICHIER.csv
      put the CSV file into content/data/, and write rows: FILE.csv`,
  ],
  [
    'encoding encodings mapping aes',
    'headline',
    says`
      les champs se nomment dans la figure même : label:, value:, x:, y:, series:, selon le genre (docs/content.md, « Figures »)
      fields are named in the figure itself: label:, value:, x:, y:, series:, by its kind (docs/content.md, "Figures")`,
  ],
  [
    'legend showlegend legendposition',
    'headline',
    says`
      retirez cette clé : les noms sont à leurs marques, ou dans une légende où la place leur manque
      remove this key: names stand at their marks, or in a legend where they have no room`,
  ],
  [
    'tooltip tooltips infobulle hover animation zoom interactive interactif responsive',
    'headline',
    says`
      retirez cette clé : le papier montre tout d’un coup
      remove this key: paper shows all at once`,
  ],
  [
    'grid gridlines grille showgrid ticks graduations',
    'axis',
    says`
      retirez cette clé : la grille et ses nombres s’effacent d’eux-mêmes où toutes les valeurs sont écrites
      remove this key: the grid and its numbers give way by themselves where all values are written`,
  ],
  [
    'color colour colors colours couleur couleurs palette fill cmap colormap scheme',
    'headline',
    says`
      les couleurs sont celles du thème, :root { --chart-1: #123a66; } dans templates/theme.css ; highlight: [NOM] en distingue une ligne
      colours are those of the theme, :root { --chart-1: #123a66; } in templates/theme.css; highlight: [NAME] sets a row off`,
  ],
  [
    'orientation horizontal vertical indexaxis',
    'direction',
    says`
      écrivez direction: upright pour des barres debout ; sans cela elles sont couchées
      write direction: upright for bars that stand; without it they lie`,
  ],
  [
    'stacked stacking empile empilees position',
    'stack',
    says`
      écrivez stack: values, ou stack: shares pour des parts de 100 %
      write stack: values, or stack: shares for parts of 100 %`,
  ],
  ['x xaxis category categories categorie', 'value', names],
  ['y yaxis', 'value', names],
  [
    'y yaxis',
    'series',
    { fr: 'écrivez series: [CHAMP], ou plusieurs champs', en: 'write series: [FIELD], or several fields' },
  ],
  [
    'y2 yaxis2 secondaryaxis secondaxis dualaxis rightaxis axis2',
    'headline',
    says`
      deux échelles dans un même cadre font dire ce que l’on veut : écrivez figure: multiples, une petite figure par champ
      two scales in one plot say whatever one likes: write figure: multiples, a small chart for each field`,
  ],
  [
    'smooth smoothing tension curve spline interpolate interpolation lisse lissage',
    'shape',
    says`
      retirez cette clé : une courbe lissée passe par des valeurs que personne n’a mesurées ; shape: steps fait des marches
      remove this key: a smooth curve passes through values that nobody measured; shape: steps makes steps`,
  ],
  [
    'map carte geo topojson geojson region zone continent scope projection',
    'area',
    says`
      écrivez area: world, europe, africa, asia, north-america, south-america, oceania ou france
      write area: world, europe, africa, asia, north-america, south-america, oceania or france`,
  ],
  [
    'lat lon lng long latitude longitude coordinates coordonnees position',
    'area',
    { fr: 'écrivez at: [LATITUDE, LONGITUDE]', en: 'write at: [LATITUDE, LONGITUDE]' },
  ],
  [
    'country countries pays place places ville city location key',
    'area',
    { fr: 'écrivez label: CHAMP, celui des noms', en: 'write label: FIELD, that of the names' },
  ],
  [
    'size radius taille rayon population',
    'area',
    says`
      écrivez value: CHAMP, pour la couleur des pays ou la surface des disques
      write value: FIELD, for the colour of countries or the surface of discs`,
  ],
  [
    'columns colonnes fields champs criteria criteres',
    'states',
    { fr: 'écrivez series: [CHAMP, …], un par colonne', en: 'write series: [FIELD, …], one for each column' },
  ],
  [
    'reference band referenceline',
    'headline',
    says`
      ce genre de figure n’a pas d’axe où un trait ou un fond se lise : dites le repère dans says:, ou prenez bars, lines, scatter ou une autre figure qui a un axe
      this kind of figure has no axis on which a line or a ground is read: tell it in says:, or take bars, lines, scatter or another figure that has an axis`,
  ],
  [
    'xlabel ylabel xtitle ytitle xname yname axistitle axislabel',
    'axis',
    { fr: 'écrivez axis: { name: "…" }', en: 'write axis: { name: "…" }' },
  ],
  [
    'min max ymin ymax xlim ylim domain beginatzero logscale log scale',
    'axis',
    says`
      écrivez axis: { from: 10, to: 50 }, ou axis: { scale: log }
      write axis: { from: 10, to: 50 }, or axis: { scale: log }`,
  ],
  [
    'datalabels showvalues valuelabels labels etiquettes',
    'values',
    says`
      écrivez values: all, extremes ou none
      write values: all, extremes or none`,
  ],
  [
    'average mean moyenne median mediane threshold seuil target cible hline vline abline',
    'reference',
    says`
      écrivez reference: mean, reference: median, ou reference: { at: 50, label: "…" }
      write reference: mean, reference: median, or reference: { at: 50, label: "…" }`,
  ],
  [
    'trendline regression fit smoothline tendance',
    'trend',
    { fr: 'écrivez trend: line, ou trend: equation', en: 'write trend: line, or trend: equation' },
  ],
  [
    'errorbars errors yerr ci confidence incertitude',
    'error',
    says`
      écrivez error: CHAMP, ou error: { low: CHAMP, high: CHAMP }
      write error: FIELD, or error: { low: FIELD, high: FIELD }`,
  ],
  ['order sorted sortby tri ordre', 'sort', { fr: 'écrivez sort: descending', en: 'write sort: descending' }],
  [
    'subtitle soustitre',
    'headline',
    says`
      écrivez says: "…", la phrase qui dit ce que la figure montre
      write says: "…", the sentence that says what the figure shows`,
  ],
];

import { type Bilingual, says } from './entry.ts';

/** How what keys of other programs do is written here: by a key of ours that their group has, then by their folded names. */
export type Ways = Readonly<Record<string, Readonly<Record<string, Bilingual>>>>;

const names = says`
  écrivez label: CHAMP pour les noms, et value: CHAMP pour les nombres (series: […] pour plusieurs)
  write label: FIELD for the names, and value: FIELD for the numbers (series: […] for several)`;

/** Keys of figures in Chart.js, Vega-Lite, ggplot2, Datawrapper and others, beside a key that the figure here has. */
export const CHART_KEYS = {
  fields: {
    'datasets labels': says`
      écrivez fields: { mois: { label: Mois }, ventes: { label: Ventes, unit: M€ } }, et dans rows: une ligne par étiquette, - { mois: janvier, ventes: 12 }
      write fields: { month: { label: Month }, sales: { label: Sales, unit: M€ } }, and in rows: a row for each label, - { month: January, sales: 12 }`,
    'url file fichier csv path': says`
      mettez le fichier CSV dans content/data/, et écrivez rows: FICHIER.csv
      put the CSV file into content/data/, and write rows: FILE.csv`,
  },
  headline: {
    'encoding encodings mapping aes': says`
      les champs se nomment dans la figure même : label:, value:, x:, y:, series:, selon le genre (docs/content.md, « Figures »)
      fields are named in the figure itself: label:, value:, x:, y:, series:, by its kind (docs/content.md, "Figures")`,
    'legend showlegend legendposition': says`
      retirez cette clé : les noms sont à leurs marques, ou dans une légende où la place leur manque
      remove this key: names stand at their marks, or in a legend where they have no room`,
    'tooltip tooltips infobulle hover animation zoom interactive interactif responsive': says`
      retirez cette clé : le papier montre tout d’un coup
      remove this key: paper shows all at once`,
    'color colour colors colours couleur couleurs palette fill cmap colormap scheme': says`
      les couleurs sont celles du thème, :root { --chart-1: #123a66; } dans templates/theme.css ; highlight: [NOM] en distingue une ligne
      colours are those of the theme, :root { --chart-1: #123a66; } in templates/theme.css; highlight: [NAME] sets a row off`,
    'y2 yaxis2 secondaryaxis secondaxis dualaxis rightaxis axis2': says`
      deux échelles dans un même cadre font dire ce que l’on veut : écrivez figure: multiples, une petite figure par champ
      two scales in one plot say whatever one likes: write figure: multiples, a small chart for each field`,
    'reference band referenceline': says`
      ce genre de figure n’a pas d’axe où un trait ou un fond se lise : dites le repère dans says:, ou prenez bars, lines, scatter ou une autre figure qui a un axe
      this kind of figure has no axis on which a line or a ground is read: tell it in says:, or take bars, lines, scatter or another figure that has an axis`,
    'subtitle soustitre': says`
      écrivez says: "…", la phrase qui dit ce que la figure montre
      write says: "…", the sentence that says what the figure shows`,
  },
  axis: {
    'grid gridlines grille showgrid ticks graduations': says`
      retirez cette clé : la grille et ses nombres s’effacent d’eux-mêmes où toutes les valeurs sont écrites
      remove this key: the grid and its numbers give way by themselves where all values are written`,
    'xlabel ylabel xtitle ytitle xname yname axistitle axislabel': says`
      écrivez axis: { name: "…" }
      write axis: { name: "…" }`,
    'min max ymin ymax xlim ylim domain beginatzero logscale log scale': says`
      écrivez axis: { from: 10, to: 50 }, ou axis: { scale: log }
      write axis: { from: 10, to: 50 }, or axis: { scale: log }`,
  },
  direction: {
    'orientation horizontal vertical indexaxis': says`
      écrivez direction: upright pour des barres debout ; sans cela elles sont couchées
      write direction: upright for bars that stand; without it they lie`,
  },
  stack: {
    'stacked stacking empile empilees position': says`
      écrivez stack: values, ou stack: shares pour des parts de 100 %
      write stack: values, or stack: shares for parts of 100 %`,
  },
  value: {
    'x xaxis category categories categorie': names,
    'y yaxis': names,
  },
  series: {
    'y yaxis': says`
      écrivez series: [CHAMP], ou plusieurs champs
      write series: [FIELD], or several fields`,
  },
  shape: {
    'smooth smoothing tension curve spline interpolate interpolation lisse lissage': says`
      retirez cette clé : une courbe lissée passe par des valeurs que personne n’a mesurées ; shape: steps fait des marches
      remove this key: a smooth curve passes through values that nobody measured; shape: steps makes steps`,
  },
  area: {
    'map carte geo topojson geojson region zone continent scope projection': says`
      écrivez area: world, europe, africa, asia, north-america, south-america, oceania ou france
      write area: world, europe, africa, asia, north-america, south-america, oceania or france`,
    'lat lon lng long latitude longitude coordinates coordonnees position': says`
      écrivez at: [LATITUDE, LONGITUDE]
      write at: [LATITUDE, LONGITUDE]`,
    'country countries pays place places ville city location key': says`
      écrivez label: CHAMP, celui des noms
      write label: FIELD, that of the names`,
    'size radius taille rayon population': says`
      écrivez value: CHAMP, pour la couleur des pays ou la surface des disques
      write value: FIELD, for the colour of countries or the surface of discs`,
  },
  states: {
    'columns colonnes fields champs criteria criteres': says`
      écrivez series: [CHAMP, …], un par colonne
      write series: [FIELD, …], one for each column`,
  },
  values: {
    'datalabels showvalues valuelabels labels etiquettes': says`
      écrivez values: all, extremes ou none
      write values: all, extremes or none`,
  },
  reference: {
    'average mean moyenne median mediane threshold seuil target cible hline vline abline': says`
      écrivez reference: mean, reference: median, ou reference: { at: 50, label: "…" }
      write reference: mean, reference: median, or reference: { at: 50, label: "…" }`,
  },
  trend: {
    'trendline regression fit smoothline tendance': says`
      écrivez trend: line, ou trend: equation
      write trend: line, or trend: equation`,
  },
  error: {
    'errorbars errors yerr ci confidence incertitude': says`
      écrivez error: CHAMP, ou error: { low: CHAMP, high: CHAMP }
      write error: FIELD, or error: { low: FIELD, high: FIELD }`,
  },
  sort: {
    'order sorted sortby tri ordre': says`
      écrivez sort: descending
      write sort: descending`,
  },
} satisfies Ways;

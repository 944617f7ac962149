import { type Bilingual, says } from './entry.ts';

/** The kind of figure that serves here for a chart of another program, and why. */
export interface OtherChart extends Bilingual {
  readonly kind: string;
  /** Keys to write with it; empty for none. */
  readonly keys: string;
}

/** Charts that other programs have, by a reason that they share: what to write here, and the names there. */
const because =
  (...reason: Parameters<typeof says>) =>
  (rows: Readonly<Record<string, string>>): readonly (readonly [name: string, chart: OtherChart])[] =>
    Object.entries(rows).flatMap(([written, names]) => {
      const [kind, ...keys] = written.split(', ');
      const chart = { kind: kind!, keys: keys.join(', '), ...says(...reason) };
      return names.split(' ').map((name) => [name, chart] as const);
    });

const isSame = because`
  c’est la même figure, sous un autre nom
  it is the same chart by another name`;

/** The charts of Chart.js, Vega-Lite, ggplot2, Excel, Datawrapper and others by their folded names, with what serves here. */
export const otherCharts: ReadonlyMap<string, OtherChart> = new Map([
  ...isSame({
    bars: 'bar barh hbar barre barres',
    'bars, direction: upright': 'column columns col histogramme-vertical colonne colonnes baton batons',
    'bars, series: […], stack: values':
      'stackedbar stackedbars stackedcolumn stacked barresempilees colonnesempilees',
    'bars, series: […]':
      'groupedbar groupedbars groupedcolumn clusteredbar splitbar splitbars barresgroupees',
    'dumbbell, series: [DE, À]': 'range rangebar floatingbar interval arrow span etendue',
    dumbbell: 'haltere halteres',
    doughnut: 'donut ring anneau electiondonut',
    'doughnut, group: CHAMP': 'sunburst rayonsdesoleil',
    pie: 'camembert tarte torta pastel secteurs circulaire kreisdiagramm',
    lines: 'line curve courbe courbes liniendiagramm roc',
    'lines, shape: steps': 'step steps stepline escalier ecdf',
    areas: 'area stackedarea aire aires airesempilees',
    multiples: 'sparkline sparklines facet facets trellis smallmultiples facettes petitsmultiples',
    slope: 'bump pente pentes',
    scatter: 'point points scatterplot xy nuage nuagedepoints dispersion volcano manhattan blandaltman',
    'scatter, trend: equation': 'regression trendline',
    bubble: 'bubbles bulles',
    dotplot: 'dot cleveland',
    lollipop: 'stem sucette sucettes',
    histogram: 'histogramme',
    strip: 'beeswarm essaim jitter sina rug swarm barcode',
    pyramid: 'agepyramid populationpyramid pyramide pyramidedesages',
    waterfall: 'cascade bridge chutedeau',
    waffle: 'pictogram pictograph isotype pictogramme gaufre',
    map: 'choropleth geo geoshape cartogram carte choroplethe symbolmap choroplethmap locatormap spikemap bubblemap cartechoroplethe cartogramme tilemap flowmap carteabulles',
    periodic: 'periodictable tableauperiodique',
    gantt: 'roadmap planning',
    calendar: 'calendarheatmap calendrier',
  }),
  ...because`
    des surfaces se comparent mal, des longueurs bien
    surfaces are hard to compare, lengths easy`({
    'bars, series: […], stack: shares': 'marimekko mekko mosaic mosaique',
    bars: 'treemap packedbubble circlepacking funnel entonnoir cartearborescente hemicycle parliament parlement polar polararea rose nightingale radialbar radial polaire windrose rosedesvents spiral spirale',
  }),
  ...because`
    la ligne est sur l’axe des barres
    the line is on the axis of the bars`({
    'bars, direction: upright, line: CHAMP': 'combo mixed pareto barline combine dualaxis doubleaxe',
  }),
  ...because`
    les parts de chaque ligne s’ajoutent à 100 % et se comparent d’une ligne à l’autre
    the shares of each row add up to 100 % and are compared from row to row`({
    'bars, series: […], stack: shares':
      'ternary ternaire likert echelledelikert diverging divergingbar divergingbars barresdivergentes',
  }),
  ...because`
    la taille d’un mot dépend de ses lettres ; une barre dit combien de fois il vient
    the size of a word depends on its letters; a bar says how often it comes`({
    'bars, sort: descending': 'wordcloud tagcloud nuagedemots',
  }),
  ...because`
    la surface d’un radar dépend de l’ordre des branches ; ici chaque branche est une ligne
    the surface of a radar depends on the order of its branches; here each branch is a row`({
    dumbbell: 'radar spider star web araignee toile toiledaraignee',
  }),
  ...because`
    la perspective fausse les parts
    perspective falsifies the parts`({
    pie: 'dpie pied explodedpie',
  }),
  ...because`
    l’incertitude de chaque valeur est une barre : error: CHAMP, ou error: { low: CHAMP, high: CHAMP }
    how uncertain each value is, is a bar: error: FIELD, or error: { low: FIELD, high: FIELD }`({
    'dotplot, error: CHAMP': 'errorbar errorbars pointrange barresderreur forest',
    'lines, error: CHAMP': 'ribbon fan rangearea confidence',
  }),
  ...because`
    dessinez l’arbre en SVG (avec Inkscape par exemple) : la figure colore et nomme ses parties par vos données
    draw the tree as SVG (with Inkscape for instance): the figure colours and names its parts by your data`({
    diagram:
      'dendrogram tree icicle org flow mindmap organigramme arbre dendrogramme cartementale phylogeny phylogenetictree arbrephylogenetique',
  }),
  ...because`
    une courbe lissée invente des valeurs entre les points
    a smoothed curve invents values between the points`({
    lines: 'spline smooth',
  }),
  ...because`
    les parts sont une colonne des données, une marche à chaque ligne
    the shares are a column of the data, a step at each row`({
    'lines, shape: steps': 'km kaplanmeier survival survie cdf fonctionderepartition',
  }),
  ...because`
    la moyenne et les limites sont des lignes : reference: [ { at: … } ]
    the mean and the limits are lines: reference: [ { at: … } ]`({
    lines: 'control cartedecontrole shewhart',
  }),
  ...because`
    une bande de couleur ne dit pas sa valeur, une courbe la dit
    a stripe of colour does not say its value, a line does`({
    lines: 'climatestripes warmingstripes stripes bandesclimatiques',
  }),
  ...because`
    une courbe par série : ouverture, clôture
    a line for each series: open, close`({
    lines: 'candlestick candlesticks ohlc stock chandelier chandeliers chandeliersjaponais',
  }),
  ...because`
    sans ligne de base on ne mesure rien
    without a baseline nothing can be measured`({
    areas: 'streamgraph stream themeriver',
  }),
  ...because`
    deux grandeurs à la fois se lisent
    two quantities at a time can be read`({
    slope: 'parallel parallelcoordinates coordonneesparalleles',
  }),
  ...because`
    les quantiles théoriques et ceux de l’échantillon sont deux colonnes des données
    the quantiles of the theory and those of the sample are two columns of the data`({
    'scatter, trend: line': 'qq droitedehenry',
  }),
  ...because`
    deux lignes le partagent : reference: [ { at: … }, { x: … } ]
    two lines part it: reference: [ { at: … }, { x: … } ]`({
    scatter: 'quadrant',
  }),
  ...because`
    la cible est une ligne : reference:
    the target is a line: reference:`({
    bars: 'bullet bulletbar bulletbars',
  }),
  ...because`
    des flux qui se croisent se lisent mal ; une ligne par origine, une colonne par destination
    flows that cross are hard to read; a row for each origin, a column for each destination`({
    heatmap: 'sankey alluvial chord cordes network forcegraph adjacency reseau graphe',
  }),
  ...because`
    une case par valeur se lit sans perspective
    a cell for each value is read without perspective`({
    heatmap:
      'contour surface dsurface hexbin rect tile cartethermique cartedechaleur isolignes courbesdeniveau punchcard',
  }),
  ...because`
    une ligne et une colonne par grandeur, un coefficient par case
    a row and a column for each quantity, a coefficient in each cell`({
    heatmap: 'correlation correlogram correlogramme splom scattermatrix',
  }),
  ...because`
    une courbe de densité dépend de son lissage ; des classes se comptent
    a curve of density depends on how it is smoothed; classes are counts`({
    histogram: 'density densite kde ridgeline joyplot',
    boxplot: 'violin violon box boite boiteamoustaches boxwhisker raincloud',
  }),
  ...because`
    un cadran prend une page pour un nombre ; cent cases montrent une part, et le bloc numbers: écrit un grand nombre
    a dial takes a page for one number; a hundred squares show a share, and the block numbers: writes a large number`(
    {
      waffle: 'gauge speedometer jauge progress compteur avancement kpi bignumber chiffrecle',
    },
  ),
  ...because`
    des périodes en sont une autre ; des événements, à une date chacun, sont un bloc - timeline: { data: … }
    periods are another one; events, each at a date, are a block - timeline: { data: … }`({
    gantt: 'timeline frise frisechronologique chronologie',
  }),
  ...because`
    une ligne par élément, une colonne par ensemble
    a row for each element, a column for each set`({
    matrix: 'venn euler upset',
  }),
]);

/**
 * The chart of another program that a text names, in whatever case, with or without `chart` or `plot`.
 * @param kinds our own kinds, which such a name may have too: `pie chart`.
 */
export function otherChart(text: string, kinds: readonly string[] = []): OtherChart | null {
  const folded = text
    .normalize('NFD')
    .toLowerCase()
    .replace(/\P{Letter}/gu, '');
  const bare = folded.replace(
    /^(?:diagrammede|diagrammea|diagrammeen|graphiqueen|graphiquea|diagramme|graphique|geom|mark)|(?:chart|plot|diagram|graph)$/g,
    '',
  );
  const own = [folded, bare].filter((name) => kinds.includes(name));
  const known = otherCharts.get(folded) ?? otherCharts.get(bare);
  return known ?? own.flatMap((name) => isSame({ [name]: name }))[0]?.[1] ?? null;
}

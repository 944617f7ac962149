import {
  coefficients,
  falls,
  flows,
  intervals,
  limits,
  pairs,
  periods,
  prices,
  quantiles,
  same,
  shapes,
  shares,
  smoothing,
  stripes,
  surfaces,
  trees,
} from './other-chart-reasons.ts';

/** The kind of figure that serves here for a chart of another program, and why. */
export interface OtherChart {
  /** The kind that serves. */
  readonly kind: string;
  /** Keys to write with it; empty for none. */
  readonly keys: string;
  /** Why, or what becomes of its data. */
  readonly fr: string;
  readonly en: string;
}

/** Names of charts in Chart.js, Vega-Lite, ggplot2, Excel, Datawrapper and others, folded, with what serves here. */
const ROWS: readonly (readonly [names: string, chart: OtherChart])[] = [
  ['bar barh hbar barre barres', { kind: 'bars', keys: '', ...same }],
  [
    'column columns col histogramme-vertical colonne colonnes baton batons',
    { kind: 'bars', keys: 'direction: upright', ...same },
  ],
  [
    'stackedbar stackedbars stackedcolumn stacked barresempilees colonnesempilees',
    { kind: 'bars', keys: 'series: […], stack: values', ...same },
  ],
  [
    'groupedbar groupedbars groupedcolumn clusteredbar splitbar splitbars barresgroupees',
    { kind: 'bars', keys: 'series: […]', ...same },
  ],
  ['marimekko mekko mosaic mosaique', { kind: 'bars', keys: 'series: […], stack: shares', ...surfaces }],
  [
    'combo mixed pareto barline combine dualaxis doubleaxe',
    {
      kind: 'bars',
      keys: 'direction: upright, line: CHAMP',
      fr: 'la ligne est sur l’axe des barres',
      en: 'the line is on the axis of the bars',
    },
  ],
  [
    'treemap packedbubble circlepacking funnel entonnoir cartearborescente hemicycle parliament parlement',
    { kind: 'bars', keys: '', ...surfaces },
  ],
  [
    'ternary ternaire likert echelledelikert diverging divergingbar divergingbars barresdivergentes',
    { kind: 'bars', keys: 'series: […], stack: shares', ...shares },
  ],
  [
    'wordcloud tagcloud nuagedemots',
    {
      kind: 'bars',
      keys: 'sort: descending',
      fr: 'la taille d’un mot dépend de ses lettres ; une barre dit combien de fois il vient',
      en: 'the size of a word depends on its letters; a bar says how often it comes',
    },
  ],
  [
    'polar polararea rose nightingale radialbar radial polaire windrose rosedesvents spiral spirale',
    { kind: 'bars', keys: '', ...surfaces },
  ],
  [
    'radar spider star web araignee toile toiledaraignee',
    {
      kind: 'dumbbell',
      keys: '',
      fr: 'la surface d’un radar dépend de l’ordre des branches ; ici chaque branche est une ligne',
      en: 'the surface of a radar depends on the order of its branches; here each branch is a row',
    },
  ],
  [
    'range rangebar floatingbar interval arrow span etendue',
    { kind: 'dumbbell', keys: 'series: [DE, À]', ...same },
  ],
  ['haltere halteres', { kind: 'dumbbell', keys: '', ...same }],
  ['donut ring anneau electiondonut', { kind: 'doughnut', keys: '', ...same }],
  ['sunburst rayonsdesoleil', { kind: 'doughnut', keys: 'group: CHAMP', ...same }],
  [
    'dpie pied explodedpie',
    {
      kind: 'pie',
      keys: '',
      fr: 'la perspective fausse les parts',
      en: 'perspective falsifies the parts',
    },
  ],
  ['camembert tarte torta pastel secteurs circulaire kreisdiagramm', { kind: 'pie', keys: '', ...same }],
  [
    'errorbar errorbars pointrange barresderreur forest',
    { kind: 'dotplot', keys: 'error: CHAMP', ...intervals },
  ],
  ['ribbon fan rangearea confidence', { kind: 'lines', keys: 'error: CHAMP', ...intervals }],
  [
    'dendrogram tree icicle org flow mindmap organigramme arbre dendrogramme cartementale phylogeny phylogenetictree ' +
      'arbrephylogenetique',
    { kind: 'diagram', keys: '', ...trees },
  ],
  ['line curve courbe courbes liniendiagramm roc', { kind: 'lines', keys: '', ...same }],
  ['spline smooth', { kind: 'lines', keys: '', ...smoothing }],
  ['step steps stepline escalier ecdf', { kind: 'lines', keys: 'shape: steps', ...same }],
  [
    'km kaplanmeier survival survie cdf fonctionderepartition',
    { kind: 'lines', keys: 'shape: steps', ...falls },
  ],
  ['control cartedecontrole shewhart', { kind: 'lines', keys: '', ...limits }],
  ['climatestripes warmingstripes stripes bandesclimatiques', { kind: 'lines', keys: '', ...stripes }],
  [
    'candlestick candlesticks ohlc stock chandelier chandeliers chandeliersjaponais',
    { kind: 'lines', keys: '', ...prices },
  ],
  ['area stackedarea aire aires airesempilees', { kind: 'areas', keys: '', ...same }],
  [
    'streamgraph stream themeriver',
    {
      kind: 'areas',
      keys: '',
      fr: 'sans ligne de base on ne mesure rien',
      en: 'without a baseline nothing can be measured',
    },
  ],
  [
    'sparkline sparklines facet facets trellis smallmultiples facettes petitsmultiples',
    { kind: 'multiples', keys: '', ...same },
  ],
  ['parallel parallelcoordinates coordonneesparalleles', { kind: 'slope', keys: '', ...pairs }],
  ['bump pente pentes', { kind: 'slope', keys: '', ...same }],
  ['point points scatterplot xy nuage nuagedepoints dispersion', { kind: 'scatter', keys: '', ...same }],
  ['qq droitedehenry', { kind: 'scatter', keys: 'trend: line', ...quantiles }],
  ['volcano manhattan blandaltman', { kind: 'scatter', keys: '', ...same }],
  ['regression trendline', { kind: 'scatter', keys: 'trend: equation', ...same }],
  [
    'quadrant',
    {
      kind: 'scatter',
      keys: '',
      fr: 'deux lignes le partagent : reference: [ { at: … }, { x: … } ]',
      en: 'two lines part it: reference: [ { at: … }, { x: … } ]',
    },
  ],
  ['bubbles bulles', { kind: 'bubble', keys: '', ...same }],
  ['dot cleveland', { kind: 'dotplot', keys: '', ...same }],
  ['stem sucette sucettes', { kind: 'lollipop', keys: '', ...same }],
  [
    'bullet bulletbar bulletbars',
    {
      kind: 'bars',
      keys: '',
      fr: 'la cible est une ligne : reference:',
      en: 'the target is a line: reference:',
    },
  ],
  ['sankey alluvial chord cordes', { kind: 'heatmap', keys: '', ...flows }],
  ['network forcegraph adjacency reseau graphe', { kind: 'heatmap', keys: '', ...flows }],
  [
    'contour surface dsurface hexbin rect tile cartethermique cartedechaleur isolignes courbesdeniveau punchcard',
    {
      kind: 'heatmap',
      keys: '',
      fr: 'une case par valeur se lit sans perspective',
      en: 'a cell for each value is read without perspective',
    },
  ],
  [
    'correlation correlogram correlogramme splom scattermatrix',
    { kind: 'heatmap', keys: '', ...coefficients },
  ],
  ['histogramme', { kind: 'histogram', keys: '', ...same }],
  ['density densite kde ridgeline joyplot', { kind: 'histogram', keys: '', ...shapes }],
  ['violin violon box boite boiteamoustaches boxwhisker raincloud', { kind: 'boxplot', keys: '', ...shapes }],
  ['beeswarm essaim jitter sina rug swarm barcode', { kind: 'strip', keys: '', ...same }],
  ['agepyramid populationpyramid pyramide pyramidedesages', { kind: 'pyramid', keys: '', ...same }],
  ['cascade bridge chutedeau', { kind: 'waterfall', keys: '', ...same }],
  [
    'gauge speedometer jauge progress compteur avancement kpi bignumber chiffrecle',
    {
      kind: 'waffle',
      keys: '',
      fr: 'un cadran prend une page pour un nombre ; cent cases montrent une part, et le bloc numbers: écrit un grand nombre',
      en: 'a dial takes a page for one number; a hundred squares show a share, and the block numbers: writes a large number',
    },
  ],
  ['pictogram pictograph isotype pictogramme gaufre', { kind: 'waffle', keys: '', ...same }],
  [
    'choropleth geo geoshape cartogram carte choroplethe symbolmap choroplethmap locatormap spikemap bubblemap ' +
      'cartechoroplethe cartogramme tilemap flowmap carteabulles',
    { kind: 'map', keys: '', ...same },
  ],
  ['periodictable tableauperiodique', { kind: 'periodic', keys: '', ...same }],
  ['roadmap planning', { kind: 'gantt', keys: '', ...same }],
  ['timeline frise frisechronologique chronologie', { kind: 'gantt', keys: '', ...periods }],
  ['calendarheatmap calendrier', { kind: 'calendar', keys: '', ...same }],
  [
    'venn euler upset',
    {
      kind: 'matrix',
      keys: '',
      fr: 'une ligne par élément, une colonne par ensemble',
      en: 'a row for each element, a column for each set',
    },
  ],
];

/** The charts of other programs by their folded names. */
export const otherCharts: ReadonlyMap<string, OtherChart> = new Map(
  ROWS.flatMap(([names, chart]) => names.split(' ').map((name): [string, OtherChart] => [name, chart])),
);

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
  const own = [folded, bare].find((name) => kinds.includes(name));
  return otherCharts.get(folded) ?? otherCharts.get(bare) ?? (own ? { kind: own, keys: '', ...same } : null);
}

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

const same = { fr: 'c’est la même figure, sous un autre nom', en: 'it is the same chart by another name' };
const periods = {
  fr: 'des périodes en sont une autre ; des événements, à une date chacun, sont un bloc - timeline: { data: … }',
  en: 'periods are another one; events, each at a date, are a block - timeline: { data: … }',
};
const surfaces = {
  fr: 'des surfaces se comparent mal, des longueurs bien',
  en: 'surfaces are hard to compare, lengths easy',
};
const shapes = {
  fr: 'une courbe de densité dépend de son lissage ; des classes se comptent',
  en: 'a curve of density depends on how it is smoothed; classes are counts',
};
const trees = {
  fr: 'dessinez l’arbre en SVG (avec Inkscape par exemple) : la figure colore et nomme ses parties par vos données',
  en: 'draw the tree as SVG (with Inkscape for instance): the figure colours and names its parts by your data',
};
const intervals = {
  fr: 'l’incertitude de chaque valeur est une barre : error: CHAMP, ou error: { low: CHAMP, high: CHAMP }',
  en: 'how uncertain each value is, is a bar: error: FIELD, or error: { low: FIELD, high: FIELD }',
};
const flows = {
  fr: 'des flux qui se croisent se lisent mal ; une ligne par origine, une colonne par destination',
  en: 'flows that cross are hard to read; a row for each origin, a column for each destination',
};

/** Names of charts in Chart.js, Vega-Lite, ggplot2, Excel, Datawrapper and others, folded, with what serves here. */
const ROWS: readonly (readonly [names: string, chart: OtherChart])[] = [
  ['bar barh hbar barre barres', { kind: 'bars', keys: '', ...same }],
  [
    'column columns col histogramme-vertical colonne colonnes',
    { kind: 'bars', keys: 'direction: upright', ...same },
  ],
  [
    'stackedbar stackedbars stackedcolumn stacked barresempilees',
    { kind: 'bars', keys: 'series: […], stack: values', ...same },
  ],
  [
    'groupedbar groupedbars groupedcolumn clusteredbar splitbar splitbars barresgroupees',
    { kind: 'bars', keys: 'series: […]', ...same },
  ],
  ['marimekko mekko mosaic', { kind: 'bars', keys: 'series: […], stack: shares', ...surfaces }],
  [
    'combo mixed pareto barline',
    {
      kind: 'bars',
      keys: 'direction: upright, line: CHAMP',
      fr: 'la ligne est sur l’axe des barres',
      en: 'the line is on the axis of the bars',
    },
  ],
  ['treemap packedbubble circlepacking funnel entonnoir', { kind: 'bars', keys: '', ...surfaces }],
  [
    'wordcloud tagcloud nuagedemots',
    {
      kind: 'bars',
      keys: 'sort: descending',
      fr: 'la taille d’un mot dépend de ses lettres ; une barre dit combien de fois il vient',
      en: 'the size of a word depends on its letters; a bar says how often it comes',
    },
  ],
  ['polar polararea rose nightingale radialbar radial', { kind: 'bars', keys: '', ...surfaces }],
  [
    'radar spider star web araignee toiledaraignee',
    {
      kind: 'dumbbell',
      keys: '',
      fr: 'la surface d’un radar dépend de l’ordre des branches ; ici chaque branche est une ligne',
      en: 'the surface of a radar depends on the order of its branches; here each branch is a row',
    },
  ],
  ['range rangebar floatingbar interval arrow', { kind: 'dumbbell', keys: 'series: [DE, À]', ...same }],
  ['donut ring anneau electiondonut', { kind: 'doughnut', keys: '', ...same }],
  ['sunburst', { kind: 'doughnut', keys: 'group: CHAMP', ...same }],
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
  ['errorbar errorbars pointrange', { kind: 'dotplot', keys: 'error: CHAMP', ...intervals }],
  ['ribbon fan rangearea confidence', { kind: 'lines', keys: 'error: CHAMP', ...intervals }],
  ['dendrogram tree icicle org flow mindmap organigramme arbre', { kind: 'diagram', keys: '', ...trees }],
  ['line curve courbe courbes liniendiagramm', { kind: 'lines', keys: '', ...same }],
  [
    'spline smooth',
    {
      kind: 'lines',
      keys: '',
      fr: 'une courbe lissée invente des valeurs entre les points',
      en: 'a smoothed curve invents values between the points',
    },
  ],
  ['step steps stepline escalier', { kind: 'lines', keys: 'shape: steps', ...same }],
  [
    'candlestick ohlc stock',
    {
      kind: 'lines',
      keys: '',
      fr: 'une courbe par série : ouverture, clôture',
      en: 'a line for each series: open, close',
    },
  ],
  ['area stackedarea aire aires', { kind: 'areas', keys: '', ...same }],
  [
    'streamgraph stream themeriver',
    {
      kind: 'areas',
      keys: '',
      fr: 'sans ligne de base on ne mesure rien',
      en: 'without a baseline nothing can be measured',
    },
  ],
  ['sparkline sparklines facet facets trellis smallmultiples', { kind: 'multiples', keys: '', ...same }],
  [
    'parallel parallelcoordinates',
    {
      kind: 'slope',
      keys: '',
      fr: 'deux grandeurs à la fois se lisent',
      en: 'two quantities at a time can be read',
    },
  ],
  ['bump', { kind: 'slope', keys: '', ...same }],
  ['point points scatterplot xy nuage nuagedepoints dispersion', { kind: 'scatter', keys: '', ...same }],
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
  ['stem', { kind: 'lollipop', keys: '', ...same }],
  [
    'bullet bulletbar bulletbars',
    {
      kind: 'bars',
      keys: '',
      fr: 'la cible est une ligne : reference:',
      en: 'the target is a line: reference:',
    },
  ],
  ['sankey alluvial chord', { kind: 'heatmap', keys: '', ...flows }],
  ['network forcegraph adjacency', { kind: 'heatmap', keys: '', ...flows }],
  [
    'contour surface hexbin rect tile cartethermique cartedechaleur',
    {
      kind: 'heatmap',
      keys: '',
      fr: 'une case par valeur se lit sans perspective',
      en: 'a cell for each value is read without perspective',
    },
  ],
  ['histogramme', { kind: 'histogram', keys: '', ...same }],
  ['density kde ridgeline joyplot', { kind: 'histogram', keys: '', ...shapes }],
  ['violin violon box boite boiteamoustaches boxwhisker', { kind: 'boxplot', keys: '', ...shapes }],
  ['beeswarm jitter rug swarm barcode ecdf qq', { kind: 'strip', keys: '', ...same }],
  ['agepyramid populationpyramid pyramide pyramidedesages', { kind: 'pyramid', keys: '', ...same }],
  ['cascade bridge', { kind: 'waterfall', keys: '', ...same }],
  [
    'gauge speedometer jauge progress',
    {
      kind: 'waffle',
      keys: '',
      fr: 'un cadran prend une page pour un nombre ; cent cases montrent une part, et le bloc numbers: écrit un grand nombre',
      en: 'a dial takes a page for one number; a hundred squares show a share, and the block numbers: writes a large number',
    },
  ],
  ['pictogram pictograph isotype pictogramme', { kind: 'waffle', keys: '', ...same }],
  [
    'choropleth geo geoshape cartogram carte choroplethe symbolmap choroplethmap locatormap spikemap bubblemap',
    { kind: 'map', keys: '', ...same },
  ],
  ['roadmap planning', { kind: 'gantt', keys: '', ...same }],
  ['timeline frise chronologie', { kind: 'gantt', keys: '', ...periods }],
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
    /^(?:diagrammede|diagrammea|graphiqueen|diagramme|graphique|geom|mark)|(?:chart|plot|diagram|graph)$/g,
    '',
  );
  const own = [folded, bare].find((name) => kinds.includes(name));
  return otherCharts.get(folded) ?? otherCharts.get(bare) ?? (own ? { kind: own, keys: '', ...same } : null);
}

import type { ChartKind } from '../../charts/kinds/index.ts';

/** The words of text alternatives, in one language. */
export interface AlternativeWords {
  readonly kinds: Readonly<Record<ChartKind | 'upright', string>>;
  readonly colon: string;
  /** Between the items of a list. */
  readonly separator: string;
  readonly unknown: string;
  readonly most: string;
  readonly least: string;
  readonly largestRise: string;
  readonly largestFall: string;
  percent(number: string): string;
  by(quantities: readonly string[], label: string, count: number): string;
  fromTo(what: string, from: string, to: string): string;
  at(value: string, x: string): string;
  range(quantity: string, from: string, to: string): string;
  points(count: number): string;
  surface(quantity: string): string;
  /** @param r Pearson's coefficient. */
  correlation(r: number): string;
}

export const ALTERNATIVE_WORDS: Readonly<Record<'fr' | 'en', AlternativeWords>> = {
  fr: {
    kinds: {
      bars: 'Barres horizontales',
      upright: 'Barres verticales',
      pie: 'Diagramme circulaire',
      doughnut: 'Anneau',
      lines: 'Courbes',
      areas: 'Aires empilées',
      scatter: 'Nuage de points',
      bubble: 'Nuage de bulles',
      slope: 'Diagramme de pentes',
      dumbbell: 'Points reliés',
      heatmap: 'Tableau coloré selon les valeurs',
      multiples: 'Petites courbes côte à côte',
      units: 'Un carré par élément',
      periodic: 'Tableau périodique',
      layers: 'Couches empilées, de haut en bas',
      scale: 'Échelle, du plus bas au plus haut degré',
    },
    colon: ' : ',
    separator: ' ; ',
    unknown: 'non connu',
    most: 'maximum',
    least: 'minimum',
    largestRise: 'Plus forte hausse',
    largestFall: 'Plus faible hausse ou plus forte baisse',
    percent: (number) => `${number} %`,
    by: (quantities, label, count) => `${quantities.join(', ')}, par ${lower(label)} (${count})`,
    fromTo: (what, from, to) => `${what} de ${from} à ${to}`,
    at: (value, x) => `${value} (${x})`,
    range: (quantity, from, to) => `${quantity} : de ${from} à ${to}`,
    points: (count) => `${count} points`,
    surface: (quantity) => `La surface des disques dit : ${quantity}`,
    correlation: (r) =>
      Math.abs(r) < 0.3
        ? 'Les deux grandeurs ne sont guère liées'
        : `Quand la première grandeur augmente, la seconde ${r > 0 ? 'augmente' : 'diminue'} ${Math.abs(r) > 0.7 ? 'nettement' : 'en général'}`,
  },
  en: {
    kinds: {
      bars: 'Horizontal bars',
      upright: 'Vertical bars',
      pie: 'Pie chart',
      doughnut: 'Doughnut',
      lines: 'Lines',
      areas: 'Stacked areas',
      scatter: 'Scatter plot',
      bubble: 'Bubble chart',
      slope: 'Slope chart',
      dumbbell: 'Joined points',
      heatmap: 'Table coloured by value',
      multiples: 'Small lines side by side',
      units: 'A square for each item',
      periodic: 'Periodic table',
      layers: 'Stacked layers, from top to bottom',
      scale: 'Scale, from the lowest step to the highest',
    },
    colon: ': ',
    separator: '; ',
    unknown: 'not known',
    most: 'maximum',
    least: 'minimum',
    largestRise: 'Largest rise',
    largestFall: 'Smallest rise or largest fall',
    percent: (number) => `${number}%`,
    by: (quantities, label, count) => `${quantities.join(', ')}, by ${lower(label)} (${count})`,
    fromTo: (what, from, to) => `${what} from ${from} to ${to}`,
    at: (value, x) => `${value} (${x})`,
    range: (quantity, from, to) => `${quantity}: from ${from} to ${to}`,
    points: (count) => `${count} points`,
    surface: (quantity) => `The surface of discs says: ${quantity}`,
    correlation: (r) =>
      Math.abs(r) < 0.3
        ? 'The two quantities are hardly related'
        : `As the first quantity grows, the second ${r > 0 ? 'grows' : 'falls'} ${Math.abs(r) > 0.7 ? 'clearly' : 'on the whole'}`,
  },
};

/** A label within a sentence; capitals that are no mere beginning stay. */
function lower(label: string): string {
  return /^\p{Lu}\p{Ll}/u.test(label) ? label[0]!.toLowerCase() + label.slice(1) : label;
}

import { uncapitalized } from '../in-words.ts';
import type { ChartWords } from '../language.ts';

export const charts: ChartWords = {
  logarithmic: 'logarithmic scale',
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
    map: 'Map',
  },
  unknown: 'not known',
  most: 'maximum',
  least: 'minimum',
  largestRise: 'Largest rise',
  largestFall: 'Smallest rise or largest fall',
  by: (quantities, label, count) => `${quantities.join(', ')}, by ${uncapitalized(label)} (${count})`,
  fromTo: (what, from, to) => `${what} from ${from} to ${to}`,
  range: (quantity, from, to) => `${quantity}: from ${from} to ${to}`,
  points: (count) => `${count} points`,
  surface: (quantity) => `The surface of discs says: ${quantity}`,
  unrelated: 'The two quantities are hardly related',
  related: (sign, clearly) =>
    `As the first quantity grows, the second ${sign > 0 ? 'grows' : 'falls'} ${clearly ? 'clearly' : 'on the whole'}`,
};

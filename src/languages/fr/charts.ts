import { uncapitalized } from '../in-words.ts';
import type { ChartWords } from '../language.ts';

export const charts: ChartWords = {
  logarithmic: 'échelle logarithmique',
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
    map: 'Carte',
  },
  unknown: 'non connu',
  most: 'maximum',
  least: 'minimum',
  largestRise: 'Plus forte hausse',
  largestFall: 'Plus faible hausse ou plus forte baisse',
  by: (quantities, label, count) => `${quantities.join(', ')}, par ${uncapitalized(label)} (${count})`,
  fromTo: (what, from, to) => `${what} de ${from} à ${to}`,
  range: (quantity, from, to) => `${quantity} : de ${from} à ${to}`,
  points: (count) => `${count} points`,
  surface: (quantity) => `La surface des disques dit : ${quantity}`,
  unrelated: 'Les deux grandeurs ne sont guère liées',
  related: (sign, clearly) =>
    `Quand la première grandeur augmente, la seconde ${sign > 0 ? 'augmente' : 'diminue'} ${clearly ? 'nettement' : 'en général'}`,
};

import { uncapitalized } from '../in-words.ts';
import type { ChartWords } from '../language.ts';

export const charts: ChartWords = {
  logarithmic: 'logaritmische schaal',
  kinds: {
    bars: 'Horizontaal staafdiagram',
    upright: 'Verticaal staafdiagram',
    pie: 'Cirkeldiagram',
    doughnut: 'Ringdiagram',
    lines: 'Lijndiagram',
    areas: 'Gestapelde vlakken',
    scatter: 'Spreidingsdiagram',
    bubble: 'Bellendiagram',
    slope: 'Hellingdiagram',
    dumbbell: 'Verbonden punten',
    heatmap: 'Tabel, gekleurd naar waarde',
    multiples: 'Kleine lijndiagrammen naast elkaar',
    units: 'Eén vierkant per element',
    periodic: 'Periodiek systeem',
    layers: 'Gestapelde lagen, van boven naar beneden',
    scale: 'Schaal, van de laagste tot de hoogste trede',
    map: 'Kaart',
  },
  unknown: 'onbekend',
  most: 'hoogste',
  least: 'laagste',
  largestRise: 'Sterkste stijging',
  largestFall: 'Kleinste stijging of sterkste daling',
  by: (quantities, label, count) => `${quantities.join(', ')}, per ${uncapitalized(label)} (${count})`,
  fromTo: (what, from, to) => `${what} van ${from} tot ${to}`,
  range: (quantity, from, to) => `${quantity}: van ${from} tot ${to}`,
  points: (count) => `${count} ${count === 1 ? 'punt' : 'punten'}`,
  surface: (quantity) => `De oppervlakte van de cirkels staat voor: ${quantity}`,
  unrelated: 'Tussen de twee grootheden is nauwelijks verband',
  related: (sign, clearly) =>
    `Als de eerste grootheid toeneemt, neemt de tweede ${clearly ? 'duidelijk' : 'over het geheel'} ${sign > 0 ? 'toe' : 'af'}`,
};

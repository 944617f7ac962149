import { uncapitalized } from '../in-words.ts';
import type { ChartWords } from '../language.ts';

export const charts: ChartWords = {
  logarithmic: 'scala logaritmica',
  kinds: {
    bars: 'Grafico a barre orizzontali',
    upright: 'Grafico a colonne',
    pie: 'Grafico a torta',
    doughnut: 'Grafico ad anello',
    lines: 'Grafico a linee',
    areas: 'Aree in pila',
    scatter: 'Grafico a dispersione',
    bubble: 'Grafico a bolle',
    slope: 'Grafico delle pendenze',
    dumbbell: 'Punti collegati',
    heatmap: 'Tabella colorata secondo i valori',
    multiples: 'Piccoli grafici a linee affiancati',
    units: 'Un quadrato per ogni elemento',
    periodic: 'Tavola periodica',
    layers: 'Strati sovrapposti, dall’alto in basso',
    scale: 'Scala, dal grado più basso al più alto',
    map: 'Carta geografica',
  },
  unknown: 'non noto',
  most: 'massimo',
  least: 'minimo',
  largestRise: 'Aumento maggiore',
  largestFall: 'Aumento minore o calo maggiore',
  by: (quantities, label, count) => `${quantities.join(', ')}, per ${uncapitalized(label)} (${count})`,
  fromTo: (what, from, to) => `${what} da ${from} a ${to}`,
  range: (quantity, from, to) => `${quantity}: da ${from} a ${to}`,
  points: (count) => `${count} ${count === 1 ? 'punto' : 'punti'}`,
  surface: (quantity) => `L’area dei cerchi indica: ${quantity}`,
  unrelated: 'Tra le due grandezze non c’è quasi relazione',
  related: (sign, clearly) =>
    `All’aumentare della prima grandezza, la seconda ${sign > 0 ? 'aumenta' : 'diminuisce'} ${clearly ? 'nettamente' : 'nel complesso'}`,
};

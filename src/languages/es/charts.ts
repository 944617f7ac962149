import { uncapitalized } from '../in-words.ts';
import type { ChartWords } from '../language.ts';

export const charts: ChartWords = {
  logarithmic: 'escala logarítmica',
  kinds: {
    bars: 'Barras horizontales',
    upright: 'Barras verticales',
    pie: 'Gráfico circular',
    doughnut: 'Gráfico de anillo',
    lines: 'Gráfico de líneas',
    areas: 'Áreas apiladas',
    scatter: 'Diagrama de dispersión',
    bubble: 'Gráfico de burbujas',
    slope: 'Gráfico de pendientes',
    dumbbell: 'Puntos unidos',
    heatmap: 'Tabla coloreada según los valores',
    multiples: 'Pequeños gráficos de líneas, uno junto a otro',
    units: 'Un cuadrado por elemento',
    periodic: 'Tabla periódica',
    layers: 'Capas superpuestas, de arriba abajo',
    scale: 'Escala, del grado más bajo al más alto',
    map: 'Mapa',
  },
  unknown: 'desconocido',
  most: 'máximo',
  least: 'mínimo',
  largestRise: 'Mayor aumento',
  largestFall: 'Menor aumento o mayor descenso',
  by: (quantities, label, count) => `${quantities.join(', ')}, por ${uncapitalized(label)} (${count})`,
  fromTo: (what, from, to) => `${what} de ${from} a ${to}`,
  range: (quantity, from, to) => `${quantity}: de ${from} a ${to}`,
  points: (count) => `${count} ${count === 1 ? 'punto' : 'puntos'}`,
  surface: (quantity) => `La superficie de los círculos indica: ${quantity}`,
  unrelated: 'Apenas hay relación entre las dos magnitudes',
  related: (sign, clearly) =>
    `Cuando la primera magnitud aumenta, la segunda ${sign > 0 ? 'aumenta' : 'disminuye'} ${clearly ? 'claramente' : 'en general'}`,
};

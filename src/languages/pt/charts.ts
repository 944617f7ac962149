import { uncapitalized } from '../in-words.ts';
import type { ChartWords } from '../language.ts';

export const charts: ChartWords = {
  logarithmic: 'escala logarítmica',
  kinds: {
    bars: 'Gráfico de barras horizontais',
    upright: 'Gráfico de barras verticais',
    pie: 'Gráfico circular',
    doughnut: 'Gráfico em anel',
    lines: 'Gráfico de linhas',
    areas: 'Áreas empilhadas',
    scatter: 'Gráfico de dispersão',
    bubble: 'Gráfico de bolhas',
    slope: 'Gráfico de declives',
    dumbbell: 'Pontos ligados',
    heatmap: 'Tabela colorida segundo os valores',
    multiples: 'Pequenos gráficos de linhas lado a lado',
    units: 'Um quadrado por elemento',
    periodic: 'Tabela periódica',
    layers: 'Camadas sobrepostas, de cima para baixo',
    scale: 'Escala, do grau mais baixo ao mais alto',
    map: 'Mapa',
  },
  unknown: 'desconhecido',
  most: 'máximo',
  least: 'mínimo',
  largestRise: 'Maior subida',
  largestFall: 'Menor subida ou maior descida',
  by: (quantities, label, count) => `${quantities.join(', ')}, por ${uncapitalized(label)} (${count})`,
  fromTo: (what, from, to) => `${what} de ${from} a ${to}`,
  range: (quantity, from, to) => `${quantity}: de ${from} a ${to}`,
  points: (count) => `${count} ${count === 1 ? 'ponto' : 'pontos'}`,
  surface: (quantity) => `A área dos círculos indica: ${quantity}`,
  unrelated: 'Quase não há relação entre as duas grandezas',
  related: (sign, clearly) =>
    `Quando a primeira grandeza aumenta, a segunda ${sign > 0 ? 'aumenta' : 'diminui'} ${clearly ? 'claramente' : 'em geral'}`,
};

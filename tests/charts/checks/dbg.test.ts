import { test } from 'vitest';
import { drawChart } from '../../../src/charts/index.ts';
import { dataSet, figure, theme } from '../helpers.ts';
test('x', () => {
  const d = dataSet('d', { x: '', a: 't', b: 't' }, [[1898, 52, 97], [1759, 0, 95], [1823, 0.1, 6], [1918, 117, 5]]);
  const { marks, meanings } = drawChart(figure('areas', d, { x: 'x', series: ['a', 'b'] }), { width: 330, height: null }, theme);
  marks.forEach((m, i) => { const me = meanings[i]; if (m.kind === 'path' && me?.role === 'part') console.log(me.data.map((x) => x.value).join(), m.fill, m.stroke?.color, JSON.stringify(m.path)); });
  const e = dataSet('d', { x: null, a: 't', b: 't', c: 't' }, [['Ho', 4, -4, null], ['Rdn', 62, 1e-9, 1e-9]]);
  const k = drawChart(figure('bars', e, { label: 'x', series: ['a', 'b', 'c'], stack: 'values', direction: 'upright' }), { width: 330, height: null }, theme);
  k.marks.forEach((m, i) => { const me = k.meanings[i]; if (m.kind === 'path' && me?.role === 'part') console.log(me.data.map((x) => x.value).join(), m.fill, m.stroke?.color, JSON.stringify(m.path)); });
});

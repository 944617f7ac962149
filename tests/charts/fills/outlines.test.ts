import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { contrast } from '../../../src/charts/colors/color.ts';
import { withOutlines } from '../../../src/charts/fills/outlines.ts';
import { drawChart } from '../../../src/charts/index.ts';
import { loadAtlas } from '../../../src/charts/kinds/map/atlas.ts';
import type { PathMark } from '../../../src/drawing/drawing.ts';
import { datum, type Meaning, part } from '../../../src/drawing/meaning.ts';
import { path } from '../../drawing/marks.ts';
import { figures } from '../checks/random.ts';
import { otherFigures } from '../checks/random-kinds.ts';
import { dataSet, theme } from '../helpers.ts';

const DATA = dataSet('d', { n: null, a: 't' }, [['un', 3]]);
const SHOWN = datum(DATA.rows[0]!, DATA.fields.get('a')!);
const PALE = '#e0a645';
const DARK = '#123a66';

const square = (left: number, fill: string | null, stroke: PathMark['stroke'] = null): PathMark =>
  path({
    path: [['M', left, 0], ['L', left + 10, 0], ['L', left + 10, 10], ['L', left, 10], ['Z']],
    fill,
    stroke,
  });
const line = (color: string) => ({ color, width: 0.5, dash: [], cap: 'butt', join: 'miter' }) as const;

/** The fill of each mark with the colour of its line, and the number of its steps. */
function outlined(...marks: readonly (readonly [PathMark, Meaning | null])[]): string[] {
  const drawing = {
    width: 100,
    height: 20,
    marks: marks.map(([mark]) => mark),
    meanings: marks.map(([, meaning]) => meaning),
  };
  return withOutlines(drawing, theme).marks.map((mark) => {
    const { fill, stroke, path } = mark as PathMark;
    return [fill ?? 'none', stroke?.color ?? 'none', path.length].join(' ');
  });
}

describe('an outline', () => {
  const edge = '#a77e3b';

  test('is about what is pale and shows data, and about nothing else', () => {
    const look = part(SHOWN, 'look');
    expect(contrast(edge, theme.paper)).toBeGreaterThanOrEqual(3);
    expect(outlined([square(0, PALE), look], [square(20, DARK), look], [square(40, PALE), null])).toEqual([
      `${PALE} ${edge} 5`,
      `${DARK} none 5`,
      `${PALE} none 5`,
    ]);
    expect(outlined([square(0, PALE), { role: 'key', name: 'un' }])).toEqual([`${PALE} ${edge} 5`]);
    expect(outlined([square(0, PALE), { role: 'shade' }])).toEqual([`${PALE} ${edge} 5`]);
    expect(outlined([square(0, PALE), part(SHOWN, 'thickness')])).toEqual([`${PALE} none 5`]);
    expect(outlined([square(0, theme.paper), look])).toEqual([`${theme.paper} none 5`]);
    expect(outlined([square(0, PALE, line(DARK)), look])).toEqual([`${PALE} ${DARK} 5`]);
  });

  test('is one for all bars that follow one another, and takes the place of their borders in white', () => {
    const [first, second, third] = [0, 1, 2].map(() => part(SHOWN, 'length')) as [Meaning, Meaning, Meaning];
    expect(
      outlined(
        [square(0, PALE), first],
        [square(0, null, line(theme.paper)), first],
        [square(10, DARK), second],
        [square(10, null, line(theme.paper)), second],
        [square(20, PALE), third],
      ),
    ).toEqual([
      `${PALE} none 5`,
      `${DARK} none 5`,
      `none ${theme.paper} 5`,
      `${PALE} none 5`,
      `none ${edge} 10`,
    ]);
  });

  test('is one about bars that touch', () => {
    const bars = [0, 10, 20].map((left) => [square(left, PALE), part(SHOWN, 'length')] as const);
    expect(outlined(...bars)).toEqual([...bars.map(() => `${PALE} none 5`), `none ${edge} 5`]);
  });

  test('is as thin within a group that is made larger', () => {
    const group = {
      kind: 'group',
      matrix: [4, 0, 0, 4, 0, 0],
      opacity: 1,
      clips: [],
      marks: [square(0, PALE)],
    } as const;
    const drawing = { width: 100, height: 20, marks: [group], meanings: [part(SHOWN, 'look')] };
    const [{ marks }] = withOutlines(drawing, theme).marks as unknown as [{ marks: PathMark[] }];
    expect(marks[0]!.stroke).toMatchObject({ color: edge, width: 0.063 });
  });
});

await loadAtlas();

test('whatever the palette and the paper, every part and swatch has an edge that is seen', () => {
  const hues = ['#f4d35e', '#fbe8c8', '#cfe8ef', '#ffffff', '#0b2545', '#f2b5d4', '#8da9c4', '#b8e0a0'];
  const looks = [theme, { ...theme, palette: hues }, { ...theme, palette: hues, paper: '#f6efe0' }];
  for (const [kind, specs] of Object.entries({ ...figures, ...otherFigures })) {
    for (const [i, spec] of fc.sample(specs, { numRuns: looks.length, seed: 7 }).entries()) {
      const look = looks[i]!;
      const { marks, meanings } = drawChart(spec, { width: 300, height: null }, look);
      const edges = new Map<string, string>();
      for (const [j, mark] of marks.entries()) {
        if (meanings[j]?.role !== 'outline' || mark.kind !== 'path') continue;
        for (const step of mark.path) if (step[0] === 'M') edges.set(step.join(), String(mark.stroke!.color));
      }
      for (const [j, mark] of marks.entries()) {
        const meaning = meanings[j];
        if (mark.kind !== 'path' || !/^(?:part|key|shade)$/.test(meaning?.role ?? '')) continue;
        if (mark.fill === null || mark.fill === look.paper) continue;
        if (meaning?.role === 'part' && meaning.by === 'thickness') continue;
        const colors = [mark.fill, mark.stroke?.color, edges.get(mark.path[0]!.join())];
        const seen = colors.map((color) => (typeof color === 'string' ? contrast(color, look.paper) : 0));
        expect([kind, Math.max(...seen) >= 3]).toEqual([kind, true]);
      }
    }
  }
});

import { DICHROMACIES } from '../../charts/colors/dichromacies.ts';
import type { Size } from '../../drawing/drawing.ts';
import type { PageMeasures } from '../protocol.ts';

export const LOOKS = ['margins', 'grid', 'gaps', 'rivers'] as const;
export type Look = (typeof LOOKS)[number];

export const VISIONS = ['all', 'grey', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof VISIONS)[number];

const SVG = 'http://www.w3.org/2000/svg';

/** A shape of SVG over a page: its name and its attributes. */
type Shape = readonly [name: string, attributes: Readonly<Record<string, string | number>>];

/** The marks of looks at a page. Lengths are points. */
export function looksShapes(
  { margins, grid, gaps, rivers }: PageMeasures,
  looks: ReadonlySet<Look>,
  { width, height }: Size,
): Shape[] {
  const shapes: Shape[] = [];
  const { left, top, right, bottom } = margins;
  if (looks.has('grid') && grid) {
    for (let y = grid.first; y < height; y += grid.pitch)
      shapes.push(['line', { x1: left, x2: width - right, y1: y, y2: y, class: 'grid' }]);
  }
  if (looks.has('margins')) {
    const box = { x: left, y: top, width: width - left - right, height: height - top - bottom };
    shapes.push(['rect', { ...box, class: 'margins' }]);
  }
  if (looks.has('gaps')) {
    for (const { left, right, y, size, ratio } of gaps) {
      const box = { x: left, y: y - 0.7 * size, width: right - left, height: 0.9 * size };
      // A gap that is half or twice as wide as it should be shows in full.
      const opacity = Math.min(1, Math.abs(Math.log2(ratio))).toFixed(2);
      shapes.push(['rect', { ...box, class: ratio > 1 ? 'wide' : 'narrow', opacity }]);
    }
  }
  if (looks.has('rivers')) {
    for (const river of rivers)
      shapes.push(['polyline', { points: river.map((at) => at.join()).join(' '), class: 'river' }]);
  }
  return shapes;
}

/** The marks of looks at a page, drawn over it. */
export function looksLayer(measures: PageMeasures, looks: ReadonlySet<Look>, size: Size): Element {
  const { width, height } = size;
  const layer = shape('svg', { viewBox: `0 0 ${width} ${height}`, class: 'looks', 'aria-hidden': 'true' });
  layer.append(...looksShapes(measures, looks, size).map((each) => shape(...each)));
  return layer;
}

function shape(...[name, attributes]: Shape): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The shares of red, green and blue light that each vision takes for red, for green and for blue. */
const MATRICES: Readonly<Record<Exclude<Vision, 'all'>, readonly (readonly number[])[]>> = {
  grey: Array(3).fill([0.2126, 0.7152, 0.0722]),
  ...DICHROMACIES,
};

/** The filters by which pages are seen in grey and by dichromats; the style sheet names them. */
export function visionFilters(): Element {
  const defs = shape('svg', { width: 0, height: 0, 'aria-hidden': 'true', class: 'filters' });
  for (const [name, rows] of Object.entries(MATRICES)) {
    const filter = shape('filter', { id: name, 'color-interpolation-filters': 'linearRGB' });
    const values = [...rows.map((row) => [...row, 0, 0]), [0, 0, 0, 1, 0]].flat().join(' ');
    filter.append(shape('feColorMatrix', { type: 'matrix', values }));
    defs.append(filter);
  }
  return defs;
}

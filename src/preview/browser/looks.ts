import type { PageMeasures } from '../protocol.ts';

export const LOOKS = ['margins', 'grid', 'gaps', 'rivers'] as const;
export type Look = (typeof LOOKS)[number];

export const VISIONS = ['all', 'grey', 'protanopia', 'deuteranopia', 'tritanopia'] as const;
export type Vision = (typeof VISIONS)[number];

const SVG = 'http://www.w3.org/2000/svg';

/** The marks of one look at a page, drawn over it. */
export function looksLayer(
  { margins, grid, gaps, rivers }: PageMeasures,
  looks: ReadonlySet<Look>,
  { width, height }: { readonly width: number; readonly height: number },
): Element {
  const layer = shape('svg', { viewBox: `0 0 ${width} ${height}`, class: 'looks', 'aria-hidden': 'true' });
  const { left, top, right, bottom } = margins;
  if (looks.has('grid') && grid) {
    for (let y = grid.first; y < height; y += grid.pitch)
      layer.append(shape('line', { x1: left, x2: width - right, y1: y, y2: y, class: 'grid' }));
  }
  if (looks.has('margins')) {
    const box = { x: left, y: top, width: width - left - right, height: height - top - bottom };
    layer.append(shape('rect', { ...box, class: 'margins' }));
  }
  if (looks.has('gaps')) {
    for (const { left, right, y, size, ratio } of gaps) {
      const gap = shape('rect', { x: left, y: y - 0.7 * size, width: right - left, height: 0.9 * size });
      gap.setAttribute('class', ratio > 1 ? 'wide' : 'narrow');
      // A gap that is half or twice as wide as it should be shows in full.
      gap.setAttribute('opacity', String(Math.min(1, Math.abs(Math.log2(ratio))).toFixed(2)));
      layer.append(gap);
    }
  }
  if (looks.has('rivers')) {
    for (const river of rivers)
      layer.append(shape('polyline', { points: river.map((at) => at.join()).join(' '), class: 'river' }));
  }
  return layer;
}

function shape(name: string, attributes: Readonly<Record<string, string | number>>): Element {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, String(value));
  return made;
}

/** The filters by which pages are seen in grey and by dichromats; the style sheet names them. */
export function visionFilters(
  matrices: Readonly<Record<Exclude<Vision, 'all'>, readonly (readonly number[])[]>>,
): Element {
  const defs = shape('svg', { width: 0, height: 0, 'aria-hidden': 'true', class: 'filters' });
  for (const [name, rows] of Object.entries(matrices)) {
    const filter = shape('filter', { id: name, 'color-interpolation-filters': 'linearRGB' });
    const values = [...rows.map((row) => [...row, 0, 0]), [0, 0, 0, 1, 0]].flat().join(' ');
    filter.append(shape('feColorMatrix', { type: 'matrix', values }));
    defs.append(filter);
  }
  return defs;
}

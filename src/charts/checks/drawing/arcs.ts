import { type Measured, outermost } from './measured.ts';
import { corners, type Part, surface } from './seen.ts';

/** The arcs of the slices of each ring. */
export function arcs(slices: readonly Part[]): Measured[][] {
  const [x, y] = centerOf(slices);
  const radii = ({ path }: Part) => {
    const reaches = corners(path).map(([toX, toY]) => Math.hypot(toX - x, toY - y));
    return { inner: Math.min(...reaches), outer: Math.max(...reaches) };
  };
  const rings = new Set(slices.map((slice) => Math.round(radii(slice).outer)));
  return [...rings].map((ring) =>
    outermost(slices.filter((slice) => Math.round(radii(slice).outer) === ring)).map((slice): Measured => {
      const { inner, outer } = radii(slice);
      const { field, value } = slice.meaning.data[0]!;
      const arc = (2 * outer * surface(slice.path)) / (outer * outer - inner * inner);
      return { name: field.label, size: value, extent: arc };
    }),
  );
}

/** The centre of rings, where the normals at the ends of their longest curve meet. */
function centerOf(slices: readonly Part[]): [number, number] {
  let longest = 0;
  let center: [number, number] = [0, 0];
  for (const { path } of slices) {
    let [x, y] = [0, 0];
    for (const segment of path) {
      if (segment[0] === 'Z') continue;
      const [x3, y3] = [segment.at(-2) as number, segment.at(-1) as number];
      const chord = Math.hypot(x3 - x, y3 - y);
      if (segment[0] === 'C' && chord > longest) {
        const [, x1, y1, x2, y2] = segment;
        const [dx, dy, toX, toY] = [x1 - x, y1 - y, x3 - x2, y3 - y2];
        const t = ((x3 - x) * toX + (y3 - y) * toY) / (dx * toY - dy * toX);
        [longest, center] = [chord, [x - t * dy, y + t * dx]];
      }
      [x, y] = [x3, y3];
    }
  }
  return center;
}

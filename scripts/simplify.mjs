/**
 * Leaves out the points of a line that lie within a tolerance of the line between those that stay (Douglas & Peucker
 * 1973). Two countries share the lines between them, so that they still meet.
 * @param {number[][]} line longitudes and latitudes, degrees.
 * @param {number} tolerance degrees of latitude.
 */
export function simplify(line, tolerance) {
  const narrow = Math.cos((line[0][1] * Math.PI) / 180);
  const kept = new Set([0, line.length - 1]);
  const open = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [from, to] = span;
    let [farthest, most] = [-1, tolerance];
    for (let i = from + 1; i < to; i++) {
      const distance = fromLine(line[i], line[from], line[to], narrow);
      if (distance > most) [farthest, most] = [i, distance];
    }
    if (farthest === -1) continue;
    kept.add(farthest);
    open.push([from, farthest], [farthest, to]);
  }
  const result = line.filter((_, i) => kept.has(i));
  // An island keeps its inside.
  return isClosed(line) && surface(line) * surface(result) <= 0 ? line : result;
}

function isClosed(line) {
  return line[0].every((each, i) => each === line.at(-1)[i]);
}

/** Twice the surface that an outline encloses, below zero where it runs the other way round. */
function surface(outline) {
  return outline.reduce((sum, [x, y], i) => {
    const [lastX, lastY] = outline.at(i - 1);
    return sum + lastX * y - x * lastY;
  }, 0);
}

/** The distance of a point from the line between two others, degrees of latitude. */
function fromLine([px, py], [ax, ay], [bx, by], narrow) {
  const [dx, dy] = [(bx - ax) * narrow, by - ay];
  const [x, y] = [(px - ax) * narrow, py - ay];
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.max(0, Math.min(1, (x * dx + y * dy) / length));
  return Math.hypot(x - along * dx, y - along * dy);
}

import type { PathSegment, Point, Size } from '../../../drawing/drawing.ts';
import type { Meaning } from '../../../drawing/meaning.ts';
import { type Path, rounded } from '../../../drawing/path.ts';
import { once } from '../../../once.ts';
import { RecentTexts } from '../../../recent-texts.ts';
import type { Sketch } from '../../canvas/sketch.ts';
import { unknownColor } from '../shades.ts';
import type { Area } from './areas.ts';
import { openAtlas } from './atlas.ts';
import type { Land } from './geography.ts';

/** The lands that were laid flat last, by area and size: a page asks for the same ones again. */
const lands = new RecentTexts<Land>(4);

export const landOf = (area: Area, size: Size): Land =>
  lands.get(JSON.stringify([area, size]), () => openAtlas().land(area, size));

/** The colour of a country, and what it says. */
interface Colored {
  readonly color: string;
  readonly means: Meaning;
}

/** The paths of a land, which the figures on it share. */
const pathsOf = once((land: Land) => ({
  countries: new Map([...land.countries].map(([code, rings]) => [code, pathOf(rings, true)])),
  borders: pathOf(land.borders, false),
}));

function pathOf(lines: readonly (readonly Point[])[], closed: boolean): Path {
  const path: PathSegment[] = [];
  for (const line of lines) {
    for (const [i, [x, y]] of line.entries()) path.push([i === 0 ? 'M' : 'L', rounded(x), rounded(y)]);
    if (closed) path.push(['Z']);
  }
  return path;
}

/** Draws the land, and upon it the borders; `colors` has those of countries that have one of their own. */
export function drawLand(sketch: Sketch, land: Land, colors: ReadonlyMap<string, Colored> = new Map()): void {
  const { pen, theme } = sketch;
  const { countries, borders } = pathsOf(land);
  const others = [...countries].flatMap(([code, path]) => (colors.has(code) ? [] : [path]));
  fillPaths(sketch, others, unknownColor(theme));
  for (const [code, { color, means }] of colors) {
    sketch.as(means, () => fillPaths(sketch, [countries.get(code) ?? []], color));
  }
  pen.save();
  pen.strokeStyle = theme.paper;
  pen.lineWidth = 0.45;
  pen.beginPath();
  pen.addPath(borders);
  pen.stroke();
  pen.restore();
}

function fillPaths({ pen }: Sketch, paths: readonly Path[], color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  for (const path of paths) pen.addPath(path);
  pen.fill();
}

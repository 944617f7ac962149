import type { Point, Size } from '../../../drawing/drawing.ts';
import type { Meaning } from '../../../drawing/meaning.ts';
import { RecentTexts } from '../../../recent-texts.ts';
import { type Sketch, trace } from '../../canvas/sketch.ts';
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

/** Draws the land, and upon it the borders; `colors` has those of countries that have one of their own. */
export function drawLand(
  sketch: Sketch,
  { countries, borders }: Land,
  colors: ReadonlyMap<string, Colored> = new Map(),
): void {
  const { pen, theme } = sketch;
  const others = [...countries].flatMap(([code, rings]) => (colors.has(code) ? [] : rings));
  fillRings(sketch, others, unknownColor(theme));
  for (const [code, { color, means }] of colors) {
    sketch.as(means, () => fillRings(sketch, countries.get(code) ?? [], color));
  }
  pen.save();
  pen.strokeStyle = theme.paper;
  pen.lineWidth = 0.45;
  pen.beginPath();
  for (const line of borders) trace(pen, line);
  pen.stroke();
  pen.restore();
}

function fillRings({ pen }: Sketch, rings: readonly (readonly Point[])[], color: string): void {
  pen.fillStyle = color;
  pen.beginPath();
  for (const ring of rings) {
    trace(pen, ring);
    pen.closePath();
  }
  pen.fill();
}

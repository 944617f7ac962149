import { converter, differenceEuclidean, formatHex, type Lab65 } from 'culori';
import { RecentTexts } from '../../recent-texts.ts';
import { parseColor } from './color.ts';
import { DICHROMACIES, type Dichromacy } from './dichromacies.ts';

const toLab = converter('lab65');
const toLinear = converter('lrgb');
const distance = differenceEuclidean('lab65');

/** A way to see a chart without all of its colours: printed in grey, or as a dichromat. */
type Vision = 'grey' | Dichromacy;

/**
 * The difference from which two colours are apart: in CIE L* printed in grey, and in CIELAB for every dichromat. It
 * is some six times what can just be seen side by side, so that a part is recognized beside its name.
 */
export const APART = 15;

interface Nearest {
  readonly vision: Vision;
  readonly difference: number;
}

const VISIONS: readonly Vision[] = ['grey', 'protanopia', 'deuteranopia', 'tritanopia'];

/** Palettes are chosen by trying the same colours in many orders. */
const nearestOf = new RecentTexts<Nearest>();

/** The vision in which two colours are nearest to each other, and their difference in it. */
export const nearestVision = (a: string, b: string): Nearest =>
  nearestOf.get(`${a} ${b}`, () => compare(a, b));

function compare(a: string, b: string): Nearest {
  return VISIONS.map((vision) => ({ vision, difference: difference(a, b, vision) })).reduce(
    (nearest, each) => (each.difference < nearest.difference ? each : nearest),
  );
}

/** The difference of two colours (CIE 1976): in L* for grey, the distance in L*a*b* otherwise. */
export function difference(a: string, b: string, vision: Vision): number {
  if (vision === 'grey') return Math.abs(seen(a).grey - seen(b).grey);
  return distance(seen(a)[vision], seen(b)[vision]);
}

/** A colour as each vision sees it: its lightness in grey, its L*a*b* otherwise. */
type Sights = { readonly grey: number } & Readonly<Record<Dichromacy, Lab65>>;

/** Kept by colour: a chart compares the same few colours again and again. */
const sights = new RecentTexts<Sights>();

const seen = (color: string): Sights =>
  sights.get(color, () => {
    const as = (vision: Dichromacy) => toLab(asSeen(color, vision))!;
    return {
      grey: lightness(color),
      protanopia: as('protanopia'),
      deuteranopia: as('deuteranopia'),
      tritanopia: as('tritanopia'),
    };
  });

/** The lightness CIE L*, 0 to 100. */
export function lightness(color: string): number {
  return toLab(parseColor(color)).l;
}

/** A colour as a dichromat sees it. */
export function asSeen(color: string, vision: Dichromacy): string {
  const light = toLinear(parseColor(color));
  const [r, g, b] = DICHROMACIES[vision].map(([x, y, z]) => x * light.r + y * light.g + z * light.b);
  return formatHex({ mode: 'lrgb', r: r!, g: g!, b: b! });
}

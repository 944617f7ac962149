import { converter, differenceEuclidean, formatHex, type Lab65 } from 'culori';
import { RecentTexts } from '../../recent-texts.ts';
import { parseColor } from './color.ts';

const toLab = converter('lab65');
const toLinear = converter('lrgb');
const distance = differenceEuclidean('lab65');

/** A way to see a chart without all of its colours: printed in grey, or as a dichromat. */
type Vision = 'grey' | 'protanopia' | 'deuteranopia' | 'tritanopia';

type Row = readonly [number, number, number];

/**
 * Matrices from linear RGB to what dichromats see (Machado, Oliveira & Fernandes 2009, A Physiologically-based
 * Model for Simulation of Color Vision Deficiency, IEEE Transactions on Visualization 15(6), severity 1.0).
 */
export const DICHROMACIES: Readonly<Record<Exclude<Vision, 'grey'>, readonly [Row, Row, Row]>> = {
  protanopia: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deuteranopia: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritanopia: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

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
type Sights = { readonly grey: number } & Readonly<Record<Exclude<Vision, 'grey'>, Lab65>>;

/** Kept by colour: a chart compares the same few colours again and again. */
const sights = new RecentTexts<Sights>();

const seen = (color: string): Sights =>
  sights.get(color, () => {
    const as = (vision: Exclude<Vision, 'grey'>) => toLab(asSeen(color, vision))!;
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
export function asSeen(color: string, vision: Exclude<Vision, 'grey'>): string {
  const light = toLinear(parseColor(color));
  const [r, g, b] = DICHROMACIES[vision].map(([x, y, z]) => x * light.r + y * light.g + z * light.b);
  return formatHex({ mode: 'lrgb', r: r!, g: g!, b: b! });
}

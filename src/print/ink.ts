import { getOrMake } from '../once.ts';
import type { Color } from '../style/computed.ts';

/** The components of a colour, from 0 to 1: one in DeviceGray, three in DeviceRGB, four in DeviceCMYK (ISO 32000-1, 8.6.4). */
export type DeviceInk =
  | readonly [gray: number]
  | readonly [red: number, green: number, blue: number]
  | readonly [cyan: number, magenta: number, yellow: number, black: number];

/** All plates of a press, whatever their inks: the separation `All` (ISO 32000-1, 8.6.6.4). */
export const REGISTRATION = 'registration';

export type Ink = DeviceInk | typeof REGISTRATION;

/** Red, green and blue of sRGB, from 0 to 1. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** Cyan, magenta, yellow and black, from 0 to 1. */
export type Cmyk = readonly [number, number, number, number];

/** The use of a colour: `rule` for borders and lines, `area` for backgrounds, `figure` for parts of drawings. */
export type InkUse = 'text' | 'rule' | 'area' | 'figure';

/** Gives the ink of a colour by its use; null when nothing is painted. */
export type Inks = (color: Color, use: InkUse) => Ink | null;

/** Inks without marks on all plates. */
type DeviceInks = (color: Color, use: InkUse) => DeviceInk | null;

/** A press with its inks and its paper, as an ICC profile describes them. */
export interface Press {
  /** A digest of its profile. */
  readonly id: string;
  /** The name that the profile has for itself: `FOGRA39L Coated`. */
  readonly name: string;
  /** The ICC profile. */
  readonly profile: Uint8Array;
  /** The inks of an sRGB colour. */
  ink(color: Rgb): Cmyk;
  /** Converts sRGB pixels, three bytes each, to cyan, magenta, yellow and black, four bytes each: 255 for a solid. */
  inks(pixels: ArrayLike<number>): Uint8Array;
}

/** The colours of a screen, greys, or those of a press. An amount that is `light` leaves out tints and dark areas. */
export type InkOptions = { readonly amount: 'full' | 'light' } & (
  | { readonly colors: 'color' | 'grey' }
  | { readonly colors: 'cmyk'; readonly press: Press }
);

/** A text that other options do not have. */
export const inkKey = (options: InkOptions): string =>
  [options.colors, options.amount, options.colors === 'cmyk' ? options.press.id : ''].join(' ');

/** Text whose luminance is below this one, that of middle grey, is black: halftone dots would blur its letters. */
const DARK = 0.2;
/** The share of its ink that a part of a figure keeps with `light`. */
const LIGHT = 0.4;

/** A rectangle thinner than this is a rule, not a background. */
const RULE = 5;

export function rectangleUse({ width, height }: { readonly width: number; readonly height: number }): InkUse {
  return Math.min(width, height) < RULE ? 'rule' : 'area';
}

/** The inks of the PDF to read: colours as a screen shows them. */
export const screenInks: DeviceInks = (color) => screenInk(channels(color));

/**
 * The inks of a PDF to print. Each is computed once.
 *
 * - `grey`: a grey has the luminance of its colour (IEC 61966-2-1). Dark text is black.
 * - `cmyk`: colours are those of the press. Dark text is black, and greys of texts, lines and figures are black alone, since
 *   plates are never quite in register.
 * - `color`: colours stay, but text that is nearly black is black.
 * - `light`: backgrounds are left out, so all text is black. Parts of figures are pale.
 */
export function printInks(options: InkOptions): DeviceInks {
  const known = new Map<string, DeviceInk | null>();
  return (color, use) => {
    const key = color + use;
    return getOrMake(known, key, () => printInk(color, use, options));
  };
}

function printInk(color: Color, use: InkUse, options: InkOptions): DeviceInk | null {
  const { colors, amount } = options;
  const light = amount === 'light';
  if (light && use === 'area') return null;
  const black: DeviceInk = colors === 'cmyk' ? [0, 0, 0, 1] : [0];
  const rgb = channels(color);
  if (use === 'text') {
    if (light) return black;
    if (colors === 'color' ? isBlack(rgb) : luminance(rgb) < DARK) return black;
  }
  // A black part of a drawing belongs to a QR code, which scanners read by its contrast.
  const pale = light && use === 'figure' && luminance(rgb) > 0;
  const [r, g, b] = pale ? rgb.map((channel) => 1 - LIGHT * (1 - channel)) : rgb;
  const painted: Rgb = [r!, g!, b!];
  if (options.colors === 'cmyk')
    return isGrey(painted, use)
      ? toCmyk([grey(painted), grey(painted), grey(painted)])
      : options.press.ink(painted);
  return colors === 'grey' ? [grey(painted)] : screenInk(painted);
}

/**
 * The inks of printer's marks: on a press their lines and texts are on all plates, and patches have one ink, or two laid
 * over one another.
 */
export function markInks(options: InkOptions): Inks {
  if (options.colors !== 'cmyk') return printInks(options);
  return (color, use) => {
    const rgb = channels(color);
    return use !== 'figure' && Math.max(...rgb) === 0 ? REGISTRATION : toCmyk(rgb);
  };
}

const screenInk = (rgb: Rgb): DeviceInk => (rgb[0] === rgb[1] && rgb[1] === rgb[2] ? [rgb[0]] : rgb);

const grey = (rgb: Rgb): number => toGrey(luminance(rgb));

/** Whether a colour is a grey, or so near to one that a line or a letter of it would gain nothing from other inks. */
function isGrey(rgb: Rgb, use: InkUse): boolean {
  return spread(rgb) <= (use === 'area' ? 0 : NEAR_GREY);
}

/** A colour in process inks without a profile. Black replaces all that cyan, magenta and yellow have in common. */
export function toCmyk([r, g, b]: Rgb): Cmyk {
  const black = 1 - Math.max(r, g, b);
  if (black === 1) return [0, 0, 0, 1];
  const part = (channel: number) => (1 - channel - black) / (1 - black);
  return [part(r), part(g), part(b), black];
}

/** The process inks that a colour printer lays on paper for an ink. */
export function inCmyk(ink: Ink): Cmyk {
  if (ink === REGISTRATION) return [1, 1, 1, 1];
  if (ink.length === 1) return [0, 0, 0, 1 - ink[0]];
  return ink.length === 3 ? toCmyk(ink) : ink;
}

function channels(color: Color): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return [r!, g!, b!];
}

/** Whether a colour is dark and nearly grey. A printer would mix it of all its inks. */
function isBlack(rgb: Rgb): boolean {
  return Math.max(...rgb) < 0.2 && spread(rgb) < NEAR_GREY;
}

/** The distance of the channels of a colour that is nearly grey. */
const NEAR_GREY = 0.04;

const spread = (rgb: Rgb): number => Math.max(...rgb) - Math.min(...rgb);

/** The relative luminance of a colour (IEC 61966-2-1): 0 for black, 1 for white. */
export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * decoded(r) + 0.7152 * decoded(g) + 0.0722 * decoded(b);
}

function decoded(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The DeviceGray value of a luminance: the inverse of the decoding in `luminance`. */
export function toGrey(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

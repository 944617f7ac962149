import type { Color } from '../style/computed.ts';

/** Amounts from 0 to 1: DeviceGray, DeviceRGB or DeviceCMYK (ISO 32000-1, 8.6.4), by how many there are. */
export type Ink =
  | readonly [gray: number]
  | readonly [red: number, green: number, blue: number]
  | readonly [cyan: number, magenta: number, yellow: number, black: number];

/** Cyan, magenta, yellow and black. */
export type Cmyk = readonly [number, number, number, number];

/** What a colour is for: rules are borders and lines, areas backgrounds, figures parts of drawings. */
export type InkUse = 'text' | 'rule' | 'area' | 'figure';

/** What is painted for a colour; null for nothing. */
export type Inks = (color: Color, use: InkUse) => Ink | null;

export interface InkOptions {
  /** In the colours of a screen; in greys; in the colours of a printing press. */
  readonly colors: 'color' | 'grey' | 'cmyk';
  /** `light` leaves out tints and dark areas. */
  readonly amount: 'full' | 'light';
}

/** Darker than this text is black, so that no letter is made of dots: the luminance of middle grey. */
const DARK = 0.2;
/** How much is left of the ink of a figure's parts. */
const LIGHT = 0.4;

/** What is thinner than this is a rule, and no background; points. */
const RULE = 5;

export function rectangleUse({ width, height }: { readonly width: number; readonly height: number }): InkUse {
  return Math.min(width, height) < RULE ? 'rule' : 'area';
}

/** Colours as a screen shows them. */
export const screenInks: Inks = (color) => {
  const [r, g, b] = channels(color);
  return r === g && g === b ? [r] : [r, g, b];
};

/**
 * Colours as a printer takes them, each worked out once. Dark text is in black alone, in greys and on a
 * press, and black text in colours. Greys are as light as the colours are (luminance after IEC 61966-2-1);
 * a press's black is what its three colours have in common, with no profile. With little ink there are no
 * backgrounds, so that all text is black, and the parts of figures are pale.
 */
export function printInks(options: InkOptions): Inks {
  const known = new Map<string, Ink | null>();
  return (color, use) => {
    const key = color + use;
    let ink = known.get(key);
    if (ink === undefined) {
      ink = printInk(color, use, options);
      known.set(key, ink);
    }
    return ink;
  };
}

function printInk(color: Color, use: InkUse, { colors, amount }: InkOptions): Ink | null {
  const light = amount === 'light';
  if (light && use === 'area') return null;
  const black: Ink = colors === 'cmyk' ? [0, 0, 0, 1] : [0];
  const rgb = channels(color);
  if (use === 'text') {
    if (light) return black;
    if (colors === 'color' ? isBlack(rgb) : luminance(rgb) < DARK) return black;
  }
  // What is wholly black in a drawing is a code, which is read by its contrast.
  const pale = light && use === 'figure' && luminance(rgb) > 0;
  const [r, g, b] = pale ? rgb.map((channel) => 1 - LIGHT * (1 - channel)) : rgb;
  return INKS[colors]([r!, g!, b!]);
}

type Rgb = readonly [number, number, number];

const INKS: Readonly<Record<InkOptions['colors'], (rgb: Rgb) => Ink>> = {
  color: (rgb) => (rgb[0] === rgb[1] && rgb[1] === rgb[2] ? [rgb[0]] : rgb),
  grey: (rgb) => [toGrey(luminance(rgb))],
  cmyk: toCmyk,
};

/** A colour's part of each ink, with all that the first three share in black. */
export function toCmyk([r, g, b]: Rgb): Cmyk {
  const black = 1 - Math.max(r, g, b);
  if (black === 1) return [0, 0, 0, 1];
  const part = (channel: number) => (1 - channel - black) / (1 - black);
  return [part(r), part(g), part(b), black];
}

/** What a printer in colours lays on paper for an ink. */
export function inCmyk(ink: Ink): Cmyk {
  if (ink.length === 1) return [0, 0, 0, 1 - ink[0]];
  return ink.length === 3 ? toCmyk(ink) : ink;
}

function channels(color: Color): Rgb {
  const [r, g, b] = [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255);
  return [r!, g!, b!];
}

/** Dark, and next to grey: a printer would mix it of all its inks. */
function isBlack(rgb: Rgb): boolean {
  return Math.max(...rgb) < 0.2 && Math.max(...rgb) - Math.min(...rgb) < 0.04;
}

/** 0 for black, 1 for white. */
export function luminance([r, g, b]: Rgb): number {
  return 0.2126 * decoded(r) + 0.7152 * decoded(g) + 0.0722 * decoded(b);
}

function decoded(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}

/** The grey of a luminance, as DeviceGray has it. */
export function toGrey(light: number): number {
  return light <= 0.0031308 ? 12.92 * light : 1.055 * light ** (1 / 2.4) - 0.055;
}

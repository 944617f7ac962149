import { converter, formatHex } from 'culori';
import { contrast, mix } from '../charts/colors/color.ts';
import { readColor } from '../colors.ts';
import type { CustomProperties } from '../style/variables.ts';

/** A scheme: its ground, the ground of its boxes and its rules, and the end of lightness towards which text moves. */
interface Scheme {
  readonly paper: string;
  readonly tint: string;
  readonly rule: string;
  readonly text: 'darker' | 'lighter';
}

/** The colours of text that themes have, and their least contrast to the ground (WCAG 2.2, 1.4.3 asks for 4.5). */
const TEXT_COLORS: Readonly<Record<string, { readonly otherwise: string; readonly least: number }>> = {
  '--ink': { otherwise: '#1d1d1b', least: 12 },
  '--muted': { otherwise: '#5c5c5c', least: 5 },
  '--accent': { otherwise: '#123a66', least: 5 },
  '--second': { otherwise: '#1b6f78', least: 5 },
  '--warning': { otherwise: '#a03c2c', least: 5 },
};

const toHsl = converter('hsl');

const NIGHT = '#16181c';

/** The theme's colours as variables of the page, in the light scheme and in the dark one, legible on the ground of each. */
export function colorSchemes(theme: CustomProperties): { readonly light: string; readonly dark: string } {
  const tint = hexOf(theme['--tint']) ?? '#eef1f4';
  const isLight = contrast(tint, '#ffffff') < 2;
  const light: Scheme = {
    paper: '#ffffff',
    tint: isLight ? tint : '#f2f2f2',
    rule: hexOf(theme['--rule']) ?? '#b4bcc4',
    text: 'darker',
  };
  const dark: Scheme = {
    paper: NIGHT,
    tint: mix(NIGHT, '#ffffff', 0.07),
    rule: mix(NIGHT, '#ffffff', 0.28),
    text: 'lighter',
  };
  return { light: variables(theme, light), dark: variables(theme, dark) };
}

function variables(theme: CustomProperties, { paper, tint, rule, text }: Scheme): string {
  const colors = Object.entries(TEXT_COLORS).map(([name, { otherwise, least }]) => {
    const color = hexOf(theme[name]) ?? otherwise;
    return `${name}:${legible(color, tint, least, text)}`;
  });
  return [`--paper:${paper}`, `--tint:${tint}`, `--rule:${rule}`, ...colors].join(';');
}

/** A colour, of the same hue but darker or lighter where it has not this contrast to a ground. */
function legible(color: string, ground: string, least: number, text: Scheme['text']): string {
  const hsl = toHsl(color)!;
  const step = text === 'darker' ? -0.02 : 0.02;
  for (let moved = hsl.l; moved >= 0 && moved <= 1; moved += step) {
    const candidate = moved === hsl.l ? color : formatHex({ ...hsl, l: moved });
    if (contrast(candidate, ground) >= least) return candidate;
  }
  // White is always enough at night, on the program's own ground; a theme's may be too dark even for black.
  return '#000000';
}

/** An opaque colour as hex; null for anything else. */
function hexOf(value: string | null | undefined): string | null {
  const read = readColor(value ?? '');
  return read?.opacity === 1 ? read.color : null;
}

import { contrast, mix } from '../charts/colors/color.ts';
import type { CustomProperties } from '../style/variables.ts';

/** The grounds of the two schemes. */
const PAPER = '#ffffff';
const NIGHT = '#16181c';

/** The variables of themes that the twin's style sheet uses, with the least contrast to the ground, if any. */
const VARIABLES: Readonly<Record<string, { readonly otherwise: string; readonly least: number | null }>> = {
  '--ink': { otherwise: '#1d1d1b', least: 7 },
  '--muted': { otherwise: '#5c5c5c', least: 4.6 },
  '--accent': { otherwise: '#123a66', least: 4.6 },
  '--second': { otherwise: '#1b6f78', least: 4.6 },
  '--warning': { otherwise: '#a03c2c', least: 4.6 },
  '--tint': { otherwise: '#eef1f4', least: null },
  '--rule': { otherwise: '#b4bcc4', least: null },
};

/** The theme's colours as variables of the page, in the light scheme and in the dark one, legible on the ground of each. */
export function colorSchemes(theme: CustomProperties): { readonly light: string; readonly dark: string } {
  const light: string[] = [`--paper:${PAPER}`];
  const dark: string[] = [`--paper:${NIGHT}`];
  for (const [name, { otherwise, least }] of Object.entries(VARIABLES)) {
    const color = hexOf(theme[name]) ?? otherwise;
    if (least === null) {
      light.push(`${name}:${color}`);
      dark.push(`${name}:${mix(NIGHT, '#ffffff', name === '--tint' ? 0.07 : 0.28)}`);
    } else {
      light.push(`${name}:${legible(color, '#000000', tintOr(theme, PAPER), least)}`);
      dark.push(`${name}:${legible(color, '#ffffff', mix(NIGHT, '#ffffff', 0.07), least)}`);
    }
  }
  return { light: light.join(';'), dark: dark.join(';') };
}

/** Boxes have a tint, on which text is legible too. */
const tintOr = (theme: CustomProperties, otherwise: string) => hexOf(theme['--tint']) ?? otherwise;

/** A colour, moved towards another one until it has this contrast to a ground. */
function legible(color: string, towards: string, ground: string, least: number): string {
  for (let share = 0; share < 1; share += 0.05) {
    const moved = share === 0 ? color : mix(color, towards, share);
    if (contrast(moved, ground) >= least) return moved;
  }
  return towards;
}

function hexOf(value: string | null | undefined): string | null {
  const color = value?.trim().toLowerCase() ?? '';
  if (/^#[0-9a-f]{6}$/.test(color)) return color;
  const [, short] = /^#([0-9a-f]{3})$/.exec(color) ?? [];
  return short ? `#${[...short].map((digit) => digit + digit).join('')}` : null;
}

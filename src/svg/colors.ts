import { clampGamut, formatHex, parse, toGamut } from 'culori';

/** A colour, and how opaque it is: 0 to 1. */
export interface SvgColor {
  readonly color: string;
  readonly opacity: number;
}

const known = new Map<string, SvgColor | null>();
const inGamut = toGamut('rgb', 'oklch');

/** Reads a colour of CSS Color 4, `currentColor` apart; null for what is none. One that no screen shows is the nearest that it does. */
export function readColor(value: string): SvgColor | null {
  let color = known.get(value);
  if (color === undefined) {
    const parsed = parse(value.toLowerCase());
    color = null;
    if (parsed) {
      const shown = parsed.mode === 'rgb' ? clampGamut('rgb')(parsed) : inGamut(parsed);
      color = { color: formatHex(shown)!, opacity: parsed.alpha ?? 1 };
    }
    if (known.size > 1000) known.clear();
    known.set(value, color);
  }
  return color;
}

import { clampGamut, formatHex, parse, toGamut } from 'culori';
import { RecentTexts } from '../recent-texts.ts';

/** A colour, and how opaque it is: 0 to 1. */
export interface SvgColor {
  readonly color: string;
  readonly opacity: number;
}

const known = new RecentTexts<SvgColor | null>();
const inGamut = toGamut('rgb', 'oklch');

/** Reads a colour of CSS Color 4, `currentColor` apart; null for what is none. One that no screen shows is the nearest that it does. */
export const readColor = (value: string): SvgColor | null => known.get(value, readAnew);

function readAnew(value: string): SvgColor | null {
  const parsed = parse(value.toLowerCase());
  if (!parsed) return null;
  const shown = parsed.mode === 'rgb' ? clampGamut('rgb')(parsed) : inGamut(parsed);
  return { color: formatHex(shown)!, opacity: parsed.alpha ?? 1 };
}

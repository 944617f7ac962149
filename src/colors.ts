import { type Color, displayable, formatHex, parse, toGamut } from 'culori';
import { attempt } from './attempt.ts';
import { RecentTexts } from './recent-texts.ts';

/** A colour, and how opaque it is: 0 to 1. */
export interface CssColor {
  readonly color: string;
  readonly opacity: number;
}

const known = new RecentTexts<CssColor | null>();
const inGamut = toGamut('rgb', 'oklch');

/**
 * Reads a colour of CSS Color 4, or of two the one for light paper (`light-dark`), `currentColor` apart; null for what is none. One that no
 * screen shows is the nearest that it does.
 */
export const readColor = (value: string): CssColor | null => known.get(value, readAnew);

function readAnew(value: string): CssColor | null {
  const parsed = cssColor(onPaper(value));
  if (!parsed) return null;
  const isShown = parsed.mode === 'rgb' || displayable(parsed);
  return { color: formatHex(isShown ? parsed : inGamut(parsed))!, opacity: parsed.alpha ?? 1 };
}

/**
 * Reads a colour of CSS Color 4 as the library has it, which takes hexadecimal digits without their `#` too, and throws at some
 * texts that are no colour, such as `color(`.
 */
export function cssColor(value: string): Color | undefined {
  const text = value.trim().toLowerCase();
  return /^[0-9a-f]+$/.test(text) ? undefined : attempt(() => parse(text), undefined);
}

/** The first colour of `light-dark(a, b)` (CSS Color 5, 10), of which paper takes the one for light schemes. */
function onPaper(value: string): string {
  const [, light] = /^\s*light-dark\(\s*((?:[^(),]|\([^()]*\))+),.*\)\s*$/is.exec(value) ?? [];
  return light ?? value;
}

/** A colour: red, green and blue from 0 to 255, opacity from 0 to 1. */
export interface Rgba {
  readonly r: number;
  readonly g: number;
  readonly b: number;
  readonly a: number;
}

const FUNCTION = /^(rgb|hsl)a?\(\s*([^)]*)\)$/;
const SEPARATOR = /[\s,/]+/;
const HEX = /^#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/;

/**
 * Reads a CSS colour (CSS Color 4): hex, `rgb()`, `rgba()`, `hsl()` or `hsla()`.
 * @throws Error for any other.
 */
export function parseColor(text: string): Rgba {
  const value = text.trim().toLowerCase();
  const hex = HEX.exec(value);
  if (hex) return fromHex(hex[1]!);
  const call = FUNCTION.exec(value);
  const parts = call ? call[2]!.split(SEPARATOR).filter(Boolean) : [];
  const a = parts.length === 4 ? share(parts[3]!) : 1;
  const [x, y, z] = parts.map((part) => Number.parseFloat(part)) as [number, number, number];
  if (!call || parts.length < 3 || parts.length > 4 || ![x, y, z, a].every(Number.isFinite)) {
    throw new Error(`a chart used "${text}", which is not a colour that can be recorded`);
  }
  return call[1] === 'rgb' ? { r: x, g: y, b: z, a } : { ...fromHsl(x, y / 100, z / 100), a };
}

export function toHex({ r, g, b }: Omit<Rgba, 'a'>): string {
  return `#${[r, g, b].map((value) => Math.round(value).toString(16).padStart(2, '0')).join('')}`;
}

/** The colour between two, as hex: `from` for an amount of 0, `to` for 1. */
export function mix(from: string, to: string, amount: number): string {
  const [p, q] = [parseColor(from), parseColor(to)];
  const blend = (key: 'r' | 'g' | 'b') => p[key] + (q[key] - p[key]) * amount;
  return toHex({ r: blend('r'), g: blend('g'), b: blend('b') });
}

/** The relative luminance, 0 to 1 (WCAG 2.2). */
export function luminance(color: string): number {
  const [r, g, b] = linearRgb(color);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** The amounts of light of a colour, 0 to 1 (sRGB, IEC 61966-2-1). */
export function linearRgb(color: string): readonly [number, number, number] {
  const { r, g, b } = parseColor(color);
  const linear = (value: number) => {
    const s = value / 255;
    return s <= 0.04045 ? s / 12.92 : ((s + 0.055) / 1.055) ** 2.4;
  };
  return [linear(r), linear(g), linear(b)];
}

/** The colour of amounts of light; amounts outside sRGB are brought to its edge. */
export function fromLinearRgb(light: readonly [number, number, number]): string {
  const [r, g, b] = light.map((value) => {
    const v = Math.max(0, Math.min(1, value));
    return 255 * (v <= 0.0031308 ? 12.92 * v : 1.055 * v ** (1 / 2.4) - 0.055);
  }) as [number, number, number];
  return toHex({ r, g, b });
}

/** The contrast ratio, 1 to 21 (WCAG 2.2). */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((p, q) => q - p) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

/** The one of two colours that is read better on a ground. */
export function readable(ground: string, one: string, other: string): string {
  return contrast(ground, one) >= contrast(ground, other) ? one : other;
}

function fromHex(digits: string): Rgba {
  const short = digits.length < 5;
  const channel = (index: number) => {
    const part = short ? digits[index]?.repeat(2) : digits.slice(2 * index, 2 * index + 2);
    return part ? Number.parseInt(part, 16) : 255;
  };
  return { r: channel(0), g: channel(1), b: channel(2), a: channel(3) / 255 };
}

/** Reads hue (degrees), saturation and lightness (0 to 1) by CSS Color 4, section 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number): Omit<Rgba, 'a'> {
  const channel = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12;
    const amount = saturation * Math.min(lightness, 1 - lightness);
    return 255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1)));
  };
  return { r: channel(0), g: channel(8), b: channel(4) };
}

function share(text: string): number {
  const value = Number.parseFloat(text);
  return text.endsWith('%') ? value / 100 : value;
}

/** Points in one of each unit of length: a point is 1/72 in (CSS Values 4, 6.2). */
export const IN = 72;
export const CM = IN / 2.54;
export const MM = IN / 25.4;
export const PX = 0.75;

/** Points in each unit of length that style sheets and SVG files know; `q` is a quarter of a millimetre. */
export const POINTS: Readonly<Record<string, number>> = {
  pt: 1,
  px: PX,
  pc: 12,
  in: IN,
  cm: CM,
  mm: MM,
  q: MM / 4,
};

/** The points of a length such as `60mm` or `60 mm`; NaN when the text is none. */
export function readLength(written: string): number {
  const [, value, unit] = /^([\d.]+)\s*(mm|cm|in|pt)$/.exec(written) ?? [];
  return unit ? Number(value) * POINTS[unit]! : Number.NaN;
}

/** A length in points as whole millimetres, for messages. */
export function toMm(points: number): number {
  return Math.round(points / MM);
}

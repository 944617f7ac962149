/** Points in one of each unit of length: a point is 1/72 in (CSS Values 4, 6.2). */
export const IN = 72;
export const CM = IN / 2.54;
export const MM = IN / 25.4;
/** A quarter of a millimetre. */
export const Q = IN / 101.6;
export const PC = 12;
export const PX = 0.75;

const WRITTEN: Readonly<Record<string, number>> = { pt: 1, in: IN, cm: CM, mm: MM };

/** The points of a length such as `60mm` or `60 mm`; NaN when the text is none. */
export function readLength(written: string): number {
  const [, value, unit] = /^([\d.]+)\s*(mm|cm|in|pt)$/.exec(written) ?? [];
  return unit ? Number(value) * WRITTEN[unit]! : Number.NaN;
}

/** A length in points as whole millimetres, for messages. */
export function toMm(points: number): number {
  return Math.round(points / MM);
}

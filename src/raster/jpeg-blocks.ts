/** The numbers of the block at a corner of a plane, row by row, in an array that the next block takes. */
type BlockTransform = (plane: Float32Array, corner: number, width: number) => Int16Array;

/** @param quantities what the numbers are divided by, row by row. */
export function blockTransform(quantities: readonly number[]): BlockTransform {
  const divisors = Float64Array.from(
    quantities,
    (quantity, i) => 1 / (quantity * SCALES[i >> 3]! * SCALES[i & 7]! * 8),
  );
  const block = new Float64Array(64);
  const numbers = new Int16Array(64);
  return (plane, corner, width) => {
    for (let row = 0; row < 8; row++)
      for (let column = 0; column < 8; column++)
        block[row * 8 + column] = plane[corner + row * width + column]!;
    for (let row = 0; row < 64; row += 8) transformEight(block, row, 1);
    for (let column = 0; column < 8; column++) transformEight(block, column, 8);
    for (let i = 0; i < 64; i++) numbers[i] = Math.round(block[i]! * divisors[i]!);
    return numbers;
  };
}

/** The scale that `transformEight` leaves each frequency with: √2 · cos(kπ / 16), 1 for the mean. */
const SCALES = [1, 1.387039845, 1.306562965, 1.175875602, 1, 0.785694958, 0.5411961, 0.275899379];

/** The scaled discrete cosine transform of eight numbers, in place (Arai, Agui and Nakajima, 1988). */
function transformEight(d: Float64Array, from: number, step: number): void {
  const i0 = from;
  const i1 = i0 + step;
  const i2 = i1 + step;
  const i3 = i2 + step;
  const i4 = i3 + step;
  const i5 = i4 + step;
  const i6 = i5 + step;
  const i7 = i6 + step;
  const sum07 = d[i0]! + d[i7]!;
  const difference07 = d[i0]! - d[i7]!;
  const sum16 = d[i1]! + d[i6]!;
  const difference16 = d[i1]! - d[i6]!;
  const sum25 = d[i2]! + d[i5]!;
  const difference25 = d[i2]! - d[i5]!;
  const sum34 = d[i3]! + d[i4]!;
  const difference34 = d[i3]! - d[i4]!;

  const outer = sum07 + sum34;
  const inner = sum16 + sum25;
  d[i0] = outer + inner;
  d[i4] = outer - inner;
  const even = (sum16 - sum25 + sum07 - sum34) * Math.SQRT1_2;
  d[i2] = sum07 - sum34 + even;
  d[i6] = sum07 - sum34 - even;

  const low = difference34 + difference25;
  const middle = (difference25 + difference16) * Math.SQRT1_2;
  const high = difference16 + difference07;
  const turned = (low - high) * 0.382683433;
  const lowTurned = 0.5411961 * low + turned;
  const highTurned = 1.306562965 * high + turned;
  const plus = difference07 + middle;
  const minus = difference07 - middle;
  d[i5] = minus + lowTurned;
  d[i3] = minus - lowTurned;
  d[i1] = plus + highTurned;
  d[i7] = plus - highTurned;
}

/**
 * The shares of values in the sum of their sizes, in per cent, rounded so that they add up to 100 as they are printed (the method of
 * largest remainders). A share that would read 0 and is not stays as it is; the others add up to what it leaves.
 */
export function sharesOf(values: readonly number[]): number[] {
  const sizes = values.map(Math.abs);
  const sum = sizes.reduce((total, size) => total + size, 0) || 1;
  const exact = sizes.map((size) => (100 * size) / sum);
  const isRounded = exact.map((share) => share >= 0.5);
  return rounded(exact, isRounded).map((share, i) => Math.sign(values[i]!) * share);
}

/** The shares, those that are to be rounded as whole numbers. */
function rounded(exact: readonly number[], isRounded: readonly boolean[]): number[] {
  const units = exact.map((share, i) => (isRounded[i] ? Math.max(1, Math.floor(share + 1e-9)) : share));
  const left = Math.round(100 - units.reduce((total, each) => total + each, 0));
  const order = exact.map((share, i) => ({ i, rest: share - units[i]! })).filter(({ i }) => isRounded[i]);
  const up = Math.sign(left);
  order.sort((a, b) => up * (b.rest - a.rest));
  for (const { i } of order.slice(0, Math.abs(left))) units[i] = units[i]! + up;
  // One that would be cut down to 0 stays as it is too, and leaves less.
  const stays = isRounded.map((is, i) => is && units[i]! > 0);
  return stays.every((is, i) => is === isRounded[i]) ? units : rounded(exact, stays);
}

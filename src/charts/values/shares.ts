/**
 * The shares of values in the sum of their sizes, in per cent, rounded so that they add up to 100 as they are printed (the method of
 * largest remainders). A share that would read 0 and is not stays as it is; the others add up to what it leaves.
 * @param decimals digits after the mark.
 */
export function sharesOf(values: readonly number[], decimals = 0): number[] {
  const sizes = values.map(Math.abs);
  const sum = sizes.reduce((total, size) => total + size, 0) || 1;
  const unit = 10 ** -decimals;
  const exact = sizes.map((size) => (100 * size) / sum / unit);
  const read = exact.map((share) => share >= 0.5);
  const rounded = exact.map((share, i) => (read[i] ? Math.max(1, Math.floor(share + 1e-9)) : 0));
  const unread = exact.reduce((total, share, i) => total + (read[i] ? 0 : share), 0);
  const left = Math.round(100 / unit - unread) - rounded.reduce((total, each) => total + each, 0);
  const order = exact.map((share, i) => ({ i, rest: share - rounded[i]! })).filter(({ i }) => read[i]);
  const up = Math.sign(left);
  order.sort((a, b) => up * (b.rest - a.rest));
  for (const { i } of order.slice(0, Math.abs(left))) rounded[i] = rounded[i]! + up;
  return exact.map((share, i) => Math.sign(values[i]!) * (read[i] ? rounded[i]! : share) * unit);
}

/**
 * The quantile of numbers in ascending order, by linear interpolation between those around it: type 7 of Hyndman & Fan
 * 1996 (Sample Quantiles in Statistical Packages, The American Statistician 50(4)), as R, NumPy and spreadsheets have
 * it by default.
 * @param share 0 to 1; 0.5 is the median.
 */
export function quantile(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(place)]!, sorted[Math.ceil(place)]!];
  return below + (above - below) * (place % 1);
}

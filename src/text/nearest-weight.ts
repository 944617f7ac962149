/** The weight that stands in for one that a family does not have (CSS Fonts 4, 5.2, step 4.3). */
export function nearestWeight(wanted: number, weights: readonly number[]): number {
  if (weights.includes(wanted)) return wanted;
  const lighter = weights.filter((weight) => weight < wanted).sort((a, b) => b - a);
  const heavier = weights.filter((weight) => weight > wanted).sort((a, b) => a - b);
  if (wanted < 400) return [...lighter, ...heavier][0]!;
  if (wanted > 500) return [...heavier, ...lighter][0]!;
  return [...heavier.filter((weight) => weight <= 500), ...lighter, ...heavier][0]!;
}

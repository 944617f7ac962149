/**
 * The index of the first thing, from `from` on, for which a condition holds; the number of things where it holds for
 * none. It must hold for all after the first. Few are asked: things are halved again and again.
 */
export function firstWhere<T>(things: readonly T[], holds: (thing: T) => boolean, from = 0): number {
  let low = from;
  let high = things.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(things[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Stacks dots that would overlap: above and below the middle in turn, each as near to it as it has room. Dots keep
 * their place along the axis.
 * @param places ascending.
 * @param diameter the distance from which two dots do not overlap, in the unit of places.
 * @returns the level of each dot: 0 in the middle, 1 the first above it, -1 the first below.
 */
export function swarm(places: readonly number[], diameter: number): number[] {
  /** The last place that is taken on each level: 0, 1, -1, 2, -2 … */
  const taken: number[] = [];
  return places.map((place) => {
    const free = taken.findIndex((last) => place - last >= diameter);
    const slot = free === -1 ? taken.length : free;
    taken[slot] = place;
    return slot % 2 === 0 ? 0 - slot / 2 : (slot + 1) / 2;
  });
}

// Most words have no offsets and one glyph a character. They share these arrays of zeros, ordinals and falses.
const shared = { zeros: [] as number[][], ordinals: [] as number[][], falses: [] as boolean[][] };

export function zeros(length: number): number[] {
  shared.zeros[length] ??= new Array<number>(length).fill(0);
  return shared.zeros[length];
}

export function ordinals(length: number): number[] {
  shared.ordinals[length] ??= Array.from({ length }, (_, i) => i);
  return shared.ordinals[length];
}

export function falses(length: number): boolean[] {
  shared.falses[length] ??= new Array<boolean>(length).fill(false);
  return shared.falses[length];
}

/** The array with a value changed. The shared array is copied before its first change. */
export function changed<T>(array: T[], common: T[], i: number, value: T): T[] {
  const own = array === common ? common.slice() : array;
  own[i] = value;
  return own;
}

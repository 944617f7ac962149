import { place } from './read/types.ts';
import { Located } from './yaml/located.ts';

type Group = Record<PropertyKey, unknown>;

/**
 * Puts parts of a file's earlier reading in place of those that say the same now: all that was computed for them still
 * holds. They get the places that they have in the file now, so that the earlier reading is not to be used any more.
 */
export function takeOver<T>(now: T, before: T): T {
  if (saysSame(now, before)) {
    move(before, now);
    return before;
  }
  if (Array.isArray(now) && Array.isArray(before)) return withPlaceOf(now, takenItems(now, before)) as T;
  if (!isGroup(now) || !isGroup(before)) return now;
  const taken = Object.entries(now).map(([key, value]) => [key, takeOver(value, before[key])]);
  return withPlaceOf(now, Object.fromEntries(taken));
}

/** The items of a list. Where some were added or removed, those after them stand in for those from the end on. */
function takenItems(now: readonly unknown[], before: readonly unknown[]): unknown[] {
  const added = now.length - before.length;
  const least = Math.min(now.length, before.length);
  let start = 0;
  while (start < least && saysSame(now[start], before[start])) start++;
  return now.map((item, i) => {
    const at = i < start ? i : i - added;
    return takeOver(item, at < Math.min(i, start) ? undefined : before[at]);
  });
}

function withPlaceOf<T extends object>(now: T, made: T): T {
  return place in now ? Object.assign(made, { [place]: now[place] }) : made;
}

/** Whether two parts say the same, wherever in their files. */
function saysSame(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  // Functions of what was read tell places.
  if (typeof a === 'function') return typeof b === 'function';
  if (typeof a !== 'object' || typeof b !== 'object' || !a || !b) return false;
  if (Object.getPrototypeOf(a) !== Object.getPrototypeOf(b)) return false;
  if (a instanceof Located) return a.says(b as Located);
  if (a instanceof Uint8Array) return Buffer.compare(a, b as typeof a) === 0;
  if (a instanceof Map) return sameItems([...a].flat(), [...(b as typeof a)].flat());
  if (a instanceof Set) return sameItems([...a], [...(b as typeof a)]);
  if (Array.isArray(a)) return sameItems(a, b as typeof a);
  if (isSource(a)) return isSource(b) && a.file === b.file;
  return isGroup(a) && sameItems(Object.entries(a).flat(), Object.entries(b).flat());
}

function sameItems(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => saysSame(item, b[i]));
}

/** Gives a part, and all within it, the places of another that says the same. */
function move(part: unknown, to: unknown): void {
  if (part === to || typeof part !== 'object' || !part || part instanceof Uint8Array) return;
  if (part instanceof Located) part.moveTo(to as Located);
  else if (part instanceof Map) for (const [key, value] of part) move(value, (to as typeof part).get(key));
  else if (isSource(part)) Object.assign(part, to);
  else {
    withPlaceOf(to as Group, part as Group);
    for (const [key, value] of Object.entries(part)) {
      const there = (to as Group)[key];
      if (typeof value === 'function') (part as Group)[key] = there;
      else move(value, there);
    }
  }
}

function isSource(value: object): value is { file: string; line: number; column: number } {
  return 'file' in value && 'line' in value && 'column' in value;
}

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}

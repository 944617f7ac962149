import type { Source } from '../../faults/source.ts';
import type { Located } from '../yaml/located.ts';

/** Where a list item or a group of keys stands. */
export const place: unique symbol = Symbol('place');
export interface Placed {
  readonly [place]: Source;
}

/** A list, with its place. */
export type List<T> = readonly T[] & Placed;

/** One key of a group whose keys are the user's: a field of a row, a variable. */
export interface Entry<V> {
  readonly key: Located<string>;
  readonly value: V;
}

const incomplete = new WeakSet<object>();

/** Notes that a list, or a group with free keys, had values that are at fault, and so are not in it. */
export function markIncomplete(list: object): void {
  incomplete.add(list);
}

export function isComplete(list: object): boolean {
  return !incomplete.has(list);
}

type Scalar = string | number | boolean | null;

/**
 * What reading gives for a value that a schema takes: scalars with their places, groups of keys with
 * theirs, groups with free keys as lists of entries.
 */
export type Read<T> = ReadScalar<Extract<T, Scalar>> | ReadGroup<Exclude<T, Scalar | undefined>>;

type ReadScalar<T> = [T] extends [never] ? never : Located<T>;
type ReadGroup<T> = T extends readonly (infer U)[]
  ? List<Read<U>>
  : T extends object
    ? string extends keyof T
      ? List<Entry<Read<T[keyof T]>>>
      : { readonly [K in keyof T]: Read<T[K]> } & Placed
    : unknown extends T
      ? unknown
      : never;

/** As `Read`, for a file of which some parts may be missing or at fault. */
export type Draft<T> = { readonly [K in keyof T]?: Read<T[K]> };

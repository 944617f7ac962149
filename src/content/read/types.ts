import type { Source } from '../../faults/source.ts';
import type { Located } from '../yaml/located.ts';

/** The key under which a list or a group of keys keeps its place. */
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

/** Notes that a list or a group had values or keys that are at fault, and so are not in it. */
export function markIncomplete(list: object): void {
  incomplete.add(list);
}

export function isComplete(list: object): boolean {
  return !incomplete.has(list);
}

type Scalar = string | number | boolean | null;

/**
 * The result of reading a value of a schema: scalars, lists and groups of keys have their places; a group
 * whose keys are the user's is a list of entries.
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

/** The result of reading a file in which some parts may be missing or at fault. */
export type Draft<T> = { readonly [K in keyof T]?: Read<T[K]> };

/** The value of a key in a map. Where the map has none, `make` gives it, and the map keeps it. */
export function getOrMake<K, V extends NonNullable<unknown> | null>(
  map: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  make: () => NoInfer<V>,
): V {
  const known = map.get(key);
  if (known !== undefined) return known;
  const value = make();
  map.set(key, value);
  return value;
}

/**
 * A function whose result for an object is made once, and kept as long as the object lives.
 * @param make may take more, which counts for the first call with an object alone.
 */
export function once<
  K extends WeakKey,
  More extends readonly unknown[],
  V extends NonNullable<unknown> | null,
>(make: (object: K, ...more: More) => V): (object: K, ...more: More) => V {
  const made = new WeakMap<K, V>();
  return (object, ...more) => getOrMake(made, object, () => make(object, ...more));
}

/**
 * A function whose result for an object and other inputs is made once, and kept as long as the object lives.
 * @param nameOf names the other inputs: those of one name give the same result.
 */
export function onceByName<
  K extends WeakKey,
  More extends readonly unknown[],
  V extends NonNullable<unknown> | null,
>(nameOf: (...more: More) => string, make: (object: K, ...more: More) => V): (object: K, ...more: More) => V {
  const madeOf = once((_: K) => new Map<string, V>());
  return (object, ...more) => getOrMake(madeOf(object), nameOf(...more), () => make(object, ...more));
}

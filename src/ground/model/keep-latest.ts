/**
 * Keeps a value under its key as the latest of a map that holds so many at most: beyond that the one that was kept
 * longest ago goes.
 *
 * @returns the value that went
 */
export function keepLatest<Key, Value>(
  all: Map<Key, Value>,
  key: Key,
  value: Value,
  most: number,
): Value | undefined {
  all.delete(key);
  all.set(key, value);
  const [oldest] = all;
  if (all.size <= most || oldest === undefined) return undefined;
  all.delete(oldest[0]);
  return oldest[1];
}

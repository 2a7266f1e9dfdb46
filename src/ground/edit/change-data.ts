import type { DataPath } from '../model/located.ts';
import type { Comparable } from './yaml-data.ts';

type List = readonly Comparable[];
type Pair = readonly [string, Comparable];

/** The data with what is at a path replaced. The path is there. */
export function changeAt(
  data: Comparable,
  path: DataPath,
  change: (old: Comparable) => Comparable,
): Comparable {
  const [step, ...rest] = path;
  if (step === undefined) return change(data);
  if (isList(data)) return data.map((item, at) => (at === step ? changeAt(item, rest, change) : item));
  if (!isMap(data)) return data;
  const pairs = data.pairs.map(([name, value]): Pair => {
    return name === String(step) ? [name, changeAt(value, rest, change)] : [name, value];
  });
  return { pairs };
}

/** The data without what is at a path. */
export function dropAt(data: Comparable, path: DataPath): Comparable {
  const last = path.at(-1);
  return changeAt(data, path.slice(0, -1), (parent) => {
    if (isList(parent)) return parent.filter((_, at) => at !== last);
    if (!isMap(parent)) return parent;
    return { pairs: parent.pairs.filter(([name]) => name !== String(last)) };
  });
}

/** The data with a field in the map at a path, at an index among its fields. An empty value becomes a map. */
export function insertPair(data: Comparable, path: DataPath, index: number, pair: Pair): Comparable {
  return changeAt(data, path, (parent) => {
    const pairs = isMap(parent) ? parent.pairs : [];
    return { pairs: [...pairs.slice(0, index), pair, ...pairs.slice(index)] };
  });
}

/** The data with an item in the list at a path. An empty value becomes a list. */
export function insertItemAt(data: Comparable, path: DataPath, index: number, item: Comparable): Comparable {
  return changeAt(data, path, (parent) => {
    const items = isList(parent) ? parent : [];
    return [...items.slice(0, index), item, ...items.slice(index)];
  });
}

/** The data with a field under another name. */
export function renamePair(data: Comparable, path: DataPath, name: string): Comparable {
  return changeAt(data, path.slice(0, -1), (parent) => {
    if (!isMap(parent)) return parent;
    const old = String(path.at(-1));
    return { pairs: parent.pairs.map(([one, value]): Pair => [one === old ? name : one, value]) };
  });
}

function isList(data: Comparable): data is List {
  return Array.isArray(data);
}

function isMap(data: Comparable): data is { readonly pairs: readonly Pair[] } {
  return typeof data === 'object' && data !== null && !isList(data) && 'pairs' in data;
}

import type { YamlNode, YamlScalar } from './yaml-tree.ts';

/** What may be written: text, numbers, yes and no, nothing, and lists and maps of them. */
export type YamlValue = YamlScalar | readonly YamlValue[] | { readonly [name: string]: YamlValue };

/** Data to compare: maps as pairs in their order, so that nothing in them is lost, not even a field given twice. */
export type Comparable =
  | YamlScalar
  | readonly Comparable[]
  | { readonly pairs: readonly (readonly [string, Comparable])[] }
  | { readonly alias: string };

/** The data of a node, with other values for some of the nodes in it. */
export function comparableNode(
  node: YamlNode | undefined,
  others?: ReadonlyMap<YamlNode, YamlScalar>,
): Comparable {
  const other = node === undefined ? undefined : others?.get(node);
  if (other !== undefined) return other;
  switch (node?.kind) {
    case undefined:
      return null;
    case 'alias':
      return { alias: String(node.value) };
    case 'scalar':
      return node.value;
    case 'seq':
      return node.entries.map(({ value }) => comparableNode(value, others));
    case 'map':
      return {
        pairs: node.entries.map(({ name = '', value }) => [name, comparableNode(value, others)] as const),
      };
  }
}

export function comparableValue(value: YamlValue): Comparable {
  if (isList(value)) return value.map(comparableValue);
  if (typeof value !== 'object' || value === null) return value;
  return { pairs: Object.entries(value).map(([name, one]) => [name, comparableValue(one)] as const) };
}

/** Whether two are the same, but for the order of the fields where `anyOrder` says so. */
export function sameData(one: Comparable, other: Comparable, anyOrder = false): boolean {
  if (typeof one !== 'object' || one === null || typeof other !== 'object' || other === null)
    return one === other;
  if ('alias' in one || 'alias' in other)
    return 'alias' in one && 'alias' in other && one.alias === other.alias;
  if ('pairs' in one && 'pairs' in other) return samePairs(one.pairs, other.pairs, anyOrder);
  if ('pairs' in one || 'pairs' in other) return false;
  return one.length === other.length && one.every((item, at) => sameData(item, other[at] ?? null, anyOrder));
}

/** A list, for the compiler too: `Array.isArray` does not narrow what is readonly. */
export function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}

type Pairs = readonly (readonly [string, Comparable])[];

function samePairs(one: Pairs, other: Pairs, anyOrder: boolean): boolean {
  if (one.length !== other.length) return false;
  if (!anyOrder) {
    return one.every(([name, value], at) => {
      const pair = other[at];
      return pair !== undefined && pair[0] === name && sameData(value, pair[1]);
    });
  }
  const byName = new Map(other);
  return one.every(([name, value]) => {
    const found = byName.get(name);
    return found !== undefined && sameData(value, found, true);
  });
}

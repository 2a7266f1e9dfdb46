import { isMap, isNode, isScalar, isSeq, type ParsedNode, type YAMLMap } from 'yaml';
import type { DataPath, Located } from '../../ground/model/located.ts';
import type { Place } from '../../ground/model/place.ts';
import { fieldName } from './yaml-data.ts';

/** What is at a path, or as far along it as there is anything. */
interface Found {
  readonly key: unknown;
  readonly value: unknown;
  readonly whole: boolean;
}

/**
 * Data that finds the places of its values when it is asked for them, and not before. `placeOf` takes
 * offsets in the YAML text.
 */
export function locateYaml(
  file: string,
  text: string,
  root: ParsedNode | null,
  data: unknown,
  placeOf: (start: number, end: number) => Place,
): Located<unknown> {
  const fieldsOf = fieldIndex();
  const nodePlace = (node: unknown): Place | undefined => {
    if (!isNode(node) || !node.range) return undefined;
    const [start, end] = node.range;
    const trimmed = text.slice(start, end).trimEnd();
    return trimmed === '' ? undefined : placeOf(start, start + trimmed.length);
  };
  const firstLine = (node: unknown): Place => {
    const start = isNode(node) && node.range ? node.range[0] : 0;
    const line = text.slice(start, endOfLine(text, start)).trimEnd();
    return placeOf(start, start + line.length);
  };
  return {
    file,
    data,
    placeOf(path, part = 'value') {
      const { key, value, whole } = find(root, path, fieldsOf);
      // A path that leads into a text is that of a short form: `evidence: the words`.
      const isThere = whole || isScalar(value);
      const sought = isThere && part === 'value' ? nodePlace(value) : undefined;
      if (sought !== undefined) return sought;
      return nodePlace(key) ?? firstLine(value ?? root);
    },
  };
}

type FieldsOf = (map: YAMLMap) => ReadonlyMap<string, YAMLMap['items'][number]>;

function find(root: unknown, path: DataPath, fieldsOf: FieldsOf): Found {
  let found: Found = { key: undefined, value: root, whole: true };
  for (const step of path) {
    const { value } = found;
    if (isSeq(value) && typeof step === 'number' && value.items[step] !== undefined) {
      found = { key: undefined, value: value.items[step], whole: true };
      continue;
    }
    const pair = isMap(value) ? fieldsOf(value).get(String(step)) : undefined;
    if (pair === undefined) return { ...found, whole: false };
    found = { key: pair.key, value: pair.value, whole: true };
  }
  return found;
}

/** Looks fields up by name; a map of thousands is gone through once. */
function fieldIndex(): FieldsOf {
  const indexes = new WeakMap<YAMLMap, ReadonlyMap<string, YAMLMap['items'][number]>>();
  return (map) => {
    const known = indexes.get(map);
    if (known !== undefined) return known;
    const made = new Map(map.items.map((pair) => [fieldName(pair.key), pair]));
    indexes.set(map, made);
    return made;
  };
}

function endOfLine(text: string, offset: number): number {
  const end = text.indexOf('\n', offset);
  return end < 0 ? text.length : end;
}

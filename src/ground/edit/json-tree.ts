import type { JsonNode } from './parse-json.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

/** The tree of a text that was parsed as JSON: what a YAML text in brackets would give. */
export function jsonTree(node: JsonNode | undefined): YamlNode | undefined {
  if (node === undefined) return undefined;
  const { offset: start, children = [], type } = node;
  const end = start + node.length;
  const base = { marked: false, start, end } as const;
  if (type === 'object') {
    return { ...base, kind: 'map', style: 'flow', value: null, entries: children.map(fieldOf) };
  }
  if (type === 'array') {
    return { ...base, kind: 'seq', style: 'flow', value: null, entries: children.map(itemOf) };
  }
  const style = type === 'string' ? 'double' : 'plain';
  return { ...base, kind: 'scalar', style, value: node.value ?? null, entries: [] };
}

function fieldOf({ offset, length, colonOffset = -1, children = [] }: JsonNode): YamlEntry {
  const [key, value] = children;
  return {
    name: String(key?.value),
    key: jsonTree(key),
    valueFrom: colonOffset + 1,
    colon: colonOffset >= 0,
    explicit: false,
    value: jsonTree(value),
    start: offset,
    end: offset + length,
  };
}

function itemOf(node: JsonNode): YamlEntry {
  const { offset: start, length } = node;
  return {
    name: undefined,
    key: undefined,
    valueFrom: start,
    colon: true,
    explicit: false,
    value: jsonTree(node),
    start,
    end: start + length,
  };
}

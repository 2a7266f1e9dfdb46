import { isMap, isNode, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { controlCharacter, duplicateKey, numberCorrupted } from '../../ground/model/diagnostics.ts';
import type { Place } from '../../ground/model/place.ts';
import { tooManyMarks } from './decode-text.ts';
import { findMarkFlood, findRefused } from './refused-characters.ts';

/** Data made from YAML, with what is wrong in its values. */
export interface YamlData {
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes plain data of a node: maps are objects without a prototype, so that a field called `__proto__` or
 * `constructor` is a field like any other. Of two fields with the same name the last counts.
 */
export function yamlData(root: ParsedNode | null, placeOf: (start: number, end: number) => Place): YamlData {
  const diagnostics: Diagnostic[] = [];
  const placeOfNode = (node: unknown): Place => {
    const range = isNode(node) ? node.range : undefined;
    return placeOf(range?.[0] ?? 0, range?.[1] ?? 0);
  };
  const convert = (node: unknown): unknown => {
    if (isScalar(node)) return scalar(node);
    if (isSeq(node)) return node.items.map(convert);
    if (!isMap(node)) return null;
    const fields: Record<string, unknown> = Object.create(null);
    for (const { key, value } of node.items) {
      if (isScalar(key)) scalar(key);
      const name = fieldName(key);
      if (Object.hasOwn(fields, name)) diagnostics.push(duplicateKey(placeOfNode(key), name));
      fields[name] = convert(value);
    }
    return fields;
  };
  const scalar = (node: Scalar): unknown => {
    const { value, source, type } = node;
    const place = (): Place => placeOfNode(node);
    if (typeof value === 'number' && type === 'PLAIN' && source !== undefined && String(value) !== source) {
      diagnostics.push(numberCorrupted(place(), source, spelt(value)));
    }
    // Other scalars hold only what the file's text holds, which has been looked at.
    if (typeof value === 'string' && type === 'QUOTE_DOUBLE') checkEscapes(value, place, diagnostics);
    return value;
  };
  return { data: convert(root), diagnostics };
}

/** The name of a field as text. */
export function fieldName(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

function checkEscapes(value: string, place: () => Place, diagnostics: Diagnostic[]): void {
  for (const { name } of findRefused(value, 1)) diagnostics.push(controlCharacter(place(), name));
  const flood = findMarkFlood(value);
  if (flood !== undefined) diagnostics.push(tooManyMarks(place(), flood.end - flood.start));
}

function spelt(value: number): string {
  if (Number.isNaN(value)) return 'not a number';
  if (!Number.isFinite(value)) return 'infinity';
  return Object.is(value, -0) ? '0' : String(value);
}

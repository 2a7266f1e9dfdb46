import { isMap, isNode, isScalar, isSeq, type ParsedNode, type Scalar } from 'yaml';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import {
  controlCharacter,
  duplicateKey,
  invisibleCharacter,
  numberCorrupted,
  yamlCutsText,
} from '../../ground/model/diagnostics.ts';
import type { Place } from '../../ground/model/place.ts';
import { textField } from '../../ground/model/printed-fields.ts';
import { tooManyMarks } from './decode-text.ts';
import { findInvisible } from './invisible-characters.ts';
import { findMarkFlood, findRefused } from './refused-characters.ts';
import { cutByComma, shortenedText } from './shortened-text.ts';

/** Data made from YAML, with what is wrong in its values. */
export interface YamlData {
  readonly data: unknown;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Makes plain data of a node: maps are objects without a prototype, so that a field called `__proto__` or
 * `constructor` is a field like any other. Of two fields with the same name the last counts.
 */
export function yamlData(
  root: ParsedNode | null,
  text: string,
  placeOf: (start: number, end: number) => Place,
): YamlData {
  const diagnostics: Diagnostic[] = [];
  const placeOfNode = (node: unknown): Place => {
    const range = isNode(node) ? node.range : undefined;
    return placeOf(range?.[0] ?? 0, range?.[1] ?? 0);
  };
  /** `field` is the name of the field that a value, or the list around it, belongs to. */
  const convert = (node: unknown, field: string): unknown => {
    if (isScalar(node)) {
      append(diagnostics, shortenedText(node, field, text, placeOf));
      append(
        diagnostics,
        invisibleIn(node, field, () => placeOfNode(node)),
      );
      return scalar(node);
    }
    if (isSeq(node)) return node.items.map((item) => convert(item, field));
    if (!isMap(node)) return null;
    const fields: Record<string, unknown> = Object.create(null);
    for (const [index, { key, value }] of node.items.entries()) {
      if (isScalar(key)) scalar(key);
      const cut = node.flow === true ? cutByComma(node.items[index - 1], key, value) : undefined;
      if (cut !== undefined) {
        diagnostics.push(yamlCutsText(placeOfNode(key), cut.message, cut.hint));
        continue;
      }
      const name = fieldName(key);
      if (Object.hasOwn(fields, name)) diagnostics.push(duplicateKey(placeOfNode(key), name));
      fields[name] = convert(value, name);
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
  return { data: convert(root, ''), diagnostics };
}

/** The name of a field as text. */
export function fieldName(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** What is printed holds nothing that nobody sees; the words of a source are looked for, and not printed from here. */
function invisibleIn({ value }: Scalar, field: string, place: () => Place): readonly Diagnostic[] {
  if (typeof value !== 'string' || textField(field)?.tabs === true) return [];
  return findInvisible(value)
    .slice(0, 1)
    .map(({ name }) => invisibleCharacter(place(), name));
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

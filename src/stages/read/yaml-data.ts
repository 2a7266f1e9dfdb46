import { isMap, isNode, isScalar, isSeq, type ParsedNode, type Scalar, type YAMLSeq } from 'yaml';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import {
  controlCharacter,
  duplicateKey,
  invisibleCharacter,
  numberCorrupted,
  yamlCutsText,
  yamlSyntax,
} from '../../ground/model/diagnostics.ts';
import type { Place } from '../../ground/model/place.ts';
import { textField } from '../../ground/model/printed-fields.ts';
import { cutByComma, cutNumber } from './cut-by-comma.ts';
import { tooManyMarks } from './decode-text.ts';
import { findInvisible } from './invisible-characters.ts';
import { misreadKey, misreadList } from './misread-text.ts';
import { findMarkFlood, findRefused } from './refused-characters.ts';
import { shortenedText } from './shortened-text.ts';

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
      const shortened = shortenedText(node, field, text, placeOf);
      append(diagnostics, shortened);
      const list = misreadList(node, field, text);
      if (list !== undefined) diagnostics.push(yamlSyntax(placeOfNode(node), list.message, list.hint));
      append(
        diagnostics,
        invisibleIn(node, field, () => placeOfNode(node)),
      );
      // A comment in the place of a text is one mistake: that there is no value need not be said too.
      return node.value === null && shortened.length > 0 ? '#' : scalar(node);
    }
    if (isSeq(node)) return listItems(node, field);
    if (!isMap(node)) return null;
    const fields: Record<string, unknown> = Object.create(null);
    for (const [index, { key, value }] of node.items.entries()) {
      if (isScalar(key)) scalar(key);
      const name = fieldName(key);
      const stuck = misreadKey(key, value, node.flow === true);
      if (stuck !== undefined) {
        diagnostics.push(yamlSyntax(placeOfNode(key), stuck.message, stuck.hint));
        continue;
      }
      const cut = node.flow === true ? cutByComma(node.items, index, text) : undefined;
      if (cut !== undefined) {
        if (cut.isFirst) diagnostics.push(yamlCutsText(placeOf(cut.start, cut.end), cut.message, cut.hint));
        // What is meant is looked at further, so that nothing else is said of the half of it.
        fields[fieldName(cut.of)] = cut.whole;
        continue;
      }
      if (Object.hasOwn(fields, name)) diagnostics.push(duplicateKey(placeOfNode(key), name, isMap(value)));
      fields[name] = convert(value, name);
    }
    return fields;
  };
  const listItems = (list: YAMLSeq, field: string): readonly unknown[] => {
    const made: unknown[] = [];
    for (const [index, item] of list.items.entries()) {
      const cut = list.flow === true ? cutNumber(list.items, index, field, text) : undefined;
      if (cut === undefined) {
        made.push(convert(item, field));
        continue;
      }
      diagnostics.push(yamlCutsText(placeOfNode(item), cut.message, cut.hint));
      made[made.length - 1] = cut.whole;
    }
    return made;
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

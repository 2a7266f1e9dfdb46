import {
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Pair,
  type ParsedNode,
  type Scalar,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { append } from '../../ground/model/append.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { controlCharacter, invisibleCharacter } from '../../ground/model/diagnostics/characters.ts';
import { numberCorrupted } from '../../ground/model/diagnostics/figures.ts';
import { duplicateKey, yamlCutsText, yamlSyntax } from '../../ground/model/diagnostics/values.ts';
import { certainFix, type Fix, likelyFix, newText, withFixes } from '../../ground/model/fix.ts';
import type { Place } from '../../ground/model/place.ts';
import { textField } from '../../ground/model/printed-fields.ts';
import { type CutText, cutByComma, cutNumber } from './cut-by-comma.ts';
import { tooManyMarks } from './decode-text.ts';
import { findInvisible } from './invisible-characters.ts';
import { misreadKey, misreadList, WIDE_AFTER_COLON } from './misread-text.ts';
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
      if (list !== undefined)
        diagnostics.push(withFixes(yamlSyntax(placeOfNode(node), list.message, list.hint), blanksFix(node)));
      append(diagnostics, invisibleIn(node, field, { text, placeOf }));
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
        diagnostics.push(withFixes(yamlSyntax(placeOfNode(key), stuck.message, stuck.hint), stuckFix(key)));
        continue;
      }
      const cut = node.flow === true ? cutByComma(node.items, index, text) : undefined;
      if (cut !== undefined) {
        if (cut.isFirst)
          diagnostics.push(
            withFixes(yamlCutsText(placeOf(cut.start, cut.end), cut.message, cut.hint), wholeFix(cut)),
          );
        // What is meant is looked at further, so that nothing else is said of the half of it.
        fields[fieldName(cut.of)] = cut.whole;
        continue;
      }
      if (Object.hasOwn(fields, name))
        diagnostics.push(withFixes(duplicateKey(placeOfNode(key), name, isMap(value)), twinFix(node, index)));
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
      diagnostics.push(withFixes(yamlCutsText(placeOfNode(item), cut.message, cut.hint), wholeFix(cut)));
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
  /** What a comma has cut, in quotes: for certain, where no piece could be a field of its own. */
  const wholeFix = ({ whole, from, isText }: CutText): Fix | undefined => {
    if (whole.includes('\n')) return undefined;
    const change = newText(placeOf(from, from + whole.length), JSON.stringify(whole));
    return (isText ? certainFix : likelyFix)('put the words in quotes', change);
  };
  const blanksFix = ({ range }: Scalar): Fix | undefined => {
    const [start, end] = range ?? [0, 0];
    const dashes = [...text.slice(start, end).matchAll(/^[ \t]*-(?=\S)/gm)];
    const at = dashes.map((match) => start + match.index + match[0].length);
    return certainFix('put a space after each dash', ...at.map((one) => newText(placeOf(one, one), ' ')));
  };
  /** Plain spaces, or the blank after a colon. */
  const stuckFix = (key: unknown): Fix | undefined => {
    const [start, end] = isNode(key) && key.range ? key.range : [0, 0];
    const written = text.slice(start, end);
    const wide = /^[^\S\t\n\r ]+/u.exec(written)?.[0];
    if (wide !== undefined) {
      const plain = newText(placeOf(start, start + wide.length), ' '.repeat(wide.length));
      return certainFix('use plain spaces instead', plain);
    }
    const at = start + written.indexOf(':') + 1;
    if (WIDE_AFTER_COLON.test(written))
      return certainFix('use a plain space instead', newText(placeOf(at, at + 1), ' '));
    return at <= start ? undefined : certainFix('put a space after the colon', newText(placeOf(at, at), ' '));
  };
  /** The same field with the same value again says nothing. */
  const twinFix = ({ items, flow }: YAMLMap, index: number): Fix | undefined => {
    const rangeOf = ({ key, value }: Pair): readonly [number, number] => [
      isNode(key) && key.range ? key.range[0] : 0,
      isNode(value) && value.range ? value.range[1] : 0,
    ];
    const pair = items[index];
    if (pair === undefined || flow === true) return undefined;
    const [start, end] = rangeOf(pair);
    const written = text.slice(start, end).trimEnd();
    const twin = items.slice(0, index).some((one) => text.slice(...rangeOf(one)).trimEnd() === written);
    const line = text.lastIndexOf('\n', start - 1) + 1;
    const next = text.indexOf('\n', start + written.length);
    const isAlone =
      text.slice(line, start).trim() === '' &&
      text.slice(start + written.length, next < 0 ? text.length : next).trim() === '';
    if (!twin || !isAlone || end <= start) return undefined;
    const change = newText(placeOf(line, next < 0 ? text.length : next + 1), '');
    return certainFix('delete the second, which is the same', change);
  };
  return { data: convert(root, ''), diagnostics };
}

/** The name of a field as text. */
export function fieldName(key: unknown): string {
  return isScalar(key) ? String(key.value) : String(key);
}

/** What is printed holds nothing that nobody sees; the words of a source are looked for, and not printed from here. */
function invisibleIn(
  { value, range }: Scalar,
  field: string,
  { text, placeOf }: { readonly text: string; placeOf(start: number, end: number): Place },
): readonly Diagnostic[] {
  if (typeof value !== 'string' || textField(field)?.tabs === true) return [];
  const [start, end] = range ?? [0, 0];
  return findInvisible(value)
    .slice(0, 1)
    .map(({ name }) => {
      // One that is written as an escape is not in the text.
      const [own] = findInvisible(text.slice(start, end));
      const at = start + (own?.offset ?? 0);
      const gone = own && certainFix('delete it', newText(placeOf(at, at + own.length), ''));
      return withFixes(invisibleCharacter(placeOf(start, end), name), gone);
    });
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

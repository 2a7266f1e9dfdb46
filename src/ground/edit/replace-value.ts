import type { DataPath } from '../model/located.ts';
import { changeAt } from './change-data.ts';
import type { LocalEdit } from './disk-text.ts';
import { columnOf, layoutOf, lineEnd, linesOf } from './lines-of.ts';
import { checkWithin, findSpot, openYaml, type YamlFile, type YamlSpot } from './open-yaml.ts';
import { replaceBlockScalar } from './replace-block-scalar.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { bracketed } from './write-json.ts';
import { inlineScalar } from './write-scalar.ts';
import { isScalar, type Written, writeFlow, writeValue } from './write-value.ts';
import { comparableNode, comparableValue, sameData, type YamlValue } from './yaml-data.ts';
import type { YamlNode } from './yaml-tree.ts';

/** Puts a value in the place of all that is at a path, which is there. The same value again is no edit. */
export function replaceValue(source: EditSource, path: DataPath, value: YamlValue): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  const spot = findSpot(file, path);
  if ('refusal' in spot) return spot;
  const wanted = comparableValue(value);
  if (sameData(comparableNode(spot.node), wanted, true)) return { edits: [] };
  const unfit = checkWithin(file, spot.node);
  if (unfit !== undefined) return unfit;
  if (spot.entry === undefined) {
    return file.refuse('the whole of a file is not one value to set: set its fields', { start: 0, end: 0 });
  }
  const data = changeAt(comparableNode(file.root), path, () => wanted);
  return settle(file, data, spot.node ?? spot.entry, waysToReplace(file, spot, value));
}

function* waysToReplace(
  file: YamlFile,
  spot: YamlSpot,
  value: YamlValue,
): Generator<readonly LocalEdit[], void> {
  const { text, root } = file;
  const { node, entry, inFlow, parent } = spot;
  if (entry === undefined || parent === undefined) return;
  const isBlockScalar = node?.style === 'literal' || node?.style === 'folded';
  if (typeof value === 'string' && node !== undefined && isBlockScalar) {
    const column = columnOf(text, entry.start);
    const edits = replaceBlockScalar(text, node, value, column);
    if (edits !== undefined) yield edits;
  }
  if (inFlow) {
    const flow =
      file.syntax === 'yaml' && isScalar(value)
        ? inlineScalar(value, { flow: true, style: styleOf(node) })
        : bracketed(file, value, { parent, model: node, beside: entry.start });
    yield putInline(text, entry, node, flow);
    return;
  }
  if (isScalar(value)) {
    if (node === undefined || node.style !== 'block') {
      yield putInline(text, entry, node, inlineScalar(value, { flow: false, style: styleOf(node) }));
      yield putInline(text, entry, node, inlineScalar(value, { flow: false, style: 'double' }));
    }
  }
  const layout = layoutOf(text, root);
  const column = columnOf(text, entry.start);
  const inSeq = entry.name === undefined;
  yield putWritten(text, spot, writeValue(value, { column, layout, model: node, inSeq }));
  if (!isScalar(value)) yield putInline(text, entry, node, writeFlow(value));
}

/** The style that a new scalar keeps: a date that had no quotes gets none, and so on. */
function styleOf(node: YamlNode | undefined): YamlNode['style'] | undefined {
  if (node?.kind !== 'scalar') return undefined;
  return node.style === 'plain' && typeof node.value !== 'string' ? undefined : node.style;
}

function putInline(
  text: string,
  entry: NonNullable<YamlSpot['entry']>,
  node: YamlNode | undefined,
  newText: string,
): readonly LocalEdit[] {
  if (node !== undefined) {
    const end = headEnd(text, node);
    const body = { start: lineEnd(text, end), end: node.end, newText: '' };
    return [{ start: node.start, end, newText }, ...(end < node.end && body.start < body.end ? [body] : [])];
  }
  const at = entry.valueFrom;
  return [{ start: at, end: at, newText: `${entry.colon ? '' : ':'} ${newText}` }];
}

/** Where what is on the line of the field ends: of a block scalar its header, and a comment may follow. */
function headEnd(text: string, node: YamlNode): number {
  const isBlock = node.style === 'literal' || node.style === 'folded';
  const header = isBlock ? /^[|>][-+\d]*/.exec(text.slice(node.start, node.start + 4)) : null;
  return header === null ? node.end : node.start + header[0].length;
}

/** A value in place of another, each of which may be on its own lines below the field. */
function putWritten(text: string, { node, entry }: YamlSpot, { head, lines }: Written): readonly LocalEdit[] {
  if (entry === undefined) return [];
  const at = entry.valueFrom;
  const first = node?.style === 'block' ? node.entries[0] : undefined;
  const written = lines.map((line) => `\n${line}`).join('');
  if (node === undefined || first === undefined) {
    const to = node === undefined ? at : headEnd(text, node);
    const start = lineEnd(text, to);
    const end = Math.max(start, node?.end ?? at);
    return [
      { start: at, end: to, newText: head },
      ...(written === '' && start === end ? [] : [{ start, end, newText: written }]),
    ];
  }
  // The comments between the old entries go with them, and stay on the line of the field.
  const { end } = linesOf(text, entry);
  const below = lineEnd(text, at);
  if (first.start <= below) return [{ start: at, end, newText: head + written }];
  return [
    { start: at, end: at, newText: head },
    { start: below, end, newText: written },
  ];
}

import { blockScalar, inlineScalar, suitsBlock } from './write-scalar.ts';
import { isList, type YamlValue } from './yaml-data.ts';
import type { YamlNode, YamlScalar } from './yaml-tree.ts';

/** How a file is laid out: columns that a map is indented under its field, and a list. */
export interface YamlLayout {
  readonly map: number;
  readonly seq: number;
}

/** What follows a `:` or `-` on its line, with the space before it; and the lines below. */
export interface Written {
  readonly head: string;
  readonly lines: readonly string[];
}

/** What a value is written after: the column of its field or item, and a value beside it whose style it takes. */
export interface WritePlace {
  readonly column: number;
  readonly layout: YamlLayout;
  readonly model?: YamlNode | undefined;
  readonly inSeq: boolean;
}

const WIDEST = 110;

/** A value in block style, after `key:` or `-`. Where the model is written in brackets, so is the value. */
export function writeValue(value: YamlValue, place: WritePlace): Written {
  const { column, layout, model, inSeq } = place;
  if (isScalar(value)) return writeScalar(value, place);
  if (isEmpty(value)) return { head: isList(value) ? ' []' : ' {}', lines: [] };
  if (model?.style === 'flow') {
    const flow = writeFlow(value, model);
    if (column + flow.length <= WIDEST) return { head: ` ${flow}`, lines: [] };
  }
  const below = inSeq ? column + 2 : column + (isList(value) ? layout.seq : layout.map);
  const lines = isList(value)
    ? value.flatMap((item) =>
        itemLines(item, { column: below, layout, model: model?.entries[0]?.value, inSeq: true }),
      )
    : Object.entries(value).flatMap(([name, one]) =>
        entryLines(name, one, { column: below, layout, model: childNamed(model, name), inSeq: false }),
      );
  if (!inSeq) return { head: '', lines };
  const [first = '', ...rest] = lines;
  return { head: ` ${first.slice(below)}`, lines: rest };
}

/** A field with its value, as lines that begin at the column of the field. */
export function entryLines(name: string, value: YamlValue, place: WritePlace): readonly string[] {
  const { head, lines } = writeValue(value, place);
  return [`${' '.repeat(place.column)}${inlineScalar(name, { flow: false })}:${head}`, ...lines];
}

/** An item of a list with its dash, as lines that begin at the column of the dash. */
export function itemLines(value: YamlValue, place: WritePlace): readonly string[] {
  const { head, lines } = writeValue(value, place);
  return [`${' '.repeat(place.column)}-${head}`, ...lines];
}

/** A value on one line, lists and maps in brackets. */
export function writeFlow(value: YamlValue, model?: YamlNode): string {
  if (isScalar(value)) return inlineScalar(value, { flow: true, style: flowStyle(model) });
  if (isEmpty(value)) return isList(value) ? '[]' : '{}';
  if (isList(value)) {
    return `[${value.map((item) => writeFlow(item, model?.entries[0]?.value)).join(', ')}]`;
  }
  const fields = Object.entries(value).map(([name, one]) => flowEntry(name, one, childNamed(model, name)));
  return `{ ${fields.join(', ')} }`;
}

/** `name: value`, for a map in brackets. */
export function flowEntry(name: string, value: YamlValue, model?: YamlNode): string {
  return `${inlineScalar(name, { flow: true })}: ${writeFlow(value, model)}`;
}

/** The text of a new YAML file. */
export function writeYaml(value: { readonly [name: string]: YamlValue }): string {
  const place = { column: 0, layout: { map: 2, seq: 2 }, inSeq: false };
  const lines = Object.entries(value).flatMap(([name, one]) => entryLines(name, one, place));
  return lines.length === 0 ? '{}\n' : `${lines.join('\n')}\n`;
}

export function isScalar(value: YamlValue): value is YamlScalar {
  return typeof value !== 'object' || value === null;
}

/** The value of a field, if it is a map that has it. */
export function childNamed(node: YamlNode | undefined, name: string): YamlNode | undefined {
  return node?.entries.find((entry) => entry.name === name)?.value;
}

function writeScalar(value: YamlScalar, { column, layout, model, inSeq }: WritePlace): Written {
  if (typeof value === 'string' && suitsBlock(value)) {
    const indent = column + (inSeq ? 2 : layout.map);
    const mark = model?.style === 'folded' ? '>' : '|';
    const block = blockScalar(value, { mark, indent, column, width: 100 });
    if (block !== undefined) return { head: ` ${block.header}`, lines: block.lines };
  }
  return { head: ` ${inlineScalar(value, { flow: false, style: flowStyle(model) })}`, lines: [] };
}

/** The quoting of a model is taken up; a model that is plain lets dates be plain. */
function flowStyle(model: YamlNode | undefined): YamlNode['style'] | undefined {
  return model?.style === 'plain' && typeof model.value === 'string' ? 'plain' : undefined;
}

function isEmpty(value: Exclude<YamlValue, YamlScalar>): boolean {
  return Object.keys(value).length === 0;
}

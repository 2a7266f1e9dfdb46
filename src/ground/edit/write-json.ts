import { indentOf } from './lines-of.ts';
import type { YamlFile } from './open-yaml.ts';
import { flowEntry, isScalar, writeFlow } from './write-value.ts';
import type { YamlValue } from './yaml-data.ts';
import type { YamlNode } from './yaml-tree.ts';

/** Where a value is written: in a map or list, and beside a value whose layout it takes up. */
export interface FlowPlace {
  /** The map or list that it goes into. */
  readonly parent: YamlNode;
  readonly model: YamlNode | undefined;
  /** An offset in the line whose indentation is that of the value's own line. */
  readonly beside: number;
}

/** A value within brackets, in the syntax of its file: on one line in YAML. */
export function bracketed(file: YamlFile, value: YamlValue, place: FlowPlace): string {
  return file.syntax === 'json' ? jsonValue(file, value, place) : writeFlow(value, place.model);
}

/** The same with its name: `name: value`. */
export function bracketedEntry(file: YamlFile, name: string, value: YamlValue, place: FlowPlace): string {
  if (file.syntax === 'yaml') return flowEntry(name, value, place.model);
  return `${jsonText(name)}: ${jsonValue(file, value, place)}`;
}

/** A text in JSON: what an editor does not show, and what could end a line, is escaped. */
export function jsonText(value: string): string {
  return JSON.stringify(value).replace(
    /[\u007F-\u009F\u2028-\u202E\u2066-\u2069\uFEFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** On lines of their own where what is beside it is: a list of short texts stays on one. */
function jsonValue({ text, root }: YamlFile, value: YamlValue, { parent, model, beside }: FlowPlace): string {
  const like = model !== undefined && model.entries.length > 0 ? model : parent;
  const spread = text.slice(like.start, like.end).includes('\n');
  return written(value, spread ? { indent: indentOf(text, beside), unit: unitOf(text, root) } : undefined);
}

interface Spread {
  readonly indent: string;
  readonly unit: string;
}

function written(value: YamlValue, spread: Spread | undefined): string {
  if (typeof value === 'string') return jsonText(value);
  if (isScalar(value)) return JSON.stringify(value);
  const isList = Array.isArray(value);
  const [open, close] = isList ? ['[', ']'] : ['{', '}'];
  const below = spread && { ...spread, indent: spread.indent + spread.unit };
  const parts = Object.entries(value).map(([name, one]) => {
    const content = written(one as YamlValue, below);
    return isList ? content : `${jsonText(name)}: ${content}`;
  });
  if (parts.length === 0) return open + close;
  if (spread && below) {
    return `${open}\n${parts.map((part) => below.indent + part).join(',\n')}\n${spread.indent}${close}`;
  }
  return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

/** How the file indents: as its first field is. */
function unitOf(text: string, root: YamlNode | undefined): string {
  const first = root?.entries[0];
  return (first && indentOf(text, first.start)) || '  ';
}

import { Pair, type ParsedNode, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import { type JsonNode, parseJson } from '../../ground/edit/parse-json.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import { explainJson } from './explain-json.ts';
import { locateYaml } from './locate-yaml.ts';
import { placeBetween, type SourceText } from './source-text.ts';
import { yamlData } from './yaml-data.ts';

/**
 * Reads strict JSON as `parseYaml` reads YAML: the same places, and the same care for its values. No value when it is
 * not JSON; a value beside errors when only values in it are wrong.
 */
export function parseJsonFile(source: SourceText): Outcome<Located<unknown>> {
  const { text } = source;
  const placeOf = (start: number, end: number): Place => placeBetween(source, start, end);
  const parsed = parseJson(text);
  const diagnostics = explainJson(text, parsed, placeOf);
  if (diagnostics.length > 0) return { value: undefined, diagnostics };
  const root = nodeOf(text, parsed.root) as ParsedNode | null;
  const { data, diagnostics: wrong } = yamlData(root, text, placeOf);
  return {
    value: { ...locateYaml(source.file, text, root, data, placeOf), source: text },
    diagnostics: wrong,
  };
}

/** The node that YAML would have for the same. */
function nodeOf(text: string, node: JsonNode | undefined): Scalar | YAMLMap | YAMLSeq | null {
  if (node === undefined) return null;
  const { offset, length, children = [], type } = node;
  const end = offset + length;
  const made = type === 'object' ? new YAMLMap() : type === 'array' ? new YAMLSeq() : new Scalar(node.value);
  made.range = [offset, end, end];
  if (made instanceof YAMLMap) {
    made.flow = true;
    made.items = children.map(
      ({ children: [key, value] = [] }) => new Pair(nodeOf(text, key), nodeOf(text, value)),
    );
  } else if (made instanceof YAMLSeq) {
    made.flow = true;
    made.items = children.map((child) => nodeOf(text, child));
  } else {
    made.type = type === 'string' ? 'QUOTE_DOUBLE' : 'PLAIN';
    made.source = text.slice(offset, end);
  }
  return made;
}

import { syntaxOf } from '../model/data-syntax.ts';
import { composeYaml } from './compose-yaml.ts';
import { jsonTree } from './json-tree.ts';
import { parseJson } from './parse-json.ts';
import { scanYaml } from './scan-yaml.ts';
import { type YamlNode, yamlTree } from './yaml-tree.ts';

/**
 * As much of a YAML or JSON text as can be made out, though it may not parse: for looking something up while it is
 * being typed, never for edits. Nothing where nothing can be made out.
 */
export function looseTree(file: string, text: string): YamlNode | undefined {
  if (syntaxOf(file) === 'json') return jsonTree(parseJson(text).root);
  const scan = scanYaml(text);
  if (scan.tooDeep) return undefined;
  const { document } = composeYaml(text, scan.tokens, true);
  return yamlTree(text, document?.contents ?? null);
}

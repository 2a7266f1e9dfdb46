import type { YAMLError } from 'yaml';
import { composeYaml } from '../../ground/edit/compose-yaml.ts';
import { scanYaml } from '../../ground/edit/scan-yaml.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { yamlSyntax } from '../../ground/model/diagnostics/values.ts';
import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place, Span } from '../../ground/model/place.ts';
import { explainYaml } from './explain-yaml.ts';
import { locateYaml } from './locate-yaml.ts';
import { placeBetween, type SourceText } from './source-text.ts';
import { yamlData } from './yaml-data.ts';

/**
 * Reads YAML 1.2 (core schema) from a stretch of a file: one document without anchors, aliases, tags,
 * directives and merge keys. Field names are text as they are written. No value when it is not YAML; a
 * value beside errors when only values in it are wrong.
 */
export function parseYaml(source: SourceText, span: Span): Outcome<Located<unknown>> {
  const text = source.text.slice(span.start, span.end);
  const placeOf = (start: number, end: number): Place =>
    placeBetween(source, span.start + start, span.start + end);
  const scan = scanYaml(text);
  if (scan.tooDeep) return { value: undefined, diagnostics: explainYaml(text, scan, [], placeOf) };
  const { document: first, second } = composeYaml(text, scan.tokens);
  const problems: readonly YAMLError[] = [...(first?.errors ?? []), ...(first?.warnings ?? [])];
  const diagnostics: Diagnostic[] = [...explainYaml(text, scan, problems, placeOf)];
  if (second !== undefined) diagnostics.push(secondDocument(placeOf(second, second + 3)));
  const root = first?.contents ?? null;
  const { data, diagnostics: wrong } = yamlData(root, text, placeOf);
  if (diagnostics.length === 0 && !wrong.some(({ code }) => code === 'YAML_SYNTAX')) {
    const located = locateYaml(source.file, text, root, data, placeOf);
    return { value: { ...located, source: source.text }, diagnostics: wrong };
  }
  // What the parser made of a line that it could not read says nothing.
  const said = new Set(diagnostics.map(({ place }) => place?.start.line));
  const hasTab = problems.some(({ code }) => code === 'TAB_AS_INDENT');
  const others = hasTab ? [] : wrong.filter(({ place }) => !said.has(place?.start.line));
  return { value: undefined, diagnostics: [...diagnostics, ...others] };
}

function secondDocument(place: Place): Diagnostic {
  return yamlSyntax(
    place,
    'a second YAML document begins here, and a file holds one',
    'delete the line `---`, or move what follows to a file of its own',
  );
}

import { syntaxOf } from '../../ground/model/data-syntax.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { RawExtraction } from '../../ground/model/sources.ts';
import { decodeText } from './decode-text.ts';
import { parseJsonFile } from './parse-json-file.ts';
import { parseYaml } from './parse-yaml.ts';
import { fileId } from './source-text.ts';

/**
 * Reads an extraction: one YAML document, or JSON when the file's name says so. Its id is the file's name. The value
 * is there beside errors as long as the file is YAML or JSON.
 */
export function readExtraction(file: SourceFile): Outcome<RawExtraction> {
  const { value: source, diagnostics } = decodeText(file);
  if (source === undefined) return { value: undefined, diagnostics };
  const content =
    syntaxOf(file.path) === 'json'
      ? parseJsonFile(source)
      : parseYaml(source, { start: 0, end: source.text.length });
  return {
    value: content.value === undefined ? undefined : { id: fileId(file.path), content: content.value },
    diagnostics: inOrder([...diagnostics, ...content.diagnostics]),
  };
}

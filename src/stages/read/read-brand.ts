import type { Located } from '../../ground/model/located.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import { decodeText } from './decode-text.ts';
import { parseYaml } from './parse-yaml.ts';

/** Reads a `brand.yml`. */
export function readBrand(file: SourceFile): Outcome<Located<unknown>> {
  const { value: source, diagnostics } = decodeText(file);
  if (source === undefined) return { value: undefined, diagnostics };
  const content = parseYaml(source, { start: 0, end: source.text.length });
  return { value: content.value, diagnostics: [...diagnostics, ...content.diagnostics] };
}

import { inOrder } from '../../ground/model/in-order.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Narrative } from '../../ground/model/sources.ts';
import { decodeText } from './decode-text.ts';
import { parseNarrative } from './narrative/parse-narrative.ts';

/** Reads Markdown with directives and without front matter, such as a template's `default.md`. */
export function readNarrative(file: SourceFile): Outcome<Narrative> {
  const { value: source, diagnostics } = decodeText(file);
  if (source === undefined) return { value: undefined, diagnostics };
  const narrative = parseNarrative(source, 0);
  return { value: narrative.value, diagnostics: inOrder([...diagnostics, ...narrative.diagnostics]) };
}

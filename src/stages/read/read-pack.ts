import { inOrder } from '../../ground/model/in-order.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { Narrative, RawPack } from '../../ground/model/sources.ts';
import { parseNarrative } from './narrative/parse-narrative.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { fileId } from './source-text.ts';

/**
 * Reads a pack: YAML front matter, and a narrative in Markdown with directives. A body of white space is no
 * narrative. Its id is the file's name. The value is there beside errors as long as both halves could be
 * parsed.
 */
export function readPack(file: SourceFile): Outcome<RawPack> {
  const { value: fronted, diagnostics } = readFrontMatter(file);
  if (fronted === undefined) return { value: undefined, diagnostics };
  const { source, front, body } = fronted;
  const empty = source.text.slice(body).trim() === '';
  const narrative: Outcome<Narrative> = empty ? NO_NARRATIVE : parseNarrative(source, body);
  const complete = front !== undefined && (empty || narrative.value !== undefined);
  return {
    value: complete ? { id: fileId(file.path), front, narrative: narrative.value } : undefined,
    diagnostics: inOrder([...diagnostics, ...narrative.diagnostics]),
  };
}

const NO_NARRATIVE: Outcome<Narrative> = { value: undefined, diagnostics: [] };

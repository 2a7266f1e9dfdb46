import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { controlCharacter } from '../../ground/model/diagnostics.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { RawDocument } from '../../ground/model/sources.ts';
import { canonicalText } from './canonical-text.ts';
import { tooManyMarks } from './decode-text.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { findMarkFlood, findRefused } from './refused-characters.ts';
import { fileId } from './source-text.ts';

/**
 * Reads a document: YAML front matter, and a body in plain Markdown that becomes canonical text. Its id is
 * the file's name. The value is there beside errors as long as both halves could be parsed.
 */
export function readDocument(file: SourceFile): Outcome<RawDocument> {
  const { value: fronted, diagnostics } = readFrontMatter(file);
  if (fronted === undefined) return { value: undefined, diagnostics };
  const { source, front, body } = fronted;
  const { value: root, diagnostics: excess } = parseMarkdown(source, body, 'plain');
  const text = root === undefined ? undefined : canonicalText(source, root);
  const rendered = text === undefined ? [] : checkRendered(text, findMarkFlood(source.text) !== undefined);
  const complete = front !== undefined && text !== undefined;
  return {
    value: complete ? { id: fileId(file.path), front, text } : undefined,
    diagnostics: inOrder([...diagnostics, ...excess, ...rendered]),
  };
}

/** Character references can stand for what the file's own text may not hold. */
function checkRendered(text: CanonicalText, floodReported: boolean): readonly Diagnostic[] {
  const placeOf = (start: number, end: number): Place => ({
    file: text.file,
    start: text.positionAt(start),
    end: text.positionAt(end),
  });
  const refused = findRefused(text.text).map(({ offset, name }) =>
    controlCharacter(placeOf(offset, offset + 1), name),
  );
  const flood = floodReported ? undefined : findMarkFlood(text.text);
  if (flood === undefined) return refused;
  return [...refused, tooManyMarks(placeOf(flood.start, flood.end), flood.end - flood.start)];
}

import type { CanonicalText } from '../../ground/model/canonical-text.ts';
import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import {
  controlCharacter,
  invisibleInSource,
  sourceHtml,
} from '../../ground/model/diagnostics/characters.ts';
import { inOrder } from '../../ground/model/in-order.ts';
import type { Outcome } from '../../ground/model/outcome.ts';
import type { Place } from '../../ground/model/place.ts';
import type { SourceFile } from '../../ground/model/source-file.ts';
import type { RawDocument } from '../../ground/model/sources.ts';
import { canonicalText } from './canonical-text.ts';
import { withPlainTexts } from './csl-text.ts';
import { tooManyMarks, withoutCharacter } from './decode-text.ts';
import { findInvisible } from './invisible-characters.ts';
import { maskHtml } from './mask-html.ts';
import { parseMarkdown } from './parse-markdown.ts';
import { readFrontMatter } from './read-front-matter.ts';
import { findMarkFlood, findRefused } from './refused-characters.ts';
import { fileId, placeBetween, type SourceText } from './source-text.ts';

/**
 * Reads a document: YAML front matter, and a body in plain Markdown that becomes canonical text. Its id is
 * the file's name. The value is there beside errors as long as both halves could be parsed.
 */
export function readDocument(file: SourceFile): Outcome<RawDocument> {
  const { value: fronted, diagnostics } = readFrontMatter(file, 'spaces');
  if (fronted === undefined) return { value: undefined, diagnostics };
  const { source, front, body } = fronted;
  const masked = maskHtml(source, body);
  const { value: root, diagnostics: excess } = parseMarkdown(masked, body, 'plain');
  const text = root === undefined ? undefined : canonicalText(source, root, masked);
  const rendered = text === undefined ? [] : checkRendered(text, findMarkFlood(source.text) !== undefined);
  const complete = front !== undefined && text !== undefined;
  return {
    value: complete ? { id: fileId(file.path), front: withPlainTexts(front), text } : undefined,
    diagnostics: inOrder([...diagnostics, ...excess, ...rendered, ...checkHtml(source, text)]),
  };
}

/** A comment may well be the archivist's; a tag tells of a page that was pasted. */
function checkHtml(source: SourceText, text: CanonicalText | undefined): readonly Diagnostic[] {
  const tag = text?.hidden?.find((hidden) => !hidden.text.startsWith('<!--'));
  if (tag === undefined) return [];
  const [first = tag.text] = tag.text.split(/(?<=>)/, 1);
  const shown = first.length > 40 ? `${first.slice(0, 40)}…` : first;
  return [sourceHtml(placeBetween(source, tag.start, tag.start + first.length), shown)];
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
  const hidden = findInvisible(text.text);
  const invisible = hidden
    .slice(0, 1)
    .map(({ offset, length, name }) =>
      withoutCharacter(invisibleInSource(placeOf(offset, offset + length), name, hidden.length)),
    );
  const flood = floodReported ? undefined : findMarkFlood(text.text);
  if (flood === undefined) return [...refused, ...invisible];
  return [...refused, ...invisible, tooManyMarks(placeOf(flood.start, flood.end), flood.end - flood.start)];
}

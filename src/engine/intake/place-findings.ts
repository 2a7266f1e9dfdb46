import type { Diagnostic } from '../../ground/model/diagnostic.ts';
import { importDoubtful, importDropped, importOffered } from '../../ground/model/diagnostics/imports.ts';
import type { Place } from '../../ground/model/place.ts';
import type { Document } from '../../ground/model/sources.ts';
import { wholeFile } from '../../ground/model/whole-file.ts';
import type { Converted } from '../../stages/intake/convert-file.ts';
import type { Finding } from '../../stages/intake/imported.ts';

/** Findings that a person should look at, as warnings at the place in the document that they concern. */
export function placeFindings(
  findings: readonly Finding[],
  paragraphs: Converted['paragraphs'],
  document: Document,
): readonly Diagnostic[] {
  return findings.flatMap((finding) => {
    const { kind, what, hint } = finding;
    if (kind === 'noted') return [];
    const place = placeOf(finding, paragraphs, document);
    const message = messageOf(finding);
    if (kind === 'dropped') return [importDropped(place, message, hint)];
    if (kind === 'doubtful') return [importDoubtful(place, message, hint)];
    return [importOffered(place, message, hint ?? `leave it out with \`--without ${what}\``)];
  });
}

function messageOf({ kind, what, where, words, message }: Finding): string {
  const said = message ?? standardMessage(kind, what, where);
  const shown = words === '' || said.includes(words) ? '' : `: “${words}”`;
  return `${where}: ${said}${shown}`;
}

/** A place such as `header 1` names the part already. */
function standardMessage(kind: Finding['kind'], what: string, where: string): string {
  if (kind === 'dropped') return where.startsWith(what) ? 'not imported' : `${what} not imported`;
  return kind === 'offered' ? `${what}, which may not belong to the text` : what;
}

/** The words in the paragraphs of the block, or the first of them; the file as a whole where there is no block. */
function placeOf({ block, words }: Finding, paragraphs: Converted['paragraphs'], document: Document): Place {
  const { text } = document;
  const first = block === undefined ? -1 : paragraphs.findIndex((paragraph) => paragraph.block >= block);
  const start = text.paragraphs[first];
  if (start === undefined) return wholeFile(text.file);
  const last = paragraphs.findLastIndex((paragraph) => paragraph.block === block);
  const end = text.paragraphs[Math.max(first, last)] ?? start;
  const at = words === '' ? -1 : text.text.slice(start.start, end.end).indexOf(words);
  const from = start.start + Math.max(at, 0);
  const to = at < 0 ? start.end : from + words.length;
  return { file: text.file, start: text.positionAt(from), end: text.positionAt(to) };
}

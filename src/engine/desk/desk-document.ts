import type { Document } from '../../ground/model/sources.ts';
import type { Snapshot } from '../language-service/snapshot.ts';
import { readExtractionFile } from '../workspace/read-extraction-file.ts';
import { documentPath } from '../workspace/source-paths.ts';
import { openProblems } from './desk-problems.ts';
import type { DeskDocument, DeskMark } from './desk-types.ts';
import { type ReadItem, readItems } from './read-items.ts';
import { usesOf } from './uses-of-items.ts';

/** A document with everything bound and proposed in it; nothing where there is none, or where it cannot be read. */
export function deskDocument(snapshot: Snapshot, id: string): DeskDocument | undefined {
  const document = snapshot.library.document(snapshot.workspace, id);
  if (document?.value === undefined) return undefined;
  const file = readExtractionFile(snapshot.workspace, id);
  const { items, diagnostics } = readItems(snapshot, id);
  const isOfItem = new Set(items.flatMap((item) => item.diagnostics));
  const found = [...document.diagnostics, ...file.diagnostics, ...diagnostics];
  return {
    id,
    title: document.value.front.data.title,
    file: documentPath(id),
    ...(file.value && { extraction: { file: file.value.path, digest: file.value.sha256 } }),
    paragraphs: paragraphsOf(document.value),
    marks: items.flatMap((item) => marksOf(item, id)),
    items: items.map(({ item }) => ({ ...item, uses: usesOf(snapshot, { document: id, ...item }) })),
    problems: openProblems([...new Set(found)].filter((one) => !isOfItem.has(one))),
  };
}

function paragraphsOf({ text }: Document): DeskDocument['paragraphs'] {
  return text.paragraphs.map(({ number, kind, page, start, end }) => ({
    number,
    kind,
    ...(page === undefined ? {} : { page }),
    line: text.positionAt(start).line,
    start,
    text: text.text.slice(start, end),
  }));
}

/** An entity without evidence has no words of its own in the text. */
function marksOf({ item, bound }: ReadItem, document: string): readonly DeskMark[] {
  const { section, id, state } = item;
  return (bound?.evidence ?? [])
    .filter((evidence) => evidence.document === document)
    .flatMap(({ pieces }) => pieces.map(({ start, end }) => ({ start, end, section, id, state })));
}

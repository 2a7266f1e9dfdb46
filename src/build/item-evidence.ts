import type { BoundItem, LetteredDocument } from '../model/bound.ts';
import type { Span } from '../model/place.ts';
import { openWorkspace } from './disk-workspace.ts';
import { loadDocuments, openLibrary } from './load-library.ts';
import { loadPack } from './load-pack.ts';

/** The document that an item rests on, with the item's words marked. */
export interface ItemEvidence {
  readonly document: string;
  readonly letter: string;
  readonly title: string;
  readonly paragraphs: readonly {
    readonly number: number;
    /** Its first line in the document's file. */
    readonly line: number;
    readonly runs: readonly { readonly text: string; readonly bound: boolean }[];
  }[];
}

/** Finds the evidence of items in a workspace, as its files stand when asked. */
export function openEvidence(root: string): (pack: string, ref: string) => readonly ItemEvidence[] {
  // Kept from one question to the next: a document that is unchanged is not read anew.
  const library = openLibrary();
  return (id, ref) => {
    const workspace = openWorkspace(root);
    const pack = loadPack(library, workspace, id).value;
    const documents = pack && loadDocuments(library, workspace, pack).value;
    if (!documents) return [];
    const refs = new Set(ref.split('+'));
    const items = documents
      .flatMap(({ extraction }) => extraction.items)
      .filter((item) => refs.has(`${item.document}:${item.id}`));
    return documents.flatMap((lettered) => evidenceIn(lettered, items));
  };
}

function evidenceIn(lettered: LetteredDocument, items: readonly BoundItem[]): readonly ItemEvidence[] {
  const { letter, document } = lettered;
  const pieces = items
    .flatMap(({ evidence }) => evidence)
    .filter((evidence) => evidence.document === document.id)
    .flatMap((evidence) => evidence.pieces);
  if (pieces.length === 0) return [];
  const { text, paragraphs } = document.text;
  return [
    {
      document: document.id,
      letter,
      title: document.front.data.title,
      paragraphs: paragraphs.map((paragraph) => ({
        number: paragraph.number,
        line: document.text.positionAt(paragraph.start).line,
        runs: cut(text, paragraph, pieces),
      })),
    },
  ];
}

function cut(
  text: string,
  { start, end }: Span,
  pieces: readonly Span[],
): ItemEvidence['paragraphs'][number]['runs'] {
  const runs: { text: string; bound: boolean }[] = [];
  let at = start;
  const push = (to: number, bound: boolean): void => {
    if (to > at) runs.push({ text: text.slice(at, to), bound });
    at = Math.max(at, to);
  };
  const inside = pieces
    .map((piece) => ({ start: Math.max(piece.start, start), end: Math.min(piece.end, end) }))
    .filter((piece) => piece.start < piece.end)
    .toSorted((a, b) => a.start - b.start);
  for (const piece of inside) {
    push(piece.start, false);
    push(piece.end, true);
  }
  push(end, false);
  return runs;
}

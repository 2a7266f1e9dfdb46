import type { BoundItem, LetteredDocument } from '../../ground/model/bound.ts';
import { atOneGo } from '../../ground/model/steps.ts';
import { cutEvidence } from '../../stages/compose/cut-evidence.ts';
import { openWorkspace } from '../workspace/disk-workspace.ts';
import { documentSteps, openLibrary } from '../workspace/load-library.ts';
import { loadPack } from '../workspace/load-pack.ts';

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
  // Kept from one question to the next: a document that is unchanged is not read again.
  const library = openLibrary();
  return (id, ref) => {
    const workspace = openWorkspace(root);
    const pack = loadPack(library, workspace, id).value;
    const documents = pack && atOneGo(documentSteps(library, workspace, pack)).value;
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
    .flatMap((evidence) => evidence.pieces.map((piece) => ({ ...piece, ref: '' })));
  if (pieces.length === 0) return [];
  const { paragraphs } = document.text;
  return [
    {
      document: document.id,
      letter,
      title: document.front.data.title,
      paragraphs: paragraphs.map((paragraph) => ({
        number: paragraph.number,
        line: document.text.positionAt(paragraph.start).line,
        runs: cutEvidence(document.text, paragraph, pieces).map(({ words, text }) => ({
          text: words?.text ?? text ?? '',
          bound: words !== undefined,
        })),
      })),
    },
  ];
}

import type { TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Snapshot } from '../../engine/language-service/snapshot.ts';
import { placeEdits } from '../../ground/edit/fix-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { toRange, uriIn } from './to-protocol.ts';

/** Edits of files as an editor takes them. */
export function toWorkspaceEdit(snapshot: Snapshot, edits: readonly TextEdit[]): WorkspaceEdit {
  const changes: Record<string, ProtocolEdit[]> = {};
  for (const { place, newText } of placeEdits(edits, textOf(snapshot))) {
    const uri = uriIn(snapshot, place.file);
    const own = changes[uri] ?? [];
    own.push({ range: toRange(place), newText });
    changes[uri] = own;
  }
  return { changes };
}

/** The text of a file as it is in the editor, or on disk. */
export function textOf(snapshot: Snapshot): (file: string) => string | undefined {
  return (file) => snapshot.text(file)?.source.text;
}

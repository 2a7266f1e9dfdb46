import type { TextEdit as ProtocolEdit, WorkspaceEdit } from 'vscode-languageserver/node';
import type { Snapshot } from '../../engine/language-service/snapshot.ts';
import { placeEdits } from '../../ground/edit/fix-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { toRange, uriIn } from './to-protocol.ts';
import { pathOfUri } from './uris.ts';

/** Writes edits of files down as an editor takes them. */
export interface EditWriter {
  write(snapshot: Snapshot, edits: readonly TextEdit[]): WorkspaceEdit;
}

export interface EditWriterOptions {
  /** The editor can compare an edit with the version of a file that it was made for. */
  readonly takesVersions: boolean;
  /** The files that are open in the editor now. */
  documents(): readonly OpenDocument[];
}

interface OpenDocument {
  readonly uri: string;
  readonly version: number;
}

/** With versions where the editor takes them: an edit of a text that has been typed over since would damage it. */
export function openEditWriter({ takesVersions, documents }: EditWriterOptions): EditWriter {
  return {
    write: (snapshot, edits) => {
      const open = new Map(documents().map((document) => [pathOfUri(document.uri), document]));
      const changes: Record<string, ProtocolEdit[]> = {};
      for (const { place, newText } of placeEdits(edits, textOf(snapshot))) {
        const written = uriIn(snapshot, place.file);
        // Editors escape different letters of a path: a file that is open goes by the name that its editor gave it.
        const uri = open.get(pathOfUri(written))?.uri ?? written;
        const own = changes[uri] ?? [];
        own.push({ range: toRange(place), newText });
        changes[uri] = own;
      }
      if (!takesVersions) return { changes };
      const documentChanges = Object.entries(changes).map(([uri, own]) => ({
        textDocument: { uri, version: open.get(pathOfUri(uri))?.version ?? null },
        edits: own,
      }));
      return { documentChanges };
    },
  };
}

/** The text of a file as it is in the editor, or on disk. */
export function textOf(snapshot: Snapshot): (file: string) => string | undefined {
  return (file) => snapshot.text(file)?.source.text;
}

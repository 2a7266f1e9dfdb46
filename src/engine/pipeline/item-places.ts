import type { BoundPack } from '../../ground/model/bound.ts';
import type { Place, Position } from '../../ground/model/place.ts';
import type { Workspace } from '../../ground/model/source-file.ts';

/** Where each item of a pack is in its extraction, by reference: `document:id`. */
export function placesOf(bound: BoundPack): (ref: string) => Place | undefined {
  let places: ReadonlyMap<string, Place> | undefined;
  return (ref) => {
    places ??= new Map(
      bound.documents.flatMap(({ extraction }) =>
        extraction.items.map((item) => [`${item.document}:${item.id}`, item.place]),
      ),
    );
    return places.get(ref);
  };
}

/** How many characters on either side have to be the document's, too. */
const AROUND = 8;

/**
 * Where a document of the pack has a character in its text, among the same words as in a text that is printed: the
 * words are its own. Nothing when they are none of a document's.
 */
export function placeInDocuments(bound: BoundPack): (words: string, character: string) => Place | undefined {
  return (words, character) => {
    const at = words.indexOf(character);
    const around = words.slice(Math.max(0, at - AROUND), at + character.length + AROUND);
    for (const { document } of bound.documents) {
      const found = document.text.text.indexOf(around);
      if (at < 0 || found < 0) continue;
      const start = document.text.positionAt(found + around.indexOf(character));
      return { file: document.text.file, start, end: { ...start, column: start.column + 1 } };
    }
    return undefined;
  };
}

/**
 * Where a character is first in the file of a place, from there on or at all. The place itself when it is
 * nowhere: it may be written as an escape, or the file may not be read.
 */
export function placeOfCharacters(workspace: Workspace): (near: Place, character: string) => Place {
  return (near, character) => {
    const bytes = workspace.read(near.file).value?.bytes;
    if (bytes === undefined) return near;
    const lines = new TextDecoder().decode(bytes).split('\n');
    const found = firstIn(lines, near.start, character) ?? firstIn(lines, { line: 1, column: 1 }, character);
    if (found === undefined) return near;
    const end = { ...found, column: found.column + character.length };
    return { file: near.file, start: found, end };
  };
}

function firstIn(lines: readonly string[], from: Position, character: string): Position | undefined {
  for (let line = from.line; line <= lines.length; line += 1) {
    const at = lines[line - 1]?.indexOf(character, line === from.line ? from.column - 1 : 0) ?? -1;
    if (at >= 0) return { line, column: at + 1 };
  }
  return undefined;
}

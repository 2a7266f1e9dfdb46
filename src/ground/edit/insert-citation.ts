import type { Position } from '../model/place.ts';
import { diskText } from './disk-text.ts';
import type { Edited, EditSource } from './text-edit.ts';

/**
 * Cites an item at the end of a sentence: ` [@id]` before its full stop, or within the citation that is there.
 * `end` is the end of the sentence, before or after its full stop and the white space behind it. No edit where
 * the sentence cites the item already.
 */
export function insertCitation(source: EditSource, end: Position, id: string): Edited {
  const disk = diskText(source);
  const before = disk.text.slice(0, disk.offsetOf(end)).trimEnd();
  const sentence = before.replace(/[.!?…]+$/u, '');
  const cited = /\[@([^\]\n]{1,400})\]$/.exec(sentence);
  if (cited === null) {
    const at = sentence.length;
    return { edits: [disk.toDisk({ start: at, end: at, newText: ` [@${id}]` })] };
  }
  const ids = (cited[1] ?? '').split(/\s*[;,]\s*/).map((key) => key.replace(/^@/, ''));
  if (ids.includes(id)) return { edits: [] };
  const at = sentence.length - 1;
  return { edits: [disk.toDisk({ start: at, end: at, newText: `; @${id}` })] };
}

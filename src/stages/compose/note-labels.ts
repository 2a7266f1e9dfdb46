import type { Nodes } from 'mdast';
import type { EvidenceNote } from '../../ground/model/content-nodes.ts';
import type { Mark } from '../../ground/model/content-parts.ts';

/** The notes of a paragraph or a table, and the citation or value beside which each is. */
export interface PlacedNotes {
  readonly all: readonly EvidenceNote[];
  /** Empty for a table: its cells are no place for notes. */
  readonly at: ReadonlyMap<Nodes, readonly EvidenceNote[]>;
  /** What each citation or value calls its notes by. */
  readonly calls: ReadonlyMap<Nodes, readonly Mark[]>;
}

/** What the notes of a pack are called by, in the order in which they are printed. */
export interface NoteLabels {
  /** Those of running text are numbered singly through the pack. */
  number(): NoteLabel;
  /** Those of a table are lettered by row: a, b, c, from one table to the next again. */
  letters(): () => NoteLabel;
  /** The notes of a stretch of text that was looked at before: their numbers are given once. */
  readonly placed: Map<Nodes, PlacedNotes>;
}

export interface NoteLabel {
  readonly label: string;
  /** Anchors of headings have no capitals. */
  readonly id: string;
}

export function makeNoteLabels(): NoteLabels {
  let [notes, tables] = [0, 0];
  return {
    number: () => {
      const label = String(++notes);
      return { label, id: `Words-${label}` };
    },
    letters: () => {
      const table = ++tables;
      let count = 0;
      return () => {
        const label = letterOf(count++);
        return { label, id: `Words-${table}${label}` };
      };
    },
    placed: new Map(),
  };
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** a to z, then aa, ab and so on. */
function letterOf(index: number): string {
  const last = LETTERS[index % LETTERS.length] ?? '';
  return index < LETTERS.length ? last : `${letterOf(Math.floor(index / LETTERS.length) - 1)}${last}`;
}

import type { EditionJson } from './generated/edition.ts';

/** What an edition of a pack says, as it is recorded when it is handed out. */
export type EditionRecord = EditionJson;

export type EditionItem = EditionRecord['items'][number];

/** What became of something since an earlier edition. */
export type ChangeKind = 'changed' | 'added' | 'withdrawn';

/** What an edition says otherwise than the one before. */
export interface EditionChanges {
  /** The edition that was handed out before. */
  readonly since: Pick<EditionRecord, 'edition' | 'date' | 'rules'>;
  /** Title, subtitle, marking and the like, and pictures. */
  readonly pack: readonly FieldChange[];
  /** Figures, events, quotations, claims and entities, in the order of the pack; what was withdrawn follows. */
  readonly items: readonly ItemChange[];
  /** Paragraphs and the like of the running text, in order. */
  readonly text: readonly TextChange[];
  readonly sources: readonly SourceChange[];
}

export type ChangedField =
  | 'title'
  | 'subtitle'
  | 'short-title'
  | 'status'
  | 'audience'
  | 'author'
  | 'supersedes'
  | 'return-by'
  | 'marking'
  | 'picture';

export interface FieldChange {
  readonly field: ChangedField;
  readonly before: string | undefined;
  readonly now: string | undefined;
}

export interface ItemChange {
  readonly change: ChangeKind;
  /** The item before; nothing for one that was added. */
  readonly before: EditionItem | undefined;
  /** The item now; nothing for one that was withdrawn. */
  readonly now: EditionItem | undefined;
}

export interface TextChange {
  /** `moved`: the same words at another place. */
  readonly change: ChangeKind | 'moved';
  /** The nearest heading above it: of the earlier edition where it was withdrawn. */
  readonly section: string;
  readonly before: string | undefined;
  readonly now: string | undefined;
  /** Whether the same words now rest on other evidence. */
  readonly isOnOtherEvidence?: true;
  /** Its place in the text of this edition, from 0; nothing where it was withdrawn. */
  readonly index: number | undefined;
}

export interface SourceChange {
  readonly change: ChangeKind;
  readonly id: string;
  readonly title: string;
  /** Of a document that was there before: what is different. */
  readonly differs: readonly SourceDifference[];
}

export type SourceDifference = 'title' | 'issued' | 'reliability' | 'description' | 'text';

import type { Severity } from '../../ground/model/diagnostic.ts';
import type { Section } from '../../ground/model/item-references.ts';

// What the desk and its page tell each other, as JSON. Offsets are UTF-16 units of a document's canonical text, or of
// a pack's file with LF line ends; files are relative to the workspace.

/** Everything at a glance. */
export interface DeskState {
  /** The workspace's folder, absolute. */
  readonly root: string;
  readonly packs: readonly DeskPackEntry[];
  readonly documents: readonly DeskDocumentEntry[];
  /** The templates that a pack can name. */
  readonly templates: readonly string[];
  /** False while there are no sources: the folder can be begun in. */
  readonly begun: boolean;
  /** What undoing and redoing would do, in a few words; absent where there is nothing. */
  readonly undo?: string;
  readonly redo?: string;
}

export interface DeskPackEntry {
  readonly id: string;
  /** Absent where the pack's front matter cannot be read. */
  readonly title?: string;
  readonly documents: readonly string[];
  /** What there is of its PDF, and its pages where it is built. */
  readonly state: 'current' | 'outdated' | 'stale' | 'not-built';
  readonly pages?: number;
}

export interface DeskDocumentEntry {
  readonly id: string;
  readonly title?: string;
  /** False while its extraction has not been read yet, in a workspace with much in it: the numbers follow. */
  readonly isCounted: boolean;
  /** How many items of its extraction are bound, how many wait to be kept or struck, how many have an error. */
  readonly bound: number;
  readonly proposed: number;
  readonly wrong: number;
  /** The ids of the packs that name it. */
  readonly packs: readonly string[];
}

/** A document as it is read at the desk. */
export interface DeskDocument {
  readonly id: string;
  readonly title: string;
  readonly file: string;
  /** The file of its extraction, and the digest that says which text of it this is; absent where there is none. */
  readonly extraction?: { readonly file: string; readonly digest: string };
  readonly paragraphs: readonly DeskParagraph[];
  readonly marks: readonly DeskMark[];
  readonly items: readonly DeskItem[];
  /** What is wrong with the document and its extraction, besides what is at an item. */
  readonly problems: readonly DeskProblem[];
}

export interface DeskParagraph {
  readonly number: number;
  readonly kind: 'paragraph' | 'heading' | 'item' | 'row' | 'code';
  /** The page of the original on which it begins. */
  readonly page?: string;
  /** Its first line in the file. */
  readonly line: number;
  /** Where it begins in the canonical text. */
  readonly start: number;
  /** Cells are separated by tabs, lines by LF. */
  readonly text: string;
}

export type ItemState = 'bound' | 'proposed' | 'wrong';

/** Words of the document that an item rests on. */
export interface DeskMark {
  readonly start: number;
  readonly end: number;
  readonly section: Section;
  readonly id: string;
  readonly state: ItemState;
}

export interface DeskItem {
  readonly section: Section;
  readonly id: string;
  readonly state: ItemState;
  /** Its label, title, name or text. */
  readonly label: string;
  /** What it states: the value with its unit and qualifier, the date, the words, the kind. */
  readonly states: string;
  /** The source's words; absent where they are not found. */
  readonly words?: string;
  /** The paragraph of these words, by number. */
  readonly paragraph?: number;
  /** Its fields as they are in the file, for the form. */
  readonly fields: Readonly<Record<string, unknown>>;
  /** Its line in the extraction's file. */
  readonly line: number;
  /** Where packs cite it or print its value. */
  readonly uses: readonly DeskUse[];
  readonly problems: readonly DeskProblem[];
}

export interface DeskUse {
  readonly pack: string;
  /** In the pack's file. */
  readonly line: number;
}

/** A diagnostic with the buttons that put it right. */
export interface DeskProblem {
  readonly code: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint?: string;
  readonly place?: { readonly file: string; readonly line: number; readonly column: number };
  /** The place in the text of the file, where it is a pack's. */
  readonly span?: { readonly start: number; readonly end: number };
  readonly fixes: readonly DeskFix[];
}

export interface DeskFix {
  /** By which the desk is asked to take it. */
  readonly key: string;
  readonly title: string;
  readonly certain: boolean;
}

/** A way to write selected words down as an item. */
export interface DeskOffer {
  readonly section: Section;
  readonly id: string;
  readonly label: string;
  readonly states: string;
  /** The item as the extraction would have it, and as the file would show it. */
  readonly item: Readonly<Record<string, unknown>>;
  readonly yaml: string;
  /** What is against it: none of an item that binds. */
  readonly problems: readonly DeskProblem[];
}

/** What selected words can be. */
export interface DeskReading {
  /** Those that bind first, the nearest to the selection before the others; then those with something against them. */
  readonly offers: readonly DeskOffer[];
  /** What was seen in the words and is none of these, with the reason. */
  readonly leftOut: readonly { readonly section: Section; readonly words: string; readonly reason: string }[];
}

/** A pack as it is written at the desk. */
export interface DeskPack {
  readonly id: string;
  readonly file: string;
  /** Which text of the file this is. */
  readonly digest: string;
  readonly text: string;
  /** A text that could not be written when the page was left: somebody else had changed the same lines. */
  readonly aside?: DeskAside;
  /** The fields of its front matter as they are in the file, for the form; none where it cannot be read. */
  readonly front: Readonly<Record<string, unknown>>;
  readonly marks: readonly DeskPackMark[];
  readonly problems: readonly DeskProblem[];
  /** The items of its documents, as they can be cited: document, section, id. */
  readonly items: readonly DeskCitable[];
}

/** A text of a pack that waits for somebody to say what becomes of it. */
export interface DeskAside {
  /** What a text says that takes its place. */
  readonly name: string;
  readonly text: string;
}

export interface DeskPackMark {
  readonly start: number;
  readonly end: number;
  /** `bound`: a value that is printed from an item; `cited`: a citation; `number`: a number that a citation backs; `unbound`: one that nothing backs. */
  readonly state: 'bound' | 'cited' | 'number' | 'unbound';
  /** `document:id` of what it names. */
  readonly ref?: string;
}

export interface DeskCitable {
  readonly document: string;
  readonly section: Section;
  readonly id: string;
  readonly label: string;
  readonly states: string;
  /** How a citation names it in this pack: with the document's id where that is needed. */
  readonly citation: string;
}

/** Something has changed: the page asks again for what it shows of it. `everything` may be in every answer. */
export interface DeskChange {
  /** `paper`: a pack's PDF or its copies are made, or have been. */
  readonly what: 'document' | 'pack' | 'paper' | 'everything';
  readonly id?: string;
  /** Of `paper`: how far it has come; absent when it is over. */
  readonly step?: 'building' | 'printing' | 'printed';
  /** Of copies: how many are made, of how many. */
  readonly done?: number;
  readonly total?: number;
}

/** With every answer but a stream: as many changes as are in it. */
export interface Counted {
  readonly changes: number;
}

/** What came of an action. */
export type DeskAnswer =
  | { readonly done: true; readonly what: string }
  /** Nothing was written. */
  | { readonly done: false; readonly reason: string; readonly hint?: string };

/** What came of saving a text. */
export type DeskSaved =
  | {
      readonly saved: true;
      readonly digest: string;
      readonly text: string;
      readonly merged: boolean;
      /** The base of a text that was typed on from the one that was sent: it has nothing that was merged. */
      readonly sent: string;
    }
  /** The file has changed in the same lines meanwhile. */
  | { readonly saved: false; readonly mine: string; readonly theirs: string; readonly digest: string }
  /** `gone`: there is no such file any more: it can be made again. */
  | { readonly saved: false; readonly reason: string; readonly gone?: boolean };

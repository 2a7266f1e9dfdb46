import type {
  DeskDocument,
  DeskOffer,
  DeskPack,
  DeskPackMark,
  DeskProblem,
  DeskState,
} from '../../../../engine/desk/desk-types.ts';
import type {
  DeskCopies,
  DeskImported,
  DeskPageCounts,
  DeskPageStart,
} from '../../../../engine/desk/paper/paper-types.ts';
import type { Section } from '../../../../ground/model/item-references.ts';

/** All that the page of the desk knows. Plain data: it changes by `reduceDesk` alone. */
export interface DeskModel {
  readonly view: ViewModel;
  /** Absent until the desk has answered for the first time. */
  readonly state?: DeskState;
  /** The desk does not answer. */
  readonly lost: boolean;
  readonly document: DocumentModel;
  readonly pack: PackModel;
  readonly paper: PaperModel;
  /** What came of bringing a document in last. */
  readonly imported?: DeskImported;
  /** The numbered copies of the open pack. */
  readonly copies?: DeskCopies;
  /** What was done last, or why it was not. */
  readonly note?: Note;
}

export type Screen = 'desk' | 'packs' | 'begin';
export type Column = 'document' | 'pack' | 'paper';
export type Pane = 'narrative' | 'settings' | 'problems';
export type Theme = 'auto' | 'light' | 'dark';
export type Dialog = 'help' | 'block' | 'cite' | 'copies' | 'import' | 'new-pack' | 'remove';

export interface ViewModel {
  readonly screen: Screen;
  /** The column that a narrow window shows, and the one that the keyboard is in. */
  readonly column: Column;
  readonly pane: Pane;
  readonly theme: Theme;
  readonly dialog?: Dialog;
  /** The guide of a first pack has been put away. */
  readonly guideClosed: boolean;
  /** The desk is looking for what a document states. */
  readonly drafting: boolean;
  /** The person has been here before, or has named a pack: the screen is not chosen for them. */
  readonly isKnown: boolean;
}

export interface ItemName {
  readonly section: Section;
  readonly id: string;
}

/** Where the keyboard is in a document, and the words that are selected. Offsets are those of the canonical text. */
export interface Caret {
  readonly anchor: number;
  readonly head: number;
}

export interface DocumentModel {
  readonly id?: string;
  readonly data?: DeskDocument;
  /** The paragraph that has the keyboard, by number. */
  readonly paragraph: number;
  readonly caret?: Caret;
  /** What the selected words can be; absent where nothing was asked. */
  readonly offers?: readonly DeskOffer[];
  /** Why they could not be read. */
  readonly unread?: string;
  readonly item?: ItemName;
  /** Its form is open in the middle. */
  readonly editing: boolean;
  readonly find: string;
  /** Changes each time the chosen words are to be brought into view. */
  readonly reveal: number;
}

/** How the text of a pack is with its file; `gone`: there is no such file any more. */
export type Saving = 'saved' | 'typing' | 'saving' | 'conflict' | 'failed' | 'gone';

export interface PackModel {
  readonly id?: string;
  readonly data?: DeskPack;
  /** The whole text as it is being written, with its front matter. */
  readonly text: string;
  /** The text of the file that it was made from, and its digest. */
  readonly base: { readonly text: string; readonly digest: string };
  readonly saving: Saving;
  /** What the file says instead, where both changed the same lines. */
  readonly theirs?: { readonly text: string; readonly digest: string };
  /** The text is one that was set aside, or was made from it: the name of that. */
  readonly settles?: string;
  readonly whyNot?: string;
  readonly marks: readonly DeskPackMark[];
  readonly problems: readonly DeskProblem[];
  /** Changes each time the text is replaced by something different from what was typed. */
  readonly replaced: number;
  /** The place that the editor is to go to. */
  readonly goTo?: { readonly offset: number; readonly turn: number };
}

export interface PaperModel {
  readonly html?: string;
  /** Which page it is: the same digest, the same page. */
  readonly digest?: string;
  /** False: the text cannot be read just now, and this is the page as it was before. */
  readonly current: boolean;
  /** What its first page says of itself. */
  readonly counts?: DeskPageCounts;
  readonly pages: readonly DeskPageStart[];
  /** The page is of this text: page breaks are settled where they are of the same. */
  readonly settled: boolean;
  readonly building: boolean;
  readonly progress?: string;
  readonly zoom: number;
  readonly shows: 'page' | 'sheets';
  /** Words of this item are shown on the page: on this one, where it is printed on several. */
  readonly ref?: string;
  readonly refPage?: number;
  /** Changes each time words are to be brought into view. */
  readonly refTurn: number;
  /** Counts the PDFs: pictures of an older one are asked for again. */
  readonly edition: number;
}

export interface Note {
  readonly text: string;
  readonly kind: 'done' | 'refused';
  readonly turn: number;
}

/** Whose file a fix is in, or whose problem it puts right. */
export interface FixPlace {
  readonly kind: 'document' | 'pack';
  readonly id: string;
}

export const initialDesk: DeskModel = {
  view: {
    screen: 'desk',
    column: 'document',
    pane: 'narrative',
    theme: 'auto',
    guideClosed: false,
    drafting: false,
    isKnown: false,
  },
  lost: false,
  document: { paragraph: 1, editing: false, find: '', reveal: 0 },
  pack: {
    text: '',
    base: { text: '', digest: '' },
    saving: 'saved',
    marks: [],
    problems: [],
    replaced: 0,
  },
  paper: {
    current: true,
    pages: [],
    settled: false,
    building: false,
    zoom: 1,
    shows: 'page',
    edition: 0,
    refTurn: 0,
  },
};

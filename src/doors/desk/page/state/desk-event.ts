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
  DeskPage,
  DeskPageStart,
} from '../../../../engine/desk/paper/paper-types.ts';
import type { Caret, Column, Dialog, ItemName, Pane, Screen, Theme } from './desk-model.ts';

/** Everything that can happen to the desk's page. */
export type DeskEvent = ViewEvent | DocumentEvent | PackEvent | PaperEvent;

export type ViewEvent =
  | { readonly type: 'state-came'; readonly state: DeskState }
  | { readonly type: 'line-lost' }
  | { readonly type: 'line-found' }
  | { readonly type: 'screen-chosen'; readonly screen: Screen }
  | { readonly type: 'column-entered'; readonly column: Column }
  | { readonly type: 'pane-chosen'; readonly pane: Pane }
  | { readonly type: 'theme-chosen'; readonly theme: Theme }
  | { readonly type: 'dialog-opened'; readonly dialog: Dialog }
  | { readonly type: 'dialog-closed' }
  | { readonly type: 'copies-came'; readonly copies: DeskCopies }
  | { readonly type: 'guide-closed'; readonly closed: boolean }
  | { readonly type: 'noted'; readonly text: string; readonly kind: 'done' | 'refused' }
  | { readonly type: 'note-closed' }
  | { readonly type: 'draft-began' }
  | { readonly type: 'draft-ended' }
  | { readonly type: 'imported'; readonly imported: DeskImported | undefined };

export type DocumentEvent =
  | { readonly type: 'document-chosen'; readonly id: string }
  | { readonly type: 'document-left' }
  | { readonly type: 'document-came'; readonly document: DeskDocument }
  | { readonly type: 'caret-moved'; readonly caret: Caret; readonly reveal?: boolean }
  | { readonly type: 'offers-came'; readonly offers: readonly DeskOffer[]; readonly unread?: string }
  | { readonly type: 'offer-changed'; readonly before: DeskOffer; readonly offer: DeskOffer }
  | { readonly type: 'selection-cleared' }
  | { readonly type: 'item-chosen'; readonly item: ItemName | undefined; readonly reveal?: boolean }
  | { readonly type: 'item-edited'; readonly editing: boolean }
  | { readonly type: 'words-sought'; readonly find: string };

export type PackEvent =
  | { readonly type: 'pack-chosen'; readonly id: string }
  | { readonly type: 'pack-left' }
  /** There is no such file any more. */
  | { readonly type: 'pack-gone' }
  | { readonly type: 'pack-came'; readonly pack: DeskPack }
  | { readonly type: 'text-typed'; readonly text: string }
  | {
      readonly type: 'live-came';
      /** The text that it is about. */
      readonly text: string;
      readonly marks: readonly DeskPackMark[];
      readonly problems: readonly DeskProblem[];
    }
  | { readonly type: 'saving-began' }
  | {
      readonly type: 'saved';
      /** The text that was sent. */
      readonly sent: string;
      readonly text: string;
      readonly digest: string;
      /** What a text has for its base that was typed on from the one that was sent. */
      readonly sentDigest: string;
    }
  | { readonly type: 'saving-collided'; readonly theirs: string; readonly digest: string }
  /** It may have been set aside under this name. */
  | { readonly type: 'last-words-sent'; readonly name: string }
  | { readonly type: 'saving-failed'; readonly reason: string }
  | { readonly type: 'conflict-settled'; readonly text: string }
  | { readonly type: 'place-sought'; readonly offset: number };

export type PaperEvent =
  | { readonly type: 'page-came'; readonly page: DeskPage | undefined }
  | {
      readonly type: 'breaks-came';
      readonly digest: string;
      readonly pages: readonly DeskPageStart[];
      readonly html?: string | undefined;
    }
  | { readonly type: 'breaks-moved' }
  | { readonly type: 'build-began' }
  | { readonly type: 'build-went-on'; readonly progress: string }
  | { readonly type: 'build-ended' }
  | { readonly type: 'zoomed'; readonly zoom: number }
  | { readonly type: 'sheets-shown'; readonly shows: 'page' | 'sheets' }
  /** `page`: on that page, where there is more than one. */
  | { readonly type: 'ref-shown'; readonly ref: string | undefined; readonly page?: number };

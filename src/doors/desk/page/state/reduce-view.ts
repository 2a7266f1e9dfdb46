import type { DeskState } from '../../../../engine/desk/desk-types.ts';
import type { ViewEvent } from './desk-event.ts';
import type { DeskModel, ViewModel } from './desk-model.ts';

/** The desk as a whole: where the person is in it, and what the desk says of itself. */
export function reduceView(desk: DeskModel, event: ViewEvent): DeskModel {
  const view = (change: Partial<ViewModel>): DeskModel => ({ ...desk, view: { ...desk.view, ...change } });
  switch (event.type) {
    case 'state-came':
      return { ...desk, state: event.state, lost: false, view: firstScreen(desk, event) };
    case 'line-lost':
      return desk.lost ? desk : { ...desk, lost: true };
    case 'line-found':
      return desk.lost ? { ...desk, lost: false } : desk;
    case 'screen-chosen':
      return view({ screen: event.screen });
    case 'column-entered':
      return desk.view.column === event.column ? desk : view({ column: event.column });
    case 'pane-chosen':
      return view({ pane: event.pane });
    case 'theme-chosen':
      return view({ theme: event.theme });
    case 'dialog-opened':
      return view({ dialog: event.dialog });
    case 'dialog-closed': {
      const { dialog: _closed, ...rest } = desk.view;
      return { ...desk, view: rest };
    }
    case 'copies-came':
      return { ...desk, copies: event.copies };
    case 'draft-began':
    case 'draft-ended':
      return view({ drafting: event.type === 'draft-began' });
    case 'guide-closed':
      return view({ guideClosed: event.closed });
    case 'noted':
      return {
        ...desk,
        note: { text: event.text, kind: event.kind, turn: (desk.note?.turn ?? 0) + 1 },
      };
    case 'note-closed': {
      const { note: _closed, ...rest } = desk;
      return rest;
    }
    case 'imported': {
      const { imported: _before, ...rest } = desk;
      return event.imported === undefined ? rest : { ...rest, imported: event.imported };
    }
    default:
      return desk;
  }
}

/** A workspace without documents begins at the beginning, and when its last one has gone; with several packs, at their list. */
function firstScreen(desk: DeskModel, { state }: Extract<ViewEvent, { type: 'state-came' }>): ViewModel {
  const { state: before, view } = desk;
  if (isEmpty(state) && (before === undefined || !isEmpty(before))) return { ...view, screen: 'begin' };
  if (before !== undefined || view.isKnown) return view;
  return state.packs.length > 3 ? { ...view, screen: 'packs' } : view;
}

function isEmpty({ documents, packs }: DeskState): boolean {
  return documents.length === 0 && packs.length === 0;
}

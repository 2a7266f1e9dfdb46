import type { Desk } from '../actions/desk.ts';
import { selectWords } from '../actions/read-words.ts';
import { keepOffer } from '../actions/write-items.ts';
import { moveCaret, type Step } from '../text/move-caret.ts';

const STEPS: Readonly<Record<string, Step>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  Home: 'first',
  End: 'last',
};

/** A key in the text of a document. Returns whether it meant something. */
export function pressInDocument(desk: Desk, event: KeyboardEvent): boolean {
  const { store } = desk;
  const { data, paragraph, caret, offers } = store.get().document;
  if (data === undefined || event.ctrlKey || event.metaKey) return false;
  const step = STEPS[event.key];
  if (step !== undefined) {
    const here = data.paragraphs.find(({ number }) => number === paragraph);
    if (here === undefined) return false;
    const moved = moveCaret({
      ...here,
      caret,
      step,
      extends: event.shiftKey,
      fine: event.altKey && event.shiftKey,
    });
    if (moved === undefined) return true;
    if (event.shiftKey) void selectWords(desk, moved);
    else {
      store.send({ type: 'caret-moved', caret: moved, reveal: true });
      chooseMarked(desk);
    }
    return true;
  }
  if (event.key === 'ArrowDown' || event.key === 'ArrowUp')
    return moveParagraph(desk, event.key === 'ArrowDown' ? 1 : -1);
  if (event.key === 'PageDown' || event.key === 'PageUp')
    return moveParagraph(desk, event.key === 'PageDown' ? 8 : -8);
  if (event.key === 'Escape') {
    store.send({ type: 'selection-cleared' });
    return true;
  }
  if (event.key === ' ' && caret !== undefined && offers === undefined) {
    void selectWords(desk, caret);
    return true;
  }
  const place = event.key === 'Enter' || event.key === 'k' ? 0 : Number(event.key) - 1;
  const offer = offers?.[place];
  if (offer === undefined) return false;
  void keepOffer(desk, offer);
  return true;
}

/** The item that the word of the caret belongs to is chosen with it. */
function chooseMarked({ store }: Desk): void {
  const { data, caret } = store.get().document;
  if (data === undefined || caret === undefined) return;
  const mark = data.marks.find(({ start, end }) => start <= caret.anchor && end >= caret.head);
  if (mark && mark.state !== 'bound') store.send({ type: 'item-chosen', item: mark });
}

function moveParagraph({ store }: Desk, by: number): boolean {
  const { data, paragraph } = store.get().document;
  if (data === undefined) return false;
  const at = data.paragraphs.findIndex(({ number }) => number === paragraph);
  const next = data.paragraphs[Math.min(data.paragraphs.length - 1, Math.max(0, at + by))];
  if (next === undefined) return false;
  const caret = moveCaret({ ...next, caret: undefined, step: 'first', extends: false });
  store.send({ type: 'caret-moved', caret: caret ?? { anchor: next.start, head: next.start }, reveal: true });
  return true;
}

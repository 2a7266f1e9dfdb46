import type { Desk } from '../actions/desk.ts';
import { walk } from '../actions/read-words.ts';
import { saveText } from '../actions/save-text.ts';
import { keepItem, strikeItem } from '../actions/settle-items.ts';
import { redo, undo } from '../actions/write-items.ts';
import type { Column } from '../state/desk-model.ts';
import { columnPlace } from './column-place.ts';

const COLUMNS: readonly Column[] = ['document', 'pack', 'paper'];

/** The keys that count wherever one is. Returns what ends it. */
export function listenToKeys(desk: Desk): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || desk.store.get().view.dialog !== undefined) return;
    if (press(desk, event)) event.preventDefault();
  };
  document.addEventListener('keydown', onKey);
  return () => document.removeEventListener('keydown', onKey);
}

/** Puts the keyboard into a column. */
export function enterColumn({ store }: Desk, column: Column): void {
  store.send({ type: 'screen-chosen', screen: 'desk' });
  store.send({ type: 'column-entered', column });
  requestAnimationFrame(() => columnPlace(column)?.focus());
}

function press(desk: Desk, event: KeyboardEvent): boolean {
  const { store } = desk;
  const command = event.ctrlKey || event.metaKey;
  if (event.key === 'F6') {
    const here = COLUMNS.indexOf(store.get().view.column);
    const next = COLUMNS[(here + (event.shiftKey ? 2 : 1)) % COLUMNS.length] ?? 'document';
    enterColumn(desk, next);
    return true;
  }
  if (command && event.key.toLowerCase() === 's') {
    void saveText(desk);
    return true;
  }
  if (isTyped(event.target)) return false;
  if (command && event.key.toLowerCase() === 'z') {
    void (event.shiftKey ? redo(desk) : undo(desk));
    return true;
  }
  if (command && event.key.toLowerCase() === 'y') {
    void redo(desk);
    return true;
  }
  if (command || event.altKey) return false;
  return pressPlain(desk, event.key);
}

/** Single letters, where nothing is typed into. */
function pressPlain(desk: Desk, key: string): boolean {
  const { store } = desk;
  if (key === '?') {
    store.send({ type: 'dialog-opened', dialog: 'help' });
    return true;
  }
  if (store.get().view.screen !== 'desk') return false;
  if (key === 'n' || key === 'p') {
    walk(desk, key === 'n' ? 1 : -1);
    return true;
  }
  const { data, item: name, offers } = store.get().document;
  const item = data?.items.find(({ section, id }) => section === name?.section && id === name.id);
  if (item === undefined || offers !== undefined) return false;
  if (key === 'k' && item.state !== 'bound' && item.fields.proposed === true) void keepItem(desk, item);
  else if (key === 'x' && item.fields.proposed === true) void strikeItem(desk, item);
  else if (key === 'c') {
    store.send({ type: 'item-edited', editing: true });
    if (innerWidth < 900) store.send({ type: 'column-entered', column: 'pack' });
  } else return false;
  return true;
}

function isTyped(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

import type { Desk } from '../actions/desk.ts';
import { columnPlace } from './column-place.ts';

/**
 * The keyboard goes to the column where it was when the button that it was on has done its work and is gone: else the
 * next Tab would begin at the top of the page. Returns what ends it.
 */
export function keepFocus({ store }: Desk): () => void {
  let last: Element | undefined;
  const remember = ({ target }: FocusEvent): void => {
    last = target instanceof Element ? target : undefined;
  };
  const look = (): void => {
    const { screen, dialog, column } = store.get().view;
    const isLost = document.activeElement === null || document.activeElement === document.body;
    if (screen !== 'desk' || dialog !== undefined || !isLost || last === undefined || last.isConnected)
      return;
    columnPlace(column)?.focus({ preventScroll: true });
  };
  document.addEventListener('focusin', remember);
  // Once it is drawn.
  const end = store.subscribe(() => requestAnimationFrame(() => requestAnimationFrame(look)));
  return () => {
    document.removeEventListener('focusin', remember);
    end();
  };
}

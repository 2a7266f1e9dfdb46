import type { Column } from '../state/desk-model.ts';

/** What the keyboard goes to in a column: the first thing to work with that is shown, or else the column itself. */
export function columnPlace(column: Column): HTMLElement | null {
  const place = document.getElementById(column);
  const first = [...(place?.querySelectorAll<HTMLElement>('[data-first]') ?? [])];
  return first.find((one) => one.getClientRects().length > 0) ?? place;
}

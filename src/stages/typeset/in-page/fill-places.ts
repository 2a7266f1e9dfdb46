/// <reference lib="dom" />

/** What is in the places that printing fills in, as JSON can hold it. */
export interface FilledPlaces {
  readonly numbers: readonly (readonly [anchor: string, number: string])[];
  readonly lists: readonly (readonly [name: string, html: string])[];
  readonly heads: string;
  readonly leaves: readonly string[];
  /** The style sheet of the margin. */
  readonly margin: string;
}

/** Fills in the document that is shown: a template cannot make elements with these attributes but by a helper. */
export function fillPlaces({ numbers, lists, heads, leaves, margin }: FilledPlaces): void {
  const [numberOf, listOf] = [new Map(numbers), new Map(lists)];
  for (const place of document.querySelectorAll<HTMLElement>('[data-page-of]')) {
    const text = place.firstChild;
    if (text instanceof Text) text.data = numberOf.get(place.dataset.pageOf ?? '') ?? '';
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-pages-of]')) {
    place.innerHTML = listOf.get(place.dataset.pagesOf ?? '') ?? '';
  }
  for (const place of document.querySelectorAll<HTMLElement>('[data-blank-before]')) {
    place.hidden = !leaves.includes(place.dataset.blankBefore ?? '');
  }
  // An element of the text may bear the name.
  const sheet = document.querySelector('style#running-heads');
  if (sheet !== null) sheet.textContent = heads;
  const beside = document.querySelector('style#margin-notes');
  if (beside !== null) beside.textContent = margin;
}

/** A stretch of a text that another takes the place of. Lengths are UTF-16 units. */
export interface TextChange {
  /** How much stays before it. */
  readonly before: number;
  /** How much stays after it. */
  readonly after: number;
  readonly text: string;
}

/** The one stretch in which two texts differ. */
export function changeOf(old: string, fresh: string): TextChange {
  const shorter = Math.min(old.length, fresh.length);
  let before = 0;
  while (before < shorter && old.charCodeAt(before) === fresh.charCodeAt(before)) before++;
  let after = 0;
  while (
    after < shorter - before &&
    old.charCodeAt(old.length - 1 - after) === fresh.charCodeAt(fresh.length - 1 - after)
  ) {
    after++;
  }
  return { before, after, text: fresh.slice(before, fresh.length - after) };
}

/**
 * An expression that gives the titles and the style sheets of the document that is shown other texts, and its body a
 * fresh start: for another document with the same fonts. The page has to have its script.
 */
export function replaceExpression(texts: readonly (string | null)[]): string {
  return `printedPage.replaceTexts(${JSON.stringify(texts)})`;
}

/**
 * An expression that changes the document that is shown into one with another body, and waits for its fonts: only
 * what differs is sent, and only the nodes that differ are touched. The page has to have its script.
 *
 * @param heads the text of the style sheet of the running heads
 */
export function patchExpression(heads: string, { before, after, text }: TextChange): string {
  return `printedPage.patchBody(${[JSON.stringify(heads), before, after, JSON.stringify(text)].join(', ')})`;
}

/** A stretch of a text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * The words of a text, as they are walked by keys: without the brackets, quotation marks and full stops around them,
 * but with the sign of a currency and of a percentage.
 */
export function wordsIn(text: string): readonly Span[] {
  return [...text.matchAll(/\S+/g)].flatMap(({ 0: run, index }) => {
    const before = /^[\p{Ps}\p{Pi}"'*_.,;:!?]*/u.exec(run)?.[0].length ?? 0;
    const after = /[\p{Pe}\p{Pf}"'*_.,;:!?…]*$/u.exec(run.slice(before))?.[0].length ?? 0;
    const [start, end] = [index + before, index + run.length - after];
    return start < end ? [{ start, end }] : [];
  });
}

/** The stretch without the white space at its ends; nothing where there is nothing else. */
export function trimmed(text: string, { start, end }: Span): Span | undefined {
  const part = text.slice(start, end);
  const from = start + (part.length - part.trimStart().length);
  const to = end - (part.length - part.trimEnd().length);
  return from < to ? { start: from, end: to } : undefined;
}

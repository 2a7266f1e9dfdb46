/**
 * A title as the outline is compared with it. Chromium leaves out the space where a heading wraps; a heading that is
 * set in capitals is one there, too.
 */
export function squeezedTitle(title: string): string {
  return title.replaceAll(/\s+/g, '');
}

/**
 * The title that an entry of the outline stands for. When a heading had to move to the next page, Chromium writes
 * before it what had been set of it on the page before.
 *
 * @param written the entry, squeezed
 * @param known what is looked for, by squeezed titles
 */
export function titleOfEntry<T>(written: string, known: ReadonlyMap<string, T>): T | undefined {
  const whole = known.get(written);
  if (whole !== undefined) return whole;
  // Of several titles, the longest is in the end: what is before it are its own beginnings.
  for (let at = 1; at < written.length; at++) {
    const title = known.get(written.slice(at));
    if (title !== undefined && isOfBeginnings(written.slice(0, at), written.slice(at))) return title;
  }
  return titleInParts(written, known);
}

/** A heading with a number is two texts, and each may be there twice: `22Boats inBoats in service`. */
function titleInParts<T>(written: string, known: ReadonlyMap<string, T>): T | undefined {
  const number = /^(\d+(?:\.\d+)*?)\1(?![\d.])/.exec(written)?.[1];
  if (number === undefined) return undefined;
  const rest = written.slice(2 * number.length);
  for (let at = 1; at < rest.length; at++) {
    const title = known.get(number + rest.slice(at));
    if (title !== undefined && isOfBeginnings(rest.slice(0, at), rest.slice(at))) return title;
  }
  return undefined;
}

/** Whether a text is made of one or two beginnings of a title. */
function isOfBeginnings(text: string, title: string): boolean {
  if (title.startsWith(text)) return true;
  return [...text].some((_, at) => title.startsWith(text.slice(0, at)) && title.startsWith(text.slice(at)));
}

/** Widths of Source Sans 3 at its medium weights, in parts of the type size, rounded up: labels keep apart. */
const NARROW = /[iIjlıftr.,:;'’‘!|()[\]/\- ]/;
const WIDE = /[mMWw@%—…]/;

/** How wide a label is at most, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    if (NARROW.test(character)) width += 0.36;
    else if (WIDE.test(character)) width += 0.9;
    else if (/\p{Lu}/u.test(character)) width += 0.66;
    else width += /\p{Script=Latin}|\p{N}/u.test(character) ? 0.54 : 0.66;
  }
  return width * size;
}

/** The text, cut at a word so that it is no wider than `room`; nothing when not even a word has room. */
export function fitText(text: string, size: number, room: number): string | undefined {
  if (textWidth(text, size) <= room) return text;
  let cut = text;
  while (cut.includes(' ')) {
    cut = cut.slice(0, cut.lastIndexOf(' ')).replace(/[\s,;:–—-]+$/u, '');
    if (textWidth(`${cut}…`, size) <= room) return `${cut}…`;
  }
  return undefined;
}

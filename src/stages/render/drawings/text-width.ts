/** Widths of Source Sans 3 at its medium weights, in parts of the type size, rounded up: labels keep apart. */
const NARROW = /[iIjlıftr.,:;'’‘!|()[\]/\- ]/;
const WIDE = /[mMWw@%—…]/;

/** How wide a label is at most, in the unit of `size`. */
export function textWidth(text: string, size: number): number {
  let width = 0;
  for (const character of text) {
    const known = widths.get(character) ?? characterWidth(character);
    widths.set(character, known);
    width += known;
  }
  return width * size;
}

/** Of the characters of all labels so far, of which there are only so many. */
const widths = new Map<string, number>();

function characterWidth(character: string): number {
  if (NARROW.test(character)) return 0.36;
  if (WIDE.test(character)) return 0.9;
  if (/\p{Lu}/u.test(character)) return 0.66;
  return /\p{Script=Latin}|\p{N}/u.test(character) ? 0.54 : 0.66;
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

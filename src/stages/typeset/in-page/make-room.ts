/// <reference lib="dom" />

/** What may need more room above its line than Latin letters do: such texts are looked at. */
export const TALL =
  /[\u00c0-\u00de\u0100-\u017f\u01cd-\u0233\u1e00-\u1eff\u0e00-\u0eff\u0900-\u0dff\u0f00-\u109f\u1780-\u17ff]|\p{M}/u;

/**
 * Gives lines room for what their letters carry. A page cuts what rises above the line at its top, and shows it at the
 * foot of the page before: the tone marks of a Thai heading, the accents of a Vietnamese one. A block that has such
 * letters, and whose lines are lower than they need, gets the line height that they need; all others stay as they are.
 * It may be run again.
 */
export function makeRoom(): void {
  // What is needed of the type size, found by printing lines of each kind at the top of a page.
  const KINDS: readonly (readonly [RegExp, number])[] = [
    [/\p{sc=Arab}[\u064b-\u0655\u0657-\u065f\u0670\u06d6-\u06ed]{3}/u, 2.3],
    [/\p{sc=Arab}[\u064b-\u0655\u0657-\u065f\u0670\u06d6-\u06ed]{2}/u, 1.9],
    [/\p{sc=Tibt}/u, 1.8],
    [/\p{Lu}\p{M}{2}/u, 1.6],
    [/\p{sc=Arab}[\u064b-\u0655\u0657-\u065f\u0670\u06d6-\u06ed]|(?!\p{sc=Hebr})\p{L}\p{M}{2}/u, 1.44],
    [
      /[\p{sc=Thai}\p{sc=Lao}\p{sc=Deva}\p{sc=Beng}\p{sc=Guru}\p{sc=Gujr}\p{sc=Orya}\p{sc=Taml}\p{sc=Telu}\p{sc=Knda}\p{sc=Mlym}\p{sc=Sinh}\p{sc=Mymr}\p{sc=Khmr}]/u,
      1.44,
    ],
    [/\p{Lu}\p{M}/u, 1.2],
  ];
  const roomFor = (text: string): number => {
    const apart = text.normalize('NFD');
    return KINDS.find(([kind]) => kind.test(apart))?.[1] ?? 0;
  };
  const blockOf = (node: Node): HTMLElement | undefined => {
    let element = node.parentElement;
    while (element !== null && /^(?:inline|contents|ruby)/.test(getComputedStyle(element).display)) {
      element = element.parentElement;
    }
    return element instanceof HTMLElement && element !== document.body ? element : undefined;
  };
  const needed = new Map<HTMLElement, number>();
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const room = node instanceof Text ? roomFor(node.data) : 0;
    if (room === 0 || node.parentElement?.closest('svg, math, style') !== null) continue;
    const block = blockOf(node);
    if (block !== undefined) needed.set(block, Math.max(room, needed.get(block) ?? 0));
  }
  for (const [block, room] of needed) {
    const { lineHeight, fontSize, paddingTop, display } = getComputedStyle(block);
    const has = Number.parseFloat(lineHeight) / Number.parseFloat(fontSize);
    // What is above a cell's first line is the cell's own.
    const above = display === 'table-cell' ? Number.parseFloat(paddingTop) / Number.parseFloat(fontSize) : 0;
    if (has + 2 * above < room - 0.001) block.style.lineHeight = String(room);
  }
}

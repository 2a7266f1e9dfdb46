/// <reference lib="dom" />

/** A picture that a browser does not show, or shows a part of. */
export interface Undecoded {
  /** What it is said to show. */
  readonly alt: string;
  /** The line of the pack's text that it comes from, from 1. */
  readonly line: number | undefined;
}

/**
 * The first picture of dots whose data break off or are damaged, so that a browser stops at that: what `complete` and
 * `decode()` do not tell, making a bitmap of it does. One that is of no size, or not an image at all, is found too.
 */
export async function findUndecoded(): Promise<Undecoded | undefined> {
  const seen = new Set<string>();
  for (const image of document.querySelectorAll('img')) {
    const { src, alt } = image;
    if (!/^data:image\/(?:png|jpeg)[;,]/i.test(src) || seen.has(src)) continue;
    seen.add(src);
    try {
      (await createImageBitmap(image)).close();
    } catch {
      const line = image.closest('[data-line]')?.getAttribute('data-line') ?? undefined;
      return { alt, line: line === undefined ? undefined : Number(line) };
    }
  }
  return undefined;
}

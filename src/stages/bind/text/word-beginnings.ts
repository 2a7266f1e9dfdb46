/** By so many UTF-16 units words are looked up: most have few places with the same ones. */
const KEY = 12;
/** A power of two. */
const BUCKETS = 1 << 14;

/** Whether words can be looked up: they begin with a letter or digit of ASCII, before which no other can be. */
export function mayIndex(words: string): boolean {
  return words.length >= KEY && isPlain(words.charCodeAt(0));
}

/**
 * An index of where words begin in a text: all places of words that may be looked up, in order, but for those right
 * after a letter or digit of ASCII, where no word begins in any language. To search a text of a thousand paragraphs
 * for a thousand quotations takes the time of a few searches.
 */
export function beginningsOf(text: string): (words: string) => readonly number[] {
  const heads = new Int32Array(BUCKETS).fill(-1);
  const places: number[] = [];
  for (let at = 0; at + KEY <= text.length; at += 1) {
    if (isPlain(text.charCodeAt(at)) && (at === 0 || !isPlain(text.charCodeAt(at - 1)))) places.push(at);
  }
  const next = new Int32Array(places.length);
  // From behind, so that the places of one bucket come in order.
  for (let index = places.length - 1; index >= 0; index -= 1) {
    const bucket = bucketOf(text, places[index] ?? 0);
    next[index] = heads[bucket] ?? -1;
    heads[bucket] = index;
  }
  const starts = Uint32Array.from(places);
  return (words) => {
    const found: number[] = [];
    for (let index = heads[bucketOf(words, 0)] ?? -1; index >= 0; index = next[index] ?? -1) {
      const start = starts[index] ?? 0;
      if (text.startsWith(words, start)) found.push(start);
    }
    return found;
  };
}

function bucketOf(text: string, start: number): number {
  let hash = 0;
  for (let at = start; at < start + KEY; at += 1) hash = (hash * 31 + text.charCodeAt(at)) | 0;
  return (hash ^ (hash >>> 14)) & (BUCKETS - 1);
}

function isPlain(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}

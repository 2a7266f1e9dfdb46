import type { Span } from '../../../ground/model/place.ts';

/** What has to stay when words are cut. */
export interface Support {
  /** Words of the source that give the number, the date or the quotation that the words are cited for. */
  readonly keep: readonly string[];
  /** What is said on the strength of the words: of several stretches, the one nearest to it stays. */
  readonly said: string;
}

/** A word, and how much speaks for leaving it in. */
export interface WeighedWord extends Span {
  readonly weight: number;
}

/** The weight of a word that has to stay. */
export const KEPT = 100;
const NUMBER = 8;
const WORD = 3;

/** The words of a text, a long one without spaces in pieces, of which those at the kept places weigh most, then those of what is said. */
export function weighWords(text: string, kept: readonly Span[], said: string): readonly WeighedWord[] {
  const near = new Set(stemsOf(foldAlike(said)));
  const plain = foldAlike(text);
  return [...plain.matchAll(/\S{1,60}/gu)].map(({ 0: word, index: start }) => {
    const end = start + word.length;
    if (kept.some((place) => place.start < end && start < place.end)) return { start, end, weight: KEPT };
    const weights = stemsOf(word).flatMap((stem) =>
      near.has(stem) ? [/\p{N}/u.test(stem) ? NUMBER : WORD] : [],
    );
    return { start, end, weight: Math.max(0, ...weights) };
  });
}

/** Where words are in a text; a quotation with an elision is looked for piece by piece. */
export function placesOf(words: string, text: string): readonly Span[] {
  const plain = foldAlike(text);
  return foldAlike(words)
    .split(/…|\.\.\.|\[[^\]]{0,200}\]/u)
    .map((piece) => piece.replaceAll(/ {2,}/g, ' ').trim())
    .filter((piece) => piece !== '')
    .flatMap((piece) => {
      const found: Span[] = [];
      for (let at = plain.indexOf(piece); at >= 0; at = plain.indexOf(piece, at + piece.length)) {
        const end = at + piece.length;
        if (isWhole(plain, at, end)) found.push({ start: at, end });
      }
      return found;
    });
}

/** Case and the form of marks make no other words; each sign keeps its place. */
function foldAlike(text: string): string {
  const lower = text.toLowerCase();
  return (lower.length === text.length ? lower : text)
    .replaceAll(/[‘’‚‛]/gu, "'")
    .replaceAll(/[“”„‟]/gu, '"')
    .replaceAll(/[‐‑‒–—−]/gu, '-')
    .replaceAll(/\s/gu, ' ');
}

/** `5` is not a part of `45`, nor of `5.2`. */
function isWhole(plain: string, start: number, end: number): boolean {
  const before = plain.slice(Math.max(0, start - 2), start);
  const behind = plain.slice(end, end + 2);
  return !/[\p{L}\p{N}]$|\p{N}[.,]$/u.test(before) && !/^[\p{L}\p{N}]|^[.,]\p{N}/u.test(behind);
}

/** Words of four letters and more, by their first six, and numbers. */
function stemsOf(text: string): readonly string[] {
  const found = text.match(/\p{N}(?:[.,]?\p{N})*|\p{L}{4,}/gu) ?? [];
  return found.map((word) => (/\p{N}/u.test(word) ? word : word.slice(0, 6)));
}

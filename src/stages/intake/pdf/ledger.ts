import { plainForm } from './raised-characters.ts';

/**
 * Keeps account of every character of every page: what is printed, and what has become of it. It never looks at places,
 * so that a fault in the making of lines and tables cannot hide in it.
 */
export interface Ledger {
  /** What the page has. */
  printed(page: number, text: string): void;
  /** What of it is in the document, or among what is reported as left out. */
  accounted(page: number, text: string): void;
  /** The pages whose account does not come out even, with the characters that are too few (or too many). */
  uneven(): readonly { readonly page: number; readonly missing: string; readonly added: string }[];
}

export function openLedger(): Ledger {
  const pages = new Map<number, Map<string, number>>();
  const count = (page: number, text: string, by: number): void => {
    const counts = pages.get(page) ?? new Map<string, number>();
    pages.set(page, counts);
    for (const character of countable(text)) {
      const now = (counts.get(character) ?? 0) + by;
      if (now === 0) counts.delete(character);
      else counts.set(character, now);
    }
  };
  return {
    printed: (page, text) => count(page, text, 1),
    accounted: (page, text) => count(page, text, -1),
    uneven: () =>
      [...pages]
        .filter(([, counts]) => counts.size > 0)
        .map(([page, counts]) => ({
          page,
          missing: [...counts]
            .filter(([, by]) => by > 0)
            .map(([character, by]) => character.repeat(Math.min(by, 20)))
            .join(''),
          added: [...counts]
            .filter(([, by]) => by < 0)
            .map(([character, by]) => character.repeat(Math.min(-by, 20)))
            .join(''),
        })),
  };
}

/** The characters that count: all but spaces, raised ones as what they are on the line. */
export function countable(text: string): string {
  return plainForm(text).replace(/\s+/gu, '');
}

/** The numbers of a text with what groups their digits, and how often each is there. */
export function numbersOf(text: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const [number] of text.matchAll(/\d+/gu)) counts.set(number, (counts.get(number) ?? 0) + 1);
  return counts;
}

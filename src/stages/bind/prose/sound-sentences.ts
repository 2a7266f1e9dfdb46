import type { BoundItem } from '../../../ground/model/bound.ts';
import type { Document } from '../../../ground/model/sources.ts';

/**
 * Remembers the sentences in which nothing was found.
 *
 * Why: of a pack that is being written all sentences but one are as they were, and holding those of a pack of 10 KB
 * against what they cite takes 60 ms of the processor for each key that is typed.
 *
 * When it is sound: the key holds everything that a sentence is held against: texts by themselves, items and documents,
 * which never change, by numbers that no other has. Where something was found it is looked for again, because its place
 * may be another.
 */
export interface SoundSentences {
  has(key: string): boolean;
  add(key: string): void;
}

/** @param limit at least so many sentences are remembered, and at most twice as many */
export function openSoundSentences(limit: number): SoundSentences {
  let recent = new Set<string>();
  let older = new Set<string>();
  const add = (key: string): void => {
    if (recent.size >= limit) {
      older = recent;
      recent = new Set();
    }
    recent.add(key);
  };
  return {
    has: (key) => {
      if (recent.has(key)) return true;
      if (!older.has(key)) return false;
      add(key);
      return true;
    },
    add,
  };
}

/** The number of an item or of a document, for as long as there is it. */
export function numberOf(one: BoundItem | Document): number {
  const known = numbers.get(one);
  if (known !== undefined) return known;
  last += 1;
  numbers.set(one, last);
  return last;
}

const numbers = new WeakMap<object, number>();
let last = 0;

/** The number of a text, for as long as it is one of the last. No other text ever has the same. */
export function numberOfText(text: string): number {
  const known = texts.get(text);
  if (known !== undefined) return known;
  const [oldest] = texts.keys();
  if (texts.size >= TEXTS && oldest !== undefined) texts.delete(oldest);
  last += 1;
  texts.set(text, last);
  return last;
}

const TEXTS = 50;
const texts = new Map<string, number>();

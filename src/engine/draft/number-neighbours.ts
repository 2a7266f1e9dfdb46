import type { NumberPlace } from './sentence-parts.ts';

/** Past `(23%)`. */
export function pastBrackets({ words }: NumberPlace, from: number): number {
  if (!words[from]?.text.startsWith('(')) return from;
  const close = words.findIndex(({ text }, index) => index >= from && text.includes(')'));
  return close < 0 || close - from > 5 ? from : close + 1;
}

/** Whether what is counted is what the verb before it is done to: only small words are between them. */
export function isObject({ words, first, draft }: NumberPlace, verb: number): boolean {
  const isGoverned = draft.governed.get(words[verb]?.lemma ?? '') === words[verb + 1]?.lower;
  return words
    .slice(isGoverned ? verb + 2 : verb + 1, first)
    .every(
      ({ tag, lower }) =>
        /^(?:DET|ADV|ADJ|PART)$/.test(tag) ||
        draft.endings.quality.test(lower) ||
        draft.particles.has(lower) ||
        draft.limits.has(lower),
    );
}

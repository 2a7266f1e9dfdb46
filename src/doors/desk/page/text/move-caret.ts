import type { Caret } from '../state/desk-model.ts';
import { type Span, wordsIn } from './words-in.ts';

export type Step = 'next' | 'previous' | 'first' | 'last';

export interface MoveOptions {
  /** Where the paragraph begins in the document. */
  readonly start: number;
  readonly text: string;
  readonly caret: Caret | undefined;
  readonly step: Step;
  /** The other end of what is selected stays. */
  readonly extends: boolean;
  /** By a character rather than by a word. */
  readonly fine?: boolean;
}

/**
 * The caret of a paragraph after a key: one word of it, or all from one word to another. The head is the end that moves;
 * a caret outside the paragraph begins at its first word, or at its last when it comes from behind.
 */
export function moveCaret(options: MoveOptions): Caret | undefined {
  const { start, text, caret, step } = options;
  const words = wordsIn(text).map((word) => ({ start: word.start + start, end: word.end + start }));
  const [first, last] = [words[0], words.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const within = caret !== undefined && caret.head >= start && caret.head <= start + text.length;
  if (!within) return onWord(step === 'previous' || step === 'last' ? last : first);
  if (options.fine) return fineStep(caret, options);
  const selected = spanOf(caret);
  if (!options.extends) {
    if (step === 'first') return onWord(first);
    if (step === 'last') return onWord(last);
    const next =
      step === 'next'
        ? words.find((word) => word.start >= selected.end)
        : words.findLast((word) => word.end <= selected.start);
    return next === undefined ? onWord(step === 'next' ? last : first) : onWord(next);
  }
  return extended(caret, words, step);
}

/** The words between the two ends, whichever comes first. */
export function spanOf({ anchor, head }: Caret): Span {
  return anchor <= head ? { start: anchor, end: head } : { start: head, end: anchor };
}

function onWord({ start, end }: Span): Caret {
  return { anchor: start, head: end };
}

/** The word at which the selection began stays in it, also when the head goes to its other side. */
function extended(caret: Caret, words: readonly Span[], step: Step): Caret {
  const isForward = caret.anchor <= caret.head;
  const pivot = isForward
    ? (words.findLast(({ start }) => start <= caret.anchor) ?? words[0])
    : (words.find(({ end }) => end >= caret.anchor) ?? words.at(-1));
  const headAt = isForward
    ? words.findLastIndex(({ start }) => start < caret.head)
    : words.findIndex(({ end }) => end > caret.head);
  const to = { next: headAt + 1, previous: headAt - 1, first: 0, last: words.length - 1 }[step];
  const target = words[Math.min(words.length - 1, Math.max(0, to))];
  if (pivot === undefined || target === undefined) return caret;
  return target.start >= pivot.start
    ? { anchor: pivot.start, head: target.end }
    : { anchor: pivot.end, head: target.start };
}

function fineStep(caret: Caret, { start, text, step }: MoveOptions): Caret {
  const by = step === 'next' ? 1 : -1;
  const head = Math.min(start + text.length, Math.max(start, caret.head + by));
  return head === caret.anchor ? caret : { anchor: caret.anchor, head };
}

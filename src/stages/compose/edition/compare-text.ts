import { diffArrays } from 'diff';
import type { EditionRecord, TextChange } from '../../../ground/model/edition-changes.ts';
import { saidIn } from './said-in.ts';

type Passage = EditionRecord['text'][number];

/**
 * What became of the passages of a text, in the order of the new one; what was withdrawn follows what was before it.
 * A passage that says the same at another place has moved. Of the others, two that share most of their words are one
 * that was changed.
 */
export function compareText(before: readonly Passage[], now: readonly Passage[]): readonly TextChange[] {
  const gaps = gapsBetween(before.map(wordsOf), now.map(wordsOf));
  const lost = gaps.flatMap(({ old }) => old);
  const fresh = gaps.flatMap(({ new: indices }) => indices);
  const pairs = new Map([...pairSame(lost, fresh, before, now)]);
  for (const gap of gaps) pairLike(gap, pairs, before, now);
  // A passage may have been changed and moved at once.
  pairLike({ old: lost, new: fresh }, pairs, before, now);
  const taken = new Set(pairs.values());
  return gaps.flatMap(({ old, new: indices }) => [
    ...indices.map((index) => changeOf(index, pairs.get(index), before, now)),
    ...old.filter((index) => !taken.has(index)).map((index) => withdrawnOf(before[index])),
  ]);
}

/** Passages between two that are the same in both, by their indices. */
interface Gap {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

function gapsBetween(before: readonly string[], now: readonly string[]): readonly Gap[] {
  const gaps: { old: number[]; new: number[] }[] = [];
  let [old, fresh] = [0, 0];
  let isOpen = false;
  for (const { added, removed, count } of diffArrays([...before], [...now])) {
    if (!added && !removed) {
      old += count;
      fresh += count;
      isOpen = false;
      continue;
    }
    if (!isOpen) gaps.push({ old: [], new: [] });
    isOpen = true;
    const gap = gaps.at(-1);
    for (let step = 0; step < count; step++) {
      if (removed) gap?.old.push(old++);
      else gap?.new.push(fresh++);
    }
  }
  return gaps;
}

/** The new passages that say what an old one says, by their indices. */
function pairSame(
  lost: readonly number[],
  fresh: readonly number[],
  before: readonly Passage[],
  now: readonly Passage[],
): readonly (readonly [index: number, old: number])[] {
  const free = new Map<string, number[]>();
  for (const index of lost) {
    const words = wordsOf(before[index]);
    free.set(words, [...(free.get(words) ?? []), index]);
  }
  return fresh.flatMap((index) => {
    const old = free.get(wordsOf(now[index]))?.shift();
    return old === undefined ? [] : [[index, old] as const];
  });
}

/** Pairs those that are most alike first. */
function pairLike(
  gap: Gap,
  pairs: Map<number, number>,
  before: readonly Passage[],
  now: readonly Passage[],
): void {
  const taken = new Set(pairs.values());
  const old = gap.old.filter((index) => !taken.has(index));
  const fresh = gap.new.filter((index) => !pairs.has(index));
  // Of two long texts without anything in common, all are alike as little.
  if (old.length * fresh.length > MOST) return;
  const bags = new Map(old.map((index) => [index, bagOf(before[index])]));
  const likes = fresh.flatMap((index) => {
    const bag = bagOf(now[index]);
    return old.map((one) => ({ index, one, like: likeness(bag, bags.get(one) ?? new Map()) }));
  });
  likes.sort((some, other) => other.like - some.like || some.index - other.index || some.one - other.one);
  for (const { index, one, like } of likes) {
    if (like < ALIKE || pairs.has(index) || taken.has(one)) continue;
    pairs.set(index, one);
    taken.add(one);
  }
}

/** So many comparisons take about a second. */
const MOST = 250_000;

/** The share of words that two passages have in common and are taken for one. */
const ALIKE = 0.5;

/** Sørensen and Dice: twice what is in both, of all that is in either. */
function likeness(some: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  let [both, all] = [0, 0];
  for (const [word, count] of some) {
    both += Math.min(count, others.get(word) ?? 0);
    all += count;
  }
  for (const count of others.values()) all += count;
  return all === 0 ? 0 : (2 * both) / all;
}

function bagOf(passage: Passage | undefined): ReadonlyMap<string, number> {
  const bag = new Map<string, number>();
  for (const word of wordsOf(passage)
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []) {
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

function changeOf(
  index: number,
  old: number | undefined,
  before: readonly Passage[],
  now: readonly Passage[],
): TextChange {
  const [known, passage] = [old === undefined ? undefined : before[old], now[index]];
  const section = passage?.section ?? '';
  if (known === undefined) return { change: 'added', section, before: undefined, now: passage?.words, index };
  const change = wordsOf(known) === wordsOf(passage) ? 'moved' : 'changed';
  return { change, section, before: known.words, now: passage?.words, index };
}

function withdrawnOf(passage: Passage | undefined): TextChange {
  return {
    change: 'withdrawn',
    section: passage?.section ?? '',
    before: passage?.words,
    now: undefined,
    index: undefined,
  };
}

function wordsOf(passage: Passage | undefined): string {
  return saidIn(passage?.words ?? '');
}

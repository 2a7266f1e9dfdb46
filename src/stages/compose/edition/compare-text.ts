import { diffArrays } from 'diff';
import type { EditionRecord, TextChange } from '../../../ground/model/edition-changes.ts';
import { namedWords, namesIn } from './name-references.ts';
import { pairHeadings } from './pair-headings.ts';
import { BETWEEN_CELLS, isHeading } from './passages.ts';
import { saidIn } from './said-in.ts';

type Passage = EditionRecord['text'][number];

/**
 * What became of the passages of a text, in the order of the new one; what was withdrawn follows what was before it.
 * A passage that says the same at another place has moved. Of the others, two that share most of their words are one
 * that was changed, and so are two headings over the same.
 */
export function compareText(before: readonly Passage[], now: readonly Passage[]): readonly TextChange[] {
  const [old, own] = [worthComparing(before, now), worthComparing(now, before)];
  const changes = comparePassages(
    old.map(([, passage]) => passage),
    own.map(([, passage]) => passage),
  );
  return changes.map((change) => ({
    ...change,
    index: change.index === undefined ? undefined : own[change.index]?.[0],
  }));
}

/** A heading over a list of changes is new with it and goes with it, and says nothing, unless the other text has it. */
function worthComparing(
  text: readonly Passage[],
  other: readonly Passage[],
): readonly (readonly [index: number, passage: Passage])[] {
  const headings = new Set(other.filter(isHeading).map(wordsOf));
  return [...text.entries()].filter(
    ([, passage]) => passage.over?.includes('changes') !== true || headings.has(wordsOf(passage)),
  );
}

function comparePassages(before: readonly Passage[], now: readonly Passage[]): readonly TextChange[] {
  const gaps = gapsBetween(before, now);
  const lost = gaps.flatMap(({ old }) => old);
  const fresh = gaps.flatMap(({ new: indices }) => indices);
  const pairs = new Map([...pairSame(lost, fresh, before, now)]);
  for (const gap of gaps) pairLike(gap, pairs, before, now);
  // A passage may have been changed and moved at once.
  pairLike({ old: lost, new: fresh }, pairs, before, now);
  const kept = gaps.flatMap((gap) => gap.kept);
  for (const [index, old] of pairHeadings(gaps, new Map([...kept, ...pairs]), before, now))
    pairs.set(index, old);
  const taken = new Set(pairs.values());
  const changes = gaps.flatMap(({ kept, old, new: indices }) => [
    ...kept.flatMap(([index, one]) =>
      isOnTheSame(before[one], now[index]) ? [] : [changeOf(index, one, before, now)],
    ),
    ...indices.map((index) => changeOf(index, pairs.get(index), before, now)),
    ...old.filter((index) => !taken.has(index)).map((index) => withdrawnOf(before[index])),
  ]);
  const names = namesIn(now);
  return changes.map(({ was, is, ...change }) => ({
    ...change,
    before: was && namedWords(was, names),
    now: is && namedWords(is, names),
  }));
}

/** Passages that are the same in both, and those between them and the next, by their indices. */
interface Gap {
  /** The new with the old. */
  readonly kept: readonly (readonly [index: number, old: number])[];
  readonly old: readonly number[];
  readonly new: readonly number[];
}

function gapsBetween(before: readonly Passage[], now: readonly Passage[]): readonly Gap[] {
  const first = { kept: [] as [number, number][], old: [] as number[], new: [] as number[] };
  const gaps = [first];
  let gap = first;
  let [old, fresh] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.map(wordsOf), now.map(wordsOf))) {
    if (!added && !removed) {
      gap = { kept: [], old: [], new: [] };
      gaps.push(gap);
    }
    for (let step = 0; step < count; step++) {
      if (removed) gap.old.push(old++);
      else if (added) gap.new.push(fresh++);
      else gap.kept.push([fresh++, old++]);
    }
  }
  return gaps;
}

/** What a record of before it was compared does not have is no change. */
function isOnTheSame(before: Passage | undefined, now: Passage | undefined): boolean {
  if (before?.cites === undefined || now?.cites === undefined) return true;
  const [some, others] = [new Set(before.cites), new Set(now.cites)];
  return some.size === others.size && [...some].every((ref) => others.has(ref));
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
  gap: Pick<Gap, 'old' | 'new'>,
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
    return old.map((one) => ({
      index,
      one,
      like: Math.max(
        likeness(bag, bags.get(one) ?? new Map()),
        isSameRow(before[one], now[index]) ? ALIKE : 0,
      ),
    }));
  });
  likes.sort((some, other) => other.like - some.like || some.index - other.index || some.one - other.one);
  for (const { index, one, like } of likes) {
    if (like < ALIKE || pairs.has(index) || taken.has(one)) continue;
    pairs.set(index, one);
    taken.add(one);
  }
}

/** As many comparisons as take about a second. */
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

/** A row is about what its first cell says. */
function isSameRow(before: Passage | undefined, now: Passage | undefined): boolean {
  const [some, others] = [wordsOf(before).split(BETWEEN_CELLS), wordsOf(now).split(BETWEEN_CELLS)];
  return some.length > 1 && others.length > 1 && some[0] !== '' && some[0] === others[0];
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

/** A change before the ids in its words are named. */
interface PassageChange extends Omit<TextChange, 'before' | 'now'> {
  readonly was: Passage | undefined;
  readonly is: Passage | undefined;
}

function changeOf(
  index: number,
  old: number | undefined,
  before: readonly Passage[],
  now: readonly Passage[],
): PassageChange {
  const [known, passage] = [old === undefined ? undefined : before[old], now[index]];
  const section = passage?.section ?? '';
  if (known === undefined) return { change: 'added', section, was: undefined, is: passage, index };
  const [isSame, isOnOther] = [wordsOf(known) === wordsOf(passage), !isOnTheSame(known, passage)];
  return {
    change: isSame && !isOnOther ? 'moved' : 'changed',
    section,
    was: known,
    is: passage,
    ...(isSame && isOnOther && { isOnOtherEvidence: true }),
    index,
  };
}

function withdrawnOf(passage: Passage | undefined): PassageChange {
  return {
    change: 'withdrawn',
    section: passage?.section ?? '',
    was: passage,
    is: undefined,
    index: undefined,
  };
}

function wordsOf(passage: Passage | undefined): string {
  return saidIn(passage?.words ?? '');
}

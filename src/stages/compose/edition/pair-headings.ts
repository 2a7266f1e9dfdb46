import type { EditionRecord } from '../../../ground/model/edition-changes.ts';
import { isHeading } from './passages.ts';

type Passage = EditionRecord['text'][number];

/** Passages at one place that are not the same in both, by their indices. */
interface Place {
  readonly old: readonly number[];
  readonly new: readonly number[];
}

/**
 * The headings that were replaced by others, new with old, by their indices: with other words they are over the same
 * passages, or over a block of the same kind, or at the same place over nothing that could tell them apart.
 *
 * @param pairs the passages that are known to be the same or changed, new with old: theirs are left alone
 */
export function pairHeadings(
  places: readonly Place[],
  pairs: ReadonlyMap<number, number>,
  before: readonly Passage[],
  now: readonly Passage[],
): ReadonlyMap<number, number> {
  const paired = new Set(pairs.values());
  const placesOf = (side: keyof Place): ReadonlyMap<number, number> =>
    new Map(places.flatMap((place, at) => place[side].map((index) => [index, at] as const)));
  const [placeOfOld, placeOfNew] = [placesOf('old'), placesOf('new')];
  const lost = headingsIn(before).filter((index) => !paired.has(index));
  const found = new Map<number, number>();
  for (const index of headingsIn(now)) {
    if (pairs.has(index)) continue;
    const body = bodyOf(index, now);
    const old = lost.find((one) => {
      if (taken(one, found) || isOverOther(before[one], now[index])) return false;
      const oldBody = new Set(bodyOf(one, before));
      if (body.some((part) => oldBody.has(pairs.get(part) ?? -1))) return true;
      const isHere = placeOfOld.get(one) === placeOfNew.get(index);
      return isHere && (isOverSame(before[one], now[index]) || (body.length === 0 && oldBody.size === 0));
    });
    if (old !== undefined) found.set(index, old);
  }
  // A block that moved may have another title as well.
  for (const index of headingsIn(now)) {
    if (pairs.has(index) || found.has(index)) continue;
    const old = lost.find((one) => !taken(one, found) && isOverSame(before[one], now[index]));
    if (old !== undefined) found.set(index, old);
  }
  return found;
}

function taken(old: number, found: ReadonlyMap<number, number>): boolean {
  return [...found.values()].includes(old);
}

function headingsIn(text: readonly Passage[]): readonly number[] {
  return text.flatMap((passage, index) => (isHeading(passage) ? [index] : []));
}

/** What comes under a heading, up to the next one. */
function bodyOf(heading: number, text: readonly Passage[]): readonly number[] {
  const body: number[] = [];
  for (let index = heading + 1; index < text.length; index++) {
    const passage = text[index];
    if (passage === undefined || isHeading(passage)) break;
    body.push(index);
  }
  return body;
}

/** A record of before it had the names of blocks says nothing of them. */
function isOverOther(before: Passage | undefined, now: Passage | undefined): boolean {
  const [old, own] = [before?.over ?? [], now?.over ?? []];
  return old.length > 0 && own.length > 0 && !old.some((name) => own.includes(name));
}

function isOverSame(before: Passage | undefined, now: Passage | undefined): boolean {
  return (before?.over ?? []).some((name) => now?.over?.includes(name) === true);
}

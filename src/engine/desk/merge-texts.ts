import { diff3Merge } from 'node-diff3';
import { linesOf } from './line-edits.ts';

/**
 * The text with what two people have changed in it, each in other lines. Nothing where they have changed the same
 * lines, or neighbours, in different ways. Line ends stay as each has written them.
 *
 * @param base the text that both began with
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const all = [linesOf(base), linesOf(mine), linesOf(theirs)] as const;
  const [begun, own, others] = all;
  const most = Math.min(...all.map(({ length }) => length));
  const isAlike = (index: number): boolean =>
    begun.at(index) === own.at(index) && begun.at(index) === others.at(index);
  let before = 0;
  while (before < most && isAlike(before)) before += 1;
  let behind = 0;
  while (behind < most - before && isAlike(-1 - behind)) behind += 1;
  const inner = (lines: readonly string[]): string[] => lines.slice(before, lines.length - behind);
  const merged = begun.slice(0, before);
  for (const { ok } of diff3Merge(inner(own), inner(begun), inner(others), { excludeFalseConflicts: true })) {
    if (ok === undefined) return undefined;
    merged.push(...ok);
  }
  return [...merged, ...begun.slice(begun.length - behind)].join('');
}

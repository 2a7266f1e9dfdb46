import { diff3Merge } from 'node-diff3';
import { applyEdits } from '../../ground/edit/apply-edits.ts';
import { isComparable, lineEdits, linesOf } from './line-edits.ts';

/**
 * The text with what two people have changed in it, each in other lines. Nothing where they have changed the same
 * lines, or neighbours, in different ways. Line ends stay as each has written them.
 *
 * @param base the text that both began with
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const [begun, own, others] = [linesOf(base), linesOf(mine), linesOf(theirs)];
  if (!isComparable(begun, own) || !isComparable(begun, others)) return mergeCoarsely(base, mine, theirs);
  const merged: string[] = [];
  for (const { ok } of diff3Merge(own, begun, others, { excludeFalseConflicts: true })) {
    if (ok === undefined) return undefined;
    merged.push(...ok);
  }
  return merged.join('');
}

/** Of texts that take too long to compare line by line: what lies between the first and the last change is one. */
function mergeCoarsely(base: string, mine: string, theirs: string): string | undefined {
  const edits = [...lineEdits('', base, mine), ...lineEdits('', base, theirs)].toSorted(
    (one, other) => one.start - other.start,
  );
  const isApart = edits.every(({ start }, index) => {
    const before = edits[index - 1];
    return before === undefined || base.slice(before.end, start).includes('\n');
  });
  const applied = isApart ? applyEdits({ file: '', text: base }, edits) : undefined;
  return applied !== undefined && 'text' in applied ? applied.text : undefined;
}

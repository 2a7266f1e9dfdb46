import { diff3Merge } from 'node-diff3';

/**
 * The text with what two people have changed in it, each in other lines. Nothing where they have changed the same
 * lines, or neighbours, in different ways. Line ends stay as each has written them.
 *
 * @param base the text that both began with
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | undefined {
  if (mine === theirs || base === theirs) return mine;
  if (base === mine) return theirs;
  const regions = diff3Merge(lines(mine), lines(base), lines(theirs), { excludeFalseConflicts: true });
  const merged: string[] = [];
  for (const { ok } of regions) {
    if (ok === undefined) return undefined;
    merged.push(...ok);
  }
  return merged.join('');
}

/** With what ends them. */
function lines(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

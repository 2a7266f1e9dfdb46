import { distance } from 'fastest-levenshtein';

/**
 * The name among `names` that a person most likely meant by `typed`: at most a third of its letters differ,
 * case aside; two letters that have changed places count as one. Nothing when none is near: no letter in common is no likeness.
 */
export function nearestName(typed: string, names: Iterable<string>): string | undefined {
  const wanted = typed.toLowerCase();
  let nearest: string | undefined;
  let least = Math.min(Math.max(1, Math.floor(wanted.length / 3)) + 1, wanted.length);
  for (const name of names) {
    const apart = distance(wanted, name.toLowerCase()) - (isAnagram(wanted, name.toLowerCase()) ? 1 : 0);
    if (apart < least) [nearest, least] = [name, apart];
  }
  return nearest;
}

/** `did you mean …?`, or nothing when no name is near. */
export function didYouMean(typed: string, names: Iterable<string>): string | undefined {
  const name = nearestName(typed, names);
  return name === undefined ? undefined : `did you mean \`${name}\`?`;
}

/** The name that a hint of `didYouMean` gives. */
export function meantName(hint: string | undefined): string | undefined {
  return /^did you mean `([^`]+)`\?$/.exec(hint ?? '')?.[1];
}

/** How many names are listed where none of them is near. */
const LISTED = 8;

/** `did you mean …?`, or which there are: `the packs are a, b`. @param what the noun, in the plural */
export function whichThereAre(typed: string, names: readonly string[], what: string): string | undefined {
  const near = didYouMean(typed, names) ?? didYouBegin(typed, names);
  if (near !== undefined || names.length === 0) return near;
  const noun = names.length === 1 ? `the only ${what.replace(/s$/, '')} is` : `the ${what} are`;
  const more = names.length - LISTED;
  return `${noun} ${names.slice(0, LISTED).join(', ')}${more > 0 ? `, and ${more} more` : ''}`;
}

/** `brief` for `briefing`, where no other name begins so. */
function didYouBegin(typed: string, names: readonly string[]): string | undefined {
  const begun = names.filter((name) => name.toLowerCase().startsWith(typed.toLowerCase()));
  return typed.length >= 3 && begun.length === 1 ? `did you mean \`${begun[0]}\`?` : undefined;
}

/** The letters are the same, so at least two of them have changed places. */
function isAnagram(a: string, b: string): boolean {
  return a !== b && a.length === b.length && [...a].sort().join('') === [...b].sort().join('');
}

import type { DeskPackEntry } from '../../../../engine/desk/desk-types.ts';

/** In characters: what a list of packs has room for. */
const LONGEST = 70;

/** What each pack is called in a list, by its id: its title, shortened, with the name of its file where others have the same. */
export function packTitles(packs: readonly DeskPackEntry[]): ReadonlyMap<string, string> {
  const counts = new Map<string, number>();
  const short = packs.map(({ id, title }) => shortTitle(title?.trim() || id));
  for (const title of short) counts.set(title, (counts.get(title) ?? 0) + 1);
  return new Map(
    packs.map(({ id }, index) => {
      const title = short[index] ?? id;
      return [id, (counts.get(title) ?? 0) > 1 ? `${title} (${id})` : title];
    }),
  );
}

/** A title that fits a line or two. */
export function shortTitle(title: string): string {
  const characters = Array.from(title);
  return characters.length > LONGEST
    ? `${characters
        .slice(0, LONGEST - 1)
        .join('')
        .trimEnd()}…`
    : title;
}

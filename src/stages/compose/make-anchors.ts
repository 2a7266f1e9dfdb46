/**
 * Gives each heading an anchor of its own, made from its words: `tempo-of-the-threat`, then `tempo-of-the-threat-2`.
 *
 * @param taken anchors that are none of these
 */
export function makeAnchors(taken: Iterable<string> = []): (text: string) => string {
  const given = new Set<string>(taken);
  /** Where to go on for words that have come before. */
  const counts = new Map<string, number>();
  return (text) => {
    const words = text
      .toLowerCase()
      .normalize('NFD')
      .replaceAll(/[^a-z0-9]+/g, '-');
    const base = words.replace(/^-+|-+$/g, '').slice(0, 60) || 'section';
    let anchor = base;
    let count = counts.get(base) ?? 2;
    for (; given.has(anchor); count += 1) anchor = `${base}-${count}`;
    counts.set(base, count);
    given.add(anchor);
    return anchor;
  };
}

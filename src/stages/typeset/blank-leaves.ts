/**
 * The blank pages that are needed so that each anchor in `wanted` comes to stand on a right page, after a print
 * with those of `before`: what stood on a left page wants one more, or one less.
 */
export function leavesFor(
  wanted: ReadonlySet<string>,
  pageOf: ReadonlyMap<string, number>,
  before: ReadonlySet<string>,
): Set<string> {
  const leaves = new Set<string>();
  let shift = 0;
  const anchors = [...wanted].toSorted((a, b) => (pageOf.get(a) ?? 0) - (pageOf.get(b) ?? 0));
  for (const anchor of anchors) {
    const had = before.has(anchor) ? 1 : 0;
    const bare = (pageOf.get(anchor) ?? 1) - had + shift;
    const needs = bare % 2 === 0 ? 1 : 0;
    if (needs === 1) leaves.add(anchor);
    shift += needs - had;
  }
  return leaves;
}

/**
 * Where anchors will be once the blank pages of `after` are there instead of those of `before`: a page further
 * for each that comes before them, a page less for each that goes.
 */
export function pagesWith(
  after: ReadonlySet<string>,
  before: ReadonlySet<string>,
  pageOf: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const moves = [...new Set([...after, ...before])].flatMap((anchor) => {
    const by = Number(after.has(anchor)) - Number(before.has(anchor));
    const from = pageOf.get(anchor);
    return by === 0 || from === undefined ? [] : [{ from, by }];
  });
  if (moves.length === 0) return pageOf;
  return new Map(
    [...pageOf].map(([anchor, page]) => [
      anchor,
      moves.reduce((sum, { from, by }) => (page >= from ? sum + by : sum), page),
    ]),
  );
}

/** Under this name the page of a blank leaf is kept with the pages of anchors, for the next build to start from. */
export function leafName(anchor: string): string {
  return `blank-before:${anchor}`;
}

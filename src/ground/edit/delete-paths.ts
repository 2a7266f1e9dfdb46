import type { DataPath } from '../model/located.ts';
import { chainEdits } from './apply-edits.ts';
import { dropAt } from './change-data.ts';
import { deletePath } from './delete-path.ts';
import type { LocalEdit } from './disk-text.ts';
import { lineEnd, lineStart, linesOf } from './lines-of.ts';
import { checkNode, checkWithin, findSpot, openYaml } from './open-yaml.ts';
import { settle } from './settle.ts';
import type { Edited, EditSource } from './text-edit.ts';
import { type Run, waysToDelete } from './ways-to-delete.ts';
import { comparableNode } from './yaml-data.ts';
import type { YamlEntry, YamlNode } from './yaml-tree.ts';

export interface DeletePathsOptions {
  /**
   * Whether a comment above an entry, without its indentation, is about more than that. Such a comment stays as long
   * as an entry does that follows without a blank line or a comment between. Other comments go with their entry.
   */
  readonly isShared?: ((comment: string) => boolean) | undefined;
  /** Comments on lines of their own stay, all of them. */
  readonly keepComments?: boolean | undefined;
}

/**
 * Deletes many fields or items of a file at once, with the comments that belong to each alone. A map or list of which
 * nothing is left goes too, and so on upwards. Takes time in proportion to the file, however many paths there are.
 */
export function deletePaths(
  source: EditSource,
  paths: readonly DataPath[],
  options: DeletePathsOptions = {},
): Edited {
  const file = openYaml(source);
  if ('refusal' in file) return file;
  if (paths.length === 0) return { edits: [] };
  const gone = new Map<YamlNode, Gone>();
  const open = [...paths];
  for (let path = open.pop(); path !== undefined; path = open.pop()) {
    const spot = findSpot(file, path);
    if ('refusal' in spot) return spot;
    const { entry, parent } = spot;
    if (entry === undefined || parent === undefined)
      return file.refuse('the whole of a file cannot be deleted as a value', { start: 0, end: 0 });
    const unfit = checkNode(file, parent) ?? checkWithin(file, spot.node);
    if (unfit !== undefined) return unfit;
    const { indexes } = gone.get(parent) ?? { indexes: new Set<number>() };
    const above = path.slice(0, -1);
    gone.set(parent, { path: above, indexes: indexes.add(parent.entries.indexOf(entry)) });
    if (indexes.size < parent.entries.length || above.length === 0) continue;
    gone.delete(parent);
    open.push(above);
  }
  const wanted = [...gone].flatMap(([parent, { path, indexes }]) =>
    // From the last: the places of the others in a list stay as they are.
    [...indexes].sort((a, b) => b - a).map((index) => [...path, parent.entries[index]?.name ?? index]),
  );
  const data = wanted.reduce(dropAt, comparableNode(file.root));
  const runs = [...gone].flatMap(([parent, { indexes }]) => runsOf(file.text, parent, indexes, options));
  const settled = settle(file, data, { start: 0, end: 0 }, waysFor(file.text, runs));
  if (!('refusal' in settled)) return settled;
  return chainEdits(
    source,
    wanted.map((path) => (now: EditSource) => deletePath(now, path)),
  );
}

interface Gone {
  readonly path: DataPath;
  readonly indexes: Set<number>;
}

/** Neighbours that go together: in brackets all of them, else those of one group. */
function runsOf(
  text: string,
  parent: YamlNode,
  gone: ReadonlySet<number>,
  { isShared = () => false, keepComments = false }: DeletePathsOptions,
): readonly Run[] {
  const runs: Run[] = [];
  const { entries } = parent;
  for (let first = 0; first < entries.length; first += 1) {
    if (!gone.has(first)) continue;
    const goesOn = (index: number): boolean =>
      gone.has(index) && (parent.style === 'flow' || followsOn(text, entries, index));
    let last = first;
    while (goesOn(last + 1)) last += 1;
    const opens = entries.slice(0, first).every((_, index) => gone.has(index));
    const stays = parent.style !== 'flow' && !gone.has(last + 1) && followsOn(text, entries, last + 1);
    const entry = entries[first];
    const from =
      keepComments && entry !== undefined
        ? lineStart(text, entry.start)
        : stays
          ? belowShared(text, entry, isShared)
          : undefined;
    runs.push({ parent, first, last, opens, from });
    first = last;
  }
  return runs;
}

/** Whether nothing but a line end is between an entry and the one before it. */
function followsOn(text: string, entries: readonly YamlEntry[], index: number): boolean {
  const [before, entry] = [entries[index - 1], entries[index]];
  if (before === undefined || entry === undefined) return false;
  return linesOf(text, before).end + 1 === lineStart(text, entry.start);
}

/** Where the lines of an entry begin below the last shared comment above it; nothing when there is none. */
function belowShared(
  text: string,
  entry: YamlEntry | undefined,
  isShared: (comment: string) => boolean,
): number | undefined {
  if (entry === undefined) return undefined;
  const { start } = linesOf(text, entry);
  for (let line = lineStart(text, entry.start); line > start; ) {
    const above = lineStart(text, line - 1);
    if (isShared(text.slice(above, lineEnd(text, above)).trim())) return line;
    line = above;
  }
  return undefined;
}

/** The first ways of all, then the second ones; of a run that has no more, its last. Stretches that touch are one. */
function* waysFor(text: string, runs: readonly Run[]): Generator<readonly LocalEdit[], void> {
  const ways = runs.map((run) => [...waysToDelete(text, run)]);
  const most = Math.max(...ways.map(({ length }) => length));
  for (let round = 0; round < most; round += 1) {
    yield joined(ways.flatMap((each) => each[Math.min(round, each.length - 1)] ?? []));
  }
}

function joined(edits: readonly LocalEdit[]): readonly LocalEdit[] {
  const made: LocalEdit[] = [];
  for (const edit of edits.toSorted((a, b) => a.start - b.start)) {
    const last = made.at(-1);
    if (last === undefined || last.end < edit.start) made.push(edit);
    else made[made.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
  }
  return made;
}

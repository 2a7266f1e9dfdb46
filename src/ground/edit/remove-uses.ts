import type { IdUse } from '../model/id-use.ts';
import type { Span } from '../model/place.ts';
import type { DiskText, LocalEdit } from './disk-text.ts';
import { applyLocal } from './settle.ts';
import type { Edited } from './text-edit.ts';

export interface RemovedUses {
  /** All that the narrative names, in order. */
  readonly uses: readonly IdUse[];
  isRemoved(use: IdUse): boolean;
  /** What is printed at a value: it stays as words. */
  printedAt(use: IdUse): string;
  /** Reads a narrative again; nothing when it cannot be parsed. */
  findAgain(text: string): readonly IdUse[] | undefined;
}

/**
 * Takes uses of ids out of a narrative: of a citation the id, or all of it with the space before; a value that is
 * printed alone stays as words; from a list of values the id goes. Refused where a list would be left without any.
 */
export function removeUses(disk: DiskText, { uses, isRemoved, printedAt, findAgain }: RemovedUses): Edited {
  const edits: LocalEdit[] = [];
  for (const [group, own] of groupsOf(disk.text, uses)) {
    const removed = own.filter(isRemoved);
    const [first] = removed;
    if (first === undefined) continue;
    const isAll = removed.length === own.length;
    if (!isAll) edits.push(...removed.map(({ span }) => withSeparator(disk.text, span, group)));
    else if (first.kind === 'citation') edits.push({ ...withSpaceBefore(disk.text, group), newText: '' });
    else if (disk.text.slice(group.start).startsWith(':value['))
      edits.push({ start: group.start, end: group.end, newText: printedAt(first) });
    else return disk.refuse('nothing would be left here: say first what is to be here instead', first.span);
  }
  const wanted = uses.filter((use) => !isRemoved(use)).map(({ id }) => id);
  const after = findAgain(applyLocal(disk.text, edits));
  if (after === undefined || after.map(({ id }) => id).join('\n') !== wanted.join('\n'))
    return disk.refuse('without it the narrative would be read in another way', edits[0] ?? NOWHERE);
  return { edits: edits.map(disk.toDisk) };
}

const NOWHERE = { start: 0, end: 0 };

/** A citation, a directive with its options, or the value of an option, with the uses in it. */
function groupsOf(text: string, uses: readonly IdUse[]): ReadonlyMap<Span, readonly IdUse[]> {
  const groups = new Map<Span, IdUse[]>();
  let last: Span | undefined;
  for (const use of uses) {
    if (last === undefined || use.span.start >= last.end) last = groupAt(text, use.span);
    const own = groups.get(last) ?? [];
    own.push(use);
    groups.set(last, own);
  }
  return groups;
}

/** From what opens the list of ids to what closes it. */
function groupAt(text: string, { start, end }: Span): Span {
  const before = /(?::[a-z]+)?\[[^[\]]*$|(["'])[^"'\n]*$/.exec(
    text.slice(Math.max(0, start - LONGEST), start),
  );
  const opened = start - (before?.[0].length ?? 0);
  const behind =
    before?.[1] === undefined
      ? /^[^[\]]*\](?:\{[^}\n]*\})?/.exec(text.slice(end, end + LONGEST))
      : /^[^"'\n]*["']/.exec(text.slice(end, end + LONGEST));
  return { start: opened, end: end + (behind?.[0].length ?? 0) };
}

/** A list of ids has so many characters at most. */
const LONGEST = 4_000;

/** The id with its `@`, and what keeps it apart from its neighbour: the one before it, where there is one. */
function withSeparator(text: string, { start, end }: Span, group: Span): LocalEdit {
  const from = text[start - 1] === '@' ? start - 1 : start;
  const before = /[;,\s]+$/.exec(text.slice(group.start, from))?.[0] ?? '';
  if (before !== '') return { start: from - before.length, end, newText: '' };
  const behind = /^[;,\s]+/.exec(text.slice(end, group.end))?.[0] ?? '';
  return { start: from, end: end + behind.length, newText: '' };
}

/** No space is left before a full stop; at the beginning of a line there is none. */
function withSpaceBefore(text: string, { start, end }: Span): Span {
  const before = /(?<=[^\s])[ \t]+$/.exec(text.slice(Math.max(0, start - 80), start))?.[0] ?? '';
  return { start: start - before.length, end };
}

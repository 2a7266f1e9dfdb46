import { applyEdits } from '../../ground/edit/apply-edits.ts';
import type { TextOf } from '../../ground/edit/fix-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { carryOver, type FileChange, reversed } from './carry-over.ts';
import type { DeskAnswer } from './desk-types.ts';
import { lineEdits } from './line-edits.ts';
import { type Refused, refuse } from './refuse.ts';
import { textOnDisk, writeFiles } from './write-files.ts';

/** What was done at the desk, to be undone and redone. */
export interface DeskHistory {
  /** What undoing and redoing would do. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  /**
   * Writes edits of source files, all or none, as one action that can be undone. A file that an edit is of and that is
   * not there is made. Where a file has another text by now, its edits are made at the words that they are of, and
   * refused where somebody has changed these.
   */
  apply(action: NewAction): Written;
  /** Something has been written by other means: it can be undone like everything else. */
  record(what: string, files: readonly FileChange[]): void;
  /** Takes back the last action: refused where somebody has changed the same words since. */
  takeBack(): Written;
  bringBack(): Written;
}

export interface NewAction {
  /** In a few words, such as "keep `loans`". */
  readonly what: string;
  readonly edits: readonly TextEdit[];
  /** The texts that the edits are of. */
  textOf: TextOf;
  /** One action with the last, if that joins by the same word and was a moment ago, as when somebody types. */
  readonly joins?: string | undefined;
}

/** What came of it, with what was written. */
export type Written = DeskAnswer & { readonly files?: readonly FileChange[] };

interface Action {
  readonly what: string;
  readonly files: readonly FileChange[];
  readonly joins: string | undefined;
  /** By the clock. */
  readonly at: number;
}

type Made = { readonly files: readonly FileChange[] } | { readonly refused: Refused };

/** How many actions can be undone, and with how many bytes of files that are not text. */
const MOST = 200;
const HEAVIEST = 300_000_000;
/** In milliseconds. */
const MOMENT = 20_000;

/** How often files are written again that others save in the meantime. */
const ATTEMPTS = 5;

/**
 * @param root the workspace's real path
 * @param now a clock, in milliseconds
 */
export function openHistory(root: string, now: () => number = () => performance.now()): DeskHistory {
  const done: Action[] = [];
  const undone: Action[] = [];
  const reverse = (from: Action[], to: Action[]): Written => {
    const action = from.at(-1);
    if (action === undefined) return refuse('nothing is left to undo or redo');
    const made = make(root, action.files.map(reversed));
    if ('refused' in made) return made.refused;
    from.pop();
    to.push({ ...action, ...made, joins: undefined });
    return { done: true, what: action.what, files: made.files };
  };
  const keep = (action: Action): void => {
    done.push(action);
    undone.length = 0;
    while (done.length > MOST || (done.length > 1 && weightOf(done) > HEAVIEST)) done.shift();
  };
  return {
    get undo() {
      return done.at(-1)?.what;
    },
    get redo() {
      return undone.at(-1)?.what;
    },
    apply: ({ what, edits, textOf, joins }) => {
      const wanted = changesOf(edits, textOf);
      if ('refused' in wanted) return wanted.refused;
      if (wanted.files.length === 0) return { done: true, what };
      const made = make(root, wanted.files);
      if ('refused' in made) return made.refused;
      const action = { what, ...made, joins, at: now() };
      const joined = joinedWith(done.at(-1), action);
      if (joined) done.pop();
      keep(joined ?? action);
      return { done: true, what, files: made.files };
    },
    record: (what, files) => keep({ what, files, joins: undefined, at: now() }),
    takeBack: () => reverse(done, undone),
    bringBack: () => reverse(undone, done),
  };
}

/** By file. What changes nothing is no change. */
function changesOf(edits: readonly TextEdit[], textOf: TextOf): Made {
  const files: FileChange[] = [];
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const before = textOf(file);
    const own = edits.filter((edit) => edit.file === file);
    const applied = applyEdits({ file, text: before ?? '' }, own);
    if ('refusal' in applied) return { refused: refuse(applied.refusal.reason) };
    if (applied.text !== before) files.push({ file, before, after: applied.text, edits: own });
  }
  return { files };
}

/** Writes the changes, each of the text that its file has now, even if that is another by the time that they are written. */
function make(root: string, wanted: readonly FileChange[]): Made {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const made = makeOnce(root, wanted);
    if (!('changed' in made)) return made;
  }
  return { refused: refuse('somebody else writes the same files again and again', LOOK) };
}

function makeOnce(root: string, wanted: readonly FileChange[]): Made | { readonly changed: true } {
  const files: FileChange[] = [];
  for (const change of wanted) {
    const { file, isBytes } = change;
    const now = textOnDisk(root, file, isBytes);
    if ('failure' in now) return { refused: refuse(`${file} ${now.failure}`) };
    const carried = carryOver(change, now.text);
    if ('conflict' in carried) return { refused: refuse(`${file} ${CONFLICTS[carried.conflict]}`, LOOK) };
    files.push(carried.change);
  }
  const unwritten = writeFiles(root, files);
  if (unwritten === undefined) return { files };
  return 'failure' in unwritten ? { refused: refuse(unwritten.failure, 'nothing was changed') } : unwritten;
}

const CONFLICTS = {
  changed: 'has since been changed at the same words',
  made: 'has since been created by somebody else',
  gone: 'is no longer there',
} as const;

const LOOK = 'nothing was written: look at the file as it is now, and try again';

function weightOf(actions: readonly Action[]): number {
  const heavy = actions.flatMap(({ files }) => files.filter(({ isBytes }) => isBytes));
  return heavy.reduce((sum, { before = '', after = '' }) => sum + before.length + after.length, 0);
}

/** Of both, as if they were one: of one file, and nobody has written it in between. */
function joinedWith(last: Action | undefined, action: Action): Action | undefined {
  const [first, ...others] = last?.files ?? [];
  const [second, ...more] = action.files;
  if (last === undefined || first === undefined || second === undefined) return undefined;
  if (action.joins === undefined || last.joins !== action.joins || action.at - last.at > MOMENT)
    return undefined;
  if (others.length + more.length > 0 || first.file !== second.file || first.after !== second.before)
    return undefined;
  const { file, before } = first;
  const { after } = second;
  const edits = lineEdits(file, before ?? '', after ?? '');
  return { ...action, files: [{ file, before, after, edits }] };
}

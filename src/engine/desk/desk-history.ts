import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, invertEdits } from '../../ground/edit/apply-edits.ts';
import type { TextOf } from '../../ground/edit/fix-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { writeSource } from '../workspace/write-source.ts';
import type { DeskAnswer } from './desk-types.ts';
import { shiftEdits } from './shift-edits.ts';

/** What was done at the desk, to be undone and redone. */
export interface DeskHistory {
  /** What undoing and redoing would do. */
  readonly undo: string | undefined;
  readonly redo: string | undefined;
  /**
   * Writes edits of source files, all or none, as one action that can be undone. A file that an edit is of and that is
   * not there is made. Where a file has another text by now, its edits are made at the words that they are of, and
   * refused where somebody has changed these.
   *
   * @param what in a few words, such as "keep `loans`"
   * @param textOf the texts that the edits are of
   */
  apply(what: string, edits: readonly TextEdit[], textOf: TextOf): Written;
  /** Takes back the last action: refused where somebody has changed the same words since. */
  takeBack(): Written;
  bringBack(): Written;
}

/** What came of it, with the files that were written. */
export type Written = DeskAnswer & { readonly files?: readonly string[] };

interface Action {
  readonly what: string;
  readonly files: readonly ActionFile[];
}

/** A file after an action, and the edits that take it back. */
interface ActionFile {
  readonly file: string;
  readonly after: string;
  readonly back: readonly TextEdit[];
  /** There was no such file before. */
  readonly made: boolean;
}

/** A file as it is to be; nothing: it goes. */
interface NewText {
  readonly file: string;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

type Made =
  | { readonly action: Action; readonly files: readonly string[] }
  | { readonly failed: Extract<DeskAnswer, { done: false }> };

/** So many actions can be undone. */
const MOST = 200;

/** @param root the workspace's real path */
export function openHistory(root: string): DeskHistory {
  const done: Action[] = [];
  const undone: Action[] = [];
  const reverse = (from: Action[], to: Action[]): Written => {
    const action = from.at(-1);
    if (action === undefined) return { done: false, reason: 'there is nothing more' };
    const gone = new Set(action.files.filter(({ made }) => made).map(({ file }) => file));
    const back = action.files.flatMap((one) => one.back);
    const before = new Map(action.files.map(({ file, after }) => [file, after]));
    const made = make(root, { what: action.what, edits: back, textOf: (file) => before.get(file), gone });
    if ('failed' in made) return made.failed;
    from.pop();
    to.push(made.action);
    return { done: true, what: action.what, files: made.files };
  };
  return {
    get undo() {
      return done.at(-1)?.what;
    },
    get redo() {
      return undone.at(-1)?.what;
    },
    apply: (what, edits, textOf) => {
      if (edits.length === 0) return { done: true, what };
      const made = make(root, { what, edits, textOf, gone: new Set() });
      if ('failed' in made) return made.failed;
      done.push(made.action);
      undone.length = 0;
      if (done.length > MOST) done.shift();
      return { done: true, what, files: made.files };
    },
    takeBack: () => reverse(done, undone),
    bringBack: () => reverse(undone, done),
  };
}

interface ToMake {
  readonly what: string;
  readonly edits: readonly TextEdit[];
  readonly textOf: TextOf;
  /** Files that go when nothing is left in them. */
  readonly gone: ReadonlySet<string>;
}

function make(root: string, { what, edits, textOf, gone }: ToMake): Made {
  const files: ActionFile[] = [];
  const texts: NewText[] = [];
  for (const file of new Set(edits.map((edit) => edit.file))) {
    const now = textOnDisk(root, file);
    if (now === 'no text') return refused(`${file} is no text in UTF-8`);
    const own = edits.filter((edit) => edit.file === file);
    const shifted = shiftEdits(own, textOf(file) ?? '', now ?? '');
    if (shifted === undefined) return refused(`${file} was changed meanwhile at the same words`, LOOK);
    const source = { file, text: now ?? '' };
    const applied = applyEdits(source, shifted);
    if ('refusal' in applied) return refused(applied.refusal.reason);
    const goes = applied.text === '' && gone.has(file);
    texts.push({ file, before: now, after: goes ? undefined : applied.text });
    const back = invertEdits(source, shifted);
    files.push({ file, after: applied.text, back, made: now === undefined });
  }
  const failure = writeAll(root, texts);
  return failure ?? { action: { what, files }, files: files.map(({ file }) => file) };
}

const LOOK = 'nothing was written: look at it as it is now, and try again';

/** All, or none: what was written of an action goes back. */
function writeAll(root: string, texts: readonly NewText[]): Extract<Made, { failed: unknown }> | undefined {
  for (const [index, { file, before, after }] of texts.entries()) {
    const failure = before === after ? undefined : write(root, file, after);
    if (failure === undefined) continue;
    for (const one of texts.slice(0, index)) write(root, one.file, one.before);
    return refused(`${file} cannot be written: ${failure}`, 'nothing was changed');
  }
  return undefined;
}

function write(root: string, file: string, text: string | undefined): string | undefined {
  if (text !== undefined) return writeSource(root, file, text);
  try {
    rmSync(join(root, file), { force: true });
    return undefined;
  } catch (error) {
    return writeFailure(error);
  }
}

function refused(reason: string, hint?: string): Extract<Made, { failed: unknown }> {
  return { failed: { done: false, reason, ...(hint === undefined ? {} : { hint }) } };
}

const UTF8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/** Nothing where there is no file. */
function textOnDisk(root: string, file: string): string | 'no text' | undefined {
  let bytes: Buffer;
  try {
    bytes = readFileSync(join(root, file));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? undefined : 'no text';
  }
  try {
    return UTF8.decode(bytes);
  } catch {
    return 'no text';
  }
}

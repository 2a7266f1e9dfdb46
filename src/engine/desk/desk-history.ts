import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { applyEdits, invertEdits } from '../../ground/edit/apply-edits.ts';
import type { TextEdit } from '../../ground/edit/text-edit.ts';
import { writeFailure } from '../../ground/machine/write-failure.ts';
import { append } from '../../ground/model/append.ts';
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
   * not there is made.
   *
   * @param what in a few words, such as "keep `loans`"
   */
  apply(what: string, edits: readonly TextEdit[]): DeskAnswer;
  /** Takes back the last action: refused where somebody has changed the same words since. */
  takeBack(): DeskAnswer;
  bringBack(): DeskAnswer;
}

interface Action {
  readonly what: string;
  readonly files: readonly ActionFile[];
}

/** A file before and after, and the edits between, both ways. */
interface ActionFile {
  readonly file: string;
  readonly after: string;
  readonly back: readonly TextEdit[];
}

/** So many actions can be undone. */
const MOST = 200;

/** @param root the workspace's real path */
export function openHistory(root: string): DeskHistory {
  const done: Action[] = [];
  const undone: Action[] = [];
  const make = (what: string, edits: readonly TextEdit[]): DeskAnswer & { action?: Action } => {
    const files: ActionFile[] = [];
    for (const file of new Set(edits.map((edit) => edit.file))) {
      const source = { file, text: textOf(root, file) };
      const own = edits.filter((edit) => edit.file === file);
      const applied = applyEdits(source, own);
      if ('refusal' in applied) return { done: false, reason: applied.refusal.reason };
      files.push({ file, after: applied.text, back: invertEdits(source, own) });
    }
    for (const [index, { file, after }] of files.entries()) {
      const before = textOf(root, file);
      const failure = before === after ? undefined : writeOrRemove(root, file, after);
      if (failure === undefined) continue;
      // What was written of the action goes back: all or none.
      for (const { file: other, after: text, back } of files.slice(0, index)) {
        const restored = applyEdits({ file: other, text }, back);
        if ('text' in restored) writeOrRemove(root, other, restored.text);
      }
      return { done: false, reason: `cannot write ${file}: ${failure}` };
    }
    return { done: true, what, action: { what, files } };
  };
  const reverse = (from: Action[], to: Action[]): DeskAnswer => {
    const action = from.at(-1);
    if (action === undefined) return { done: false, reason: 'there is nothing more' };
    const edits: TextEdit[] = [];
    for (const { file, after, back } of action.files) {
      const shifted = shiftEdits(back, after, textOf(root, file));
      if (shifted === undefined) {
        return {
          done: false,
          reason: `${file} was changed at the same words since`,
          hint: 'change it by hand; nothing was written',
        };
      }
      append(edits, shifted);
    }
    const { action: made, ...answer } = make(action.what, edits);
    if (made === undefined) return answer;
    from.pop();
    to.push(made);
    return answer;
  };
  return {
    get undo() {
      return done.at(-1)?.what;
    },
    get redo() {
      return undone.at(-1)?.what;
    },
    apply: (what, edits) => {
      const { action, ...answer } = make(what, edits);
      if (action !== undefined && edits.length > 0) {
        done.push(action);
        undone.length = 0;
        if (done.length > MOST) done.shift();
      }
      return answer;
    },
    takeBack: () => reverse(done, undone),
    bringBack: () => reverse(undone, done),
  };
}

/** A source file without any text is none: what made it has been taken back. */
function writeOrRemove(root: string, file: string, text: string): string | undefined {
  if (text !== '') return writeSource(root, file, text);
  try {
    rmSync(join(root, file), { force: true });
    return undefined;
  } catch (error) {
    return writeFailure(error);
  }
}

function textOf(root: string, file: string): string {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(join(root, file)));
  } catch {
    return '';
  }
}
